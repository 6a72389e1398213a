// For tests: an expression's value as FEEL would write it.
#pragma once

#include "rules/feel/expression.hpp"
#include "rules/feel/print.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace kansli::rules::feel {

// The clock of the tests stands at 2026-03-01T12:30:00Z.
inline DateTime test_now() { return DateTime::parse("2026-03-01T12:30:00Z").value(); }

// "null" for what gives null, after `!` when a diagnostic says why.
inline std::string evaluated(std::string_view text) {
    const auto compiled = compile(text, Scope());
    if (!compiled.expression)
        return "does not compile: " +
               (compiled.problems.empty() ? std::string() : compiled.problems.front().message);
    Evaluation evaluation(test_now());
    const auto value =
        evaluation.run([&] { return compiled.expression->evaluate({}, evaluation); });
    if (value.is_null()) return evaluation.diagnostics().empty() ? "null" : "!null";
    return to_source(value);
}

struct ExpressionCase {
    std::string_view expression;
    std::string_view expected;
};

inline void expect_all(const std::vector<ExpressionCase>& cases) {
    for (const auto& [expression, expected] : cases)
        EXPECT_EQ(evaluated(expression), expected) << expression;
}

// Each gives null and says why.
inline void expect_null(const std::vector<std::string_view>& expressions) {
    for (const auto expression : expressions)
        EXPECT_EQ(evaluated(expression), "!null") << expression;
}

} // namespace kansli::rules::feel
