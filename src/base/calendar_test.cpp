#include "base/calendar.hpp"
#include "base/text.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <string>

namespace kansli::base {

namespace {

Date day(std::string_view text) { return field<Date>(text); }

} // namespace

TEST(CalendarTest, easter_is_found_in_years_of_every_kind) {
    EXPECT_EQ(easter_day(2024), day("2024-03-31"));
    EXPECT_EQ(easter_day(2026), day("2026-04-05"));
    EXPECT_EQ(easter_day(2038), day("2038-04-25")); // the latest
    EXPECT_EQ(easter_day(2285), day("2285-03-22")); // the earliest
}

TEST(CalendarTest, days_that_move_are_holidays_in_their_year) {
    EXPECT_TRUE(is_public_holiday(day("2026-04-03")));  // Good Friday
    EXPECT_TRUE(is_public_holiday(day("2026-04-06")));  // Easter Monday
    EXPECT_TRUE(is_public_holiday(day("2026-05-14")));  // Ascension Day
    EXPECT_TRUE(is_public_holiday(day("2026-06-20")));  // Midsummer Day
    EXPECT_TRUE(is_public_holiday(day("2026-10-31")));  // All Saints' Day
    EXPECT_FALSE(is_public_holiday(day("2026-05-25"))); // Whit Monday, until 2004
}

TEST(CalendarTest, eves_are_no_holidays_but_not_worked_on) {
    for (const auto* eve : {"2026-06-19", "2026-12-24", "2026-12-31"}) {
        EXPECT_FALSE(is_public_holiday(day(eve))) << eve;
        EXPECT_FALSE(is_working_day(day(eve))) << eve;
    }
    EXPECT_TRUE(is_working_day(day("2026-04-02"))); // Maundy Thursday
    EXPECT_TRUE(is_working_day(day("2026-01-05"))); // Epiphany Eve
}

TEST(CalendarTest, every_day_of_the_table_of_holidays_is_found_and_no_other) {
    const std::filesystem::path table = "../shared/data/sweden/se-holidays-2020-2045.tsv";
    if (!std::filesystem::exists(table)) GTEST_SKIP() << table << " is not here";
    std::map<std::string, std::string> told;
    std::ifstream lines(table);
    for (std::string line; std::getline(lines, line);)
        if (line.size() > 10 && line[4] == '-') told[line.substr(0, 10)] = line;
    ASSERT_GT(told.size(), 400u);

    for (auto at = day("2020-01-01").days(); at <= day("2045-12-31").days();
         at += std::chrono::days(1)) {
        const Date each{std::chrono::year_month_day(at)};
        const auto weekday = std::chrono::weekday(at);
        if (weekday == std::chrono::Saturday || weekday == std::chrono::Sunday) continue;
        EXPECT_EQ(!is_working_day(each), told.count(each.to_text()) == 1) << each.to_text();
    }
}

TEST(CalendarTest, period_of_weeks_ends_on_the_same_weekday) {
    EXPECT_EQ(end_of(day("2026-03-10"), {.weeks = 10}), day("2026-05-19"));
}

TEST(CalendarTest, period_of_months_ends_on_the_same_number_or_the_months_last_day) {
    EXPECT_EQ(end_of(day("2026-03-10"), {.months = 6}), day("2026-09-10"));
    EXPECT_EQ(end_of(day("2026-08-31"), {.months = 6}), day("2027-02-28"));
    EXPECT_EQ(end_of(day("2027-08-31"), {.months = 6}), day("2028-02-29"));
}

TEST(CalendarTest, last_day_moves_past_weekends_holidays_and_eves) {
    EXPECT_EQ(working_day_from(day("2026-03-10")), day("2026-03-10"));
    EXPECT_EQ(working_day_from(day("2026-06-19")), day("2026-06-22"));
    EXPECT_EQ(working_day_from(day("2026-12-24")), day("2026-12-28"));
    EXPECT_EQ(working_day_from(day("2026-04-03")), day("2026-04-07"));
}

TEST(CalendarTest, swedish_day_begins_at_its_own_midnight_in_both_seasons) {
    for (const auto* text :
         {"2026-01-15", "2026-03-29", "2026-03-30", "2026-07-01", "2026-10-25", "2026-10-26"}) {
        const auto begins = swedish_midnight(day(text));
        EXPECT_EQ(swedish_day(begins), day(text)) << text;
        EXPECT_LT(swedish_day(begins - std::chrono::microseconds(1)), day(text)) << text;
    }
}

} // namespace kansli::base
