// Plays the scenarios of a package with the real verbs, each on a database of its own that is gone
// afterwards. What rooms above do with a case is handed in, so that a permit is granted here too.
#pragma once

#include "cases/case_type_package.hpp"
#include "cases/decision.hpp"
#include "jobs/runner.hpp"

#include <functional>
#include <ostream>
#include <string>
#include <vector>

namespace kansli::cases {

struct RoomsAbove {
    OnDecided on_decided;
    std::function<void(jobs::Runner&, CaseTypes&)> handle_jobs;
};

// One thing that is not as the scenario says.
struct Mismatch {
    int line = 1;
    std::string message;
};

// Empty: everything came as it was told. The package passed its check, and has that file.
std::vector<Mismatch> play_scenario(
    const std::shared_ptr<const PublishedCaseType>& package,
    const std::string& file,
    const RoomsAbove& rooms
);

} // namespace kansli::cases
