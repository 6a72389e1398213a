#include "cases/form_pattern.hpp"

#include <algorithm>
#include <regex>
#include <string>

namespace kansli::cases {

namespace {

constexpr std::size_t max_pattern_length = 200;
constexpr int max_open_ended = 2;

// What a quantifier at `at` does: `{3}` is fixed, `*`, `+` and `{1,3}` are open-ended.
bool is_open_ended(std::string_view pattern, std::size_t at) {
    if (pattern[at] == '*' || pattern[at] == '+') return true;
    if (pattern[at] != '{') return false;
    return pattern.substr(at, pattern.find('}', at) - at).find(',') != std::string_view::npos;
}

base::TextFault repetition_fault(std::string_view pattern) {
    int open_ended = 0;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == '\\') {
            ++i;
            if (i < pattern.size() && pattern[i] >= '1' && pattern[i] <= '9')
                return {"not_allowed", "may not refer back to a group"};
            continue;
        }
        const bool repeats = std::string_view("*+{").find(pattern[i]) != std::string_view::npos;
        if (repeats && i > 0 && pattern[i - 1] == ')' && (i == 1 || pattern[i - 2] != '\\'))
            return {"not_allowed", "may not repeat a group"};
        if (is_open_ended(pattern, i)) ++open_ended;
    }
    if (open_ended > max_open_ended)
        return {"not_allowed", "has over two repetitions without a fixed count"};
    return {};
}

} // namespace

base::TextFault pattern_fault(std::string_view pattern) {
    if (pattern.size() > max_pattern_length)
        return {"too_long", "is over " + std::to_string(max_pattern_length) + " characters"};
    if (std::any_of(pattern.begin(), pattern.end(), [](char c) { return c < 0x20 || c > 0x7E; }))
        return {"not_allowed", "holds a character other than plain ASCII"};
    if (!pattern.starts_with('^') || !pattern.ends_with('$'))
        return {"not_allowed", "begins with ^ and ends with $"};
    if (auto fault = repetition_fault(pattern); !fault.code.empty()) return fault;
    try {
        const std::regex compiled{std::string(pattern)};
    } catch (const std::regex_error&) {
        return {"invalid_pattern", "is not a regular expression"};
    }
    return {};
}

} // namespace kansli::cases
