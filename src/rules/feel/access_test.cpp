#include "rules/feel/room_test.hpp"

namespace kansli::rules::feel {

namespace {

void expect_all_in(const Room& room, const std::vector<ExpressionCase>& cases) {
    for (const auto& [expression, expected] : cases)
        EXPECT_EQ(room.evaluated(expression), expected) << expression;
}

} // namespace

TEST(Access, contexts_keep_their_order_and_see_earlier_entries) {
    expect_all({
        {"{a: 1, b: a + 1, c: a + b}", "{a: 1, b: 2, c: 3}"},
        {"{\"a b\": 1, c: a b + 1}.c", "2"},
        {"{a b: 1, r: a   b}.r", "1"},
        {"{a-b: 1, a: 5, b: 3, r: a-b}.r", "1"},
        {"{a: 1}.a", "1"},
        {"{a: {b: {c: 1}}}.a.b.c", "1"},
        {"{first name: \"x\"}.first name", "\"x\""},
        {"{}", "{}"},
        {"[{a: 1}, {a: 2}].a", "[1, 2]"},
        {"[{a: 1}, {b: 2}].a", "[1, null]"},
        {"[{a: {b: 1}}, {a: {b: 2}}].a.b", "[1, 2]"},
        {"[].a", "[]"},
        {"{a: 1, \"a b c\": 2}", "{a: 1, a b c: 2}"},
    });
    expect_null({"{a: 1}.b", "null.a", "1.a", "\"x\".a", "{a: 1, a: 2}", "{a: b}.a", "(1).a"});
}

TEST(Access, dates_times_durations_and_ranges_have_properties) {
    expect_all({
        {"@\"2018-12-10\".weekday", "1"},
        {"@\"2018-12-10T10:30:01\".hour", "10"},
        {"@\"2018-12-10T10:30:00+05:00\".time offset", "@\"PT5H\""},
        {"@\"10:30:00@Etc/UTC\".timezone", "\"Etc/UTC\""},
        {"@\"10:30:00\".timezone", "null"},
        {"@\"P1Y2M\".months", "2"},
        {"@\"PT2H\".days", "0"},
        {"[1..10).end included", "false"},
        {"[1..10[.start", "1"},
        {"(<10).start", "null"},
        {"(>=10).start included", "true"},
        {"[@\"2018-12-10\", @\"2019-12-10\"].year", "[2018, 2019]"},
    });
    expect_null({"@\"P1Y\".days", "@\"P1D\".months", "@\"2018-12-10\".hour", "[1..2].low"});
}

TEST(Access, a_number_picks_and_a_condition_keeps) {
    expect_all({
        {"[4, 5, 6][1]", "4"},
        {"[4, 5, 6][-1]", "6"},
        {"[4, 5, 6][item > 4]", "[5, 6]"},
        {"[4, 5, 6][true]", "[4, 5, 6]"},
        {"[4, 5, 6][null]", "[]"},
        {"100[1]", "100"},
        {"{a: 1}[1]", "{a: 1}"},
        {"{a: 1}[a = 1]", "[{a: 1}]"},
        {"5[item > 6]", "[]"},
        {"[{a: 1}, {a: 2}][a > 1]", "[{a: 2}]"},
        {"[{a: 1}, {a: 2}][item.a > 1].a", "[2]"},
        {"[{a: 1}, {b: 2}][a = 1]", "[{a: 1}]"},
        {"[{first name: \"x\"}][first name = \"x\"]", "[{first name: \"x\"}]"},
        {"[[1, 2], [3]][count(item) = 1]", "[[3]]"},
        {"[1, 2, 3, 4][item > 1][item < 4]", "[2, 3]"},
        {"[1, 2, 3][count([1, 2])]", "2"},
        {"[{a: [1, 2]}, {a: [3]}][some x in a satisfies x > 2]", "[{a: [3]}]"},
        {"null[1]", "null"},
        {"null[true]", "null"},
        {"[1, null, 2][item = null]", "[null]"},
        {"[1, 2, null, 3][item > 1]", "[2, 3]"},
    });
    expect_null({"[1][0]", "[1][2]", "[1][-2]", "[][1]", "[1, 2][1.5]", "[1, 2][\"a\"]"});
}

TEST(Access, names_in_a_filter_are_the_items_own_first) {
    Room room;
    room.with("a", "1").with("known", "[{a: 1, b: 1}, {a: 2, b: 3}]");
    room.with_any("unknown", "[{a: 1, b: 1}, {a: 2, b: 3}]").with_any("index", "2");
    expect_all_in(
        room,
        {{"known[a = 2].b", "[3]"},
         {"unknown[a = 2].b", "[3]"},
         {"unknown[b = a].b", "[1]"},
         {"unknown[index].b", "3"},
         {"unknown[missing = 1]", "[]"},
         {"unknown[item.a = a].b", "[1, 3]"},
         {"[{item: 5, x: 1}][item = 5].x", "[1]"},
         {"known[b > 1 and index = 2].a", "[2]"},
         {"for x in known return known[b = x.b].a", "[[1], [2]]"}}
    );
}

TEST(Names, the_longest_that_is_visible_is_meant) {
    Room room;
    room.with("a", "10").with("b", "3").with("a-b", "100").with("a b", "7").with("rate+fee", "5");
    room.with("Applicant data", "{Monthly: {income: 3}, \"gross-income\": 4}");
    room.with("applicant's age", "40").with("in case of doubt", "true").with("date", "1");
    room.with("k1 3", "9");
    expect_all_in(
        room,
        {{"a-b", "100"},
         {"a - b", "100"},
         {"(a)-b", "7"},
         {"a b + a", "17"},
         {"rate + fee", "5"},
         {"Applicant data.Monthly.income + 1", "4"},
         {"Applicant data . gross-income", "4"},
         {"applicant's age > 18", "true"},
         {"in case of doubt and true", "true"},
         {"date(\"2020-01-01\")", "@\"2020-01-01\""},
         {"date and time(\"2020-01-01T00:00:00\")", "@\"2020-01-01T00:00:00\""},
         {"date + 1", "2"},
         {"k1 3", "9"},
         {"for a in [1, 2] return a", "[1, 2]"},
         {"(function(a) a + b)(1)", "4"},
         {"nothing known + 1", "!null"}}
    );
}

TEST(Names, an_unknown_one_is_a_problem_and_null) {
    const auto compiled = compile("1 + missing thing", Scope());
    ASSERT_EQ(compiled.problems.size(), 1U);
    EXPECT_FALSE(compiled.problems[0].fatal);
    EXPECT_EQ(compiled.problems[0].message, "nothing is called missing thing");
    EXPECT_EQ(compiled.problems[0].position, (Position{1, 5}));
    EXPECT_EQ(evaluated("1 + missing thing"), "!null");
}

TEST(Names, an_expression_tells_which_it_reads) {
    Scope scope;
    scope.add("a");
    scope.add("b");
    scope.add("c");
    const auto compiled = compile("function(x) c + a + x", scope);
    EXPECT_EQ(compiled.expression->used_variables(), (std::vector<std::size_t>{0, 2}));
    EXPECT_EQ(compiled.expression->source(), "function(x) c + a + x");
}

} // namespace kansli::rules::feel
