#include "runner/pattern.hpp"

#include <gtest/gtest.h>

namespace kansli::scenarios {

namespace {

std::vector<std::string> compare(std::string_view pattern, std::string_view json) {
    return differences(parse_pattern(pattern), base::parse_json(json));
}

using Differences = std::vector<std::string>;

std::string parse_error(std::string_view text) {
    try {
        parse_pattern(text);
        return "";
    } catch (const base::Error& error) {
        return error.what();
    }
}

} // namespace

TEST(Pattern, a_reply_may_hold_more_than_is_expected) {
    EXPECT_EQ(
        compare(R"({"a": 1, "b": {"c": "x"}})", R"({"b": {"c": "x", "d": 0}, "a": 1})"),
        Differences{}
    );
}

TEST(Pattern, each_difference_is_named_by_its_pointer) {
    EXPECT_EQ(
        compare(R"({"a": 1, "b": {"c": "x"}, "d": true})", R"({"a": 2, "b": {"c": null}})"),
        (Differences{
            "/a: expected 1, got 2",
            R"(/b/c: expected "x", got null)",
            "/d: expected true, got nothing"})
    );
}

TEST(Pattern, present_absent_and_regular_expressions) {
    EXPECT_EQ(
        compare(
            R"({"id": ?, "gone": !, "number": /^PRH-\d{4}\/1$/})",
            R"({"id": null, "number": "PRH-2026/1"})"
        ),
        Differences{}
    );
    EXPECT_EQ(
        compare(R"({"id": ?, "gone": !, "number": /^PRH/})", R"({"gone": 1, "number": 5})"),
        (Differences{
            "/id: expected anything, got nothing",
            "/gone: expected nothing, got 1",
            "/number: expected /^PRH/, got 5"})
    );
}

TEST(Pattern, a_list_is_expected_whole_unless_it_has_gaps) {
    EXPECT_EQ(compare("[1, 2]", "[1, 2]"), Differences{});
    EXPECT_EQ(compare("[1, 2]", "[1]"), Differences{"/1: expected 2, got nothing"});
    EXPECT_EQ(compare("[1]", "[1, 2]"), Differences{"/: expected 1 elements, got 2: [1,2]"});
    EXPECT_EQ(compare("[...]", "[]"), Differences{});
    EXPECT_EQ(compare("[1, ...]", "[1, 2, 3]"), Differences{});
    EXPECT_EQ(compare("[..., 3]", "[1, 2, 3]"), Differences{});
    EXPECT_EQ(compare("[..., 2, ...]", "[1, 2, 3]"), Differences{});
    EXPECT_EQ(compare(R"([..., {"a": 2}, ...])", R"([{"a": 1}, {"a": 2, "b": 3}])"), Differences{});
    EXPECT_EQ(compare("[..., 4, ...]", "[1, 2]"), Differences{"/: no element is the expected 4"});
    EXPECT_EQ(compare("[1, ..., 2]", "[1, 2, 3]").size(), 1);
}

TEST(Pattern, numbers_are_equal_however_they_are_written) {
    EXPECT_EQ(compare("[1.0, 2]", "[1, 2.0]"), Differences{});
}

TEST(Pattern, a_mistake_is_named_by_line_and_column) {
    EXPECT_EQ(parse_error("{\"a\": 1,\n \"b\" 2}"), "expected : at line 2, column 6");
    EXPECT_EQ(
        parse_error("{\"a\": yes}"),
        "expected JSON, ?, !, /regex/ or, in a list, ... at line 1, column 7"
    );
    EXPECT_EQ(
        parse_error("[\"/a/\"]"),
        "expected a regular expression without quotes around it at line 1, column 2"
    );
    EXPECT_EQ(parse_error("[1, 2"), "expected ] at line 1, column 6");
    EXPECT_EQ(parse_error("{} {}"), "expected the end at line 1, column 4");
    EXPECT_NE(parse_error("/(/"), "");
    EXPECT_NE(parse_error("/no end\n/"), "");
    EXPECT_NE(parse_error("\"no end"), "");
}

TEST(TextPattern, a_header_is_given_as_it_stands_or_by_a_pattern) {
    const std::string found = "/cases/12";
    EXPECT_EQ(text_difference("/cases/12", &found), "");
    EXPECT_EQ(text_difference("/cases/[0-9]+$/", &found), "");
    EXPECT_EQ(text_difference("?", &found), "");
    EXPECT_EQ(text_difference("!", nullptr), "");
    EXPECT_EQ(text_difference("!", &found), "expected nothing, got \"/cases/12\"");
    EXPECT_EQ(text_difference("?", nullptr), "expected ?, got nothing");
    EXPECT_EQ(text_difference("x", &found), "expected x, got \"/cases/12\"");
}

} // namespace kansli::scenarios
