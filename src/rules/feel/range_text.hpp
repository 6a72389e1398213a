// Reads a range from text, as the function range does (DMN 1.5 §10.3.4.1).
#pragma once

#include "rules/feel/value.hpp"

#include <optional>
#include <string_view>

namespace kansli::rules::feel {

struct RangeText {
    Range::End start;
    Value low;
    Value high;
    Range::End end;
};

// "[1..5)", "]\"a\"..\"c\"[", "[date(\"2024-01-01\")..@\"2024-12-31\"]": both ends are literals.
// nullopt for anything else.
std::optional<RangeText> read_range(std::string_view text);

} // namespace kansli::rules::feel
