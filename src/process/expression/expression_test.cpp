#include "process/engine/timer.hpp"
#include "process/expression/expression.hpp"

#include <gtest/gtest.h>

namespace kansli::process {

namespace {

const auto now = *base::Timestamp::from_text("2026-03-27T08:00:00Z").value;

std::string told(const std::string& text, const std::string& variables, PlainText plain) {
    const auto read = read_expression(text, plain);
    if (!read.problem.empty()) return "refused";
    const auto json = base::parse_json(variables).as_object();
    const auto evaluated = read.expression.evaluate(PlainVariables(json), now);
    return evaluated.fault.empty() ? base::to_json(evaluated.value) : "fault";
}

std::string condition(const std::string& text, const std::string& variables = "{}") {
    return told(text, variables, PlainText::is_feel);
}

std::string value(const std::string& text, const std::string& variables = "{}") {
    return told(text, variables, PlainText::is_literal);
}

TEST(Expression, the_conditions_of_camunda_models_mean_what_they_say) {
    EXPECT_EQ(condition("${a == 'x'}", R"({"a": "x"})"), "true");
    EXPECT_EQ(condition("${a != 'x' && b}", R"({"a": "y", "b": true})"), "true");
    EXPECT_EQ(condition("${!(a || b)}", R"({"a": false, "b": null})"), "true");
    EXPECT_EQ(condition(" ${a && (b == 'X' || b == \"Y\")} ", R"({"a": true, "b": "Y"})"), "true");
    EXPECT_EQ(condition("${m== '2260'}", R"({"m": 2260})"), "true");
    EXPECT_EQ(condition("${a > 2 and not b}", R"({"a": 3, "b": false})"), "true");
    EXPECT_EQ(condition("${applicant.age >= 18}", R"({"applicant": {"age": 18}})"), "true");
    EXPECT_EQ(condition("${empty list}", R"({"list": []})"), "true");
    EXPECT_EQ(condition("${execution.hasVariable('a')}"), "false");
    EXPECT_EQ(condition("${!a}", R"({"a": {"$type": "boolean", "value": true}})"), "false");
}

TEST(Expression, a_variable_that_is_not_there_is_a_fault) {
    EXPECT_EQ(condition("${a == 'x'}"), "fault");
    EXPECT_EQ(condition("${a.b}", R"({"a": {}})"), "fault");
    EXPECT_EQ(condition("${execution.getVariable('a') == null}"), "true");
}

TEST(Expression, what_is_not_of_the_language_is_refused) {
    for (const auto* text :
         {"${a.b()}",
          "${a[0]}",
          "${a + 1}",
          "${",
          "${a",
          "${'a}",
          "${execution}",
          "${execution.getEngine()}",
          "${1.2.3}",
          "${a ? b : c}",
          "${}"})
        EXPECT_EQ(condition(text), "refused") << text;
    EXPECT_EQ(condition("${" + std::string(200, '(') + "a"), "refused");
    EXPECT_EQ(condition("${" + std::string(200, '!') + "a}"), "refused");
    EXPECT_EQ(condition("a b c +"), "refused");
}

TEST(Expression, conditions_are_feel_and_values_are_texts) {
    EXPECT_EQ(
        condition("income > 100 and kind = \"new\"", R"({"income": 101, "kind": "new"})"), "true"
    );
    EXPECT_EQ(condition("some x in list satisfies x.a = 1", R"({"list": [{"a": 1}]})"), "true");
    EXPECT_EQ(condition("= a.b = 1", R"({"a": {"b": 1}})"), "true");
    EXPECT_EQ(
        condition(
            "due < date and time(\"2026-01-02T00:00:00Z\")",
            R"({"due": {"$type": "date", "value": "2026-01-01T00:00:00Z"}})"
        ),
        "true"
    );
    EXPECT_EQ(value("Under granskning"), "\"Under granskning\"");
    EXPECT_EQ(value("${a}", R"({"a": [1]})"), "[1]");
    EXPECT_EQ(value("a ${a} b ${b}", R"({"a": 1, "b": null})"), "\"a 1 b \"");
    EXPECT_EQ(value("= a + 1", R"({"a": 1})"), "2");
}

std::string next(TimerKind kind, const std::string& text, const std::string& from = "") {
    const auto begin = from.empty() ? now : *base::Timestamp::from_text(from).value;
    const auto time = next_of(kind, text, begin);
    return time.fault.empty() ? time.due.to_text() + " " + time.repeat : "fault";
}

TEST(Timer, a_duration_keeps_the_time_of_day_when_the_clock_changes) {
    EXPECT_EQ(next(TimerKind::duration, "P1D"), "2026-03-28T08:00:00Z ");
    EXPECT_EQ(next(TimerKind::duration, "P3D"), "2026-03-30T07:00:00Z "); // 29 March
    EXPECT_EQ(next(TimerKind::duration, "PT72H"), "2026-03-30T08:00:00Z ");
    EXPECT_EQ(next(TimerKind::duration, "P1Y2M3W4DT5H6M7.5S"), "2027-06-21T12:06:07.5Z ");
    EXPECT_EQ(next(TimerKind::duration, "P1Y", "2028-02-29T10:00:00Z"), "2029-02-28T10:00:00Z ");
    EXPECT_EQ(next(TimerKind::duration, "P1M", "2026-01-31T10:00:00Z"), "2026-02-28T10:00:00Z ");
    for (const auto* wrong :
         {"",
          "P",
          "PT",
          "1D",
          "P1H",
          "PT1D",
          "PT0S",
          "P-1D",
          "P1.5D",
          "P99999999Y",
          "P9999999D",
          "PT1H1",
          "P1DT"})
        EXPECT_EQ(next(TimerKind::duration, wrong), "fault") << wrong;
}

TEST(Timer, a_date_may_be_written_as_java_or_as_people_do) {
    EXPECT_EQ(next(TimerKind::date, "2026-04-01T10:00:00+02:00"), "2026-04-01T08:00:00Z ");
    EXPECT_EQ(next(TimerKind::date, "2026-04-01T10:00:00.000+0200"), "2026-04-01T08:00:00Z ");
    EXPECT_EQ(next(TimerKind::date, "2026-04-01T10:00:00"), "2026-04-01T08:00:00Z ");
    EXPECT_EQ(next(TimerKind::date, "2026-01-01"), "2025-12-31T23:00:00Z ");
    EXPECT_EQ(next(TimerKind::date, "tomorrow"), "fault");
    EXPECT_EQ(next(TimerKind::date, "2026-02-30T10:00:00Z"), "fault");
}

TEST(Timer, a_cycle_counts_down_and_does_not_make_up_for_what_was_missed) {
    EXPECT_EQ(next(TimerKind::cycle, "R3/PT10M"), "2026-03-27T08:10:00Z R2/PT10M");
    EXPECT_EQ(next(TimerKind::cycle, "R1/PT10M"), "2026-03-27T08:10:00Z ");
    EXPECT_EQ(next(TimerKind::cycle, "R/2026-05-01T00:00:00Z/P1D"), "2026-05-01T00:00:00Z R/P1D");
    EXPECT_EQ(next(TimerKind::cycle, "R0/PT10M"), "fault");
    EXPECT_FALSE(repeated("", now, now));

    const auto missed = repeated("R/PT10M", now, now + std::chrono::hours(5));
    EXPECT_EQ(missed->due.to_text(), "2026-03-27T13:10:00Z");
    const auto counted = repeated("R2/PT10M", now, now + std::chrono::hours(5));
    EXPECT_EQ(counted->due.to_text() + counted->repeat, "2026-03-27T08:10:00ZR1/PT10M");
}

TEST(Timer, cron_is_on_the_swedish_clock) {
    EXPECT_EQ(next(TimerKind::cycle, "0 0 * ? * *"), "2026-03-27T09:00:00Z 0 0 * ? * *");
    EXPECT_EQ(
        next(TimerKind::cycle, "0 30 8 ? * MON-FRI"), "2026-03-30T06:30:00Z 0 30 8 ? * MON-FRI"
    );
    EXPECT_EQ(next(TimerKind::cycle, "0 0/15 * * * ?"), "2026-03-27T08:15:00Z 0 0/15 * * * ?");
    EXPECT_EQ(next(TimerKind::cycle, "0 0 0 29 FEB ?"), "2028-02-28T23:00:00Z 0 0 0 29 FEB ?");
    for (const auto* wrong :
         {"0 0 0 31 2 ?",
          "0 0 25 * * ?",
          "0 0 * * *",
          "x 0 0 * * ?",
          "0 5-1 * * * ?",
          "0 */0 * * * ?",
          "0 0 0 ? * * 1999"})
        EXPECT_EQ(next(TimerKind::cycle, wrong), "fault") << wrong;
}

} // namespace

} // namespace kansli::process
