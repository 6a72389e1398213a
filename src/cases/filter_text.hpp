// The filter language as text: status in (received, decided) and not form.length_m >= 100. From
// text to a tree, without knowing any field; what the names mean is case_filter.hpp's to say.
//
//   filter = all {"or" all}      all = part {"and" part}      part = ["not"] ("(" filter ")" |
//   test) test   = field ("=" | "!=" | "<" | "<=" | ">" | ">=") value | field "in" (list | range)
//   list   = "(" value {"," value} ")"                        range = value ".." value
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kansli::cases {

constexpr std::size_t max_filter_length = 10'000; // bytes
constexpr std::size_t max_filter_values = 100;    // of all its comparisons together
constexpr int max_filter_depth = 20;              // of parentheses and "not"

enum class Comparison { equal, less, at_most, more, at_least };

struct FilterValue {
    std::string text;
    bool is_quoted = false;
};

// A comparison with one value; with several, equal to one of them; with `up_to`, from the first
// through it.
struct FilterTest {
    std::string field;
    Comparison comparison = Comparison::equal;
    std::vector<FilterValue> values;
    std::optional<FilterValue> up_to{};
};

struct FilterNode {
    enum class Kind { all, any, none, test };
    Kind kind = Kind::test;
    std::vector<FilterNode> parts{}; // of `none` exactly one
    FilterTest test{};
};

// Error{invalid} with one problem at `pointer` that says where it went wrong and what was expected.
FilterNode parse_filter(std::string_view text, const std::string& pointer);

} // namespace kansli::cases
