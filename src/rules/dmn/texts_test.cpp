#include "rules/dmn/test_model.hpp"
#include "rules/dmn/texts.hpp"
#include "rules/dmn/words.hpp"

namespace kansli::rules::dmn {

namespace {

TEST(Texts, marks_begin_the_text_of_a_language) {
    const Texts texts("sv: Gångsträcka | en: Walking distance");

    EXPECT_EQ(texts.in(Language::sv), "Gångsträcka");
    EXPECT_EQ(texts.in(Language::en), "Walking distance");
}

TEST(Texts, lines_belong_to_the_mark_above_them) {
    const Texts texts("sv: En rad.\nOch en till.\nen: One line.");

    EXPECT_EQ(texts.in(Language::sv), "En rad. Och en till.");
    EXPECT_EQ(texts.in(Language::en), "One line.");
}

TEST(Texts, a_text_without_marks_is_for_all_languages) {
    const Texts texts("Note: a | b");

    EXPECT_EQ(texts.in(Language::sv), "Note: a | b");
    EXPECT_EQ(texts.in(Language::en), "Note: a | b");
    EXPECT_TRUE(Texts("").empty());
}

TEST(Texts, a_language_that_is_missing_gives_the_other) {
    EXPECT_EQ(Texts("en: Only English").in(Language::sv), "Only English");
}

TEST(Texts, a_rule_speaks_through_columns_of_a_language_before_others) {
    DecisionTable table;
    table.annotations = {"Law", "Text (sv)", "en"};
    Rule rule;
    rule.description = "sv: beskrivning";
    rule.annotations = {"13:8", "Svensk text", "English text"};

    EXPECT_EQ(rule_texts(table, rule).in(Language::sv), "Svensk text");
    EXPECT_EQ(rule_texts(table, rule).in(Language::en), "English text");

    rule.annotations.clear();
    EXPECT_EQ(rule_texts(table, rule).in(Language::en), "beskrivning");
}

TEST(Words, values_are_said_in_the_language) {
    const ValueTexts none;
    const Words swedish(Language::sv, none);
    const Words english(Language::en, none);

    EXPECT_EQ(swedish.value(feel_value("1.50")), "1,5");
    EXPECT_EQ(english.value(feel_value("1.50")), "1.5");
    EXPECT_EQ(swedish.value(feel_value("true")), "ja");
    EXPECT_EQ(swedish.value(feel_value("null")), "inte angivet");
    EXPECT_EQ(swedish.value(feel_value("@\"P1Y6M\"")), "1 år och 6 månader");
    EXPECT_EQ(english.value(feel_value("@\"P1D\"")), "1 day");
    EXPECT_EQ(english.value(feel_value("[1, 2, 3]")), "1, 2 and 3");
}

TEST(Words, tests_say_what_they_ask_for) {
    const ValueTexts none;
    const Words swedish(Language::sv, none);
    const auto said = [&](std::string_view source) {
        const auto test = feel::compile_unary_tests(source, feel::Scope()).expression;
        return test ? swedish.test(*test, source, "") : "not FEEL";
    };

    EXPECT_EQ(said("<= 500"), "högst 500");
    EXPECT_EQ(said("> 500"), "mer än 500");
    EXPECT_EQ(said("[1..5]"), "från 1 till 5");
    EXPECT_EQ(said("(1..5]"), "mer än 1 och högst 5");
    EXPECT_EQ(said("\"a\", \"b\""), "a eller b");
    EXPECT_EQ(said("not(\"a\")"), "inte a");
    EXPECT_EQ(said("true"), "ja");
    EXPECT_EQ(said("? + 1 > 2"), "villkoret ? + 1 > 2");
}

} // namespace

} // namespace kansli::rules::dmn
