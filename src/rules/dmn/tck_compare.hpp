// How the official suite compares what it expects with what an engine gives.
#pragma once

#include "rules/feel/value.hpp"

namespace kansli::rules::dmn {

enum class TckMatch { none, within_tolerance, exact };

// Numbers that differ by less than 1e-8 are within the tolerance.
TckMatch tck_match(const feel::Value& expected, const feel::Value& actual);

} // namespace kansli::rules::dmn
