#include "process/engine/snapshot.hpp"

#include <fmt/format.h>

namespace kansli::process {

namespace {

// How each part is written; a key or a flag that is not there has its usual value.
struct SavedActivation {
    Key key = no_key;
    Key parent = no_key;
    std::uint32_t slot = 0;
    std::string element;
    Stage stage = Stage::active;
    std::optional<std::uint32_t> repetition;
    std::optional<base::JsonValue> variables;
};
BOOST_DESCRIBE_STRUCT(
    SavedActivation,
    (),
    (key, parent, slot, element, stage, repetition, variables)
)

struct SavedArrival {
    Key scope = no_key;
    std::string element;
    std::string flow;
};
BOOST_DESCRIBE_STRUCT(SavedArrival, (), (scope, element, flow))

struct SavedSubscription {
    Key key = no_key;
    Key host = no_key;
    std::string element;
    TriggerKind kind = TriggerKind::none;
    std::optional<std::string> name;
    std::optional<base::Timestamp> due;
    std::optional<std::string> repeat;
};
BOOST_DESCRIBE_STRUCT(SavedSubscription, (), (key, host, element, kind, name, due, repeat))

struct SavedTask {
    Key key = no_key;
    std::string topic;
    std::int64_t priority = 0;
    std::int32_t retries = -1;
};
BOOST_DESCRIBE_STRUCT(SavedTask, (), (key, topic, priority, retries))

struct SavedIncident {
    Key key = no_key;
    Key activation = no_key;
    std::string message;
};
BOOST_DESCRIBE_STRUCT(SavedIncident, (), (key, activation, message))

struct SavedCompensable {
    Key scope = no_key;
    std::string element;
};
BOOST_DESCRIBE_STRUCT(SavedCompensable, (), (scope, element))

struct SavedInstance {
    InstanceState state = InstanceState::created;
    std::string business_key;
    std::vector<std::string> definitions;
    std::vector<SavedActivation> activations;
    std::optional<std::vector<SavedArrival>> arrivals;
    std::optional<std::vector<SavedSubscription>> subscriptions;
    std::optional<std::vector<SavedTask>> external_tasks;
    std::optional<std::vector<SavedIncident>> incidents;
    std::optional<std::vector<SavedCompensable>> compensables;
    Key next_key = 1;
};
BOOST_DESCRIBE_STRUCT(
    SavedInstance,
    (),
    (state,
     business_key,
     definitions,
     activations,
     arrivals,
     subscriptions,
     external_tasks,
     incidents,
     compensables,
     next_key)
)

// Finds the definition of each slot once.
class Slots {
public:
    Slots(const std::vector<std::string>& ids, const FindDefinition& find) {
        for (const auto& id : ids) {
            const auto* found = find(id);
            if (found == nullptr)
                throw base::Error(
                    base::ErrorCode::internal, "There is no process definition " + id + "."
                );
            definitions_.push_back(found);
        }
    }

    const std::string& id_of(std::uint32_t slot, Index element) const {
        return definitions_[slot]->at(element).id;
    }

    Index element_of(std::uint32_t slot, const std::string& id) const {
        const auto found = slot < definitions_.size() ? definitions_[slot]->find(id) : no_index;
        if (found == no_index)
            throw base::Error(base::ErrorCode::internal, "There is no element " + id + ".");
        return found;
    }

    const Definition& at(std::uint32_t slot) const { return *definitions_[slot]; }

private:
    std::vector<const Definition*> definitions_;
};

// What stands inside a scope belongs to the definition of what is in it: of a call activity, which
// has no arrivals or subscriptions of its own inside, to its own.
std::uint32_t slot_of(const Instance& instance, Key key) { return instance.find(key)->slot; }

template <class Saved, class Entry, class Save>
std::optional<std::vector<Saved>> saved_list(const std::vector<Entry>& entries, Save save) {
    if (entries.empty()) return std::nullopt;
    std::vector<Saved> list;
    for (const auto& entry : entries) list.push_back(save(entry));
    return list;
}

template <class T>
std::optional<T> unless_empty(const T& value) {
    return value.empty() ? std::nullopt : std::optional<T>(value);
}

SavedActivation saved(const Activation& from, const Slots& slots) {
    SavedActivation to{from.key, from.parent, from.slot, slots.id_of(from.slot, from.element)};
    to.stage = from.stage;
    if (from.repetition > 0) to.repetition = from.repetition;
    if (!from.variables.empty()) to.variables = base::JsonValue(from.variables);
    return to;
}

SavedSubscription saved(const Subscription& from, const std::string& element) {
    SavedSubscription to{from.key, from.host, element, from.kind};
    to.name = unless_empty(from.name);
    if (from.kind == TriggerKind::timer) to.due = from.due;
    to.repeat = unless_empty(from.repeat);
    return to;
}

Activation restored(SavedActivation& from, const Slots& slots) {
    Activation to;
    to.key = from.key;
    to.parent = from.parent;
    to.slot = from.slot;
    to.element = slots.element_of(from.slot, from.element);
    to.stage = from.stage;
    to.repetition = from.repetition.value_or(0);
    if (from.variables) to.variables = std::move(from.variables->as_object());
    return to;
}

Index flow_of(const Definition& definition, const std::string& id) {
    for (Index i = 0; i < definition.flows.size(); ++i)
        if (definition.flow(i).id == id) return i;
    throw base::Error(base::ErrorCode::internal, "There is no flow " + id + ".");
}

void restore_waiting(SavedInstance& from, const Slots& slots, Instance& to) {
    const auto element = [&](Key host, const std::string& id) {
        return slots.element_of(slot_of(to, host), id);
    };
    if (from.arrivals)
        for (const auto& each : *from.arrivals)
            to.arrivals.push_back(
                {each.scope,
                 element(each.scope, each.element),
                 flow_of(slots.at(slot_of(to, each.scope)), each.flow)}
            );
    if (from.subscriptions)
        for (const auto& each : *from.subscriptions)
            to.subscriptions.push_back(
                {each.key,
                 each.host,
                 element(each.host, each.element),
                 each.kind,
                 each.name.value_or(""),
                 each.due.value_or(base::Timestamp()),
                 each.repeat.value_or("")}
            );
    if (from.external_tasks)
        for (const auto& each : *from.external_tasks)
            to.external_tasks.push_back({each.key, each.topic, each.priority, each.retries});
    if (from.incidents)
        for (const auto& each : *from.incidents)
            to.incidents.push_back({each.key, each.activation, each.message});
    if (from.compensables)
        for (const auto& each : *from.compensables)
            to.compensables.push_back({each.scope, element(each.scope, each.element)});
}

} // namespace

std::string snapshot_of(const Instance& instance, const FindDefinition& find) {
    const Slots slots(instance.definitions, find);
    SavedInstance to{instance.state, instance.business_key, instance.definitions};
    for (const auto& each : instance.activations) to.activations.push_back(saved(each, slots));
    const auto id = [&](Key host, Index element) {
        return slots.id_of(slot_of(instance, host), element);
    };
    to.arrivals = saved_list<SavedArrival>(instance.arrivals, [&](const Arrival& each) {
        const auto& definition = slots.at(slot_of(instance, each.scope));
        return SavedArrival{
            each.scope, id(each.scope, each.element), definition.flow(each.flow).id};
    });
    to.subscriptions =
        saved_list<SavedSubscription>(instance.subscriptions, [&](const Subscription& each) {
            return saved(each, id(each.host, each.element));
        });
    to.external_tasks = saved_list<SavedTask>(instance.external_tasks, [](const auto& each) {
        return SavedTask{each.key, each.topic, each.priority, each.retries};
    });
    to.incidents = saved_list<SavedIncident>(instance.incidents, [](const Incident& each) {
        return SavedIncident{each.key, each.activation, each.message};
    });
    to.compensables =
        saved_list<SavedCompensable>(instance.compensables, [&](const Compensable& each) {
            return SavedCompensable{each.scope, id(each.scope, each.element)};
        });
    to.next_key = instance.next_key;
    return base::to_json(to);
}

Instance instance_of(std::string_view snapshot, const FindDefinition& find) {
    auto from = base::from_json_text<SavedInstance>(snapshot);
    const Slots slots(from.definitions, find);
    Instance to;
    to.state = from.state;
    to.business_key = std::move(from.business_key);
    to.definitions = std::move(from.definitions);
    for (auto& each : from.activations) to.activations.push_back(restored(each, slots));
    restore_waiting(from, slots, to);
    to.next_key = from.next_key;
    return to;
}

std::string event_text(const Event& event, std::string_view element_id) {
    auto text = std::string(base::enum_name(event.kind));
    if (event.kind == EventKind::staged) text += fmt::format(" {}", base::enum_name(event.stage));
    if (!element_id.empty()) text += fmt::format(" {}", element_id);
    if (!event.text.empty()) text += fmt::format(" {}", event.text);
    if (event.kind == EventKind::subscribed)
        text += fmt::format(" {}", base::enum_name(event.trigger));
    if (event.due != base::Timestamp()) text += " " + event.due.to_text();
    if (!event.variables.empty()) text += " " + base::to_json(base::JsonValue(event.variables));
    return text;
}

} // namespace kansli::process
