// A process played in memory from start to end with answers that are written down: what a process
// owner does with a model before it is published, and what tests do. The clock jumps to the next
// timer; nothing outside is called.
#pragma once

#include "process/decisions.hpp"
#include "process/engine/step.hpp"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace kansli::process {

struct Script {
    Variables variables; // at the start
    // What completes each task or comes with each event, by element id: one after the other, the
    // last again and again. A task that is not named is completed with nothing; a message, signal
    // or condition that is not named does not come.
    std::map<std::string, std::vector<Variables>, std::less<>> answers;
    base::Timestamp now;
};

// Variables alone, or {"variables": {…}, "answers": {"id": {…} or [{…}, …]}}; Error{invalid}.
Script script_of(const base::JsonValue& json, base::Timestamp now);

enum class RehearsalEnd { completed, waiting, incident, rejected };

struct Rehearsal {
    RehearsalEnd end = RehearsalEnd::waiting;
    std::string why; // where it stopped, if it did not complete
    Instance instance;
};

constexpr int max_rehearsed_steps = 10'000;

// Plays the first definition; the others may be called. `tell` hears of every event, with the id
// of its element.
Rehearsal rehearse(
    const std::vector<std::shared_ptr<const Definition>>& definitions,
    const DecisionModels& decisions,
    Script script,
    const std::function<void(const Event&, const std::string& element)>& tell
);

} // namespace kansli::process
