#include "base/error.hpp"

#include <algorithm>

namespace kansli::base {

namespace {

Sentence told_by(const std::vector<Problem>& problems) {
    Sentence all;
    for (const auto& problem : problems) {
        all.en += (all.en.empty() ? "" : " ") + problem.told.en;
        all.sv += (all.sv.empty() ? "" : " ") + problem.told.sv;
    }
    return all;
}

} // namespace

void throw_if_any(std::vector<Problem> problems) {
    if (problems.empty()) return;
    if (std::all_of(problems.begin(), problems.end(), [](const auto& problem) {
            return !problem.told.sv.empty();
        })) {
        auto told = told_by(problems);
        throw Error(ErrorCode::invalid, std::move(told), std::move(problems));
    }
    const auto count = problems.size();
    throw Error(
        ErrorCode::invalid,
        count == 1 ? "One field is wrong; see problems."
                   : std::to_string(count) + " fields are wrong; see problems.",
        std::move(problems)
    );
}

} // namespace kansli::base
