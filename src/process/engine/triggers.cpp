#include "process/engine/stepper.hpp"
#include "process/engine/timer.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kansli::process {

// An event that `host` waits for, or that may happen beside it. Done once for each.
bool Stepper::subscribe(Key host, Index element) {
    for (const auto& before : instance_.subscriptions)
        if (before.host == host && before.element == element) return true;
    if (instance_.subscriptions.size() >= environment_.limits.subscriptions) {
        fail(host, Stage::entering, "Too much is waited for in one process.");
        return false;
    }
    const auto& trigger = definition_of(*instance_.find(host)).at(element).trigger;
    if (trigger.kind == TriggerKind::timer) return subscribe_timer(host, element);
    Event event{
        .kind = EventKind::subscribed,
        .trigger = trigger.kind,
        .element = element,
        .key = instance_.next_key,
        .parent = host};
    if (trigger.kind == TriggerKind::condition) {
        event.text = trigger.variable_name;
        new_conditions_.push_back(event.key);
    } else {
        base::JsonValue name;
        if (!evaluate(host, Stage::entering, trigger.text, name)) return false;
        event.text = text_of(name);
        event.key = instance_.next_key; // what was evaluated may have set variables
    }
    emit(std::move(event));
    return true;
}

bool Stepper::subscribe_timer(Key host, Index element) {
    const auto& trigger = definition_of(*instance_.find(host)).at(element).trigger;
    base::JsonValue text;
    if (!evaluate(host, Stage::entering, trigger.text, text)) return false;
    const auto timer = next_of(trigger.timer, text_of(text), environment_.now);
    if (!timer.fault.empty()) {
        fail(host, Stage::entering, timer.fault);
        return false;
    }
    emit(
        {.kind = EventKind::subscribed,
         .trigger = TriggerKind::timer,
         .element = element,
         .key = instance_.next_key,
         .parent = host,
         .due = timer.due,
         .definition = timer.repeat}
    );
    return true;
}

bool Stepper::subscribe_boundaries(Key host) {
    const auto& element = element_of(host);
    const auto& definition = definition_of(*instance_.find(host));
    for (const auto event : element.boundary_events) {
        const auto kind = definition.at(event).trigger.kind;
        if (kind == TriggerKind::error || kind == TriggerKind::escalation ||
            kind == TriggerKind::compensation || kind == TriggerKind::cancel)
            continue;
        if (!subscribe(host, event)) return false;
    }
    return true;
}

bool Stepper::subscribe_starts(Key scope) {
    const auto& definition = definition_of(*instance_.find(scope));
    for (const auto inner : element_of(scope).event_sub_processes) {
        const auto start = definition.at(inner).start;
        const auto kind = definition.at(start).trigger.kind;
        if (kind == TriggerKind::error || kind == TriggerKind::escalation) continue;
        if (!subscribe(scope, start)) return false;
    }
    return true;
}

void Stepper::trigger(Key key, const Variables& variables) {
    const auto subscription = *instance_.find_subscription(key);
    const auto host = *instance_.find(subscription.host);
    const auto& definition = definition_of(host);
    const auto& event = definition.at(subscription.element);
    emit({.kind = EventKind::triggered, .element = subscription.element, .key = key});
    if (subscription.element == host.element) {
        emit({.kind = EventKind::unsubscribed, .key = key});
        set_variables(host.key, variables);
        return complete(host.key);
    }
    if (definition.at(host.element).kind == ElementKind::event_gateway) {
        set_variables(host.key, variables);
        emit({.kind = EventKind::left, .key = host.key});
        pending_.push_back(
            {.element = subscription.element,
             .scope = host.parent,
             .slot = host.slot,
             .flow = event.incoming.empty() ? no_index : event.incoming[0],
             .entry = Entry::by_trigger}
        );
        return;
    }
    if (subscription.kind == TriggerKind::timer) {
        emit({.kind = EventKind::unsubscribed, .key = key});
        const auto next = repeated(subscription.repeat, subscription.due, environment_.now);
        if (next && !event.is_interrupting)
            emit(
                {.kind = EventKind::subscribed,
                 .trigger = TriggerKind::timer,
                 .element = subscription.element,
                 .key = instance_.next_key,
                 .parent = host.key,
                 .due = next->due,
                 .definition = next->repeat}
            );
    }
    caught_by(host.key, subscription.element, variables);
}

// A boundary event of `host`, or the start of an event sub-process in it, goes off.
void Stepper::caught_by(Key host_key, Index event_index, const Variables& variables) {
    const auto host = *instance_.find(host_key);
    const auto& definition = definition_of(host);
    const auto& event = definition.at(event_index);
    if (event.kind == ElementKind::boundary_event) {
        set_variables(host.parent, variables);
        if (event.is_interrupting) cancel_tree(host.key);
        pending_.push_back(
            {.element = event_index,
             .scope = host.parent,
             .slot = host.slot,
             .entry = Entry::by_trigger}
        );
        return;
    }
    set_variables(host.key, variables);
    if (event.is_interrupting) {
        cancel_children(host.key);
        unsubscribe_starts(host.key);
    }
    pending_.push_back(
        {.element = event.scope, .scope = host.key, .slot = host.slot, .entry = Entry::by_trigger}
    );
}

// Conditions are asked when a variable that they see has changed, and once when they begin.
bool Stepper::wake_conditions() {
    const auto changes = std::exchange(changes_, {});
    const auto begun = std::exchange(new_conditions_, {});
    if (instance_.state != InstanceState::active) return false;
    std::vector<Key> to_ask;
    for (const auto& each : instance_.subscriptions) {
        if (each.kind != TriggerKind::condition) continue;
        const bool is_new = std::find(begun.begin(), begun.end(), each.key) != begun.end();
        const bool is_touched =
            std::any_of(changes.begin(), changes.end(), [&](const Change& change) {
                return (each.name.empty() || each.name == change.name) &&
                       instance_.find(change.keeper) != nullptr &&
                       is_below(each.host, change.keeper);
            });
        if (is_new || is_touched) to_ask.push_back(each.key);
    }
    bool is_any = false;
    for (const auto key : to_ask) {
        const auto* each = instance_.find_subscription(key);
        if (each == nullptr) continue; // another one interrupted it
        const auto& definition = definition_of(*instance_.find(each->host));
        const auto& condition = definition.at(each->element).trigger.condition;
        if (!truth_of(condition, visible(each->host), environment_.now).holds) continue;
        trigger(key, {});
        is_any = true;
    }
    return is_any;
}

void Stepper::throw_signal(const std::string& name, const Variables& variables) {
    std::vector<Key> waiting;
    for (const auto& each : instance_.subscriptions)
        if (each.kind == TriggerKind::signal && each.name == name) waiting.push_back(each.key);
    for (const auto key : waiting)
        if (instance_.find_subscription(key) != nullptr) trigger(key, variables);
}

// The nearest event that catches this error or escalation, from the inside out; false when there
// is none. Where an activity and a sub-process both could, the activity does.
bool Stepper::throw_code(
    Key from,
    TriggerKind kind,
    const std::string& code,
    const Variables& caught
) {
    const auto catches = [&](const Element& event) {
        return event.trigger.kind == kind &&
               (event.trigger.code.empty() || event.trigger.code == code);
    };
    const auto take = [&](Key host, Index event) {
        const auto& trigger = definition_of(*instance_.find(host)).at(event).trigger;
        Variables given;
        for (const auto& [name, value] : caught) {
            const auto& kept = name == "code" ? trigger.code_variable : trigger.message_variable;
            if (name != "code" && name != "message")
                given.insert_or_assign(name, value);
            else if (!kept.empty())
                given.insert_or_assign(kept, value);
        }
        caught_by(host, event, given);
    };
    // One with the very code goes before one that catches all.
    const auto better = [&](const Definition& definition, Index event, Index best) {
        return catches(definition.at(event)) &&
               (best == no_index || definition.at(best).trigger.code.empty());
    };
    Key below = no_key;
    for (Key at = from; at != no_key; below = at, at = instance_.find(at)->parent) {
        const auto& activation = *instance_.find(at);
        const auto& definition = definition_of(activation);
        const auto& element = definition.at(activation.element);
        Index best = no_index;
        for (const auto inner : element.event_sub_processes) {
            const auto* under = below == no_key ? nullptr : instance_.find(below);
            if (under != nullptr && under->element == inner) continue; // it throws itself
            const auto start = definition.at(inner).start;
            if (better(definition, start, best)) best = start;
        }
        if (best == no_index && activation.repetition == 0)
            for (const auto event : element.boundary_events)
                if (better(definition, event, best)) best = event;
        if (best == no_index) continue;
        take(at, best);
        return true;
    }
    return false;
}

void Stepper::throw_end(Key key) {
    const auto& trigger = element_of(key).trigger;
    const bool is_error = trigger.kind == TriggerKind::error;
    emit(
        {.kind = is_error ? EventKind::error_thrown : EventKind::escalation_thrown,
         .key = key,
         .text = trigger.code}
    );
    const bool is_caught = throw_code(key, trigger.kind, trigger.code, {{"code", trigger.code}});
    if (is_error && !is_caught)
        return fail(
            key, Stage::entering, fmt::format("Nothing catches the error {}.", trigger.code)
        );
    // A token that threw an error is used up; one that escalated goes on, unless interrupted.
    if (instance_.find(key) == nullptr) return;
    if (is_error) {
        const auto parent = instance_.find(key)->parent;
        emit({.kind = EventKind::left, .key = key});
        emptied_.push_back(parent);
        return;
    }
    complete(key);
}

void Stepper::terminate(Key key) {
    if (!run_listeners(key, Stage::entering, element_of(key).end_listeners)) return;
    const auto scope = instance_.find(key)->parent;
    emit({.kind = EventKind::left, .key = key});
    cancel_children(scope);
    emptied_.push_back(scope);
}

void Stepper::unsubscribe_starts(Key scope) {
    const auto& definition = definition_of(*instance_.find(scope));
    for (const auto& each : std::vector<Subscription>(instance_.subscriptions))
        if (each.host == scope && definition.at(each.element).kind == ElementKind::start_event)
            emit({.kind = EventKind::unsubscribed, .key = each.key});
}

// Everything else in the transaction ends where it is, what was done is undone, and then the
// cancel boundary event goes off (BPMN 2.0.2 §10.7.2).
void Stepper::cancel_transaction(Key key) {
    if (!run_listeners(key, Stage::entering, element_of(key).end_listeners)) return;
    cancel_children(instance_.find(key)->parent, key);
    unsubscribe_starts(instance_.find(key)->parent);
    stage(key, Stage::active);
    throw_compensation(key);
}

// Nothing is left to undo.
void Stepper::after_compensation(Key key) {
    if (element_of(key).trigger.kind != TriggerKind::cancel) return complete(key);
    const auto scope = instance_.find(key)->parent;
    const auto& definition = definition_of(*instance_.find(scope));
    for (const auto event : element_of(scope).boundary_events)
        if (definition.at(event).trigger.kind == TriggerKind::cancel)
            return caught_by(scope, event, {});
}

void Stepper::jump(Key key) {
    const auto activation = *instance_.find(key);
    const auto& definition = definition_of(activation);
    const auto& link = definition.at(activation.element);
    for (const auto inner : definition.at(link.scope).inner) {
        const auto& target = definition.at(inner);
        if (target.kind != ElementKind::catch_event || target.trigger.kind != TriggerKind::link ||
            target.trigger.code != link.trigger.code)
            continue;
        pending_.push_back({.element = inner, .scope = activation.parent, .slot = activation.slot});
    }
    complete(key);
}

// Undoes what was done in this scope, the last first, one at a time; each runs under the event
// that asked, which goes on when nothing is left.
void Stepper::throw_compensation(Key key) {
    const auto activation = *instance_.find(key);
    const auto& definition = definition_of(activation);
    const auto wanted = definition.at(activation.element).trigger.activity;
    auto scope = activation.parent;
    // An event sub-process undoes what was done around it.
    if (definition.at(instance_.find(scope)->element).kind == ElementKind::event_sub_process)
        scope = instance_.find(scope)->parent;
    for (auto each = instance_.compensables.rbegin(); each != instance_.compensables.rend();
         ++each) {
        if (each->scope != scope || (wanted != no_index && each->element != wanted)) continue;
        const auto element = each->element;
        emit({.kind = EventKind::compensated, .element = element, .parent = scope});
        pending_.push_back(
            {.element = definition.at(element).compensated_by,
             .scope = key,
             .slot = activation.slot}
        );
        return;
    }
    after_compensation(key);
}

} // namespace kansli::process
