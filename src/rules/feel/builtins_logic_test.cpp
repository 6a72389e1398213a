#include "rules/feel/evaluated_test.hpp"

namespace kansli::rules::feel {

TEST(LogicBuiltins, not_of_three_values) {
    expect_all({
        {"not(true)", "false"},
        {"not(false)", "true"},
        {"not(negand: true)", "false"},
        {"not(null)", "null"},
    });
    expect_null({"not(1)", "not(\"true\")"});
}

TEST(LogicBuiltins, all_and_any_of_three_values) {
    expect_all({
        {"all([true, true])", "true"},
        {"all([true, false])", "false"},
        {"all([null, false])", "false"},
        {"all([null, true])", "null"},
        {"all([])", "true"},
        {"all(true)", "true"},
        {"all(true, false)", "false"},
        {"all([false, 1])", "false"},
        {"all(list: [true])", "true"},
        {"any([false, true])", "true"},
        {"any([null, true])", "true"},
        {"any([null, false])", "null"},
        {"any([])", "false"},
        {"any(null, false)", "null"},
        {"any(false, false)", "false"},
        {"any(list: [null, false])", "null"},
        {"any([1, true])", "true"},
    });
    expect_null(
        {"all(null)",
         "all()",
         "all([true, 1])",
         "all(1)",
         "all(list: null)",
         "all(l: [true])",
         "any(null)",
         "any()",
         "any([1, false])",
         "any(123)"}
    );
}

TEST(LogicBuiltins, is_asks_for_the_same_in_every_part) {
    expect_all({
        {"is(1, 1.0)", "true"},
        {"is(1, \"1\")", "false"},
        {"is(null, null)", "true"},
        {"is(@\"2012-12-25\", @\"2012-12-25T00:00:00Z\")", "false"},
        {"is(@\"23:00:50z\", @\"23:00:50+00:00\")", "true"},
        {"is(@\"20:00:50+00:00\", @\"21:00:50+01:00\")", "false"},
        {"is(@\"23:00:50\", @\"23:00:50Z\")", "false"},
        {"is(@\"P1Y\", @\"P12M\")", "true"},
        {"is(@\"P0Y\", @\"P0D\")", "false"},
        {"is([@\"20:00:50Z\"], [@\"21:00:50+01:00\"])", "false"},
        {"is({a: [1]}, {a: [1]})", "true"},
        {"is(value1: 1)", "false"},
        {"is(value2: 1)", "false"},
    });
    expect_null({"is(1)", "is()", "is(1, 1, 1)", "is(value1: 1, value2: 1, value3: 1)"});
}

} // namespace kansli::rules::feel
