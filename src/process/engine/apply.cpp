#include "process/engine/event.hpp"

#include <algorithm>

namespace kansli::process {

namespace {

void enter(Instance& instance, const Event& event) {
    Activation activation;
    activation.key = event.key;
    activation.parent = event.parent;
    activation.slot = event.slot;
    activation.element = event.element;
    activation.repetition = static_cast<std::uint32_t>(event.number);
    instance.activations.push_back(std::move(activation));
}

// An activation takes with it all that hangs on it.
void remove(Instance& instance, Key key) {
    std::erase_if(instance.activations, [&](const auto& each) { return each.key == key; });
    std::erase_if(instance.subscriptions, [&](const auto& each) { return each.host == key; });
    std::erase_if(instance.external_tasks, [&](const auto& each) { return each.key == key; });
    std::erase_if(instance.incidents, [&](const auto& each) { return each.activation == key; });
    std::erase_if(instance.arrivals, [&](const auto& each) { return each.scope == key; });
    std::erase_if(instance.compensables, [&](const auto& each) { return each.scope == key; });
}

void call(Instance& instance, const Event& event) {
    if (event.slot == instance.definitions.size()) instance.definitions.push_back(event.definition);
}

void join(Instance& instance, const Event& event) {
    std::vector<Index> taken;
    std::erase_if(instance.arrivals, [&](const Arrival& arrival) {
        if (arrival.scope != event.parent || arrival.element != event.element) return false;
        if (std::find(taken.begin(), taken.end(), arrival.flow) != taken.end()) return false;
        taken.push_back(arrival.flow);
        return true;
    });
}

void set_variables(Instance& instance, const Event& event) {
    auto* keeper = instance.find(event.key);
    if (keeper == nullptr) return;
    for (const auto& [name, value] : event.variables)
        keeper->variables.insert_or_assign(name, value);
}

void subscribe(Instance& instance, const Event& event) {
    Subscription made;
    made.key = event.key;
    made.host = event.parent;
    made.element = event.element;
    made.kind = event.trigger;
    made.name = event.text;
    made.due = event.due;
    made.repeat = event.definition;
    instance.subscriptions.push_back(std::move(made));
}

// What was done last is undone first.
void compensate(Instance& instance, const Event& event) {
    auto& kept = instance.compensables;
    const auto last = std::find_if(kept.rbegin(), kept.rend(), [&](const Compensable& each) {
        return each.scope == event.parent && each.element == event.element;
    });
    if (last != kept.rend()) kept.erase(std::next(last).base());
}

void set_retries(Instance& instance, const Event& event) {
    for (auto& task : instance.external_tasks)
        if (task.key == event.key) task.retries = static_cast<std::int32_t>(event.number);
}

void migrate(Instance& instance, const Event& event) {
    instance.definitions[0] = event.definition;
    const auto place = [&](Key key, Index& element) {
        for (const auto& [moved, to] : event.places)
            if (moved == key) element = to;
    };
    for (auto& each : instance.activations) place(each.key, each.element);
    for (auto& each : instance.subscriptions) place(each.key, each.element);
}

void end(Instance& instance, InstanceState state) {
    // The variables of the process stay for those who ask what came out.
    for (const auto& each : std::vector<Activation>(instance.activations))
        if (each.parent != no_key) remove(instance, each.key);
    instance.subscriptions.clear();
    instance.external_tasks.clear();
    instance.incidents.clear();
    instance.arrivals.clear();
    instance.compensables.clear();
    instance.state = state;
}

// Kinds that tell what went on and change nothing are not in it.
void change(Instance& instance, const Event& event) {
    switch (event.kind) {
    case EventKind::started:
        instance.state = InstanceState::active;
        instance.business_key = event.text;
        instance.definitions = {event.definition};
        break;
    case EventKind::entered:
        return enter(instance, event);
    case EventKind::staged:
        if (auto* found = instance.find(event.key)) found->stage = event.stage;
        break;
    case EventKind::left:
    case EventKind::canceled:
        return remove(instance, event.key);
    case EventKind::called:
        return call(instance, event);
    case EventKind::arrived:
        instance.arrivals.push_back({event.parent, event.element, event.flow});
        break;
    case EventKind::joined:
        return join(instance, event);
    case EventKind::variables_set:
        return set_variables(instance, event);
    case EventKind::variable_removed:
        if (auto* keeper = instance.find(event.key)) keeper->variables.erase(event.text);
        break;
    case EventKind::external_created:
        instance.external_tasks.push_back({event.key, event.text, event.number, -1});
        break;
    case EventKind::external_failed:
    case EventKind::external_retried:
        return set_retries(instance, event);
    case EventKind::subscribed:
        return subscribe(instance, event);
    case EventKind::unsubscribed:
        std::erase_if(instance.subscriptions, [&](const auto& each) {
            return each.key == event.key;
        });
        break;
    case EventKind::incident_raised:
        instance.incidents.push_back({event.key, event.parent, event.text});
        break;
    case EventKind::incident_resolved:
        std::erase_if(instance.incidents, [&](const auto& each) { return each.key == event.key; });
        break;
    case EventKind::compensation_kept:
        instance.compensables.push_back({event.parent, event.element});
        break;
    case EventKind::compensated:
        return compensate(instance, event);
    case EventKind::migrated:
        return migrate(instance, event);
    case EventKind::completed:
        return end(instance, InstanceState::completed);
    case EventKind::canceled_by_hand:
        return end(instance, InstanceState::canceled);
    default:
        break;
    }
}

} // namespace

void apply(Instance& instance, const Event& event) {
    change(instance, event);
    const bool makes_key = event.kind == EventKind::entered ||
                           event.kind == EventKind::subscribed ||
                           event.kind == EventKind::incident_raised;
    if (makes_key) instance.next_key = event.key + 1;
}

} // namespace kansli::process
