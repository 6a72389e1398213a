#include "base/error.hpp"

namespace kansli::base {

void throw_if_any(std::vector<Problem> problems) {
    if (problems.empty()) return;
    const auto count = problems.size();
    throw Error(
        ErrorCode::invalid,
        count == 1 ? "One field is wrong; see problems."
                   : std::to_string(count) + " fields are wrong; see problems.",
        std::move(problems)
    );
}

} // namespace kansli::base
