// What stands in @"…" (DMN 1.5 §10.3.1.3, grammar rule 62).
#pragma once

#include "rules/feel/value.hpp"

#include <string_view>

namespace kansli::rules::feel {

// The date, time, date and time or duration that the text says; null when it says none.
Value temporal_literal(std::string_view text);

} // namespace kansli::rules::feel
