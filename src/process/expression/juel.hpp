// The part of the Java expression language that models drawn for Camunda 7 and Operaton use:
// `${…}` with == != < <= > >= && || ! empty, literals, variables and their members, and of
// `execution` the functions setVariable, getVariable and hasVariable. Everything else is refused
// when the model is read.
#pragma once

#include "process/expression/variables.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kansli::process {

enum class JuelOperator {
    literal,
    variable,
    member,
    negate, // !
    empty,
    all, // &&
    any, // ||
    equal,
    not_equal,
    less,
    less_or_equal,
    greater,
    greater_or_equal,
    set_variable,
    get_variable,
    has_variable
};

struct JuelNode {
    JuelOperator kind = JuelOperator::literal;
    base::JsonValue literal;
    std::string name; // of a variable or member
    std::vector<JuelNode> operands;
};

// What execution.setVariable asked for; done by whoever evaluates.
struct Assignment {
    std::string name;
    base::JsonValue value;
};

struct JuelResult {
    base::JsonValue value;
    std::string fault; // empty when there is none
    std::vector<Assignment> assignments;
};

// Reads what stands between `${` and its `}` at the beginning of `text`, and says how much of the
// text that was; nothing, and a `problem`, when it is not of the part above.
struct JuelText {
    std::optional<JuelNode> node;
    std::size_t length = 0;
    std::string problem;
};

JuelText read_juel(std::string_view text);

// A variable that is not there is a fault, as it is an exception there.
JuelResult evaluate_juel(const JuelNode& node, const VariableSource& variables);

// Null and false, "false" and any other text but "true" are false.
bool is_truth(const base::JsonValue& value);

} // namespace kansli::process
