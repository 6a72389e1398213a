#include "process/engine/stepper.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kansli::process {

void Stepper::complete(Key key) {
    const auto& element = element_of(key);
    const auto& activation = *instance_.find(key);
    const bool has_waited = activation.stage == Stage::waiting_to_leave;
    const auto repetition = activation.repetition;
    if (!has_waited && !is_repeated(activation)) {
        if (!write_outputs(key)) return;
        if (!run_listeners(key, Stage::leaving, element.end_listeners)) return;
    }
    if (repetition > 0) {
        const auto body = instance_.find(key)->parent;
        emit({.kind = EventKind::left, .key = key});
        return after_repetition(body);
    }
    std::vector<Index> flows;
    if (!choose_flows(key, flows)) return;
    if (flows.size() > 1 && !has_room(key, Stage::leaving, flows.size())) return;
    if (element.async_after && !has_waited) {
        stage(key, Stage::waiting_to_leave);
        return emit({.kind = EventKind::continuation_needed, .key = key});
    }
    leave(key, flows);
}

void Stepper::leave(Key key, const std::vector<Index>& flows) {
    const auto& definition = definition_of(*instance_.find(key));
    const auto& element = element_of(key);
    for (const auto flow : flows)
        if (!run_listeners(key, Stage::leaving, definition.flow(flow).listeners)) return;
    const auto left = *instance_.find(key);
    emit({.kind = EventKind::left, .key = key});
    if (element.compensated_by != no_index)
        emit({.kind = EventKind::compensation_kept, .element = left.element, .parent = left.parent}
        );
    for (const auto flow : flows)
        pending_.push_back(
            {.element = definition.flow(flow).target,
             .scope = left.parent,
             .slot = left.slot,
             .flow = flow}
        );
    emptied_.push_back(left.parent);
}

bool Stepper::write_outputs(Key key) {
    const auto& outputs = element_of(key).outputs;
    Variables values;
    for (const auto& output : outputs) {
        std::string fault;
        auto value = mapped(key, output, fault);
        if (!fault.empty()) {
            fail(key, Stage::leaving, "Output " + output.name + ": " + fault);
            return false;
        }
        values.insert_or_assign(output.name, std::move(value));
    }
    const auto parent = instance_.find(key)->parent;
    if (!values.empty()) set_variables(parent == no_key ? key : parent, values);
    return true;
}

// Exclusive: the first whose condition holds. Parallel: all. Others: each whose condition holds.
// The default is for when none does (BPMN 2.0.2 §13.4).
bool Stepper::choose_flows(Key key, std::vector<Index>& chosen) {
    const auto& element = element_of(key);
    const auto& definition = definition_of(*instance_.find(key));
    const bool is_exclusive = element.kind == ElementKind::exclusive_gateway;
    for (const auto index : element.outgoing) {
        const auto& flow = definition.flow(index);
        const bool is_free = !flow.condition || element.kind == ElementKind::parallel_gateway;
        if (index == element.default_flow && element.outgoing.size() > 1) continue;
        if (!is_free) {
            const auto truth = truth_of(flow.condition, visible(key), environment_.now);
            if (!truth.fault.empty()) {
                fail(key, Stage::leaving, "Flow " + flow.id + ": " + truth.fault);
                return false;
            }
            if (!truth.holds) continue;
        }
        chosen.push_back(index);
        if (is_exclusive) return true;
    }
    if (chosen.empty() && element.default_flow != no_index) chosen.push_back(element.default_flow);
    if (!chosen.empty() || element.outgoing.empty()) return true;
    fail(key, Stage::leaving, "No condition of its flows holds, and there is no default flow.");
    return false;
}

// True when the token waits at a joining gateway; the last one goes on for all.
bool Stepper::arrive(const Pending& pending) {
    if (pending.entry == Entry::by_trigger || pending.flow == no_index) return false;
    const auto& definition = definition_of({.slot = pending.slot});
    const auto& element = definition.at(pending.element);
    const bool is_parallel = element.kind == ElementKind::parallel_gateway;
    if (!is_parallel && element.kind != ElementKind::inclusive_gateway) return false;
    if (element.incoming.size() < 2) return false;
    emit(
        {.kind = EventKind::arrived,
         .element = pending.element,
         .flow = pending.flow,
         .parent = pending.scope}
    );
    if (!is_parallel) return true;
    const auto has_arrived = [&](Index flow) {
        return std::any_of(
            instance_.arrivals.begin(),
            instance_.arrivals.end(),
            [&](const Arrival& arrival) {
                return arrival.scope == pending.scope && arrival.element == pending.element &&
                       arrival.flow == flow;
            }
        );
    };
    if (!std::all_of(element.incoming.begin(), element.incoming.end(), has_arrived)) return true;
    emit({.kind = EventKind::joined, .element = pending.element, .parent = pending.scope});
    pending_.push_front(
        {.element = pending.element,
         .scope = pending.scope,
         .slot = pending.slot,
         .entry = Entry::by_trigger}
    );
    return true;
}

// An inclusive join goes on when every other token of its scope that can come to a flow where none
// waits can come to one where one does, too (BPMN 2.0.2 §13.4.3).
bool Stepper::may_join(const Arrival& arrival) const {
    const auto& definition = definition_of({.slot = instance_.find(arrival.scope)->slot});
    const auto& join = definition.at(arrival.element);
    const auto has_arrival = [&](Index flow) {
        return std::any_of(
            instance_.arrivals.begin(),
            instance_.arrivals.end(),
            [&](const Arrival& other) { return other.scope == arrival.scope && other.flow == flow; }
        );
    };
    const auto is_waited_for = [&](Index element) {
        bool is_missing = false;
        for (const auto flow : join.incoming) {
            if (!definition.can_reach(element, flow)) continue;
            if (has_arrival(flow)) return false;
            is_missing = true;
        }
        return is_missing;
    };
    for (const auto child : instance_.children_of(arrival.scope))
        if (is_waited_for(instance_.find(child)->element)) return false;
    return std::none_of(
        instance_.arrivals.begin(),
        instance_.arrivals.end(),
        [&](const Arrival& other) {
            return other.scope == arrival.scope && other.element != arrival.element &&
                   is_waited_for(other.element);
        }
    );
}

bool Stepper::join_inclusive() {
    for (const auto& arrival : instance_.arrivals) {
        const auto slot = instance_.find(arrival.scope)->slot;
        if (definition_of({.slot = slot}).at(arrival.element).kind !=
                ElementKind::inclusive_gateway ||
            !may_join(arrival))
            continue;
        const auto found = arrival;
        emit({.kind = EventKind::joined, .element = found.element, .parent = found.scope});
        pending_.push_back(
            {.element = found.element,
             .scope = found.scope,
             .slot = slot,
             .entry = Entry::by_trigger}
        );
        return true;
    }
    return false;
}

namespace {

constexpr std::string_view collection_name = "$collection";
constexpr std::string_view loop_counter = "loopCounter";

std::size_t count_of(const Variables& variables, std::string_view name) {
    const auto* found = variables.if_contains(name);
    return found != nullptr && found->is_int64() ? static_cast<std::size_t>(found->get_int64()) : 0;
}

base::JsonValue number(std::size_t count) { return base::JsonValue(std::int64_t(count)); }

} // namespace

bool Stepper::count_repetitions(Key key, std::size_t& count) {
    const auto& repeat = *element_of(key).work.repeat;
    base::JsonValue value;
    const auto& asked = repeat.collection ? repeat.collection : repeat.cardinality;
    if (!evaluate(key, Stage::entering, asked, value)) return false;
    const auto& plain = plain_value(value);
    if (repeat.collection && plain.is_array()) {
        count = plain.get_array().size();
        set_local(key, {{collection_name, plain}});
    } else if (!repeat.collection) {
        const auto text = text_of(plain);
        char* end = nullptr;
        const auto read = std::strtol(text.c_str(), &end, 10);
        const bool is_count = !text.empty() && *end == '\0' && read >= 0;
        count = is_count ? static_cast<std::size_t>(read) : environment_.limits.repetitions + 1;
    } else {
        fail(key, Stage::entering, "\"" + asked.source() + "\" is no list to repeat for.");
        return false;
    }
    if (count <= environment_.limits.repetitions) return true;
    fail(
        key,
        Stage::entering,
        fmt::format(
            "\"{}\" is no number of repetitions from 0 to {}.",
            asked.source(),
            environment_.limits.repetitions
        )
    );
    return false;
}

void Stepper::begin_repetitions(Key key) {
    if (element_of(key).work.repeat->loop) return begin_loop(key);
    std::size_t count = 0;
    if (!count_repetitions(key, count)) return;
    if (!subscribe_boundaries(key)) return;
    const bool is_sequential = element_of(key).work.repeat->is_sequential;
    const auto begun = is_sequential ? std::min<std::size_t>(count, 1) : count;
    if (!has_room(key, Stage::entering, begun)) return;
    set_local(
        key,
        {{"nrOfInstances", number(count)},
         {"nrOfCompletedInstances", number(0)},
         {"nrOfActiveInstances", number(begun)}}
    );
    stage(key, Stage::active);
    if (count == 0) return complete(key);
    for (std::uint32_t i = 1; i <= begun; ++i) begin_repetition(key, i);
}

// Also after an incident: then it goes on from the turn that it has come to.
void Stepper::begin_loop(Key body) {
    if (!subscribe_boundaries(body)) return;
    if (!instance_.find(body)->variables.contains(loop_counter))
        set_local(body, {{loop_counter, number(0)}});
    next_turn(body);
}

// The condition sees in loopCounter how many turns are done (BPMN 2.0.2 §13.3.6).
void Stepper::next_turn(Key body) {
    const auto& loop = *element_of(body).work.repeat->loop;
    const auto done = count_of(instance_.find(body)->variables, loop_counter);
    stage(body, Stage::active);
    if (loop.maximum > 0 && done >= loop.maximum) return complete(body);
    if (loop.condition && (loop.tests_before || done > 0)) {
        const auto truth = truth_of(loop.condition, visible(body), environment_.now);
        if (!truth.fault.empty()) return fail(body, Stage::entering, truth.fault);
        if (!truth.holds) return complete(body);
    }
    const auto limit = environment_.limits.repetitions;
    if (done >= limit)
        return fail(body, Stage::entering, fmt::format("Over {} turns of a loop.", limit));
    if (has_room(body, Stage::entering, 1))
        begin_repetition(body, static_cast<std::uint32_t>(done + 1));
}

void Stepper::begin_repetition(Key body, std::uint32_t number_of) {
    const auto& activation = *instance_.find(body);
    const auto& repeat = *element_of(body).work.repeat;
    Pending next{
        .element = activation.element,
        .scope = body,
        .slot = activation.slot,
        .repetition = number_of,
        .variables = {{loop_counter, number(number_of - 1)}}};
    const auto* collection = activation.variables.if_contains(collection_name);
    if (collection != nullptr && !repeat.element_variable.empty())
        next.variables.emplace(repeat.element_variable, collection->get_array()[number_of - 1]);
    pending_.push_back(std::move(next));
}

void Stepper::after_repetition(Key body) {
    const auto& repeat = *element_of(body).work.repeat;
    const auto& before = instance_.find(body)->variables;
    if (repeat.loop) {
        set_local(body, {{loop_counter, number(count_of(before, loop_counter) + 1)}});
        return next_turn(body);
    }
    const auto total = count_of(before, "nrOfInstances");
    const auto done = count_of(before, "nrOfCompletedInstances") + 1;
    const auto active = repeat.is_sequential ? (done < total ? 1 : 0) : total - done;
    set_local(
        body, {{"nrOfCompletedInstances", number(done)}, {"nrOfActiveInstances", number(active)}}
    );
    bool is_done = done >= total;
    if (!is_done && repeat.completion) {
        const auto truth = truth_of(repeat.completion, visible(body), environment_.now);
        is_done = truth.holds; // a condition that cannot be told does not stop the others
    }
    if (is_done) {
        cancel_children(body);
        return complete(body);
    }
    if (repeat.is_sequential) begin_repetition(body, static_cast<std::uint32_t>(done + 1));
}

// The called process is over: what it gives back, and then the call is over too.
void Stepper::finish_call(Key root) {
    const auto calling = instance_.find(root)->parent;
    if (!run_listeners(root, Stage::leaving, element_of(root).end_listeners)) return;
    Variables given;
    for (const auto& out : element_of(calling).work.call->out) {
        const auto variables = visible(root);
        if (out.all) {
            for (const auto& [name, value] : variables.all()) given.insert_or_assign(name, value);
        } else if (out.value) {
            base::JsonValue value;
            if (!evaluate(root, Stage::leaving, out.value, value)) return;
            given.insert_or_assign(out.target, std::move(value));
        } else if (const auto* found = variables.find(out.source)) {
            given.insert_or_assign(out.target, *found);
        }
    }
    emit({.kind = EventKind::left, .key = root});
    set_variables(calling, given);
    complete(calling);
}

} // namespace kansli::process
