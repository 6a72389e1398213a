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
        stop("for i in 1..9000, j in 1..9000, k in 1..9000 return 1"),
        "made values of over 4000000 bytes"
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
