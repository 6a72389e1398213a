// Plays a scenario on fresh installations and says where it did not go as written.
#pragma once

#include "runner/program.hpp"
#include "runner/scenario.hpp"

#include <optional>
#include <string>

namespace kansli::scenarios {

// Null when all went as written; else what did not, with file and line, request and reply.
std::optional<std::string> play(const Scenario& scenario, const ProgramSettings& settings);

} // namespace kansli::scenarios
