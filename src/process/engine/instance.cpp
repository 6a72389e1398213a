#include "process/engine/instance.hpp"

#include <algorithm>

namespace kansli::process {

namespace {

// Keys only grow, so each list is in their order.
template <class Entry>
const Entry* find_in(const std::vector<Entry>& entries, Key key) {
    const auto found =
        std::lower_bound(entries.begin(), entries.end(), key, [](const Entry& entry, Key wanted) {
            return entry.key < wanted;
        });
    return found != entries.end() && found->key == key ? &*found : nullptr;
}

// The process, or the called process, keeps what nobody above it may see.
bool is_border(const Activation& activation) { return activation.element == 0; }

} // namespace

const Activation* Instance::find(Key key) const { return find_in(activations, key); }

Activation* Instance::find(Key key) {
    return const_cast<Activation*>(find_in(activations, key)); // NOLINT: this instance is ours
}

const Subscription* Instance::find_subscription(Key key) const {
    return find_in(subscriptions, key);
}

const ExternalTask* Instance::find_external_task(Key key) const {
    for (const auto& task : external_tasks)
        if (task.key == key) return &task;
    return nullptr;
}

const Incident* Instance::find_incident(Key key) const { return find_in(incidents, key); }

const Incident* Instance::find_incident_of(Key activation) const {
    for (const auto& incident : incidents)
        if (incident.activation == activation) return &incident;
    return nullptr;
}

std::vector<Key> Instance::children_of(Key parent) const {
    std::vector<Key> children;
    for (const auto& activation : activations)
        if (activation.parent == parent) children.push_back(activation.key);
    return children;
}

const base::JsonValue* VisibleVariables::find(std::string_view name) const {
    for (const auto* at = instance_.find(from_); at != nullptr; at = instance_.find(at->parent)) {
        if (const auto* found = at->variables.if_contains(name)) return found;
        if (is_border(*at)) break;
    }
    return nullptr;
}

Variables VisibleVariables::all() const {
    Variables found;
    for (const auto* at = instance_.find(from_); at != nullptr; at = instance_.find(at->parent)) {
        for (const auto& [name, value] : at->variables) found.emplace(name, value);
        if (is_border(*at)) break;
    }
    return found;
}

Key keeper_of(const Instance& instance, Key from, std::string_view name) {
    Key keeper = from;
    for (const auto* at = instance.find(from); at != nullptr; at = instance.find(at->parent)) {
        keeper = at->key;
        if (at->variables.contains(name) || is_border(*at)) break;
    }
    return keeper;
}

} // namespace kansli::process
