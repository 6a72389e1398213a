#include "rules/feel/evaluated_test.hpp"

namespace kansli::rules::feel {

TEST(NumberBuiltins, round_to_a_scale) {
    expect_all({
        {"decimal(1/3, 2)", "0.33"},
        {"decimal(1.5, 0)", "2"},
        {"decimal(2.5, 0)", "2"},
        {"decimal(1.115, 2)", "1.12"},
        {"decimal(1234, -2)", "1200"},
        {"decimal(n: 0.515, scale: 2)", "0.52"},
        {"floor(1.5)", "1"},
        {"floor(-1.5)", "-2"},
        {"floor(-1.56, 1)", "-1.6"},
        {"floor(n: 1.56, scale: 1)", "1.5"},
        {"ceiling(1.5)", "2"},
        {"ceiling(-1.5)", "-1"},
        {"ceiling(1.51, 1)", "1.6"},
        {"round up(5.5, 0)", "6"},
        {"round up(-5.5, 0)", "-6"},
        {"round up(1.121, 2)", "1.13"},
        {"round down(-1.126, 2)", "-1.12"},
        {"round half up(5.5, 0)", "6"},
        {"round half up(-5.5, 0)", "-6"},
        {"round half up(1.121, 2)", "1.12"},
        {"round half down(5.5, 0)", "5"},
        {"round half down(-1.126, 2)", "-1.13"},
        {"round down(5.5, 6176)", "5.5"},
        {"floor([1.5])", "1"},
    });
    expect_null({
        "decimal(1, null)",
        "decimal(null, 1)",
        "decimal(1)",
        "decimal(1, 2, 3)",
        "decimal(\"1\", 2)",
        "decimal(1, \"2\")",
        "decimal(n: 1, s: 2)",
        "floor(1.56, null)",
        "floor()",
        "floor(1.5, 1, 2)",
        "ceiling(null)",
        "ceiling(\"1\")",
        "round up(5.5, 6177)",
        "round up(5.5, -6112)",
        "round up(scale: 0)",
        "round half up(1.5)",
        "round half down(5.5, 1e30)",
        "floor([1, 2])",
        "floor([])",
    });
}

TEST(NumberBuiltins, absolute_values_of_numbers_and_durations) {
    expect_all({
        {"abs(-1)", "1"},
        {"abs(1.50)", "1.50"},
        {"abs(n: -1)", "1"},
        {"abs(@\"-P1D\")", "@\"P1D\""},
        {"abs(@\"-P1Y\")", "@\"P1Y\""},
    });
    expect_null(
        {"abs()",
         "abs(1, 1)",
         "abs(number: -1)",
         "abs(null)",
         "abs(\"-1\")",
         "abs(true)",
         "abs(@\"2024-01-01\")"}
    );
}

TEST(NumberBuiltins, modulo_has_the_sign_of_the_divisor) {
    expect_all({
        {"modulo(12, 5)", "2"},
        {"modulo(-12, 5)", "3"},
        {"modulo(12, -5)", "-3"},
        {"modulo(-12, -5)", "-2"},
        {"modulo(10.1, 4.5)", "1.1"},
        {"modulo(dividend: 10, divisor: 4)", "2"},
    });
    expect_null(
        {"modulo(10, 0)",
         "modulo(4)",
         "modulo(null, 4)",
         "modulo(4, null)",
         "modulo(\"10\", 4)",
         "modulo(dividend: 10, foo: 4)"}
    );
}

TEST(NumberBuiltins, roots_and_logarithms) {
    expect_all({
        {"sqrt(16)", "4"},
        {"sqrt(0)", "0"},
        {"sqrt(number: 2)", "1.414213562373095048801688724209698"},
        {"decimal(log(10), 8)", "2.30258509"},
        {"log(1)", "0"},
        {"decimal(exp(5), 8)", "148.41315910"},
        {"exp(0)", "1"},
    });
    expect_null(
        {"sqrt(-1)",
         "sqrt(null)",
         "sqrt(\"4\")",
         "log(0)",
         "log(-1)",
         "log(null)",
         "exp(1e10)",
         "exp(null)",
         "exp(true)",
         "sqrt(n: 4)",
         "sqrt()"}
    );
}

TEST(NumberBuiltins, odd_and_even) {
    expect_all({
        {"odd(5)", "true"},
        {"odd(2)", "false"},
        {"odd(-1)", "true"},
        {"odd(0)", "false"},
        {"even(-2)", "true"},
        {"even(5)", "false"},
        {"even(2.0)", "true"},
        {"even(number: 1e40)", "true"},
    });
    expect_null({"odd(1.5)", "even(2.5)", "odd(null)", "even(\"2\")", "odd()", "even(n: 4)"});
}

} // namespace kansli::rules::feel
