#include "rules/feel/lexer.hpp"
#include "rules/feel/limits.hpp"

#include <gtest/gtest.h>

namespace kansli::rules::feel {

namespace {

std::vector<std::string> texts(std::string_view source) {
    std::vector<std::string> found;
    for (const auto& token : tokenize(source))
        if (token.kind != TokenKind::end) found.emplace_back(token.text);
    return found;
}

std::string content(std::string_view source) { return tokenize(source).front().content; }

std::string refusal(std::string_view source) {
    try {
        tokenize(source);
    } catch (const SyntaxError& wrong) {
        return std::to_string(wrong.position().line) + ":" +
               std::to_string(wrong.position().column) + " " + wrong.what();
    }
    return "none";
}

using Texts = std::vector<std::string>;

} // namespace

TEST(Lexer, names_numbers_and_signs_are_apart) {
    EXPECT_EQ(texts("a-b+c1"), (Texts{"a", "-", "b", "+", "c1"}));
    EXPECT_EQ(texts("1..5"), (Texts{"1", "..", "5"}));
    EXPECT_EQ(texts("[.5...7]"), (Texts{"[", ".5", "..", ".7", "]"}));
    EXPECT_EQ(texts("1.25e-3 2E5 3e"), (Texts{"1.25e-3", "2E5", "3", "e"}));
    EXPECT_EQ(
        texts("a<=b>=c!=d**e->f"),
        (Texts{"a", "<=", "b", ">=", "c", "!=", "d", "**", "e", "->", "f"})
    );
    EXPECT_EQ(texts("? ?x"), (Texts{"?", "?", "x"}));
    EXPECT_EQ(texts("\xC3\xA5lder \xF0\x9F\x90\x8E"), (Texts{"\xC3\xA5lder", "\xF0\x9F\x90\x8E"}));
}

TEST(Lexer, comments_and_every_kind_of_space_are_skipped) {
    EXPECT_EQ(texts("a // b\nc"), (Texts{"a", "c"}));
    EXPECT_EQ(texts("a /* b\n // */ c"), (Texts{"a", "c"}));
    EXPECT_EQ(
        texts("a\xC2\xA0\xE3\x80\x80\xEF\xBB\xBF"
              "b\xE2\x80\x83"
              "c"),
        (Texts{"a", "b", "c"})
    );
    EXPECT_EQ(refusal("1 /* 2"), "1:3 the comment has no end");
}

TEST(Lexer, strings_have_escapes) {
    EXPECT_EQ(content(R"("a\nb\t\"\\\'")"), "a\nb\t\"\\'");
    EXPECT_EQ(content(R"("\u00e5\u00C5")"), "\xC3\xA5\xC3\x85");
    EXPECT_EQ(content(R"("\U01F40E")"), "\xF0\x9F\x90\x8E");
    EXPECT_EQ(content(R"("\ud83d\uDCA9")"), "\xF0\x9F\x92\xA9");
    EXPECT_EQ(content(R"("\d+")"), "\\d+");
    EXPECT_EQ(content(R"(@"2020-01-01")"), "2020-01-01");
}

TEST(Lexer, what_cannot_be_read_is_told_with_its_place) {
    EXPECT_EQ(refusal("1 +\n  \"abc"), "2:3 the string has no end");
    EXPECT_EQ(refusal(R"("\u12")"), "1:6 an escape has 4 hexadecimal digits");
    EXPECT_EQ(refusal(R"("\ud83d")"), "1:8 the escape is not a character");
    EXPECT_EQ(refusal(R"("\udca9")"), "1:8 the escape is not a character");
    EXPECT_EQ(refusal("\xC3"), "1:1 is not valid UTF-8");
    EXPECT_EQ(
        refusal(std::string(max_source_bytes + 1, ' ')),
        "1:1 is over " + std::to_string(max_source_bytes) + " bytes"
    );
}

TEST(Lexer, columns_count_characters) {
    const auto tokens = tokenize("\xC3\xA5 + b\n  c");
    EXPECT_EQ(tokens[2].position, (Position{1, 5}));
    EXPECT_EQ(tokens[3].position, (Position{2, 3}));
}

} // namespace kansli::rules::feel
