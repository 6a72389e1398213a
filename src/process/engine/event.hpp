// What happened in an instance. The events of an instance are its history: applied in order to an
// empty instance they give its state, and nothing else changes one.
#pragma once

#include "process/engine/instance.hpp"

#include <boost/describe/enum.hpp>

#include <string>
#include <vector>

namespace kansli::process {

enum class EventKind : std::uint8_t {
    started,             // text: business key; definition: its own
    entered,             // key, parent, slot, element, flow, number: repetition
    staged,              // key, stage
    left,                // key
    canceled,            // key: interrupted, with all that it waits for
    called,              // key, slot, definition: a call activity found its process
    arrived,             // parent: scope, element, flow
    joined,              // parent: scope, element: one token of each flow goes on as one
    variables_set,       // key: where they are kept, variables
    variable_removed,    // key, text: name
    external_created,    // key, text: topic, number: priority
    external_failed,     // key, number: retries left, text: message, due: not before
    external_retried,    // key, number: retries
    user_task_created,   // key, variables: assignee, candidates, due date as evaluated
    subscribed,          // key, parent: host, element, trigger, text: name, due, definition: repeat
    unsubscribed,        // key
    triggered,           // key: subscription, text: what came
    continuation_needed, // key: of the activation
    continued,           // key
    message_sent,        // key, text: name, variables
    signal_sent,         // key, text: name, variables
    decided,             // key, text: decision, variables: result and explanation
    error_thrown,        // key, text: code
    escalation_thrown,   // key, text: code
    incident_raised,     // key: incident, parent: activation, text: why
    incident_resolved,   // key: incident
    compensation_kept,   // parent: scope, element
    compensated,         // parent: scope, element
    moved,               // key, element: where to, text: who and why
    migrated,            // definition: the new version, text: who and why
    completed,
    canceled_by_hand // text: who and why
};
BOOST_DESCRIBE_ENUM(
    EventKind,
    started,
    entered,
    staged,
    left,
    canceled,
    called,
    arrived,
    joined,
    variables_set,
    variable_removed,
    external_created,
    external_failed,
    external_retried,
    user_task_created,
    subscribed,
    unsubscribed,
    triggered,
    continuation_needed,
    continued,
    message_sent,
    signal_sent,
    decided,
    error_thrown,
    escalation_thrown,
    incident_raised,
    incident_resolved,
    compensation_kept,
    compensated,
    moved,
    migrated,
    completed,
    canceled_by_hand
)

// One plain struct for all: which members a kind uses stands beside the kind.
struct Event {
    EventKind kind = EventKind::started;
    Stage stage = Stage::entering;
    TriggerKind trigger = TriggerKind::none;
    std::uint32_t slot = 0;
    Index element = no_index;
    Index flow = no_index;
    Key key = no_key;
    Key parent = no_key;
    std::int64_t number = 0;
    base::Timestamp due{};
    std::string text{};
    std::string definition{};
    Variables variables{};
    // Of a migration: the new element of each activation and subscription, by key.
    std::vector<std::pair<Key, Index>> places{};
};

// The one place that changes an instance. Never fails: an event is a fact.
void apply(Instance& instance, const Event& event);

} // namespace kansli::process
