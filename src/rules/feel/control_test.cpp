#include "rules/feel/room_test.hpp"

namespace kansli::rules::feel {

TEST(Iteration, for_goes_through_lists_ranges_and_both_directions) {
    expect_all({
        {"for i in [1, 2, 3] return i * i", "[1, 4, 9]"},
        {"for i in 2..4 return i", "[2, 3, 4]"},
        {"for i in 3..1 return i", "[3, 2, 1]"},
        {"for i in -1..1 return i", "[-1, 0, 1]"},
        {"for i in [1..3] return i", "[1, 2, 3]"},
        {"for i in (1..3) return i", "[2]"},
        {"for i in [3..1] return i", "[]"},
        {"for i in 1 return i", "[1]"},
        {"for i in [] return i", "[]"},
        {"for i in [[1, 2]] return i", "[[1, 2]]"},
        {"for d in @\"2024-02-28\"..@\"2024-03-01\" return d.day", "[28, 29, 1]"},
        {"for x in [1, 2], y in [10, 20] return x + y", "[11, 21, 12, 22]"},
        {"for x in [[1, 2], [3]], y in x return y", "[1, 2, 3]"},
        {"for my item in [1, 2] return my item + 1", "[2, 3]"},
        {"for i in 1..3 return for j in 1..i return j", "[[1], [1, 2], [1, 2, 3]]"},
        {"for i in [1, null] return i", "[1, null]"},
    });
    expect_null(
        {"for i in null return i",
         "for i in 1..null return i",
         "for i in 1..\"a\" return i",
         "for i in 1.5..3 return i",
         "for i in 1..@\"2020-01-01\" return i",
         "for i in (>5) return i",
         "for i in [\"a\"..\"c\"] return i"}
    );
}

TEST(Iteration, partial_is_what_there_is_so_far) {
    expect_all({
        {"for i in 0..6 return if i < 2 then i else partial[-1] + partial[-2]",
         "[0, 1, 1, 2, 3, 5, 8]"},
        {"for i in 1..3 return partial", "[[], [[]], [[], [[]]]]"},
        {"for x in 1..2, y in 1..2 return count(partial)", "[0, 1, 2, 3]"},
        {"for i in 1..2 return function() count(partial)", "[function(), function()]"},
    });
}

TEST(Iteration, some_and_every_have_three_values) {
    expect_all({
        {"some i in [1, 2] satisfies i > 1", "true"},
        {"some i in [1, 2] satisfies i > 2", "false"},
        {"every i in [1, 2] satisfies i > 0", "true"},
        {"every i in [1, 2] satisfies i > 1", "false"},
        {"some i in [] satisfies true", "false"},
        {"every i in [] satisfies false", "true"},
        {"some i in [null, 2] satisfies i > 1", "true"},
        {"some i in [null, 1] satisfies i > 1", "!null"},
        {"every i in [null, 1] satisfies i > 1", "false"},
        {"every i in [null, 2] satisfies i > 1", "!null"},
        {"some x in [1, 2], y in [2, 3] satisfies x = y", "true"},
        {"every x in 1..3, y in x..3 satisfies x <= y", "true"},
        {"some i in 5 satisfies i = 5", "true"},
        {"some i in null satisfies true", "!null"},
        {"every i in [1] satisfies \"yes\"", "!null"},
    });
}

TEST(Functions, are_values_that_keep_their_surroundings) {
    expect_all({
        {"(function(a, b) a - b)(5, 3)", "2"},
        {"(function(a, b) a - b)(b: 5, a: 3)", "-2"},
        {"{f: function(x) x * 2, r: f(4)}.r", "8"},
        {"{n: 10, f: function(x) x + n}.f(1)", "11"},
        {"(function(x) function(y) x + y)(1)(2)", "3"},
        {"{adders: for i in 1..3 return function(x) x + i, r: for f in adders return f(10)}.r",
         "[11, 12, 13]"},
        {"{fact: function(n) if n <= 1 then 1 else n * fact(n - 1), r: fact(20)}.r",
         "2432902008176640000"},
        {"{apply: function(f, x) f(x), r: apply(abs, -3)}.r", "3"},
        {"{apply: function(f: function<number>->number, x: number) f(x), "
         "r: apply(function(y: number) y + 1, 1)}.r",
         "2"},
        {"(function(a: number) a)([5])", "5"},
        {"(function(a: list<number>) a)(5)", "[5]"},
        {"(function(a: date and time) a)(@\"2020-01-01\")", "@\"2020-01-01T00:00:00Z\""},
        {"(function(a: number) a)(null)", "null"},
        {"count = count", "true"},
        {"max = mean", "false"},
    });
    expect_null(
        {"(function(a: number) a)(\"1\")",
         "(function(a: number) 1)(\"1\")",
         "(function(a) a)()",
         "(function(a) a)(1, 2)",
         "(function(a) a)(b: 1)",
         "1(2)",
         "unknown thing(1)",
         "abs()",
         "abs(x: 1)",
         "(function(n) external {java: {class: \"C\"}})(1)"}
    );
}

TEST(Functions, a_named_argument_left_out_is_null) {
    expect_all({
        {"(function(a, b) [a, b])(b: 1)", "[null, 1]"},
        {"substring(string: \"foobar\", start position: 4)", "\"bar\""},
        {"substring(start position: 4, string: \"foobar\", length: 1)", "\"b\""},
    });
}

} // namespace kansli::rules::feel
