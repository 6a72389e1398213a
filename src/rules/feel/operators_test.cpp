#include "rules/feel/room_test.hpp"

namespace kansli::rules::feel {

TEST(Operators, bind_as_the_grammar_says) {
    expect_all({
        {"1 + 2 * 3", "7"},
        {"(1 + 2) * 3", "9"},
        {"10 - 4 - 3", "3"},
        {"2 ** 3 ** 2", "64"},
        {"-2 ** 2", "4"},
        {"10 ** -2", "0.01"},
        {"5 + 2 ** 5 + 3", "40"},
        {"--10", "10"},
        {"10 - -5", "15"},
        {"1 + 1 = 2 and 2 > 1", "true"},
        {"true or false and false", "true"},
        {"1 in [1, 2] and 3 between 2 and 4", "true"},
        {"-(function(a) a)(10)", "-10"},
        {"1 + 1 instance of number", "!null"},
        {"if 1 > 2 then 3 else 4 + 5", "9"},
        {"-.872", "-0.872"},
        {"1.2*10**3", "1200.0"},
    });
}

TEST(Operators, arithmetic_is_of_kinds_that_go_together) {
    expect_all({
        {"\"a\" + \"b\"", "\"ab\""},
        {"@\"2020-01-31\" + @\"P1M\"", "@\"2020-02-29\""},
        {"@\"P1M\" + @\"2020-01-31\"", "@\"2020-02-29\""},
        {"@\"2020-01-01\" - @\"P1D\"", "@\"2019-12-31\""},
        {"@\"2020-01-02\" - @\"2020-01-01\"", "@\"P1D\""},
        {"@\"2020-01-02T00:00:00Z\" - @\"2020-01-01\"", "@\"P1D\""},
        {"@\"10:00:00\" + @\"PT90M\"", "@\"11:30:00\""},
        {"@\"10:00:00\" - @\"09:00:00\"", "@\"PT1H\""},
        {"@\"P1D\" + @\"PT1H\"", "@\"P1DT1H\""},
        {"@\"P1Y\" - @\"P1M\"", "@\"P11M\""},
        {"@\"P1D\" * 2", "@\"P2D\""},
        {"2 * @\"P1Y\"", "@\"P2Y\""},
        {"@\"P1D\" / 2", "@\"PT12H\""},
        {"@\"P1Y\" / @\"P3M\"", "4"},
        {"-@\"P1D\"", "@\"-P1D\""},
    });
    expect_null(
        {"10 + null",
         "null * 10",
         "1 / 0",
         "1 + \"a\"",
         "\"a\" - \"a\"",
         "\"a\" * 2",
         "[1] + [2]",
         "@\"2020-01-01\" + @\"2020-01-01\"",
         "@\"2020-01-02T00:00:00\" - @\"2020-01-01\"",
         "@\"10:00:00\" + @\"P1Y\"",
         "@\"P1D\" + @\"P1Y\"",
         "@\"P1D\" - @\"2020-01-01\"",
         "@\"P1D\" * @\"P1D\"",
         "2 / @\"P1D\"",
         "@\"P1D\" / 0",
         "2 ** @\"P1D\"",
         "-\"a\"",
         "-null",
         "-@\"2020-01-01\"",
         "10 ** 10000"}
    );
}

TEST(Operators, logic_has_three_values) {
    expect_all({
        {"true and null", "!null"},
        {"false and null", "false"},
        {"null and false", "false"},
        {"123 and false", "false"},
        {"true and \"true\"", "!null"},
        {"true or null", "true"},
        {"null or true", "true"},
        {"false or null", "!null"},
        {"123 or true", "true"},
        {"false or 0", "!null"},
        {"null and null", "!null"},
    });
}

TEST(Operators, if_takes_else_for_whatever_is_not_true) {
    expect_all({
        {"if true then 1 else 2", "1"},
        {"if false then 1 else 2", "2"},
        {"if null then 1 else 2", "2"},
        {"if \"true\" then 1 else 2", "2"},
        {"if 1 > 2 then 1 else if 2 > 1 then 2 else 3", "2"},
    });
}

TEST(Operators, in_asks_values_ranges_lists_and_comparisons) {
    expect_all({
        {"1 in [2, 3, 1]", "true"},
        {"1 in [[2..4], [1..3]]", "true"},
        {"5 in [[2..4], [1..3]]", "false"},
        {"11 in <= 10", "false"},
        {"4 in (2..4]", "true"},
        {"4 in [2..4[", "false"},
        {"2 in ]2..4]", "false"},
        {"10 in (1, < 5, >=10)", "true"},
        {"10 in (1, 5, 9)", "false"},
        {"10 in =10", "true"},
        {"10 in (!=10)", "false"},
        {"true in false", "false"},
        {"true in [false, 2, 3]", "false"},
        {"[1, 2, 3] in [[1, 2, 3, 4], [1, 2, 3]]", "true"},
        {"[1, 2, 3] in ([[1, 2, 3, 4]], [[1, 2, 3]])", "true"},
        {"[1, 2, 3] in [1, 2, 3]", "true"},
        {"{a: 1} in ({a: 2}, {a: 1})", "true"},
        {"5 in (2 + 1) * 2", "false"},
        {"6 in (2 + 1) * 2", "true"},
        {"5 in [>3, <0]", "true"},
        {"null in [null]", "true"},
        {"5 in (? > 4)", "true"},
        {"if 1 in [0..2[ then \"in\" else \"out\"", "\"in\""},
    });
    expect_null(
        {"null in [1..10]",
         "5 in (null..10]",
         "5 in [1..null)",
         "\"a\" in [1..3]",
         "1 in < \"a\"",
         "1 in \"1\""}
    );
}

TEST(Operators, instance_of_knows_the_lattice) {
    expect_all({
        {"null instance of Any", "false"},
        {"null instance of Null", "true"},
        {"1 instance of number", "true"},
        {"-1 instance of number", "true"},
        {"[1, 2] instance of list<number>", "true"},
        {"[1, \"2\"] instance of list<number>", "false"},
        {"[1, null] instance of list<number>", "true"},
        {"[] instance of list<string>", "true"},
        {"[1] instance of number", "false"},
        {"1 instance of list<number>", "false"},
        {"[1] instance of list", "true"},
        {"{a: \"foo\"} instance of context<>", "true"},
        {"{a: \"foo\", b: 1} instance of context<a: string>", "true"},
        {"{a: \"foo\"} instance of context<a: string, b: number>", "false"},
        {"{a: null} instance of context<a: string>", "true"},
        {"{first name: 1} instance of context<first name: number>", "true"},
        {"[1..2] instance of range<number>", "true"},
        {"[1..2] instance of range<string>", "false"},
        {"@\"P1Y\" instance of years and months duration", "true"},
        {"@\"P1D\" instance of years and months duration", "false"},
        {"@\"2020-01-01T00:00:00\" instance of date and time", "true"},
        {"(function() \"foo\") instance of function<>->string", "true"},
        {"(function() \"foo\") instance of function<>->Any", "true"},
        {"(function() 123) instance of function<>->string", "false"},
        {"(function(a: context<a: string>) {b: \"b\", c: \"c\"}) instance of "
         "function<context<a: string, b: string>>->context<b: string>",
         "true"},
        {"(function(a: context<a: string, b: string>) \"foo\") instance of "
         "function<context<a: string>>->string",
         "false"},
        {"(function(a: string, b: string) \"foo\") instance of function<string>->string", "false"},
        {"(function(a) 1) instance of function", "true"},
        {"1 instance of tUnknown", "!null"},
        {"1 instance of list<tUnknown>", "!null"},
    });
}

} // namespace kansli::rules::feel
