// A running process: where its tokens stand, what they wait for, and its variables. Plain data that
// only apply() in event.hpp changes. Everything in it has a key, a number that is given once in the
// instance.
#pragma once

#include "base/time.hpp"
#include "process/expression/variables.hpp"
#include "process/model/element.hpp"

#include <boost/describe/enum.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace kansli::process {

using Key = std::uint64_t;
constexpr Key no_key = 0;

enum class InstanceState : std::uint8_t { created, active, completed, canceled };
BOOST_DESCRIBE_ENUM(InstanceState, created, active, completed, canceled)

// How far an activation has come; where a step fails it stays there, and is done again from there.
enum class Stage : std::uint8_t {
    waiting_to_start, // asyncBefore: a continuation will come
    entering,
    active,
    waiting_to_leave, // asyncAfter
    leaving
};
BOOST_DESCRIBE_ENUM(Stage, waiting_to_start, entering, active, waiting_to_leave, leaving)

// An element that a token stands in: a task being done, a sub-process being run. The first one is
// the process itself; the others form a tree under it.
struct Activation {
    Key key = no_key;
    Key parent = no_key;
    std::uint32_t slot = 0; // of Instance::definitions
    Index element = no_index;
    Stage stage = Stage::entering;
    // Of a repeated activity: 0 for what holds the repetitions, then 1, 2, …
    std::uint32_t repetition = 0;
    Variables variables{};
};

// A token that waits at a joining gateway for those of the other flows.
struct Arrival {
    Key scope = no_key;
    Index element = no_index;
    Index flow = no_index;
};

// Something outside that an activation waits for.
struct Subscription {
    Key key = no_key;
    Key host = no_key;        // the activation that waits, or that the event is attached to
    Index element = no_index; // the event, in the host's definition or, of a scope, inside it
    TriggerKind kind = TriggerKind::none;
    std::string name{};    // of a message or signal; of a condition its variable, if one
    base::Timestamp due{}; // of a timer
    std::string repeat{};  // of a timer: what is left of its cycle
};

struct ExternalTask {
    Key key = no_key; // of the activation
    std::string topic{};
    std::int64_t priority = 0;
    std::int32_t retries = -1; // none said yet
};

struct Incident {
    Key key = no_key;
    Key activation = no_key;
    std::string message{};
};

// What an activity that has been left needs to be undone.
struct Compensable {
    Key scope = no_key;
    Index element = no_index;
};

struct Instance {
    InstanceState state = InstanceState::created;
    std::string business_key;
    std::vector<std::string> definitions; // ids; the first is its own, the others were called
    std::vector<Activation> activations;  // by key
    std::vector<Arrival> arrivals;
    std::vector<Subscription> subscriptions;
    std::vector<ExternalTask> external_tasks;
    std::vector<Incident> incidents;
    std::vector<Compensable> compensables;
    Key next_key = 1;

    // Null pointers when there is none of that key.
    const Activation* find(Key key) const;
    Activation* find(Key key);
    const Subscription* find_subscription(Key key) const;
    const ExternalTask* find_external_task(Key key) const;
    const Incident* find_incident(Key key) const;
    const Incident* find_incident_of(Key activation) const;

    // Of the activations below one, direct ones.
    std::vector<Key> children_of(Key parent) const;
};

// The variables that an activation sees: its own, then those of what it stands in, up to the border
// of a called process.
class VisibleVariables final : public VariableSource {
public:
    VisibleVariables(const Instance& instance, Key from) : instance_(instance), from_(from) {}

    const base::JsonValue* find(std::string_view name) const override;

    // All of them, the nearest of each name.
    Variables all() const;

private:
    const Instance& instance_;
    Key from_;
};

// Where a variable of that name is kept when `from` sets it: where it is, else at the border.
Key keeper_of(const Instance& instance, Key from, std::string_view name);

} // namespace kansli::process
