// The families of built-in functions, as the registry puts them together (DMN 1.5 §10.3.4).
#pragma once

#include "rules/feel/builtin.hpp"

#include <vector>

namespace kansli::rules::feel {

std::vector<Builtin> conversion_builtins();  // §10.3.4.1
std::vector<Builtin> logic_builtins();       // §10.3.4.2: not, is, all, any
std::vector<Builtin> string_builtins();      // §10.3.4.3
std::vector<Builtin> pattern_builtins();     // §10.3.4.3: matches, replace, split
std::vector<Builtin> list_builtins();        // §10.3.4.4
std::vector<Builtin> list_search_builtins(); // §10.3.4.4: what compares elements
std::vector<Builtin> statistics_builtins();  // §10.3.4.4: sum, mean, …
std::vector<Builtin> number_builtins();      // §10.3.4.5
std::vector<Builtin> temporal_builtins();    // §10.3.4.6 and now, today
std::vector<Builtin> sort_builtins();        // §10.3.4.7
std::vector<Builtin> context_builtins();     // §10.3.4.8
std::vector<Builtin> range_builtins();       // §10.3.4.9

} // namespace kansli::rules::feel
