// Holds a case against what a scenario expects of it.
#pragma once

#include "cases/case_store.hpp"
#include "cases/scenario.hpp"

#include <string>
#include <vector>

namespace kansli::cases {

// Where in the expectation, "/status", and "expected decided, found closed".
struct Difference {
    std::string pointer;
    std::string message;
};

std::vector<Difference>
compare_case(web::Session& session, const OpenedCase& opened, const Expectation& expected);

// "a, b", or "nothing".
std::string list_of(const std::vector<std::string>& texts);

} // namespace kansli::cases
