// One step of a process: a command, and what happens because of it until every token waits again.
// Pure: no clock, no database, no randomness; what it needs from outside stands in Environment.
// Who keeps instances writes the events and the instance that came out in one transaction.
#pragma once

#include "process/engine/event.hpp"
#include "process/model/definition.hpp"

#include <boost/describe/enum.hpp>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kansli::process {

// What makes every step end. What is over a limit becomes an incident where the token stands.
struct StepLimits {
    std::size_t steps = 10'000;    // elements entered in one step
    std::size_t tokens = 900;      // in one instance
    std::size_t repetitions = 500; // of one multi-instance
    std::size_t subscriptions = 900;
    std::size_t calls = 10; // processes that call each other
};

enum class CommandKind {
    start,              // element: a start event or none; text: business key; variables
    complete_external,  // key: activation; variables, local_variables
    fail_external,      // key; number: retries left; text: why; due: not before
    throw_error,        // key: activation of an external or user task; text: code; note: message
    throw_escalation,   // key; text: code; variables
    set_retries,        // key: activation of an external task; number
    complete_user_task, // key: activation; variables
    trigger,            // key: subscription; variables: of a message
    signal,             // text: name; variables
    set_variables,      // key: activation, or 0 for the process; variables, removed
    resume,             // key: activation of a continuation
    retry,              // key: incident
    move,               // key: activation; text: id of an element in the same scope; note
    migrate,            // definition: its new version; mapping; note
    cancel              // note
};

struct Command {
    CommandKind kind = CommandKind::start;
    Key key = no_key;
    Index element = no_index;
    std::int64_t number = 0;
    base::Timestamp due{};
    std::string text{};
    std::string note{}; // by hand: who and why
    Variables variables{};
    Variables local_variables{};
    std::vector<std::string> removed{}; // in the end, when everything waits again
    const Definition* definition = nullptr;
    std::map<std::string, std::string> mapping{}; // of a migration: old element id to new
};

// The process that a call activity asks for.
struct CalledProcess {
    std::string key;
    std::string binding; // latest when empty; deployment, version, versionTag
    std::string version; // or version tag
};

struct Decided {
    base::JsonValue value;
    std::string fault; // empty when there is a value
    base::JsonValue explanation;
};

struct Environment {
    base::Timestamp now;
    // By the id in Instance::definitions; null pointer when it is gone.
    std::function<const Definition*(const std::string& id)> definition{};
    std::function<const Definition*(const CalledProcess&)> called{};
    std::function<Decided(const DecisionWork&, const Variables&)> decide{};
    StepLimits limits{};
};

enum class RejectionKind { not_found, wrong_state, invalid };

struct Rejection {
    RejectionKind kind = RejectionKind::invalid;
    std::string reason;    // what was expected and what was found
    std::string swedish{}; // the same for an operator; empty where only a program can meet it
};

// Either a rejection, and nothing has happened, or the events and the instance after them.
struct StepResult {
    std::optional<Rejection> rejection;
    std::vector<Event> events;
    Instance after;
};

StepResult step(
    const Definition& definition,
    const Instance& instance,
    const Command& command,
    const Environment& environment
);

} // namespace kansli::process
