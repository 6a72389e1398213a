// A compiled FEEL expression: immutable, shared by threads, evaluated without looking up a name.
#pragma once

#include "rules/feel/diagnostic.hpp"
#include "rules/feel/evaluation.hpp"
#include "rules/feel/scope.hpp"
#include "rules/feel/type.hpp"
#include "rules/feel/value.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kansli::rules::feel {

class Node;

// What a cell with constant tests only accepts: each of `accepted` is a range, a list (one of its
// elements) or a value to be equal to. `<5` is the range (null..5).
struct TestShape {
    bool any = false; // `-`
    bool negated = false;
    std::vector<Value> accepted;
};

class Expression {
public:
    Expression(
        std::string source,
        std::unique_ptr<const Node> root,
        Type type,
        std::size_t locals,
        std::vector<std::size_t> used
    );
    Expression(const Expression&) = delete;
    Expression& operator=(const Expression&) = delete;
    ~Expression();

    // `variables` holds the scope's slots. Throws LimitReached, see Evaluation::run.
    Value evaluate(std::span<const Value> variables, Evaluation& evaluation) const;

    // Of a unary test: true, false or null for this input value (`?`).
    Value test(const Value& input, std::span<const Value> variables, Evaluation& evaluation) const;

    const std::string& source() const { return source_; }

    // What can be told without evaluating; Any when nothing can.
    const Type& type() const { return type_; }

    // Slots of the scope that it reads, ascending.
    const std::vector<std::size_t>& used_variables() const { return used_; }

    // The value, when it does not depend on anything.
    const Value* constant() const;

    // Of a unary test that only compares with constants; nothing otherwise.
    std::optional<TestShape> shape() const;

private:
    std::string source_;
    std::unique_ptr<const Node> root_;
    Type type_;
    std::size_t locals_ = 0;
    std::vector<std::size_t> used_;
};

// `expression` is null when a problem is fatal.
struct Compiled {
    std::shared_ptr<const Expression> expression;
    std::vector<CompileProblem> problems;
};

// Never throws for what the text holds.
Compiled compile(std::string_view text, const Scope& scope);

// A cell of a decision table (DMN 1.5 grammar rule 17): `-`, tests with commas, `not(…)`, or an
// expression of `?`. Evaluate with test().
Compiled compile_unary_tests(std::string_view text, const Scope& scope, const Type& input = {});

} // namespace kansli::rules::feel
