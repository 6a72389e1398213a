#include "rules/feel/regex.hpp"

#include <gtest/gtest.h>

namespace kansli::rules::feel {

namespace {

std::string matches(std::string_view text, std::string_view pattern, std::string_view flags = "") {
    const auto regex = Regex::compile(pattern, flags);
    if (!regex.value) return "null: " + regex.problem;
    const auto result = regex.value->matches(text);
    if (!result.value) return "null: " + result.problem;
    return *result.value ? "true" : "false";
}

std::string replaced(
    std::string_view text,
    std::string_view pattern,
    std::string_view replacement,
    std::string_view flags = ""
) {
    const auto regex = Regex::compile(pattern, flags);
    if (!regex.value) return "null: " + regex.problem;
    const auto result = regex.value->replace(text, replacement, 1000);
    return result.value ? *result.value : "null: " + result.problem;
}

std::vector<std::string> split(std::string_view text, std::string_view pattern) {
    const auto regex = Regex::compile(pattern, "");
    if (!regex.value) return {"null", regex.problem};
    auto result = regex.value->split(text, 100);
    return result.value ? *result.value : std::vector<std::string>{"null", result.problem};
}

using Parts = std::vector<std::string>;

} // namespace

struct MatchCase {
    const char* text;
    const char* pattern;
    const char* flags;
    bool expected;
};

TEST(Regex, matches_as_xpath_says) {
    const std::vector<MatchCase> cases{
        {"abracadabra", "bra", "", true},
        {"abracadabra", "^a.*a$", "", true},
        {"abracadabra", "^bra", "", false},
        {"", "", "", true},
        {"Mary\nJones", "Mary.Jones", "", false},
        {"Mary\rJones", "Mary.Jones", "", false},
        {"Mary\xc2\x85Jones", "Mary.Jones", "", true},
        {"Mary\nJones", "Mary.Jones", "s", true},
        {"Mary\r\nJones", "Mary..Jones", "s", true},
        {"a\n", "a$", "", false},
        {"abcd\n\ndefg\n ", "^$", "m", true},
        {"\nabcd\ndefg\n", "^$", "m", true},
        {"abcd\ndefg\n", "^$", "m", false},
        {"abcd\ndefg", "^defg$", "m", true},
        {"abcd\ndefg", "^defg$", "", false},
        {"abc", "ABC", "i", true},
        {"\xe2\x84\xaa", "k", "i", true},
        {"X", "[A-Z-[OI]]", "i", true},
        {"x", "[A-Z-[OI]]", "i", true},
        {"O", "[A-Z-[OI]]", "i", false},
        {"i", "[A-Z-[OI]]", "i", false},
        {"q", "[^Q]", "i", false},
        {"b", "[^a-z-[aeiou]]", "", false},
        {"B", "[^a-z-[A-C]]", "", false},
        {"D", "[^a-z-[A-C]]", "", true},
        {"e", "[a-z-[aeiou-[e]]]", "", true},
        {"hello world", "hello\\ sworld", "x", true},
        {"hello world", "hello[ ]world ", "x", true},
        {"helloworld", "hello world", "x", true},
        {"hello world", "\\p{ I s B a s i c L a t i n }+", "x", true},
        {"hello world", "\\p{IsBasicLatin}+", "", true},
        {"\xce\xb1", "^\\p{IsGreek}$", "", true},
        {"\xce\xb1", "^\\P{IsBasicLatin}$", "", true},
        {"a", "\\p{Lu}", "i", false},
        {"\xc3\x85ke", "^\\p{Lu}\\p{Ll}+$", "", true},
        {"a.c", "a.c", "q", true},
        {"abc", "a.c", "q", false},
        {"A.C", "a.c", "qi", true},
        {"a[b", "[", "q", true},
        {"aa", "^(a)\\1$", "", true},
        {"aA", "(a)\\1", "i", true},
        {"ab", "^(a)\\1$", "", false},
        {"aa1", "^(a)\\11$", "", true},
        {"\xc2\xa0", "^\\s$", "", false},
        {" ", "^\\s$", "", true},
        {"\xd9\xa1", "^\\d$", "", true},
        {"_", "^\\w$", "", false},
        {"+", "^\\w$", "", true},
        {"\xc3\xa5:-.7", "^\\i\\c+$", "", true},
        {"7", "^\\i$", "", false},
        {"7", "^\\I$", "", true},
        {" ", "^\\C$", "", true},
        {"a-b", "^[a-]+b$", "", true},
        {"a-b", "^[-a]+b$", "", true},
        {"a-b", "^[\\w\\-]+$", "", true},
        {"^", "[a^]", "", true},
        {"&&", "^[&&]+$", "", true},
        {"{}", "^[{}]+$", "", true},
        {"a{2}", "^a\\{2\\}$", "", true},
        {"aaa", "^a{2,3}$", "", true},
        {"aaa", "^a{2}$", "", false},
        {"aaa", "^a{2,}?$", "", true},
        {"ab", "^(?:a|b)+$", "", true},
        {"#", "^#$", "", true},
        {"a b", "a b", "", true},
        {"\xf0\x9f\x90\x8e", "^.$", "", true},
        {"\xf0\x9f\x90\x8e", "^[\xf0\x9f\x90\x8e]$", "", true},
        {"a|b", "^a\\|b$", "", true},
        {"", "a|", "", true},
    };
    for (const auto& [text, pattern, flags, expected] : cases)
        EXPECT_EQ(matches(text, pattern, flags), expected ? "true" : "false")
            << text << " ~ " << pattern << " " << flags;
}

TEST(Regex, what_xpath_refuses_is_a_problem) {
    for (const auto* pattern :
         {"(",
          ")",
          "(a",
          "a)",
          "[",
          "[]",
          "[^]",
          "]",
          "{",
          "}",
          "a{",
          "a{x}",
          "a{1",
          "a{1,",
          "a{,2}",
          "a{2,1}",
          "a{1001}",
          "*",
          "+a",
          "?",
          "|*",
          "a**",
          "a*+",
          "a{2}{3}",
          "a???",
          "(?=a)",
          "(?<n>a)",
          "(?i)a",
          "(?",
          "\\",
          "\\q",
          "\\b",
          "\\A",
          "\\x41",
          "\\u0041",
          "\\1",
          "(.)\\3",
          "(a\\1)",
          "(asd)[\\1]",
          "(asd)[asd\\0]",
          "\\0",
          "[z-a]",
          "[a-\\d]",
          "[a",
          "[a-",
          "[a[b]]",
          "[a-z-[b]c]",
          "\\p",
          "\\pL",
          "\\p{",
          "\\p{}",
          "\\p{Xx}",
          "\\p{ IsBasicLatin}",
          "\\p{IsNowhere}",
          "\\p{InBasicLatin}",
          "\\p{Cs}",
          "\\p{\xc3\xa5}",
          "[\\"})
        EXPECT_TRUE(matches("a", pattern).starts_with("null: ")) << pattern;
    for (const auto* flags : {" ", "X", "p", "g", "i m"})
        EXPECT_TRUE(matches("a", "a", flags).starts_with("null: ")) << flags;
}

TEST(Regex, replaces_with_what_groups_matched) {
    EXPECT_EQ(replaced("abcd", "(ab)|(a)", "[1=$1][2=$2]"), "[1=ab][2=]cd");
    EXPECT_EQ(replaced("abracadabra", "a(.)", "a$1$1"), "abbraccaddabbra");
    EXPECT_EQ(replaced("facetiously", "[iouy]", "[$0]"), "facet[i][o][u]sl[y]");
    EXPECT_EQ(replaced("0123456789", "(\\d{3})(\\d{3})(\\d{4})", "($1) $2-$3"), "(012) 345-6789");
    EXPECT_EQ(replaced("abc", "b", "\\$\\\\"), "a$\\c");
    EXPECT_EQ(replaced("abc", "(b)", "$11"), "ab1c");
    EXPECT_EQ(replaced("abc", "(b)", "$2"), "ac");
    EXPECT_EQ(replaced("abc", "b", "$0$0"), "abbc");
    EXPECT_EQ(replaced("a.c", ".", "$1\\", "q"), "a$1\\c");
    EXPECT_EQ(replaced("abc", "[A-Z]", "#", "i"), "###");
    EXPECT_EQ(
        replaced("\xc3\xa5\xf0\x9f\x90\x8e", "\xf0\x9f\x90\x8e", "\xc3\xa4"), "\xc3\xa5\xc3\xa4"
    );
    EXPECT_EQ(replaced("", "a", "b"), "");
}

TEST(Regex, a_replacement_that_cannot_be_is_a_problem) {
    for (const auto* replacement : {"$", "$a", "a$", "\\", "\\a", "$-1"})
        EXPECT_TRUE(replaced("abc", "b", replacement).starts_with("null: ")) << replacement;
    EXPECT_TRUE(replaced("abc", "b*", "#").starts_with("null: "));
    EXPECT_TRUE(replaced("abc", "^", "#").starts_with("null: "));
    EXPECT_TRUE(replaced(std::string(900, 'a'), "a", "bb").starts_with("null: "));
}

TEST(Regex, splits_at_each_match) {
    EXPECT_EQ(split("John Doe", "\\s"), (Parts{"John", "Doe"}));
    EXPECT_EQ(split("a;b;c;;", ";"), (Parts{"a", "b", "c", "", ""}));
    EXPECT_EQ(split(";a", ";"), (Parts{"", "a"}));
    EXPECT_EQ(split("abc", "x"), (Parts{"abc"}));
    EXPECT_EQ(split("", "x"), (Parts{""}));
    EXPECT_EQ(split("abc", ""), (Parts{"a", "b", "c"}));
    EXPECT_EQ(split("aXbX", "x*"), (Parts{"a", "X", "b", "X"}));
    EXPECT_EQ(split("\xf0\x9f\x90\x8e,\xc3\xa5", ","), (Parts{"\xf0\x9f\x90\x8e", "\xc3\xa5"}));
    EXPECT_EQ(split(std::string(200, ','), ",").front(), "null");
}

TEST(Regex, no_pattern_takes_long) {
    EXPECT_TRUE(matches(std::string(5000, 'a') + "b", "^(a+)+$").starts_with("null: "));
    EXPECT_TRUE(matches(std::string(3'000'000, 'a'), "(a|b|(ab))*c").starts_with("null: "));
    EXPECT_TRUE(matches("a", std::string(10'001, 'a')).starts_with("null: "));
    EXPECT_TRUE(
        matches("a", std::string(200, '(') + "a" + std::string(200, ')')).starts_with("null: ")
    );
    std::string nested = "a";
    for (int i = 0; i < 50; ++i) nested = "(" + nested + "{1000}){1000}";
    EXPECT_TRUE(matches(std::string(10'000, 'a'), nested).starts_with("null: "));
}

} // namespace kansli::rules::feel
