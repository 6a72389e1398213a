#include "process/engine/stepper.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kansli::process {

// Inputs, listeners, and what may interrupt it; then what it is for. All of it is done again when
// a person retries what failed here.
void Stepper::start(Key key, Entry entry) {
    if (is_repeated(*instance_.find(key))) return begin_repetitions(key);
    const auto& element = element_of(key);
    if (!read_inputs(key)) return;
    if (!run_listeners(key, Stage::entering, element.start_listeners)) return;
    if (instance_.find(key)->repetition == 0 && !subscribe_boundaries(key)) return;
    execute(key, entry);
}

void Stepper::execute(Key key, Entry entry) {
    const auto& element = element_of(key);
    switch (element.kind) {
    case ElementKind::process:
    case ElementKind::sub_process:
    case ElementKind::event_sub_process:
        return execute_scope(key, entry);
    case ElementKind::call_activity:
        return call(key);
    case ElementKind::service_task:
    case ElementKind::send_task:
        return work(key);
    case ElementKind::user_task:
        return create_user_task(key);
    case ElementKind::business_rule_task:
        return element.work.decision ? decide(key) : work(key);
    case ElementKind::script_task:
        return compute(key);
    case ElementKind::event_gateway:
        for (const auto flow : element.outgoing)
            if (!subscribe(key, definition_of(*instance_.find(key)).flow(flow).target)) return;
        return stage(key, Stage::active);
    case ElementKind::receive_task:
    case ElementKind::catch_event:
    case ElementKind::throw_event:
    case ElementKind::end_event:
        return execute_event(key, entry);
    default:
        return complete(key); // gateways, start and boundary events, manual tasks
    }
}

void Stepper::execute_event(Key key, Entry entry) {
    const auto& element = element_of(key);
    const auto kind = element.trigger.kind;
    if (element.kind == ElementKind::catch_event || element.kind == ElementKind::receive_task) {
        if (entry == Entry::by_trigger || kind == TriggerKind::link) return complete(key);
        if (kind == TriggerKind::condition &&
            truth_of(element.trigger.condition, visible(key), environment_.now).holds)
            return complete(key);
        if (subscribe(key, instance_.find(key)->element)) stage(key, Stage::active);
        return;
    }
    if (element.work.external || element.work.expression) return work(key);
    switch (kind) {
    case TriggerKind::message:
        return send_message(key);
    case TriggerKind::signal: {
        base::JsonValue name;
        if (!evaluate(key, Stage::entering, element.trigger.text, name)) return;
        emit({.kind = EventKind::signal_sent, .key = key, .text = text_of(name)});
        complete(key);
        return throw_signal(text_of(name), {});
    }
    case TriggerKind::link:
        return jump(key);
    case TriggerKind::terminate:
        return terminate(key);
    case TriggerKind::error:
    case TriggerKind::escalation:
        return throw_end(key);
    case TriggerKind::cancel:
        return cancel_transaction(key);
    case TriggerKind::compensation:
        stage(key, Stage::active);
        return throw_compensation(key);
    default:
        return complete(key);
    }
}

void Stepper::execute_scope(Key key, Entry entry) {
    const auto& activation = *instance_.find(key);
    const auto& element = element_of(key);
    if (!subscribe_starts(key)) return;
    const auto slot = activation.slot;
    stage(key, Stage::active);
    if (element.start == no_index)
        return fail(key, Stage::entering, "There is no start event without a trigger.");
    // The process's own start is entered by whoever started it.
    if (element.kind == ElementKind::process && activation.parent == no_key) return;
    pending_.push_back({.element = element.start, .scope = key, .slot = slot, .entry = entry});
}

void Stepper::work(Key key) {
    const auto& element = element_of(key);
    if (element.work.expression) return compute(key);
    if (!element.work.external) return send_message(key);
    base::JsonValue priority;
    if (!evaluate(key, Stage::entering, element.work.external->priority, priority)) return;
    const auto number = priority.is_number() ? priority.to_number<double>()
                                             : std::strtod(text_of(priority).c_str(), nullptr);
    stage(key, Stage::active);
    emit(
        {.kind = EventKind::external_created,
         .key = key,
         .number = static_cast<std::int64_t>(std::clamp(number, -2e9, 2e9)),
         .text = element.work.external->topic}
    );
}

void Stepper::send_message(Key key) {
    base::JsonValue name;
    if (!evaluate(key, Stage::entering, element_of(key).trigger.text, name)) return;
    emit(
        {.kind = EventKind::message_sent,
         .key = key,
         .text = text_of(name),
         .variables = visible(key).all()}
    );
    complete(key);
}

void Stepper::create_user_task(Key key) {
    const auto& user = *element_of(key).work.user;
    Variables task;
    const auto add = [&](const char* name, const Expression& expression) {
        base::JsonValue value;
        if (!expression) return true;
        if (!evaluate(key, Stage::entering, expression, value)) return false;
        task.emplace(name, text_of(value));
        return true;
    };
    if (!add("assignee", user.assignee) || !add("candidate_users", user.candidate_users) ||
        !add("candidate_groups", user.candidate_groups) || !add("due_date", user.due_date) ||
        !add("follow_up_date", user.follow_up_date) || !add("priority", user.priority))
        return;
    if (!user.form_key.empty()) task.emplace("form_key", user.form_key);
    stage(key, Stage::active);
    emit({.kind = EventKind::user_task_created, .key = key, .variables = std::move(task)});
}

namespace {

// A decision's value as the task asks for it; an empty text when it can be had.
std::string as_asked(DecisionResult asked, base::JsonValue& value) {
    boost::json::array list;
    if (value.is_array())
        list = value.get_array();
    else if (!value.is_null())
        list.push_back(value);
    const bool is_single =
        asked == DecisionResult::single_entry || asked == DecisionResult::single_result;
    if (is_single && list.size() > 1)
        return fmt::format("the decision has {} results, the task wants one", list.size());
    if (asked == DecisionResult::single_entry || asked == DecisionResult::collect_entries)
        for (auto& each : list) {
            auto* entries = each.if_object();
            if (entries == nullptr) continue;
            if (entries->size() != 1)
                return fmt::format("a result has {} entries, the task wants one", entries->size());
            auto entry = base::JsonValue(entries->begin()->value());
            each = std::move(entry);
        }
    if (is_single)
        value = list.empty() ? base::JsonValue() : base::JsonValue(list[0]);
    else
        value = std::move(list);
    return {};
}

} // namespace

void Stepper::decide(Key key) {
    const auto& work = *element_of(key).work.decision;
    if (!environment_.decide)
        return fail(key, Stage::entering, "There are no decisions to ask for.");
    auto decided = environment_.decide(work, visible(key).all());
    if (decided.fault.empty()) decided.fault = as_asked(work.result, decided.value);
    if (!decided.fault.empty())
        return fail(key, Stage::entering, work.decision_ref + ": " + decided.fault);
    emit(
        {.kind = EventKind::decided,
         .key = key,
         .text = work.decision_ref,
         .variables = {{"result", decided.value}, {"explanation", std::move(decided.explanation)}}}
    );
    set_variables(key, {{work.result_variable, std::move(decided.value)}});
    complete(key);
}

void Stepper::compute(Key key) {
    const auto& work = *element_of(key).work.expression;
    base::JsonValue value;
    if (!evaluate(key, Stage::entering, work.expression, value)) return;
    if (!work.result_variable.empty()) set_variables(key, {{work.result_variable, value}});
    complete(key);
}

void Stepper::call(Key key) {
    const auto& work = *element_of(key).work.call;
    base::JsonValue called;
    base::JsonValue version;
    const auto& asked_version = work.version ? work.version : work.version_tag;
    if (!evaluate(key, Stage::entering, work.called, called) ||
        !evaluate(key, Stage::entering, asked_version, version))
        return;
    std::size_t depth = 0;
    for (const auto* at = instance_.find(key); at != nullptr; at = instance_.find(at->parent))
        if (at->element == 0) ++depth;
    if (depth > environment_.limits.calls)
        return fail(
            key,
            Stage::entering,
            fmt::format("Processes call each other over {} deep.", environment_.limits.calls)
        );
    const auto* definition =
        environment_.called ? environment_.called({text_of(called), work.binding, text_of(version)})
                            : nullptr;
    if (definition == nullptr || definition->at(0).start == no_index)
        return fail(
            key,
            Stage::entering,
            "There is no process " + text_of(called) + " with a start that a call can use."
        );
    Variables given;
    for (const auto& in : work.in) {
        const auto variables = visible(key);
        if (in.all) {
            for (const auto& [name, value] : variables.all()) given.insert_or_assign(name, value);
            continue;
        }
        if (in.value) {
            base::JsonValue value;
            if (!evaluate(key, Stage::entering, in.value, value)) return;
            given.insert_or_assign(in.target, std::move(value));
        } else if (const auto* found = variables.find(in.source)) {
            given.insert_or_assign(in.target, *found);
        }
    }
    const auto& known = instance_.definitions;
    const auto slot = static_cast<std::uint32_t>(
        std::find(known.begin() + 1, known.end(), definition->id) - known.begin()
    );
    stage(key, Stage::active);
    emit({.kind = EventKind::called, .slot = slot, .key = key, .definition = definition->id});
    pending_.push_back({.element = 0, .scope = key, .slot = slot, .variables = std::move(given)});
}

base::JsonValue Stepper::mapped(Key key, const Mapping& mapping, std::string& fault) const {
    if (mapping.shape == Mapping::Shape::list) {
        boost::json::array list;
        for (const auto& entry : mapping.entries) list.push_back(mapped(key, entry, fault));
        return list;
    }
    if (mapping.shape == Mapping::Shape::map) {
        Variables map;
        for (const auto& entry : mapping.entries)
            map.insert_or_assign(entry.name, mapped(key, entry, fault));
        return map;
    }
    auto result = evaluated(key, mapping.value);
    if (!result.fault.empty() && fault.empty()) fault = std::move(result.fault);
    return std::move(result.value);
}

bool Stepper::read_inputs(Key key) {
    // One after the other: a later one may use what an earlier one gave.
    for (const auto& input : element_of(key).inputs) {
        std::string fault;
        auto value = mapped(key, input, fault);
        if (!fault.empty()) {
            fail(key, Stage::entering, "Input " + input.name + ": " + fault);
            return false;
        }
        set_local(key, {{input.name, std::move(value)}});
    }
    return true;
}

} // namespace kansli::process
