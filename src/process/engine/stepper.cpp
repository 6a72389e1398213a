#include "process/engine/stepper.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kansli::process {

void Stepper::emit(Event event) {
    apply(instance_, event);
    events_.push_back(std::move(event));
}

const Definition& Stepper::definition_of(const Activation& activation) const {
    if (activation.slot == 0) return own_;
    const auto* found = environment_.definition(instance_.definitions[activation.slot]);
    if (found == nullptr)
        throw base::Error(
            base::ErrorCode::internal,
            "A process that was called is gone: " + instance_.definitions[activation.slot]
        );
    return *found;
}

const Element& Stepper::element_of(Key key) const {
    const auto& activation = *instance_.find(key);
    return definition_of(activation).at(activation.element);
}

bool Stepper::is_repeated(const Activation& activation) const {
    return activation.repetition == 0 &&
           definition_of(activation).at(activation.element).work.repeat.has_value();
}

void Stepper::set_variables(Key from, const Variables& variables) {
    std::map<Key, Variables> by_keeper;
    for (const auto& [name, value] : variables)
        by_keeper[keeper_of(instance_, from, name)].insert_or_assign(name, value);
    for (const auto& [keeper, kept] : by_keeper) set_local(keeper, kept);
}

void Stepper::set_local(Key key, const Variables& variables) {
    if (variables.empty()) return;
    for (const auto& entry : variables) changes_.push_back({key, std::string(entry.key())});
    emit({.kind = EventKind::variables_set, .key = key, .variables = variables});
}

void Stepper::stage(Key key, Stage stage) {
    if (instance_.find(key)->stage != stage)
        emit({.kind = EventKind::staged, .stage = stage, .key = key});
}

void Stepper::fail(Key key, Stage at, const std::string& why) {
    stage(key, at);
    if (const auto* before = instance_.find_incident_of(key))
        emit({.kind = EventKind::incident_resolved, .key = before->key});
    emit(
        {.kind = EventKind::incident_raised,
         .key = instance_.next_key,
         .parent = key,
         .text = why.substr(0, 4000)}
    );
}

// Before more tokens are made, not after: what is refused here has not happened.
bool Stepper::has_room(Key key, Stage stage, std::size_t more) {
    const auto tokens =
        instance_.activations.size() + instance_.arrivals.size() + pending_.size() + more;
    if (tokens <= environment_.limits.tokens) return true;
    fail(key, stage, fmt::format("Over {} tokens in one process.", environment_.limits.tokens));
    return false;
}

Evaluated Stepper::evaluated(Key key, const Expression& expression) const {
    return expression.evaluate(visible(key), environment_.now);
}

bool Stepper::evaluate(Key key, Stage stage, const Expression& expression, base::JsonValue& out) {
    auto result = evaluated(key, expression);
    if (!result.fault.empty()) {
        fail(key, stage, result.fault);
        return false;
    }
    for (auto& assignment : result.assignments)
        set_variables(key, {{assignment.name, std::move(assignment.value)}});
    out = std::move(result.value);
    return true;
}

bool Stepper::run_listeners(Key key, Stage stage, const std::vector<Expression>& listeners) {
    base::JsonValue dropped;
    return std::all_of(listeners.begin(), listeners.end(), [&](const Expression& listener) {
        return evaluate(key, stage, listener, dropped);
    });
}

// Everything that can go on by itself does, tokens under way before what waits for them.
void Stepper::settle() {
    while (true) {
        if (!pending_.empty()) {
            auto next = std::move(pending_.front());
            pending_.pop_front();
            enter(std::move(next));
            continue;
        }
        if (finish_scopes() || join_inclusive() || wake_conditions()) continue;
        return;
    }
}

void Stepper::enter(Pending pending) {
    const auto* scope = instance_.find(pending.scope);
    if (scope == nullptr && pending.scope != no_key) return; // it was interrupted meanwhile
    ++steps_;
    if (arrive(pending)) return;
    const auto key = instance_.next_key;
    emit(
        {.kind = EventKind::entered,
         .slot = pending.slot,
         .element = pending.element,
         .flow = pending.flow,
         .key = key,
         .parent = pending.scope,
         .number = pending.repetition}
    );
    if (steps_ > environment_.limits.steps)
        return fail(
            key,
            Stage::entering,
            fmt::format(
                "Over {} elements without a wait: is there a loop that never waits?",
                environment_.limits.steps
            )
        );
    set_local(key, pending.variables);
    if (element_of(key).async_before && pending.entry == Entry::by_flow &&
        pending.repetition == 0) {
        stage(key, Stage::waiting_to_start);
        return emit({.kind = EventKind::continuation_needed, .key = key});
    }
    start(key, pending.entry);
}

bool Stepper::finish_scopes() {
    const auto emptied = std::exchange(emptied_, {});
    bool is_any = false;
    for (const auto key : emptied) {
        const auto* scope = instance_.find(key);
        if (scope == nullptr || instance_.state != InstanceState::active) continue;
        const bool has_arrival =
            std::any_of(instance_.arrivals.begin(), instance_.arrivals.end(), [&](const auto& at) {
                return at.scope == key;
            });
        const bool is_on_its_way =
            std::any_of(pending_.begin(), pending_.end(), [&](const Pending& each) {
                return each.scope == key;
            });
        if (!holds_tokens(key) || scope->stage != Stage::active || has_arrival || is_on_its_way ||
            !instance_.children_of(key).empty())
            continue;
        finish(key);
        is_any = true;
    }
    return is_any;
}

bool Stepper::holds_tokens(Key key) const {
    const auto& element = element_of(key);
    return element.is_scope() || element.kind == ElementKind::call_activity || compensates(element);
}

bool Stepper::compensates(const Element& element) {
    const auto kind = element.trigger.kind;
    return kind == TriggerKind::compensation ||
           (kind == TriggerKind::cancel && element.kind == ElementKind::end_event);
}

// Nothing is left in a scope, a call, or an event that compensates.
void Stepper::finish(Key key) {
    const auto& activation = *instance_.find(key);
    const auto& element = element_of(key);
    if (is_repeated(activation)) return; // its repetitions say when it is done
    if (compensates(element)) return throw_compensation(key);
    if (element.kind != ElementKind::process) return complete(key);
    if (activation.parent != no_key) return finish_call(key);
    if (!run_listeners(key, Stage::leaving, element.end_listeners)) return;
    emit({.kind = EventKind::completed});
}

void Stepper::cancel_tree(Key key) {
    for (const auto child : instance_.children_of(key)) cancel_tree(child);
    std::erase_if(pending_, [&](const Pending& each) { return each.scope == key; });
    emptied_.push_back(instance_.find(key)->parent);
    emit({.kind = EventKind::canceled, .key = key});
}

void Stepper::cancel_children(Key scope, Key but) {
    for (const auto child : instance_.children_of(scope))
        if (child != but) cancel_tree(child);
    std::erase_if(pending_, [&](const Pending& each) { return each.scope == scope; });
    for (const auto& arrival : std::vector<Arrival>(instance_.arrivals))
        if (arrival.scope == scope)
            emit({.kind = EventKind::joined, .element = arrival.element, .parent = scope});
}

bool Stepper::is_below(Key key, Key above) const {
    for (const auto* at = instance_.find(key); at != nullptr; at = instance_.find(at->parent))
        if (at->key == above) return true;
    return false;
}

} // namespace kansli::process
