#include "process/model/check.hpp"

#include "base/reflect.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kansli::process {

namespace {

class Checker {
public:
    Checker(const Definition& definition, ModelProblems& problems)
        : definition_(definition), problems_(problems) {}

    void check() {
        reached_.assign(definition_.elements.size(), false);
        for (Index i = 0; i < definition_.elements.size(); ++i)
            if (definition_.at(i).is_scope()) check_scope(i);
        reach(0);
        for (Index i = 0; i < definition_.elements.size(); ++i) {
            const auto& element = definition_.at(i);
            if (!reached_[i] && !element.is_for_compensation)
                error(element, "unreachable", "cannot be reached from the start");
            check_element(element);
        }
    }

private:
    void problem(Severity severity, const Element& element, std::string code, std::string text) {
        problems_.push_back(
            {severity,
             std::move(code),
             std::move(text),
             element.id,
             place_of(element),
             element.line,
             {}}
        );
    }

    void error(const Element& element, std::string code, std::string text) {
        problem(Severity::error, element, std::move(code), std::move(text));
    }

    std::vector<Index> starts_of(const Element& scope) const {
        std::vector<Index> starts;
        for (const auto inner : scope.inner)
            if (definition_.at(inner).kind == ElementKind::start_event) starts.push_back(inner);
        return starts;
    }

    void check_scope(Index index) {
        const auto& scope = definition_.at(index);
        const auto starts = starts_of(scope);
        const auto count = [&](TriggerKind kind) {
            return std::count_if(starts.begin(), starts.end(), [&](Index start) {
                return definition_.at(start).trigger.kind == kind;
            });
        };
        const auto none = count(TriggerKind::none);
        if (starts.empty()) return error(scope, "no_start", "has no start event");
        if (none > 1) error(scope, "two_starts", "has more than one start event without a trigger");
        if (scope.kind == ElementKind::sub_process && (none != 1 || starts.size() != 1))
            error(scope, "start", "a sub-process has one start event, without a trigger");
        if (scope.kind == ElementKind::event_sub_process && (none != 0 || starts.size() != 1))
            error(scope, "start", "an event sub-process has one start event, with a trigger");
        if (scope.kind == ElementKind::process &&
            (count(TriggerKind::error) > 0 || count(TriggerKind::escalation) > 0))
            error(scope, "start", "nothing can start a process by an error or an escalation");
        if (scope.kind == ElementKind::event_sub_process &&
            (!scope.incoming.empty() || !scope.outgoing.empty()))
            error(scope, "flow", "an event sub-process has no flows");
    }

    // Marks what a token can come to.
    void reach(Index first) {
        std::vector<Index> to_visit{first};
        const auto add = [&](Index index) {
            if (reached_[index]) return;
            reached_[index] = true;
            to_visit.push_back(index);
        };
        reached_[first] = true;
        while (!to_visit.empty()) {
            const auto& element = definition_.at(to_visit.back());
            to_visit.pop_back();
            for (const auto flow : element.outgoing) add(definition_.flow(flow).target);
            for (const auto event : element.boundary_events) add(event);
            if (element.is_scope()) {
                for (const auto start : starts_of(element)) add(start);
                for (const auto inner : element.event_sub_processes) add(inner);
            }
            if (element.kind == ElementKind::throw_event &&
                element.trigger.kind == TriggerKind::link)
                for (const auto target : link_targets(element)) add(target);
        }
    }

    std::vector<Index> link_targets(const Element& from) const {
        std::vector<Index> targets;
        for (const auto inner : definition_.at(from.scope).inner) {
            const auto& element = definition_.at(inner);
            if (element.kind == ElementKind::catch_event &&
                element.trigger.kind == TriggerKind::link &&
                element.trigger.code == from.trigger.code)
                targets.push_back(inner);
        }
        return targets;
    }

    void check_element(const Element& element) {
        switch (element.kind) {
        case ElementKind::exclusive_gateway:
        case ElementKind::inclusive_gateway:
            check_choice(element);
            break;
        case ElementKind::parallel_gateway:
            if (element.outgoing.empty()) error(element, "no_way_out", "has no way out");
            break;
        case ElementKind::event_gateway:
            check_event_gateway(element);
            break;
        case ElementKind::end_event:
            check_end(element);
            break;
        case ElementKind::boundary_event:
            check_boundary(element);
            break;
        case ElementKind::start_event:
            if (!element.incoming.empty()) error(element, "flow", "a start event has no way in");
            break;
        default:
            break;
        }
        if (element.kind == ElementKind::throw_event && element.trigger.kind == TriggerKind::link &&
            link_targets(element).size() != 1)
            error(element, "link", "its link has no target, or more than one");
        if (element.is_for_compensation &&
            (!is_activity(element) || !element.incoming.empty() || !element.outgoing.empty()))
            error(element, "flow", "what compensates is an activity without flows");
    }

    static bool is_activity(const Element& element) {
        return element.kind == ElementKind::sub_process ||
               (element.kind >= ElementKind::call_activity &&
                element.kind <= ElementKind::business_rule_task);
    }

    void check_choice(const Element& element) {
        if (element.outgoing.empty()) return error(element, "no_way_out", "has no way out");
        if (element.outgoing.size() == 1) return;
        for (const auto index : element.outgoing) {
            const auto& flow = definition_.flow(index);
            if (!flow.condition && index != element.default_flow)
                error(
                    element,
                    "no_condition",
                    fmt::format("the flow {} has no condition and is not the default", flow.id)
                );
        }
        if (element.default_flow == no_index)
            problem(
                Severity::warning,
                element,
                "no_default",
                "has no default flow: when no condition holds, a person must help"
            );
    }

    void check_event_gateway(const Element& element) {
        if (element.outgoing.size() < 2)
            error(element, "no_way_out", "an event-based gateway has at least two ways out");
        for (const auto index : element.outgoing) {
            const auto& target = definition_.at(definition_.flow(index).target);
            const bool waits = (target.kind == ElementKind::catch_event &&
                                target.trigger.kind != TriggerKind::link) ||
                               target.kind == ElementKind::receive_task;
            if (!waits || target.incoming.size() != 1)
                error(
                    target,
                    "after_gateway",
                    "behind an event-based gateway stands what catches an event, with one way in"
                );
        }
    }

    void check_boundary(const Element& element) {
        const auto kind = element.trigger.kind;
        if (!element.incoming.empty()) error(element, "flow", "a boundary event has no way in");
        if (element.attached_to == no_index) return;
        const auto& host = definition_.at(element.attached_to);
        if (kind == TriggerKind::cancel) check_cancel_boundary(element, host);
        if (!is_activity(host)) error(element, "boundary", "is attached to what is no activity");
        if (kind == TriggerKind::error && !element.is_interrupting)
            error(element, "boundary", "an error always interrupts");
        if (kind == TriggerKind::compensation) {
            const auto handler = host.compensated_by;
            if (handler == no_index || !definition_.at(handler).is_for_compensation ||
                definition_.at(handler).scope != element.scope)
                error(element, "no_way_out", "no association says what compensates");
        } else if (element.outgoing.empty()) {
            error(element, "no_way_out", "has no way out");
        }
    }

    void check_cancel_boundary(const Element& element, const Element& host) {
        if (!host.is_transaction)
            error(element, "boundary", "cancel is caught at the border of a transaction only");
        if (!element.is_interrupting) error(element, "boundary", "a cancel always interrupts");
        if (cancel_boundaries(host) > 1)
            error(element, "boundary", "a transaction has one cancel boundary event");
    }

    std::ptrdiff_t cancel_boundaries(const Element& host) const {
        return std::count_if(
            host.boundary_events.begin(),
            host.boundary_events.end(),
            [&](Index event) { return definition_.at(event).trigger.kind == TriggerKind::cancel; }
        );
    }

    void check_end(const Element& element) {
        if (!element.outgoing.empty()) error(element, "flow", "an end event has no way out");
        if (element.trigger.kind != TriggerKind::cancel) return;
        const auto& scope = definition_.at(element.scope);
        if (!scope.is_transaction)
            return error(element, "cancel", "a cancel end event stands directly in a transaction");
        if (cancel_boundaries(scope) == 0)
            error(element, "cancel", "its transaction has no cancel boundary event to go on from");
        if (scope.work.repeat)
            error(element, "cancel", "a transaction that can be canceled is not repeated");
    }

    const Definition& definition_;
    ModelProblems& problems_;
    std::vector<bool> reached_;
};

} // namespace

void check_definition(const Definition& definition, ModelProblems& problems) {
    Checker(definition, problems).check();
}

void check_references(
    const Definition& definition,
    const Surroundings& surroundings,
    ModelProblems& problems
) {
    for (const auto& element : definition.elements) {
        const auto missing = [&](std::string code, std::string text) {
            problems.push_back(
                {Severity::error,
                 std::move(code),
                 std::move(text),
                 element.id,
                 place_of(element),
                 element.line,
                 {}}
            );
        };
        const auto& decision = element.work.decision;
        if (decision && decision->decision_ref.find('{') == std::string::npos &&
            !surroundings.has_decision(decision->decision_ref))
            missing("no_decision", "there is no decision " + decision->decision_ref);
        const auto& call = element.work.call;
        if (!call) continue;
        const auto& called = call->called.source();
        if (called.find('{') == std::string::npos && !surroundings.has_process(called))
            missing("no_process", "there is no process " + called);
    }
}

std::string place_of(const Element& element) {
    auto place = std::string(base::enum_name(element.kind));
    std::replace(place.begin(), place.end(), '_', ' ');
    return place + " " + (element.name.empty() ? element.id : element.name);
}

} // namespace kansli::process
