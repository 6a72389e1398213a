#include "rules/feel/room_test.hpp"

namespace kansli::rules::feel {

namespace {

struct CellCase {
    std::string_view cell;
    std::string_view input;
    std::string_view expected;
};

void expect_tests(const Room& room, const std::vector<CellCase>& cases) {
    for (const auto& [cell, input, expected] : cases)
        EXPECT_EQ(room.tested(cell, input), expected) << cell << " of " << input;
}

TestShape shape(std::string_view cell) {
    return compile_unary_tests(cell, Scope()).expression->shape().value();
}

} // namespace

TEST(Cell, accepts_values_ranges_lists_and_what_is_said_of_the_input) {
    Room room;
    room.with("limit", "10").with("towns", "[\"Timr\xC3\xA5\", \"Sundsvall\"]").with("yes", "true");
    expect_tests(
        room,
        {{"-", "1", "true"},
         {"-", "null", "true"},
         {" - ", "1", "true"},
         {"-1", "-1", "true"},
         {"18", "18", "true"},
         {"< 18", "18", "false"},
         {">= limit", "10", "true"},
         {"[1..limit)", "10", "false"},
         {"]1..3[, 7, > 20", "7", "true"},
         {"]1..3[, 7, > 20", "8", "false"},
         {"\"a\", \"b\"", "\"b\"", "true"},
         {"not(\"a\", \"b\")", "\"b\"", "false"},
         {"not(\"a\", \"b\")", "\"c\"", "true"},
         {"not(< 5)", "7", "true"},
         {"towns", "\"Sundsvall\"", "true"},
         {"? > 5 and ? < limit", "7", "true"},
         {"? > 5 and ? < limit", "12", "false"},
         {"contains(?, \"sund\")", "\"oresund\"", "true"},
         {"not(contains(?, \"x\"))", "\"abc\"", "true"},
         {"limit > 5", "\"anything\"", "true"},
         {"yes", "true", "true"},
         {"yes", "false", "false"},
         {"false", "false", "true"},
         {"null", "null", "true"},
         {"null", "1", "false"},
         {"= 5", "5", "true"},
         {"!= 5", "5", "false"},
         {"@\"2020-01-01\"", "@\"2020-01-01\"", "true"},
         {"[1, 2]", "[1, 2]", "true"},
         {"some x in towns satisfies x = ?", "\"Sundsvall\"", "true"},
         {"(function(y) y = ?)(3)", "3", "true"}}
    );
}

TEST(Cell, says_nothing_of_a_missing_input_and_why_of_a_wrong_one) {
    expect_tests(
        Room(),
        {{"> 5", "null", "null"},
         {"[1..5]", "null", "null"},
         {"> 5", "\"a\"", "!null"},
         {"\"a\"", "1", "!null"},
         {"missing", "1", "false"},
         {"(missing..5]", "1", "!null"}}
    );
}

TEST(Cell, has_a_shape_when_it_is_constant) {
    EXPECT_TRUE(shape("-").any);
    EXPECT_TRUE(shape("not(1, 2)").negated);
    EXPECT_EQ(shape("1, [2..3], < 5").accepted.size(), 3U);
    EXPECT_EQ(to_source(shape("<= 5 + 1").accepted[0]), "(<=6)");
    EXPECT_FALSE(compile_unary_tests("? > 1", Scope()).expression->shape());
}

TEST(Cell, what_is_not_the_grammar_is_told) {
    EXPECT_EQ(Room().tested("1,", "1"), "does not compile: ends before it is complete");
    EXPECT_EQ(Room().tested("", "1"), "does not compile: ends before it is complete");
    EXPECT_EQ(Room().tested("1 2", "1"), "does not compile: 2 cannot stand here");
}

} // namespace kansli::rules::feel
