#include "rules/feel/evaluated_test.hpp"

namespace kansli::rules::feel {

TEST(ListBuiltins, parts_of_a_list) {
    expect_all({
        {"sublist([4, 5, 6], 1, 2)", "[4, 5]"},
        {"sublist([4, 5, 6], 2)", "[5, 6]"},
        {"sublist([4, 5, 6], -2)", "[5, 6]"},
        {"sublist([4, 5, 6], -2, 1)", "[5]"},
        {"sublist(list: [4, 5], start position: 2, length: 0)", "[]"},
        {"sublist(4, 1)", "[4]"},
        {"remove([1, 2, 3], 2)", "[1, 3]"},
        {"remove([1, 2, 3], -1)", "[1, 2]"},
        {"reverse([1, 2, 3])", "[3, 2, 1]"},
        {"reverse([])", "[]"},
        {"reverse(1)", "[1]"},
    });
    expect_null(
        {"sublist([1, 2], 0)",
         "sublist([1, 2], 3)",
         "sublist([1, 2], -3)",
         "sublist([1, 2], 1, 3)",
         "sublist([1, 2], 1, -1)",
         "sublist(null, 1)",
         "sublist([1], \"1\")",
         "sublist([1])",
         "remove([1, 2], 3)",
         "remove([1], 0)",
         "remove(null, 1)",
         "remove([1], null)",
         "reverse(null)",
         "reverse()",
         "reverse([1], [2])"}
    );
}

TEST(ListBuiltins, lists_put_together) {
    expect_all({
        {"append([1], 2, 3)", "[1, 2, 3]"},
        {"append([1], [2])", "[1, [2]]"},
        {"append([], null)", "[null]"},
        {"append(1, 2)", "[1, 2]"},
        {"concatenate([1, 2], [3])", "[1, 2, 3]"},
        {"concatenate([1], 2, [[3]])", "[1, 2, [3]]"},
        {"concatenate([1], [])", "[1]"},
        {"insert before([1, 3], 1, 2)", "[2, 1, 3]"},
        {"insert before([1, 3], -1, 2)", "[1, 2, 3]"},
        {"insert before(list: [1, 3], position: 2, newItem: null)", "[1, null, 3]"},
        {"flatten([[1, 2], [[3]], 4])", "[1, 2, 3, 4]"},
        {"flatten([[], [null]])", "[null]"},
        {"flatten(1)", "[1]"},
        {"union([1, 2], [2, 3])", "[1, 2, 3]"},
        {"union([1, \"1\", null], [null, 1.0, [1]], [[1.0]])", "[1, \"1\", null, [1]]"},
        {"distinct values([1, 2, 3, 2, 1])", "[1, 2, 3]"},
        {"distinct values([1, null, {a: 1}, true, {a: 1.0}, null, true])",
         "[1, null, {a: 1}, true]"},
        {"distinct values([@\"P1D\", @\"PT24H\", @\"P1Y\", @\"P12M\"])", "[@\"P1D\", @\"P1Y\"]"},
        {"distinct values(1)", "[1]"},
    });
    expect_null(
        {"append(null, 1)",
         "append()",
         "append([1])",
         "concatenate(null, [1])",
         "concatenate([1], null)",
         "concatenate()",
         "insert before([1], 2, 0)",
         "insert before([1], 0, 0)",
         "insert before(null, 1, 0)",
         "insert before([1], 1)",
         "flatten(null)",
         "flatten()",
         "union(null)",
         "union([1], null)",
         "union()",
         "distinct values(null)",
         "distinct values()"}
    );
}

TEST(ListBuiltins, replace_by_position_or_by_function) {
    expect_all({
        {"list replace([2, 4, 7, 8], 3, 6)", "[2, 4, 6, 8]"},
        {"list replace([2, 4], -1, 6)", "[2, 6]"},
        {"list replace([2, 4, 7, 8], function(item, newItem) item < newItem, 5)", "[5, 5, 7, 8]"},
        {"list replace(list: [2, 4], position: 1, newItem: null)", "[null, 4]"},
        {"list replace(list: [2, 4], match: function(a, b) true, newItem: [1])", "[[1], [1]]"},
        {"list replace([], function(a, b) true, 1)", "[]"},
    });
    expect_null(
        {"list replace([1], 0, 2)",
         "list replace([1], 2, 2)",
         "list replace([1], -2, 2)",
         "list replace(null, 1, 2)",
         "list replace([1], null, 2)",
         "list replace([1], \"1\", 2)",
         "list replace([1], 1)",
         "list replace([1], function(a, b) \"x\", 2)",
         "list replace([1], function(a, b) null, 2)",
         "list replace([1], function(a) true, 2)",
         "list replace(list: [1], position: function(a, b) true, newItem: 2)",
         "list replace(list: [1], match: 1, newItem: 2)"}
    );
}

TEST(ListBuiltins, searches) {
    expect_all({
        {"list contains([1, 2, 3], 2)", "true"},
        {"list contains([1, 2, 3], 4)", "false"},
        {"list contains([1, null], null)", "true"},
        {"list contains([1], null)", "false"},
        {"list contains([[1]], [1.0])", "true"},
        {"list contains(list: [\"1\"], element: 1)", "false"},
        {"list contains(1, 1)", "true"},
        {"index of([1, 2, 3, 2], 2)", "[2, 4]"},
        {"index of([1, 2, null, null], null)", "[3, 4]"},
        {"index of([1], 2)", "[]"},
        {"index of(list: [1], match: 1)", "[1]"},
    });
    expect_null(
        {"list contains(null, 1)",
         "list contains([1])",
         "list contains()",
         "index of(null, 1)",
         "index of([1])",
         "list contains(l: [1], element: 1)"}
    );
}

TEST(ListBuiltins, sort_by_a_function) {
    expect_all({
        {"sort([3, 1, 4, 5, 2], function(x, y) x < y)", "[1, 2, 3, 4, 5]"},
        {"sort([3, 1, 4], function(x, y) x > y)", "[4, 3, 1]"},
        {"sort([], function(x, y) x < y)", "[]"},
        {"sort(list: [2, 1], precedes: function(x, y) x < y)", "[1, 2]"},
        {"sort([{a: 2, b: 1}, {a: 1, b: 2}, {a: 1, b: 3}], function(x, y) x.a < y.a).b",
         "[2, 3, 1]"},
        {"count(sort([3, 1, 2, 5, 4], function(x, y) true))", "5"},
    });
    expect_null(
        {"sort(null, function(x, y) x < y)",
         "sort([2, 1], null)",
         "sort([2, 1], 1)",
         "sort([1, \"a\"], function(x, y) x < y)",
         "sort([2, 1], function(x) true)"}
    );
}

} // namespace kansli::rules::feel
