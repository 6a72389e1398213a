#include "rules/feel/evaluated_test.hpp"

namespace kansli::rules::feel {

TEST(Print, the_text_of_a_value_is_what_string_gives) {
    const auto text = [](std::string_view expression) {
        Evaluation evaluation(test_now());
        return to_text(compile(expression, Scope()).expression->evaluate({}, evaluation));
    };
    EXPECT_EQ(text("\"a \\\"b\\\"\""), "a \"b\"");
    EXPECT_EQ(text("1.50"), "1.50");
    EXPECT_EQ(text("@\"2020-01-01\""), "2020-01-01");
    EXPECT_EQ(text("[1, \"a\", @\"P1D\", null]"), "[1, \"a\", @\"P1D\", null]");
    EXPECT_EQ(text("(<10)"), "(<10)");
    EXPECT_EQ(text("]1..2["), "(1..2)");
}

TEST(Print, the_source_of_a_value_gives_it_again) {
    for (const auto* source :
         {"null",
          "true",
          "-1.50",
          R"("å \" \\ \n 😀")",
          "@\"2020-01-01T10:00:00@Europe/Stockholm\"",
          "@\"-P1Y2M\"",
          "[[], [1], {}]",
          "{a: 1, first name: 2, gross-income: 3, \"\": 4, \"a  b\": 5, \"+\": 6, \"//\": 7, "
          "\"a,b\": 8}",
          "{if: 1, \"1\": 2, a1 2: 3}",
          "[1..2]",
          "(>=\"a\")",
          "(!=@\"P1D\")"})
        EXPECT_EQ(evaluated(source), source);
}

} // namespace kansli::rules::feel
