// What is wrong with a process although each element of it is understood: what cannot be reached,
// what cannot go on, what is missing.
#pragma once

#include "process/model/reader.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace kansli::process {

// Appends to `problems`; an error means that the process must not be published.
void check_definition(const Definition& definition, ModelProblems& problems);

// What a process asks for from outside; each answers whether it is there.
struct Surroundings {
    std::function<bool(std::string_view decision)> has_decision;
    std::function<bool(std::string_view process)> has_process;
};

void check_references(
    const Definition& definition,
    const Surroundings& surroundings,
    ModelProblems& problems
);

// "task Check income", for people.
std::string place_of(const Element& element);

} // namespace kansli::process
