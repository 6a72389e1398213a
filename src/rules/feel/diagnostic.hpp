// Why a FEEL expression gave null, and where; DMN 1.5 §10.3.2 asks for null in place of an error.
#pragma once

#include <boost/describe/enum.hpp>

#include <cstdint>
#include <string>

namespace kansli::rules::feel {

// A place in an expression's text; both count from 1, the column in code points. Line 0 is nowhere.
struct Position {
    std::uint32_t line = 0;
    std::uint32_t column = 0;

    bool operator==(const Position&) const = default;
};

enum class Reason {
    syntax,       // compile: not FEEL
    unknown_name, // a name that is not in scope, a member that a context lacks
    wrong_type,   // an operand, argument or result of another type than asked for
    wrong_value,  // the right type, but not a value that can be used: division by zero, sqrt(-1)
    wrong_call,   // no such function, number or names of the arguments
    not_allowed,  // against the allowed values of an item definition
    limit,        // a limit of the evaluation was reached
    model         // said by the DMN side: hit policy, missing input
};
BOOST_DESCRIBE_ENUM(
    Reason,
    syntax,
    unknown_name,
    wrong_type,
    wrong_value,
    wrong_call,
    not_allowed,
    limit,
    model
)

struct Diagnostic {
    Reason reason = Reason::wrong_value;
    std::string message;
    Position position;
    std::string where; // the model element, as Evaluation::Where says
};

// What the compiler has to say of a text. A problem that is not `fatal` leaves an expression that
// gives null there, such as an unknown name.
struct CompileProblem {
    Reason reason = Reason::syntax;
    std::string message;
    Position position;
    bool fatal = true;
};

} // namespace kansli::rules::feel
