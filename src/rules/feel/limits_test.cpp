#include "rules/feel/room_test.hpp"

namespace kansli::rules::feel {

namespace {

std::string repeated(std::string_view text, int times) {
    std::string result;
    for (int i = 0; i < times; ++i) result += text;
    return result;
}

// Why the evaluation was stopped; "ended" when it was not.
std::string stop(std::string_view text) {
    const auto compiled = compile(text, Scope());
    if (!compiled.expression) return compiled.problems.front().message;
    const Limits small{.steps = 200'000, .memory = 4'000'000, .list_length = 10'000};
    Evaluation evaluation(test_now(), small);
    evaluation.run([&] { return compiled.expression->evaluate({}, evaluation); });
    return evaluation.stopped() ? evaluation.diagnostics().back().message : "ended";
}

} // namespace

TEST(Limits, loops_end) {
    EXPECT_EQ(stop("some i in 1..9000000000 satisfies i < 0"), "took over 200000 steps");
    EXPECT_EQ(
        stop("for i in 1..9000, j in 1..9000, k in 1..9000 return 1"), "a list has over 10000 items"
    );
    EXPECT_EQ(stop("for i in 1..20000 return 1"), "a list has over 10000 items");
    EXPECT_EQ(stop("{f: function(n) f(n + 1), r: f(1)}.r"), "calls went over 500 deep");
    EXPECT_EQ(
        stop("{f: function(n) if n = 0 then 1 else f(n - 1) + f(n - 1), r: f(400)}.r"),
        "took over 200000 steps"
    );
}

TEST(Limits, memory_ends) {
    EXPECT_EQ(
        stop("{d: function(s, n) if n = 0 then s else d(s + s, n - 1), r: d(\"0123456789\", 40)}.r"
        ),
        "made values of over 4000000 bytes"
    );
    EXPECT_EQ(
        stop("for i in 1..9000 return if i = 1 then [] else [partial[-1]]"),
        "a value went over 100 levels deep"
    );
    EXPECT_EQ(
        stop("for i in 1..90 return if i = 1 then [1] else [partial[-1], partial[-1]]"),
        "a value has over 4000000 parts"
    );
    EXPECT_EQ(
        stop("{f: function(g, n) if n = 0 then g else f(function() g(), n - 1), "
             "r: f(function() 1, 400)}.r"),
        "a value went over 100 levels deep"
    );
}

TEST(Limits, what_costs_nothing_to_say_is_counted_too) {
    const auto loop = [](const std::string& body) {
        return stop("count(for i in 1..100, j in 1..99 return " + body + ")");
    };
    EXPECT_EQ(loop("i = 0" + repeated(" or i = j", 100) + " or i = -1"), "took over 200000 steps");
    EXPECT_EQ(loop("i" + repeated(" + 1", 100)), "took over 200000 steps");
    EXPECT_EQ(
        loop("if i = 0 then 0" + repeated(" else if i = 0 then 0", 60) + " else 1"),
        "took over 200000 steps"
    );
    EXPECT_EQ(loop("i in (" + repeated("<0, ", 100) + "<0)"), "took over 200000 steps");
    EXPECT_EQ(loop("{a: {b: 1}}" + repeated(".a.b", 50)), "took over 200000 steps");
    EXPECT_EQ(loop(repeated("-(", 60) + "i" + repeated(")", 60)), "took over 200000 steps");
}

TEST(Limits, large_values_make_large_steps) {
    const auto large = [](const std::string& result) {
        return stop(
            "{d: function(s, n) if n = 0 then s else d(s + s, n - 1), a: d(\"0123456789\", 16), "
            "b: d(\"0123456789\", 16), r: count(for i in 1..9000 return " +
            result + ")}.r"
        );
    };
    EXPECT_EQ(large("a = b"), "took over 200000 steps");
    EXPECT_EQ(large("a < b"), "took over 200000 steps");
    EXPECT_EQ(large("max(a, b)"), "took over 200000 steps");
    EXPECT_EQ(large("a in [b..b]"), "took over 200000 steps");
    EXPECT_EQ(large("number(a)"), "took over 200000 steps");
    EXPECT_EQ(large("date(a)"), "took over 200000 steps");
    EXPECT_EQ(large("contains(a, \"x\")"), "took over 200000 steps");
    EXPECT_EQ(large("distinct values([a, b])"), "took over 200000 steps");
    EXPECT_EQ(large("upper case(a)"), "made values of over 4000000 bytes");
    EXPECT_EQ(large("replace(a, \"[0-9]\", \"$0$0$0$0\")"), "took over 200000 steps");
    EXPECT_EQ(large("split(a, \"[02468]\")"), "took over 200000 steps");
}

TEST(Limits, lists_that_grow_in_functions_end) {
    const auto grown = [](const std::string& more) {
        return stop(
            "{g: function(l, n) if n = 0 then count(l) else g(" + more +
            ", n - 1), r: g([1, 2], 40)}.r"
        );
    };
    EXPECT_EQ(grown("concatenate(l, l)"), "a list has over 10000 items");
    EXPECT_EQ(grown("flatten([l, l])"), "a list has over 10000 items");
    EXPECT_EQ(grown("append(l, l)"), "a value has over 4000000 parts");
    EXPECT_EQ(grown("list replace(l, 1, l)"), "ended");
    EXPECT_EQ(grown("list replace(l, function(a, b) true, l)"), "a value has over 4000000 parts");
    EXPECT_EQ(grown("insert before(l, 1, l)"), "a value has over 4000000 parts");
    EXPECT_EQ(grown("[string(l), string(l)]"), "made values of over 4000000 bytes");
    EXPECT_EQ(grown("[{a: l, b: l}]"), "a value has over 4000000 parts");
    EXPECT_EQ(grown("(for i in l, j in l return i)"), "a list has over 10000 items");
}

TEST(Limits, numbers_end_at_34_digits_and_their_exponent) {
    EXPECT_EQ(stop("10 ** 1000000"), "ended");
    EXPECT_EQ(stop("(10 ** 6000) ** (10 ** 6000)"), "ended");
    EXPECT_EQ(stop("exp(10 ** 30)"), "ended");
    EXPECT_EQ(stop("for i in 1..(10 ** 30) return i"), "ended");
    EXPECT_EQ(stop("some i in [1..9007199254740991] satisfies i < 0"), "took over 200000 steps");
    EXPECT_EQ(
        stop("for i in 1..9000 return string(10 ** 6000 * i)"), "made values of over 4000000 bytes"
    );
}

TEST(Limits, regular_expressions_end_and_count) {
    const auto text = repeated("a", 40) + "b";
    EXPECT_EQ(stop("matches(\"" + text + "\", \"^(a+)+$\")"), "took over 200000 steps");
    EXPECT_EQ(
        stop("count(for i in 1..9000 return matches(string(i), \"b\"))"), "took over 200000 steps"
    );
    EXPECT_EQ(
        stop("matches(\"a\", \"" + repeated("(", 4000) + "a" + repeated(")", 4000) + "\")"), "ended"
    );
    EXPECT_EQ(
        stop("matches(\"a\", \"((((a{1,1000}){1,1000}){1,1000}){1,1000}){1,1000}\")"), "ended"
    );
}

TEST(Limits, what_is_said_is_short) {
    const auto compiled = compile("{a: 1}." + repeated("x", 100'000), Scope());
    Evaluation evaluation(test_now());
    compiled.expression->evaluate({}, evaluation);
    ASSERT_EQ(evaluation.diagnostics().size(), 1U);
    EXPECT_LT(evaluation.diagnostics()[0].message.size(), 600U);
}

TEST(Limits, text_goes_only_so_deep_and_so_long) {
    EXPECT_EQ(stop(repeated("(", 300) + "1" + repeated(")", 300)), "goes too deep");
    EXPECT_EQ(stop(repeated("[", 100'000)), "goes too deep");
    EXPECT_EQ(stop(repeated("-", 100'000) + "1"), "ended");
    EXPECT_EQ(stop(repeated("x+", 1000) + "1"), "is too long");
    EXPECT_EQ(stop(repeated("1+", 50'000) + "1"), "ended");
    EXPECT_EQ(stop("x" + repeated(".a", 5000)), "is too long");
    EXPECT_EQ(stop("x" + repeated("[y]", 5000)), "is too long");
    EXPECT_EQ(stop("1 instance of " + repeated("list<", 300)), "goes too deep");
    EXPECT_EQ(
        stop(repeated("a in (", 150) + "1" + repeated(")", 150) + "+"), "ends before it is complete"
    );
    EXPECT_EQ(stop(repeated("if a then ", 300)), "goes too deep");
}

TEST(Limits, the_first_diagnostics_are_kept_and_all_are_counted) {
    const auto compiled = compile("for i in 1..1000 return i + null", Scope());
    Evaluation evaluation(test_now());
    compiled.expression->evaluate({}, evaluation);
    EXPECT_EQ(evaluation.diagnostics().size(), 100U);
    EXPECT_EQ(evaluation.diagnostic_count(), 1000U);
    EXPECT_EQ(evaluation.diagnostics()[0].message, "there is no number + null");
    EXPECT_EQ(evaluation.diagnostics()[0].position, (Position{1, 27}));
}

} // namespace kansli::rules::feel
