// The full check of a model: what its compiler found and what can be shown besides, each with the
// element's id and place. A model without errors may be published.
#pragma once

#include "rules/dmn/compiler.hpp"
#include "rules/dmn/problem.hpp"

#include <string_view>

namespace kansli::rules::dmn {

// In the order of the file's lines.
ModelProblems check_model(const Compilation& compilation);

} // namespace kansli::rules::dmn
