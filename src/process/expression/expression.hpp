// An expression of a model, compiled when the model is read: FEEL, or a text with `${…}` in it, or
// a text that is itself the value. Immutable, cheap to copy, used by any number of threads.
#pragma once

#include "base/time.hpp"
#include "process/expression/juel.hpp"
#include "process/expression/variables.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace kansli::process {

constexpr std::size_t max_expression_bytes = 64UL * 1024;

struct Evaluated {
    base::JsonValue value;
    std::string fault; // why there is no value; empty when there is one
    std::vector<Assignment> assignments;
};

class Expression {
public:
    Expression() = default;

    // Without a value and a fault when it is empty.
    Evaluated evaluate(const VariableSource& variables, base::Timestamp now) const;

    explicit operator bool() const { return static_cast<bool>(content_); }

    const std::string& source() const;

private:
    friend class ExpressionReader;
    struct Content;

    explicit Expression(std::shared_ptr<const Content> content) : content_(std::move(content)) {}

    std::shared_ptr<const Content> content_;
};

enum class PlainText {
    is_feel,   // of a condition: what is not ${…} is FEEL
    is_literal // of a value: what is not ${…} and does not begin with = stands for itself
};

// `problem` is empty when the text is an expression.
struct ReadExpression {
    Expression expression;
    std::string problem;
};

ReadExpression read_expression(std::string_view text, PlainText plain);

// FEEL whatever the text looks like: scripts.
ReadExpression read_feel(std::string_view text);

// An evaluated condition: true, false, or a fault when it is neither.
struct Truth {
    bool holds = false;
    std::string fault;
};

Truth truth_of(const Expression& condition, const VariableSource& variables, base::Timestamp now);

} // namespace kansli::process
