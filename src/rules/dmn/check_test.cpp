#include "rules/dmn/check.hpp"
#include "rules/dmn/test_model.hpp"

namespace kansli::rules::dmn {

namespace {

std::vector<std::string> problems(const std::string& inside) {
    std::vector<std::string> found;
    for (const auto& problem : check_model(compile_model(definitions(inside))))
        found.push_back(problem.code + ": " + problem.place + ": " + problem.message);
    return found;
}

using Found = std::vector<std::string>;

TEST(Check, a_model_without_faults_has_no_problems) {
    EXPECT_EQ(problems(decision(literal("x + 1"), {"x"})), Found());
}

TEST(Check, an_unknown_name_has_its_place) {
    EXPECT_EQ(
        problems(decision(literal("x + y"), {"x"})),
        Found{"unknown_name: decision D: nothing is called y (column 5)"}
    );
}

TEST(Check, a_name_that_an_element_has_is_a_requirement_that_was_not_drawn) {
    EXPECT_EQ(
        problems(
            "<inputData id='y' name='y'><variable name='y'/></inputData>" + decision(literal("y"))
        ),
        (Found{
            "missing_requirement: decision D: nothing is called y (column 1); there is a input of "
            "that name: require it",
            "unused_input: input y: no decision requires it"})
    );
}

TEST(Check, a_requirement_that_nobody_uses_is_told_of) {
    EXPECT_EQ(
        problems(decision(literal("1"), {"x"})),
        Found{"unused_requirement: decision D: requires x, which its logic does not use"}
    );
}

TEST(Check, a_type_clash_is_told_of) {
    EXPECT_EQ(
        problems(
            "<decision id='d' name='D'><variable name='D' typeRef='number'/>" + literal("\"a\"") +
            "</decision>"
        ),
        Found{"type_clash: decision D: gives string, not number"}
    );
}

TEST(Check, two_elements_of_one_name_are_told_of) {
    EXPECT_EQ(
        problems(
            "<decision id='a' name='D'><variable name='D'/>" + literal("1") +
            "</decision>\n"
            "<decision id='b' name='D'><variable name='D'/>" +
            literal("1") + "</decision>"
        ),
        Found{"duplicate_name: decision D: has the name of the element in line 1"}
    );
}

TEST(Check, a_requirement_of_what_is_not_there_is_told_of) {
    EXPECT_EQ(
        problems(
            "<decision id='d' name='D'><variable name='D'/><informationRequirement>"
            "<requiredInput href='#gone'/></informationRequirement>" +
            literal("1") + "</decision>"
        ),
        Found{"dangling_reference: decision D: requires #gone, which is not there"}
    );
}

std::string number_table(
    const std::string& attributes,
    const std::vector<std::vector<std::string>>& rules,
    const std::string& values = ""
) {
    auto text = table(attributes, {"x"}, rules);
    const std::string end = "</input>";
    text.insert(text.find(end), values);
    return decision(text, {"x"});
}

TEST(TableCheck, a_gap_is_shown_with_an_example) {
    EXPECT_EQ(
        problems(number_table("", {{"&lt; 5", "1"}, {"> 5", "2"}})),
        Found{"gap: decision D: no rule applies when x = 5"}
    );
    EXPECT_EQ(problems(number_table("", {{"&lt;= 5", "1"}, {"> 5", "2"}})), Found());
    EXPECT_EQ(
        problems(number_table("", {{"[1..5]", "1"}})),
        Found{"gap: decision D: no rule applies when x = 0"}
    );
}

TEST(TableCheck, input_values_limit_what_can_be_missing) {
    const std::string values = "<inputValues><text>[1..5]</text></inputValues>";

    EXPECT_EQ(problems(number_table("", {{"[1..5]", "1"}}, values)), Found());
    EXPECT_EQ(
        problems(number_table(
            "", {{"\"a\"", "1"}}, "<inputValues><text>\"a\", \"b\"</text></inputValues>"
        )),
        Found{"gap: decision D: no rule applies when x = \"b\""}
    );
}

TEST(TableCheck, an_overlap_of_a_unique_table_is_shown_with_an_example) {
    EXPECT_EQ(
        problems(number_table("", {{"&lt;= 5", "1"}, {">= 5", "2"}})),
        Found{"overlap: decision D, rule 2: rule 1 applies too when x = 5"}
    );
}

TEST(TableCheck, rules_of_an_any_table_may_overlap_with_the_same_output) {
    EXPECT_EQ(
        problems(number_table("hitPolicy='ANY'", {{"&lt;= 5", "1"}, {">= 5", "1"}})), Found()
    );
    EXPECT_EQ(
        problems(number_table("hitPolicy='ANY'", {{"&lt;= 5", "1"}, {">= 5", "2"}})),
        Found{"overlap: decision D, rule 2: rule 1 applies too, with another output, when x = 5"}
    );
}

TEST(TableCheck, a_rule_behind_others_that_take_everything_is_never_reached) {
    EXPECT_EQ(
        problems(number_table("hitPolicy='FIRST'", {{"&lt; 5", "1"}, {">= 5", "2"}, {"7", "3"}})),
        Found{
            "unreachable: decision D, rule 3: never applies, because the rules before it take all "
            "that it takes"}
    );
}

TEST(TableCheck, a_cell_outside_of_the_input_values_never_matches) {
    EXPECT_EQ(
        problems(number_table(
            "hitPolicy='COLLECT'", {{"9", "1"}}, "<inputValues><text>[1..5]</text></inputValues>"
        )),
        Found{"never_matches: decision D, rule 1: no allowed value of x matches its cell"}
    );
}

TEST(TableCheck, cells_that_look_at_more_than_their_value_are_left_alone) {
    const auto model = decision(table("", {"x"}, {{"? > y", "1"}, {"5", "2"}}), {"x", "y"});

    EXPECT_EQ(problems(model), Found());
}

TEST(TableCheck, two_columns_of_one_expression_are_one_dimension) {
    const auto model =
        decision(table("", {"x", "x"}, {{"&lt; 5", "-", "1"}, {"-", ">= 5", "2"}}), {"x"});

    EXPECT_EQ(problems(model), Found());
}

TEST(TableCheck, a_gap_of_several_inputs_names_them_all) {
    const auto model =
        decision(table("", {"x", "y"}, {{"true", "&lt; 5", "1"}, {"false", "-", "2"}}), {"x", "y"});

    EXPECT_EQ(problems(model), Found{"gap: decision D: no rule applies when x = true, y = 5"});
}

TEST(TableCheck, an_output_outside_of_its_values_is_told_of) {
    const auto model = decision(
        table(
            "hitPolicy='COLLECT'",
            {"x"},
            {{"1", "\"c\""}},
            {"<output><outputValues><text>\"a\", \"b\"</text></outputValues></output>"}
        ),
        {"x"}
    );

    EXPECT_EQ(
        problems(model),
        Found{"not_allowed: decision D, rule 1: \"c\" is not one of the output values"}
    );
}

} // namespace

} // namespace kansli::rules::dmn
