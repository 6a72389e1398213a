// The registry of FEEL's built-in functions (DMN 1.5 §10.3.4). Each family of them is a table in a
// file of its own; the compiler resolves calls, named arguments included, to the function here.
#pragma once

#include "rules/feel/evaluation.hpp"
#include "rules/feel/value.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace kansli::rules::feel {

// Gets its arguments in the order of the parameters, as many as were written; those left out
// before a named one are null. Must check their kinds itself and answer evaluation.wrong_type(…) or
// wrong_value(…), never throw; charges for its loops.
using BuiltinCall = Value (*)(std::span<const Value> arguments, Evaluation& evaluation);

// One way to write the call: {{"string", "start position", "length"}, 2}.
struct Overload {
    std::vector<std::string_view> parameters;
    std::size_t required = 0; // the others may be left out
    bool variadic = false;    // the last parameter repeats: min(c1, c2, …), `required` at least
    BuiltinCall named = nullptr; // answers a call with these names, in place of Builtin::call
};

enum class Purity : std::uint8_t { pure, asks_the_clock };

struct Builtin {
    std::string_view name;
    std::vector<Overload> overloads;
    BuiltinCall call = nullptr;
    TypeKind result = TypeKind::any; // what it gives when it does not give null
    Purity purity = Purity::pure;
};

// Null pointer when there is none of that name, which is written with single spaces.
const Builtin* find_builtin(std::string_view name);

// All of them, sorted by name.
const std::vector<Builtin>& builtins();

} // namespace kansli::rules::feel
