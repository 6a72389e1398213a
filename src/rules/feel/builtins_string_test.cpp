#include "rules/feel/evaluated_test.hpp"

namespace kansli::rules::feel {

TEST(StringBuiltins, substrings_count_code_points) {
    expect_all({
        {R"(substring("foobar", 3))", R"("obar")"},
        {R"(substring("foobar", 3, 3))", R"("oba")"},
        {R"(substring("foobar", -2, 1))", R"("a")"},
        {R"(substring("foobar", -6, 6))", R"("foobar")"},
        {R"(substring("foobar", 3, 3.8))", R"("oba")"},
        {R"(substring("foobar", 6))", R"("r")"},
        {R"(substring("foobar", 5, 100))", R"("ar")"},
        {R"(substring("foobar", 2, 0))", R"("")"},
        {R"(substring("foobar", 2, null))", R"("oobar")"},
        {R"(substring("\U01F40Eåfoo", 2, 2))", R"("åf")"},
        {R"(substring("\U01F40Eåfoo", -4, 1))", R"("å")"},
        {R"(substring(string: "foobar", start position: 3))", R"("obar")"},
        {R"(substring(["foobar"], 6))", R"("r")"},
    });
    expect_null({
        R"(substring("foobar", 0))",
        R"(substring("foobar", 8))",
        R"(substring("foobar", -7))",
        R"(substring("foobar", 1, -1))",
        R"(substring("foobar", null))",
        R"(substring(null, 1))",
        R"(substring("foobar", "1"))",
        R"(substring("foobar", 1, "1"))",
        R"(substring("foobar"))",
        R"(substring(1, 1))",
        R"(substring("a", 1e30))",
        R"(substring(string: "foobar", position: 1))",
    });
}

TEST(StringBuiltins, length_and_case) {
    expect_all({
        {R"(string length("foo"))", "3"},
        {R"(string length(""))", "0"},
        {R"(string length("\U01F40Eab"))", "3"},
        {R"(string length(string: "åäö"))", "3"},
        {R"(upper case("aBc4"))", R"("ABC4")"},
        {R"(upper case("åäöß"))", R"("ÅÄÖSS")"},
        {R"(lower case("aBc4"))", R"("abc4")"},
        {R"(lower case(string: "ÅÄÖ"))", R"("åäö")"},
    });
    expect_null(
        {"string length(1)",
         "string length(null)",
         "string length()",
         "upper case(1)",
         "upper case(null)",
         "lower case(true)",
         R"(lower case("a", "b"))"}
    );
}

TEST(StringBuiltins, what_stands_before_and_after) {
    expect_all({
        {R"(substring before("foobar", "bar"))", R"("foo")"},
        {R"(substring before("foobar", "x"))", R"("")"},
        {R"(substring before("abc", ""))", R"("")"},
        {R"(substring before(string: "foobar", match: "o"))", R"("f")"},
        {R"(substring after("foobar", "ob"))", R"("ar")"},
        {R"(substring after("", "a"))", R"("")"},
        {R"(substring after("abc", ""))", R"("abc")"},
        {R"(substring after("abc", "c"))", R"("")"},
        {R"(substring after("foobar", "x"))", R"("")"},
    });
    expect_null(
        {R"(substring before("a", null))",
         R"(substring before(null, "a"))",
         R"(substring after("a"))",
         R"(substring after(1, "a"))",
         R"(substring after("a", 1))"}
    );
}

TEST(StringBuiltins, contains_and_begins_and_ends) {
    expect_all({
        {R"(contains("foobar", "of"))", "false"},
        {R"(contains("foobar", "oba"))", "true"},
        {R"(contains("", ""))", "true"},
        {R"(starts with("foobar", "fo"))", "true"},
        {R"(starts with("foobar", ""))", "true"},
        {R"(starts with("foobar", "ob"))", "false"},
        {R"(ends with("foobar", "r"))", "true"},
        {R"(ends with(string: "foobar", match: "b"))", "false"},
    });
    expect_null(
        {R"(contains("a", null))",
         R"(contains(null, "a"))",
         R"(starts with("a", 1))",
         R"(ends with(1, "a"))",
         R"(ends with("a"))",
         R"(ends with("a", "b", "c"))"}
    );
}

TEST(StringBuiltins, patterns) {
    expect_all({
        {R"(matches("foobar", "^fo*bar"))", "true"},
        {R"(matches("foobar", "O+"))", "false"},
        {R"(matches("foobar", "O+", "i"))", "true"},
        {R"(matches("abracadabra", "bra", null))", "true"},
        {R"(matches(input: "a", pattern: "A", flags: "i"))", "true"},
        {R"f(replace("abcd", "(ab)|(a)", "[1=$1][2=$2]"))f", R"("[1=ab][2=]cd")"},
        {R"(replace("abc", "[A-Z]", "#", "i"))", R"("###")"},
        {R"(replace(input: "abc", pattern: "b", replacement: "$0$0"))", R"("abbc")"},
        {R"(split("John Doe", "\s"))", R"(["John", "Doe"])"},
        {R"(split("a;b;c;;", ";"))", R"(["a", "b", "c", "", ""])"},
        {R"(split(string: "a-b", delimiter: "-"))", R"(["a", "b"])"},
    });
    expect_null({
        R"(matches("a", null))",
        R"(matches(null, "a"))",
        R"(matches("a", "("))",
        R"(matches("a", "a", "p"))",
        R"(matches("a", "a", 1))",
        R"(matches("a", "a", "", ""))",
        R"(replace("abc", "b*", "#"))",
        R"(replace("abc", "b", "$"))",
        R"(replace("abc", "b"))",
        R"(replace(null, "b", "c"))",
        R"(replace("abc", "[", "c"))",
        R"(replace("abc", "b", 1))",
        R"(split("a", null))",
        R"(split(null, "a"))",
        R"(split("a"))",
        R"(split("a", "("))",
        R"(split(1, "a"))",
    });
}

TEST(StringBuiltins, join) {
    expect_all({
        {R"(string join(["a", "b", "c"], "_and_"))", R"("a_and_b_and_c")"},
        {R"(string join(["a", "b", "c"]))", R"("abc")"},
        {R"(string join(["a", "b", "c"], null))", R"("abc")"},
        {R"(string join(["a", null, "c"], "X"))", R"("aXc")"},
        {R"(string join([null, "c"], "X"))", R"("c")"},
        {R"(string join([], "X"))", R"("")"},
        {R"(string join("a", "X"))", R"("a")"},
        {R"(string join(delimiter: "X", list: ["a", "c"]))", R"("aXc")"},
    });
    expect_null(
        {"string join(null)",
         "string join([1, 2])",
         R"(string join(["a"], 1))",
         "string join()",
         R"(string join(["a"], "X", "foo"))",
         "string join(123)"}
    );
}

} // namespace kansli::rules::feel
