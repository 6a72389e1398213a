#include "rules/dmn/item_types.hpp"
#include "rules/dmn/test_model.hpp"

namespace kansli::rules::dmn {

namespace {

// A decision D that gives its input x, which has the type.
std::string typed(const std::string& types, const std::string& type) {
    return types + "<inputData id='x' name='x'><variable name='x' typeRef='" + type +
           R"('/></inputData>
        <decision id="d" name="D"><variable name="D"/>
          <informationRequirement><requiredInput href="#x"/></informationRequirement>
          <literalExpression><text>x</text></literalExpression></decision>)";
}

std::string given(const std::string& types, const std::string& type, const std::string& value) {
    return decided(typed(types, type), "D", {{"x", value}});
}

TEST(ItemTypes, allowed_values_are_asked) {
    const std::string types = "<itemDefinition name='t'><typeRef>number</typeRef>"
                              "<allowedValues><text>[1..5], 9</text></allowedValues>"
                              "</itemDefinition>";

    EXPECT_EQ(given(types, "t", "3"), "3");
    EXPECT_EQ(given(types, "t", "9"), "9");
    EXPECT_EQ(given(types, "t", "6"), "null");
    EXPECT_EQ(given(types, "t", "null"), "null");
}

TEST(ItemTypes, a_collection_is_a_list_whose_elements_are_allowed) {
    const std::string types =
        "<itemDefinition name='t' isCollection='true'><typeRef>number</typeRef>"
        "<allowedValues><text>&lt; 5</text></allowedValues>"
        "<typeConstraint><text>count(?) &lt; 3</text></typeConstraint>"
        "</itemDefinition>";

    EXPECT_EQ(given(types, "t", "[1, 2]"), "[1, 2]");
    EXPECT_EQ(given(types, "t", "1"), "[1]");
    EXPECT_EQ(given(types, "t", "[1, 7]"), "null");
    EXPECT_EQ(given(types, "t", "[1, 2, 3]"), "null");
}

TEST(ItemTypes, components_make_a_context_and_definitions_come_in_any_order) {
    const std::string types =
        "<itemDefinition name='tPerson'>"
        "<itemComponent name='first name'><typeRef>string</typeRef></itemComponent>"
        "<itemComponent name='age'><typeRef>tAge</typeRef></itemComponent>"
        "</itemDefinition>"
        "<itemDefinition name='tAge'><typeRef>number</typeRef></itemDefinition>";

    EXPECT_EQ(
        given(types, "tPerson", "{first name: \"Eva\", age: 3}"), "{first name: \"Eva\", age: 3}"
    );
    EXPECT_EQ(given(types, "tPerson", "{first name: \"Eva\"}"), "null");
    EXPECT_EQ(given(types, "tPerson", "{first name: \"Eva\", age: \"3\"}"), "null");
}

TEST(ItemTypes, a_type_that_contains_itself_is_refused) {
    const auto compilation = compile_model(definitions(
        "<itemDefinition name='t'><itemComponent name='a'><typeRef>t</typeRef></itemComponent>"
        "</itemDefinition>"
    ));

    ASSERT_FALSE(compilation.problems.empty());
    EXPECT_EQ(compilation.problems[0].code, "type_cycle");
}

TEST(ItemTypes, an_unknown_type_is_a_problem_with_its_place) {
    const auto compilation = compile_model(definitions(typed("", "tNothing")));

    ASSERT_EQ(compilation.problems.size(), 1u);
    EXPECT_EQ(compilation.problems[0].code, "unknown_type");
    EXPECT_EQ(compilation.problems[0].place, "input x");
}

TEST(ItemTypes, qualified_names_of_older_versions_are_known) {
    EXPECT_EQ(
        decided(
            "<inputData id='x' name='x' xmlns:feel='http://www.omg.org/spec/FEEL/20140401'>"
            "<variable name='x' typeRef='feel:number'/></inputData>"
            "<decision id='d' name='D'><variable name='D'/><informationRequirement>"
            "<requiredInput href='#x'/></informationRequirement>" +
                literal("x") + "</decision>",
            "D",
            {{"x", "\"a\""}}
        ),
        "null"
    );
}

} // namespace

} // namespace kansli::rules::dmn
