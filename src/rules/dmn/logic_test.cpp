#include "rules/dmn/test_model.hpp"

namespace kansli::rules::dmn {

namespace {

std::string entry(const std::string& name, const std::string& text, const std::string& type = "") {
    const auto attribute = type.empty() ? "" : " typeRef=\"" + type + "\"";
    const auto variable = name.empty() ? "" : "<variable name=\"" + name + "\"" + attribute + "/>";
    return "<contextEntry>" + variable + literal(text) + "</contextEntry>";
}

std::string boxed(const std::string& logic, const FeelInputs& inputs = {}) {
    std::vector<std::string> names;
    for (const auto& [name, text] : inputs) names.push_back(name);
    return decided(decision(logic, names), "D", inputs);
}

std::string wrapped(const std::string& name, const std::string& text) {
    return "<" + name + ">" + literal(text) + "</" + name + ">";
}

TEST(BoxedContext, later_entries_see_earlier_ones) {
    EXPECT_EQ(
        boxed(
            "<context>" + entry("net price", "10") + entry("gross", "net price * 2") + "</context>"
        ),
        "{net price: 10, gross: 20}"
    );
}

TEST(BoxedContext, an_entry_without_a_name_is_the_result) {
    EXPECT_EQ(boxed("<context>" + entry("a", "2") + entry("", "a + 1") + "</context>"), "3");
}

TEST(BoxedContext, an_entry_of_another_type_is_null) {
    EXPECT_EQ(boxed("<context>" + entry("a", "\"x\"", "number") + "</context>"), "{a: null}");
}

TEST(BoxedFunction, an_entry_calls_itself_by_its_name) {
    EXPECT_EQ(
        boxed(
            "<context><contextEntry><variable name='fact of'/><functionDefinition>"
            "<formalParameter name='n' typeRef='number'/>" +
            literal("if n = 0 then 1 else n * fact of(n - 1)") +
            "</functionDefinition></contextEntry>" + entry("", "fact of(5)") + "</context>"
        ),
        "120"
    );
}

TEST(BoxedFunction, functions_that_remember_each_other_go_only_so_deep) {
    EXPECT_EQ(
        boxed(
            "<context><contextEntry><variable name='chain'/><for iteratorVariable='i'><in>" +
            literal("[1..5000]") + "</in><return><functionDefinition>" + literal("partial[-1]") +
            "</functionDefinition></return></for></contextEntry>" + entry("", "count(chain)") +
            "</context>"
        ),
        "null"
    );
}

TEST(BoxedList, items_are_evaluated_in_order) {
    EXPECT_EQ(
        boxed("<list>" + literal("1") + literal("x") + "</list>", {{"x", "true"}}), "[1, true]"
    );
}

TEST(BoxedRelation, rows_are_contexts) {
    EXPECT_EQ(
        boxed(
            "<relation><column name='a'/><column name='b'/>"
            "<row>" +
            literal("1") + literal("2") +
            "</row>"
            "<row>" +
            literal("3") + literal("4") + "</row></relation>"
        ),
        "[{a: 1, b: 2}, {a: 3, b: 4}]"
    );
}

TEST(BoxedConditional, a_condition_that_is_not_a_boolean_gives_null) {
    const auto conditional = [](const std::string& condition) {
        return boxed(
            "<conditional>" + wrapped("if", condition) + wrapped("then", "1") +
            wrapped("else", "2") + "</conditional>"
        );
    };

    EXPECT_EQ(conditional("true"), "1");
    EXPECT_EQ(conditional("false"), "2");
    EXPECT_EQ(conditional("\"true\""), "null");
    EXPECT_EQ(conditional("null"), "null");
}

TEST(BoxedFilter, the_match_sees_item_and_its_members) {
    const auto filter = [](const std::string& list, const std::string& match) {
        return boxed("<filter>" + wrapped("in", list) + wrapped("match", match) + "</filter>");
    };

    EXPECT_EQ(filter("[1,2,3]", "item > 1"), "[2, 3]");
    EXPECT_EQ(filter("[{a: 1}, {a: 2}]", "a = 2"), "[{a: 2}]");
    EXPECT_EQ(filter("[7,8]", "1"), "7");
}

TEST(BoxedFilter, the_match_may_be_boxed_itself) {
    EXPECT_EQ(
        boxed(
            "<filter>" + wrapped("in", "[1,2,3]") + "<match><conditional>" +
            wrapped("if", "item = 2") + wrapped("then", "false") + wrapped("else", "true") +
            "</conditional></match></filter>"
        ),
        "[1, 3]"
    );
}

TEST(BoxedIteration, for_collects_and_sees_what_it_has_made) {
    const auto each = [](const std::string& in, const std::string& body) {
        return boxed(
            "<for iteratorVariable='x'>" + wrapped("in", in) + wrapped("return", body) + "</for>"
        );
    };

    EXPECT_EQ(each("[1,2,3]", "x * 2"), "[2, 4, 6]");
    EXPECT_EQ(each("[1,2,3]", "x + count(partial)"), "[1, 3, 5]");
    EXPECT_EQ(each("[]", "x"), "[]");
    EXPECT_EQ(each("null", "x"), "null");
}

TEST(BoxedIteration, some_and_every_are_null_when_an_answer_is_not_a_boolean) {
    const auto quantified = [](const std::string& kind, const std::string& body) {
        return boxed(
            "<" + kind + " iteratorVariable='x'>" + wrapped("in", "[1,2]") +
            wrapped("satisfies", body) + "</" + kind + ">"
        );
    };

    EXPECT_EQ(quantified("some", "x = 2"), "true");
    EXPECT_EQ(quantified("some", "x = 3"), "false");
    EXPECT_EQ(quantified("every", "x &lt; 3"), "true");
    EXPECT_EQ(quantified("every", "x &lt; 2"), "false");
    EXPECT_EQ(quantified("every", "\"x\""), "null");
    EXPECT_EQ(quantified("some", "if x = 1 then \"x\" else true"), "true");
}

TEST(BoxedFunction, a_function_remembers_what_it_sees) {
    const std::string function = "<contextEntry><variable name='add'/><functionDefinition>"
                                 "<formalParameter name='b' typeRef='number'/>" +
                                 literal("a + b") + "</functionDefinition></contextEntry>";

    EXPECT_EQ(
        boxed(
            "<context>" + entry("a", "1") + function + entry("", "add(2) + add(b: 3)") +
            "</context>"
        ),
        "7"
    );
    EXPECT_EQ(
        boxed("<context>" + entry("a", "1") + function + entry("", "add(\"x\")") + "</context>"),
        "null"
    );
}

TEST(BoxedFunction, functions_outside_of_feel_give_null) {
    EXPECT_EQ(
        boxed(
            "<context><contextEntry><variable name='f'/><functionDefinition kind='Java'>" +
            literal("{class: \"java.lang.Math\"}") + "</functionDefinition></contextEntry>" +
            entry("", "f()") + "</context>"
        ),
        "null"
    );
}

} // namespace

} // namespace kansli::rules::dmn
