// What can be shown of a decision table without evaluating the model: gaps and overlaps with an
// example, rules that never apply, cells and outputs outside of their allowed values.
#pragma once

#include "rules/dmn/problem.hpp"
#include "rules/dmn/table_logic.hpp"

namespace kansli::rules::dmn {

// Says nothing where it cannot be sure: about cells that look at more than their value, and past a
// limit of work. A value that is null is not looked at.
void check_table(const TableLogic& table, ModelProblems& problems);

} // namespace kansli::rules::dmn
