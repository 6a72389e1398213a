// Equality and order of FEEL values (DMN 1.5 §10.3.2.13, tables 42, 50 and 51), without
// diagnostics.
#pragma once

#include "rules/feel/value.hpp"

#include <compare>
#include <optional>

namespace kansli::rules::feel {

class Evaluation;

// Nothing when the kinds differ; null equals null alone. Lists, contexts and ranges are equal when
// their parts are. Charges by the size of the values.
std::optional<bool> equal(const Value& left, const Value& right, Evaluation& evaluation);

// Equal, for places where values of different kinds are just not the same, as in `list contains`.
bool same(const Value& left, const Value& right, Evaluation& evaluation);

// Nothing when they have no order: different kinds, or a kind without one.
std::optional<std::weak_ordering> order(const Value& left, const Value& right);
// The same, charged by the length of texts.
std::optional<std::weak_ordering>
order(const Value& left, const Value& right, Evaluation& evaluation);

// Whether the value lies in the range: nothing when it cannot be compared with an end.
std::optional<bool> in_range(const Value& value, const Range& range, Evaluation& evaluation);

} // namespace kansli::rules::feel
