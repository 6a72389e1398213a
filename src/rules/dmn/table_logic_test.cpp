#include "rules/dmn/test_model.hpp"

namespace kansli::rules::dmn {

namespace {

// A table of one input x: rule 1 takes <5, rule 2 <10, rule 3 <15.
std::string steps(const std::string& attributes, const std::vector<std::string>& outputs) {
    return decision(
        table(
            attributes,
            {"x"},
            {{"&lt;5", outputs[0]}, {"&lt;10", outputs[1]}, {"&lt;15", outputs[2]}}
        ),
        {"x"}
    );
}

TEST(Table, unique_gives_the_rule_that_matches_and_null_when_two_do) {
    const auto model = steps("", {"1", "2", "3"});

    EXPECT_EQ(decided(model, "D", {{"x", "12"}}), "3");
    EXPECT_EQ(decided(model, "D", {{"x", "4"}}), "null");
    EXPECT_EQ(decided(model, "D", {{"x", "20"}}), "null");
}

TEST(Table, any_gives_what_all_agree_on_and_null_when_they_differ) {
    EXPECT_EQ(decided(steps("hitPolicy='ANY'", {"1", "1.0", "2"}), "D", {{"x", "7"}}), "null");
    EXPECT_EQ(decided(steps("hitPolicy='ANY'", {"1", "1.0", "1"}), "D", {{"x", "1"}}), "1");
}

TEST(Table, first_gives_the_first_in_order) {
    EXPECT_EQ(decided(steps("hitPolicy='FIRST'", {"1", "2", "3"}), "D", {{"x", "7"}}), "2");
}

TEST(Table, rule_order_and_collect_list_what_matches) {
    EXPECT_EQ(
        decided(steps("hitPolicy='RULE ORDER'", {"1", "2", "3"}), "D", {{"x", "7"}}), "[2, 3]"
    );
    EXPECT_EQ(
        decided(steps("hitPolicy='COLLECT'", {"1", "2", "3"}), "D", {{"x", "1"}}), "[1, 2, 3]"
    );
    EXPECT_EQ(decided(steps("hitPolicy='COLLECT'", {"1", "2", "3"}), "D", {{"x", "99"}}), "null");
}

TEST(Table, collect_adds_counts_and_finds_the_least_and_the_largest) {
    const auto collected = [](const std::string& aggregation, const std::string& x) {
        const auto attributes = "hitPolicy='COLLECT' aggregation='" + aggregation + "'";
        return decided(steps(attributes, {"7", "2", "2"}), "D", {{"x", x}});
    };

    EXPECT_EQ(collected("SUM", "1"), "11");
    EXPECT_EQ(collected("COUNT", "1"), "3");
    EXPECT_EQ(collected("MIN", "1"), "2");
    EXPECT_EQ(collected("MAX", "1"), "7");
    EXPECT_EQ(collected("SUM", "99"), "null");
}

TEST(Table, what_cannot_be_added_is_null) {
    const auto model = steps("hitPolicy='COLLECT' aggregation='SUM'", {"\"a\"", "1", "1"});

    EXPECT_EQ(decided(model, "D", {{"x", "1"}}), "null");
    EXPECT_EQ(decided(model, "D", {{"x", "7"}}), "2");
}

TEST(Table, priority_and_output_order_go_by_the_output_values) {
    const auto ranked = [](const std::string& policy) {
        return decided(
            decision(
                table(
                    "hitPolicy='" + policy + "'",
                    {"x"},
                    {{"&lt;9", "\"low\""}, {"&lt;9", "\"high\""}, {"&lt;9", "\"mid\""}},
                    {"<output><outputValues><text>\"high\", \"mid\", \"low\"</text></outputValues>"
                     "</output>"}
                ),
                {"x"}
            ),
            "D",
            {{"x", "1"}}
        );
    };

    EXPECT_EQ(ranked("PRIORITY"), "\"high\"");
    EXPECT_EQ(ranked("OUTPUT ORDER"), "[\"high\", \"mid\", \"low\"]");
}

TEST(Table, several_outputs_are_a_context_and_their_default_too) {
    const auto model = decision(
        table(
            "",
            {"x"},
            {{"1", "\"a\"", "2"}},
            {"<output name='one'><defaultOutputEntry><text>\"none\"</text></defaultOutputEntry>"
             "</output>",
             "<output name='two'/>"}
        ),
        {"x"}
    );

    EXPECT_EQ(decided(model, "D", {{"x", "1"}}), "{one: \"a\", two: 2}");
    EXPECT_EQ(decided(model, "D", {{"x", "3"}}), "{one: \"none\", two: null}");
}

TEST(Table, an_input_outside_of_its_input_values_gives_null) {
    const auto model = decision(
        "<decisionTable><input><inputExpression><text>x</text></inputExpression>"
        "<inputValues><text>1, 2</text></inputValues></input><output/>"
        "<rule><inputEntry><text>-</text></inputEntry><outputEntry><text>7</text></outputEntry>"
        "</rule></decisionTable>",
        {"x"}
    );

    EXPECT_EQ(decided(model, "D", {{"x", "2"}}), "7");
    EXPECT_EQ(decided(model, "D", {{"x", "3"}}), "null");
}

TEST(Table, an_output_of_another_type_is_null) {
    const auto model = decision(
        table("", {"x"}, {{"1", "\"text\""}, {"2", "5"}}, {"<output typeRef='number'/>"}), {"x"}
    );

    EXPECT_EQ(decided(model, "D", {{"x", "1"}}), "null");
    EXPECT_EQ(decided(model, "D", {{"x", "2"}}), "5");
}

TEST(Table, a_cell_may_ask_about_other_inputs) {
    const auto model =
        decision(table("", {"x"}, {{"? > y", "true"}, {"&lt;= y", "false"}}), {"x", "y"});

    EXPECT_EQ(decided(model, "D", {{"x", "2"}, {"y", "1"}}), "true");
    EXPECT_EQ(decided(model, "D", {{"x", "2"}, {"y", "3"}}), "false");
}

TEST(Table, a_cell_that_is_not_feel_matches_nothing) {
    EXPECT_EQ(decided(decision(table("", {"x"}, {{"((", "1"}}), {"x"}), "D", {{"x", "1"}}), "null");
}

} // namespace

} // namespace kansli::rules::dmn
