// FEEL values as text.
#pragma once

#include "rules/feel/value.hpp"

#include <string>

namespace kansli::rules::feel {

// What string(from) gives: texts as they are, and quoted inside lists and contexts.
std::string to_text(const Value& value);

// As an expression that gives the value again: "\"a\"", @"2024-01-01", [1, 2].
std::string to_source(const Value& value);

} // namespace kansli::rules::feel
