#include "rules/feel/evaluated_test.hpp"

namespace kansli::rules::feel {

// Mostly the examples of the standard.
TEST(RangeBuiltins, before_and_after) {
    expect_all({
        {"before(1, 10)", "true"},
        {"before(10, 1)", "false"},
        {"before(1, [1..10])", "false"},
        {"before(1, (1..10])", "true"},
        {"before([1..10], 10)", "false"},
        {"before([1..10), 10)", "true"},
        {"before([1..10], [15..20])", "true"},
        {"before([1..10], [10..20])", "false"},
        {"before([1..10), [10..20])", "true"},
        {"before([1..10], (10..20])", "true"},
        {"after(10, 5)", "true"},
        {"after(12, [1..10])", "true"},
        {"after(10, [1..10))", "true"},
        {"after(10, [1..10])", "false"},
        {"after((11..20], 11)", "true"},
        {"after([11..20], [1..11))", "true"},
        {"before(point1: 1, point2: 2)", "true"},
        {"before(range1: [1..2], range2: [3..4])", "true"},
        {"before(\"a\", \"b\")", "true"},
        {"before(@\"2024-01-01\", [@\"2024-01-02\"..@\"2024-01-03\"])", "true"},
    });
    expect_null(
        {"before(1, null)",
         "before(null, 1)",
         "before(1, \"a\")",
         "before(1)",
         "before(1, 2, 3)",
         "before(true, false)",
         "before(1, [\"a\"..\"b\"])"}
    );
}

TEST(RangeBuiltins, meets_and_overlaps) {
    expect_all({
        {"meets([1..5], [5..10])", "true"},           {"meets([1..5), [5..10])", "false"},
        {"meets([1..5], (5..10])", "false"},          {"met by([5..10], [1..5])", "true"},
        {"met by([5..10], [1..5))", "false"},         {"overlaps([1..5], [3..8])", "true"},
        {"overlaps([3..5], [1..8])", "true"},         {"overlaps([1..5], [6..8])", "false"},
        {"overlaps([1..5], [5..8])", "true"},         {"overlaps([1..5], (5..8])", "false"},
        {"overlaps([1..5), [5..8])", "false"},        {"overlaps before([1..5], [3..8])", "true"},
        {"overlaps before([1..5], [6..8])", "false"}, {"overlaps before([1..5], [5..8])", "true"},
        {"overlaps before([1..5], (5..8])", "false"}, {"overlaps before([1..5), (1..5])", "true"},
        {"overlaps before([1..5], (1..5])", "true"},  {"overlaps before([1..5], [1..5])", "false"},
        {"overlaps after([3..8], [1..5])", "true"},   {"overlaps after([5..8], [1..5))", "false"},
        {"overlaps after((1..5], [1..5))", "true"},   {"overlaps after([1..5], [1..5])", "false"},
    });
    expect_null(
        {"meets(1, [1..2])",
         "met by([1..2], 1)",
         "overlaps([1..2], 1)",
         "overlaps([1..2], null)",
         "overlaps before([1..2], [\"a\"..\"b\"])"}
    );
}

TEST(RangeBuiltins, starts_finishes_and_includes) {
    expect_all({
        {"finishes(10, [1..10])", "true"},
        {"finishes(10, [1..10))", "false"},
        {"finishes([5..10), [1..10))", "true"},
        {"finishes([1..10], (1..10])", "false"},
        {"finished by([1..10], 10)", "true"},
        {"finished by([1..10], [5..10])", "true"},
        {"finished by([1..10], [5..10))", "false"},
        {"includes([1..10], 5)", "true"},
        {"includes((1..10], 1)", "false"},
        {"includes([1..10], [4..6])", "true"},
        {"includes((1..10], (1..5])", "true"},
        {"includes([1..10], (1..10))", "true"},
        {"during(5, [1..10])", "true"},
        {"during(12, [1..10])", "false"},
        {"during((1..10), [1..10])", "true"},
        {"starts(1, [1..10])", "true"},
        {"starts(1, (1..10])", "false"},
        {"starts((1..5], (1..10])", "true"},
        {"starts((1..5], [1..10])", "false"},
        {"starts((1..10], (1..10])", "true"},
        {"starts((1..10], (1..10))", "false"},
        {"started by([1..10], 1)", "true"},
        {"started by([1..10], [1..5])", "true"},
        {"started by([1..10], [1..10])", "true"},
        {"coincides(5, 5)", "true"},
        {"coincides(3, 4)", "false"},
        {"coincides([1..5], [1..5])", "true"},
        {"coincides((1..5), [1..5])", "false"},
        {"during(point: 5, range: [1..10])", "true"},
        {"during(range1: [2..3], range2: [1..10])", "true"},
    });
    expect_null(
        {"finishes([1..10], 10)",
         "finished by(10, [1..10])",
         "includes(5, [1..10])",
         "during([1..10], 5)",
         "starts([1..10], 1)",
         "started by(1, [1..10])",
         "coincides(1, [1..1])",
         "coincides([1..1], 1)",
         "during(5, null)",
         "during(\"a\", [1..10])"}
    );
}

TEST(RangeBuiltins, an_end_that_is_missing_is_infinite) {
    expect_all({
        {"before(1, (>5))", "true"},
        {"before((<5), 5)", "true"},
        {"before((<5), (>4))", "false"},
        {"includes((>=5), 5)", "true"},
        {"includes((<5), [1..2])", "true"},
        {"overlaps((<5), (>4))", "true"},
        {"meets((<=5), (>=5))", "true"},
        {"finishes(5, (<=5))", "true"},
        {"starts((>5), (>5))", "true"},
        {"during(5, (=5))", "true"},
    });
    expect_null({"during(5, (!=5))"});
}

} // namespace kansli::rules::feel
