#include "rules/dmn/problem.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kansli::rules::dmn {

std::string told(const ModelProblem& problem, const std::string& file) {
    auto text = problem.file.empty() ? file : problem.file;
    if (problem.line > 0) text += fmt::format(":{}", problem.line);
    text += problem.severity == Severity::error ? ": error: " : ": warning: ";
    if (!problem.place.empty()) text += problem.place + ": ";
    text += problem.message;
    if (!problem.element_id.empty()) text += fmt::format(" ({})", problem.element_id);
    return text;
}

bool has_errors(const ModelProblems& problems) {
    return std::any_of(problems.begin(), problems.end(), [](const auto& problem) {
        return problem.severity == Severity::error;
    });
}

} // namespace kansli::rules::dmn
