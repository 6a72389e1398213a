#include "rules/feel/evaluated_test.hpp"

namespace kansli::rules::feel {

TEST(StatisticsBuiltins, counts_and_extremes) {
    expect_all({
        {"count([1, 2, null])", "3"},
        {"count([])", "0"},
        {"count(1)", "1"},
        {"count(list: [1])", "1"},
        {"min([3, 1.0, 2])", "1.0"},
        {"min(3, 1, 2)", "1"},
        {"min(1)", "1"},
        {"min(\"b\", \"a\")", "\"a\""},
        {"max([@\"2024-01-01\", @\"2024-01-02\"])", "@\"2024-01-02\""},
        {"max(@\"P1D\", @\"PT25H\")", "@\"P1DT1H\""},
        {"max(list: [1, 2])", "2"},
        {"max(c: 1)", "1"},
    });
    expect_null(
        {"count(null)",
         "count()",
         "min([])",
         "min(null)",
         "min()",
         "min([1, null])",
         "min(1, null)",
         "min([1, \"a\"])",
         "max([true])",
         "max({a: 1}, {a: 2})",
         "max(l: [1])"}
    );
}

TEST(StatisticsBuiltins, sums_and_means) {
    expect_all({
        {"sum([1, 2.50, 3])", "6.50"},
        {"sum(1, 2, 3)", "6"},
        {"sum(5)", "5"},
        {"mean([1, 2, 4])", "2.333333333333333333333333333333333"},
        {"mean(1, 2, 3)", "2"},
        {"product([2, 3, 4])", "24"},
        {"product(2, 3, 4)", "24"},
        {"product(list: [2, 3])", "6"},
        {"median(8, 2, 5, 3, 4)", "4"},
        {"median([6, 1, 2, 3])", "2.5"},
        {"median(list: [7])", "7"},
        {"stddev(2, 4, 7, 5)", "2.081665999466132735282297706979931"},
        {"stddev([47, 47])", "0"},
        {"mode(6, 3, 9, 6, 6)", "[6]"},
        {"mode([6, 1, 9, 6, 1])", "[1, 6]"},
        {"mode([1.0, 1])", "[1.0]"},
        {"mode([])", "[]"},
    });
    for (const auto* name : {"sum", "mean", "product", "median", "stddev"}) {
        const std::string call(name);
        for (const auto* arguments :
             {"()",
              "([])",
              "(null)",
              "([1, null])",
              "(1, null)",
              "([1, \"a\"])",
              "(true)",
              "(l: [1, 2])",
              "(list: null)"})
            EXPECT_EQ(evaluated(call + arguments), "!null") << call << arguments;
    }
    expect_null(
        {"stddev([1])",
         "stddev(1)",
         "mode(null)",
         "mode()",
         "mode([1, \"a\"])",
         "mode([null])",
         "mode(l: [1])"}
    );
}

TEST(StatisticsBuiltins, what_no_number_can_hold_is_null) {
    expect_null(
        {"sum(9e6144, 9e6144)",
         "mean(9e6144, 9e6144)",
         "product(9e6144, 10)",
         "stddev(9e6144, 1)",
         "median(9e6144, 9e6144)"}
    );
}

} // namespace kansli::rules::feel
