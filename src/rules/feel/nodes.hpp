// The makers of nodes. Each takes its operands; where a node may give null for a reason, the
// position that the reason tells.
#pragma once

#include "rules/feel/builtin.hpp"
#include "rules/feel/expression.hpp"
#include "rules/feel/node.hpp"
#include "rules/feel/type.hpp"

#include <string>
#include <vector>

namespace kansli::rules::feel {

// node_values.cpp
NodePtr make_constant(Value value);
NodePtr make_variable(std::size_t slot);
NodePtr make_local(std::size_t slot);
NodePtr make_input();
NodePtr make_self();
// Null, and says why: what the compiler has found wrong.
NodePtr make_null(Reason reason, std::string message, Position position);
NodePtr make_list(std::vector<NodePtr> items);

// An entry's value stands in the local slot while the later ones are evaluated.
struct EntryNode {
    Ref<Text> key;
    NodePtr value;
    std::size_t slot = 0;
};

NodePtr make_context(std::vector<EntryNode> entries);
NodePtr make_range(Range::End start, NodePtr low, NodePtr high, Range::End end, Position position);
NodePtr make_range(Range::Form form, NodePtr operand, Position position);

// arithmetic.cpp
enum class Arithmetic { add, subtract, multiply, divide, power };
NodePtr make_arithmetic(Arithmetic operation, NodePtr left, NodePtr right, Position position);
NodePtr make_negation(NodePtr operand, Position position);

// logic.cpp
enum class Comparison { equal, not_equal, less, less_or_equal, greater, greater_or_equal };
NodePtr make_comparison(Comparison comparison, NodePtr left, NodePtr right, Position position);
NodePtr make_between(NodePtr value, NodePtr low, NodePtr high, Position position);
Range::Form range_form(Comparison comparison);
enum class Connective { conjunction, disjunction };
NodePtr make_connective(Connective connective, NodePtr left, NodePtr right, Position position);
NodePtr make_instance_of(NodePtr value, Type type);
NodePtr make_if(NodePtr condition, NodePtr yes, NodePtr no, Position position);

// Null for what cannot be compared; without a diagnostic.
Value compare_values(
    Comparison comparison,
    const Value& left,
    const Value& right,
    Evaluation& evaluation
);

// iteration.cpp
struct IteratorNode {
    std::size_t slot = 0;
    NodePtr source;
    NodePtr to; // of `from..to`, else null pointer
    Position position;
};

constexpr std::size_t no_slot = static_cast<std::size_t>(-1);

// `partial` is the slot of the results so far, or no_slot.
NodePtr make_for(std::vector<IteratorNode> iterators, NodePtr body, std::size_t partial);
enum class Quantifier { some, every };
NodePtr make_quantified(
    Quantifier quantifier,
    std::vector<IteratorNode> iterators,
    NodePtr condition,
    Position position
);

// path.cpp
NodePtr make_path(NodePtr source, std::string name, Position position);
// The entry of an item that is a context and has it, else the fallback: a name in a filter whose
// items are not known before.
NodePtr make_implicit_path(NodePtr item, std::string name, NodePtr fallback);

// filter.cpp
enum class FilterKind { index, condition, unknown };
NodePtr
make_filter(NodePtr source, NodePtr filter, std::size_t item, FilterKind kind, Position position);

// call.cpp
// `names` is empty, or as long as the arguments.
NodePtr make_call(
    NodePtr callee,
    std::vector<NodePtr> arguments,
    std::vector<std::string> names,
    Position position
);
// Arguments in the order of the parameters; null pointers are null.
NodePtr make_builtin_call(BuiltinCall call, std::vector<NodePtr> arguments, Position position);
// The same one each time.
Value builtin_value(const Builtin& builtin);

struct Capture {
    NodePtr value;        // evaluated where the function is made
    std::size_t slot = 0; // in its own locals
};

struct LambdaParts {
    Type type;
    NodePtr body; // null pointer: an external function, refused
    std::size_t locals = 0;
    std::vector<Capture> captures;
    Position position;
};

// lambda.cpp
NodePtr make_lambda(LambdaParts parts);

// tests.cpp: what stands right of `in`, and in a cell.
class Test {
public:
    Test() = default;
    Test(const Test&) = delete;
    Test& operator=(const Test&) = delete;
    virtual ~Test() = default;

    // True, false or null.
    virtual Value check(const Value& subject, Frame& frame) const = 0;

    // Adds to the shape; false when the test is not constant.
    virtual bool describe(TestShape& shape) const = 0;
};

using TestPtr = std::unique_ptr<const Test>;

TestPtr make_comparison_test(Comparison comparison, NodePtr operand, Position position);
// How an expression accepts: by the value it gives; by the range it gives, so that null is an error
// and not a value; or it has `?` in it, and its truth is the answer.
enum class Accepts { value, range, what_is_true, equal };
TestPtr make_expression_test(NodePtr expression, Accepts accepts, Position position);
TestPtr make_any_test();
TestPtr make_disjunction_test(std::vector<TestPtr> tests);
TestPtr make_negated_test(TestPtr test);

NodePtr make_in(NodePtr subject, TestPtr test, Position position);
// Of `?`.
NodePtr make_cell(TestPtr test);
// Null pointer when the node is no cell.
const Test* cell_test(const Node& node);

} // namespace kansli::rules::feel
