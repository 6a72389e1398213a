#include "rules/feel/temporal.hpp"

#include <gtest/gtest.h>

namespace kansli::rules::feel {

namespace {

template <class T>
std::string text(const std::optional<T>& value) {
    return value ? value->to_text() : "null";
}

Date date(std::string_view text) { return Date::parse(text).value(); }

Time time(std::string_view text) { return Time::parse(text).value(); }

DateTime date_time(std::string_view text) { return DateTime::parse(text).value(); }

DaysTime days_time(std::string_view text) { return DaysTime::parse(text).value(); }

YearsMonths years_months(std::string_view text) { return YearsMonths::parse(text).value(); }

} // namespace

TEST(Date, text_reads_back_as_it_was_written) {
    for (const auto* same :
         {"1970-01-01",
          "2024-02-29",
          "0000-01-01",
          "0001-12-31",
          "-0044-03-15",
          "12345-06-07",
          "999999999-12-31",
          "-999999999-01-01"})
        EXPECT_EQ(text(Date::parse(same)), same);
}

TEST(Date, what_is_no_day_is_not_read) {
    for (const auto* wrong :
         {"",
          "2023-02-29",
          "1900-02-29",
          "2023-04-31",
          "2023-13-01",
          "2023-00-01",
          "2023-01-00",
          "2023-1-01",
          "2023-01-1",
          "23-01-01",
          "02023-01-01",
          "+2023-01-01",
          "2023-01-01Z",
          "2023-01-01 ",
          "2023/01/01",
          "20230101",
          "1000000000-01-01",
          "2023-01-01T00:00:00",
          "--2023-01-01"})
        EXPECT_FALSE(Date::parse(wrong)) << wrong;
}

TEST(Date, days_are_counted_through_the_whole_range) {
    for (const auto* each :
         {"1970-01-01", "2000-02-29", "-0001-03-01", "999999999-12-31", "-999999999-01-01"})
        EXPECT_EQ(Date::of_days(date(each).days()), date(each)) << each;
    EXPECT_EQ(date("1970-01-02").days(), 1);
    EXPECT_EQ(date("1969-12-31").days(), -1);
    EXPECT_FALSE(Date::of_days(date("999999999-12-31").days() + 1));
    EXPECT_FALSE(Date::of_days(INT64_MAX));
    EXPECT_EQ(subtract(date("2024-03-01"), date("2024-02-28"))->to_text(), "P2D");
}

TEST(Date, weeks_and_weekdays) {
    EXPECT_EQ(date("2018-12-10").weekday(), 1);
    EXPECT_EQ(date("2018-12-09").weekday(), 7);
    EXPECT_EQ(date("-0001-01-01").weekday(), 5);
    EXPECT_EQ(date("2019-09-17").day_of_year(), 260);
    EXPECT_EQ(date("2020-12-31").day_of_year(), 366);
    EXPECT_EQ(date("2019-09-17").week_of_year(), 38);
    EXPECT_EQ(date("2003-12-29").week_of_year(), 1);
    EXPECT_EQ(date("2004-01-04").week_of_year(), 1);
    EXPECT_EQ(date("2005-01-01").week_of_year(), 53);
    EXPECT_EQ(date("2005-01-03").week_of_year(), 1);
    EXPECT_EQ(date("2005-01-09").week_of_year(), 1);
}

TEST(Time, text_reads_back_as_it_was_written) {
    for (const auto* same :
         {"00:00:00",
          "23:59:59",
          "11:22:33.444",
          "11:22:33.123456789",
          "23:59:00Z",
          "13:20:00+02:00",
          "13:20:00-05:30",
          "11:59:45+02:45:55",
          "11:59:45-02:45:55",
          "00:01:00@Europe/Stockholm",
          "00:01:00@Etc/UTC",
          "10:00:00+18:00"})
        EXPECT_EQ(text(Time::parse(same)), same);
    EXPECT_EQ(text(Time::parse("11:22:33-00:00")), "11:22:33Z");
    EXPECT_EQ(text(Time::parse("11:22:33+00:00:00")), "11:22:33Z");
    EXPECT_EQ(text(Time::parse("11:22:33.500")), "11:22:33.5");
    EXPECT_EQ(text(Time::parse("11:22:33.1234567899")), "11:22:33.123456789");
    EXPECT_EQ(text(Time::parse("24:00:00")), "00:00:00");
    EXPECT_EQ(text(Time::parse("23:00:50z")), "23:00:50Z");
}

TEST(Time, what_is_no_time_is_not_read) {
    for (const auto* wrong :
         {"",
          "23:59:60",
          "24:00:01",
          "24:00:00.1",
          "24:01:00",
          "25:00:00",
          "00:60:00",
          "7:00:00",
          "07:1:00",
          "07:01:2",
          "07:01",
          "13:20:00@xyz/abc",
          "13:20:00@",
          "13:20:00@Europe/",
          "13:20:00+19:00",
          "13:20:00-19:00",
          "13:20:00+18:01",
          "13:20:00+5:00",
          "13:20:00+5",
          "13:20:00+0500",
          "13:20:00+05:60",
          "13:20:00+05:00:60",
          "13:20:00+02:00@Europe/Paris",
          "11:30:00T",
          "T11:30:00",
          "11:30:00.",
          "11:30:00.Z",
          "11:30:00 Z",
          "-11:30:00",
          "11:30:00Z+01:00"})
        EXPECT_FALSE(Time::parse(wrong)) << wrong;
    EXPECT_FALSE(Time::of(24, 0, 0, 0, Zone()));
    EXPECT_FALSE(Time::of(0, 0, 60, 0, Zone()));
    EXPECT_FALSE(Time::of(0, -1, 0, 0, Zone()));
}

TEST(DateTime, text_reads_back_as_it_was_written) {
    for (const auto* same :
         {"2017-12-31T11:22:33",
          "2017-12-31T11:22:33.345Z",
          "-2016-01-30T09:05:00",
          "999999999-12-31T23:59:59.999999999@Europe/Paris",
          "2018-12-08T10:30:11+11:00",
          "2018-12-08T10:30:11@Australia/Melbourne"})
        EXPECT_EQ(text(DateTime::parse(same)), same);
    EXPECT_EQ(text(DateTime::parse("2017-12-31")), "2017-12-31T00:00:00");
    EXPECT_EQ(text(DateTime::parse("2017-12-31T24:00:00Z")), "2018-01-01T00:00:00Z");
}

TEST(DateTime, what_is_none_is_not_read) {
    for (const auto* wrong :
         {"",
          "2017-12-31T",
          "2017-12-31T24:00:01",
          "2017-12-31 11:22:33",
          "2017-12-31t11:22:33",
          "2017-13-31T11:22:33",
          "11:22:33",
          "T11:22:33",
          "2017-12-31T11:22",
          "2017-12-31Z",
          "2017-12-31T11:22:33T11:22:33",
          "999999999-12-31T24:00:00"})
        EXPECT_FALSE(DateTime::parse(wrong)) << wrong;
}

TEST(Zone, an_offset_is_what_the_tz_database_says_for_that_day) {
    const auto offset = [](std::string_view moment) {
        return text(date_time(moment).time_offset());
    };

    EXPECT_EQ(offset("2026-01-15T12:00:00@Europe/Stockholm"), "PT1H");
    EXPECT_EQ(offset("2026-07-15T12:00:00@Europe/Stockholm"), "PT2H");
    EXPECT_EQ(offset("2026-07-15T12:00:00@Etc/UTC"), "PT0S");
    EXPECT_EQ(offset("2026-07-15T12:00:00-03:30"), "-PT3H30M");
    EXPECT_EQ(offset("2026-07-15T12:00:00"), "null");
    EXPECT_EQ(text(time("12:00:00@Europe/Stockholm").time_offset()), "PT1H");
    EXPECT_EQ(text(time("12:00:00@Australia/Melbourne").time_offset()), "PT10H");
}

TEST(Zone, summer_comes_after_the_end_of_the_tz_database_too) {
    for (const auto* year : {"2037", "2038", "2039", "2040", "2100", "9999", "999999999"}) {
        const auto winter = std::string(year) + "-01-15T12:00:00@Europe/Stockholm";
        const auto summer = std::string(year) + "-07-15T12:00:00@Europe/Stockholm";
        EXPECT_EQ(text(date_time(winter).time_offset()), "PT1H") << year;
        EXPECT_EQ(text(date_time(summer).time_offset()), "PT2H") << year;
    }
    EXPECT_TRUE(date_time("-999999999-07-15T12:00:00@Europe/Stockholm").time_offset());
}

TEST(Zone, a_repeated_hour_is_the_first_and_a_skipped_one_is_read_as_before_the_change) {
    EXPECT_EQ(text(date_time("2026-10-25T02:30:00@Europe/Stockholm").time_offset()), "PT2H");
    EXPECT_EQ(text(date_time("2026-03-29T02:30:00@Europe/Stockholm").time_offset()), "PT1H");
}

TEST(DateTime, order_is_by_the_moment) {
    const auto order = [](std::string_view a, std::string_view b) {
        return compare(date_time(a), date_time(b));
    };

    EXPECT_EQ(
        order("2002-04-02T12:00:00-01:00", "2002-04-02T17:00:00+04:00"),
        std::weak_ordering::equivalent
    );
    EXPECT_EQ(
        order("2018-10-08T00:00:00+02:00", "2018-10-08T00:00:00@Europe/Paris"),
        std::weak_ordering::equivalent
    );
    EXPECT_EQ(
        order("2018-12-08T00:00:00@Europe/Paris", "2018-12-08T00:00:00@Asia/Dhaka"),
        std::weak_ordering::greater
    );
    EXPECT_EQ(order("2018-12-08T00:00:00", "2018-12-07T23:59:59"), std::weak_ordering::greater);
    EXPECT_EQ(
        order("2018-12-08T00:00:00.0001", "2018-12-08T00:00:00.0000"),
        std::weak_ordering::equivalent
    );
    EXPECT_EQ(order("2018-12-08T00:00:00", "2018-12-08T00:00:00Z"), std::nullopt);
}

TEST(Time, order_is_by_the_moment) {
    EXPECT_EQ(compare(time("10:00:00Z"), time("11:00:00+01:00")), std::weak_ordering::equivalent);
    EXPECT_EQ(compare(time("10:00:00"), time("10:00:01")), std::weak_ordering::less);
    EXPECT_EQ(compare(time("00:00:00+01:00"), time("00:00:00Z")), std::weak_ordering::less);
    EXPECT_EQ(compare(time("10:00:00"), time("10:00:00Z")), std::nullopt);
}

TEST(Time, identical_times_are_written_alike) {
    EXPECT_TRUE(identical(time("23:00:50Z"), time("23:00:50+00:00")));
    EXPECT_FALSE(identical(time("20:00:50+00:00"), time("21:00:50+01:00")));
    EXPECT_FALSE(identical(time("23:00:50"), time("23:00:50Z")));
    EXPECT_FALSE(identical(time("23:00:50@Etc/GMT"), time("23:00:50Z")));
    EXPECT_TRUE(identical(
        date_time("2012-12-25T10:10:10@Australia/Melbourne"),
        date_time("2012-12-25T10:10:10@Australia/Melbourne")
    ));
    EXPECT_FALSE(identical(date_time("2012-12-25T10:10:10.1"), date_time("2012-12-25T10:10:10.2")));
}

TEST(Date, a_day_that_the_month_has_not_becomes_its_last) {
    EXPECT_EQ(text(add(date("2024-01-31"), years_months("P1M"))), "2024-02-29");
    EXPECT_EQ(text(add(date("2024-02-29"), years_months("P1Y"))), "2025-02-28");
    EXPECT_EQ(text(add(date("2024-01-31"), years_months("-P2M"))), "2023-11-30");
    EXPECT_EQ(text(add(date("0000-01-31"), years_months("-P1M"))), "-0001-12-31");
    EXPECT_EQ(text(add(date("999999999-12-31"), years_months("P1M"))), "null");
}

TEST(Date, hours_move_a_date_by_the_days_they_make) {
    EXPECT_EQ(text(add(date("2021-01-12"), days_time("PT4H"))), "2021-01-12");
    EXPECT_EQ(text(add(date("2021-01-12"), days_time("-PT2H"))), "2021-01-11");
    EXPECT_EQ(text(add(date("2021-01-12"), days_time("P1D"))), "2021-01-13");
    EXPECT_EQ(text(add(date("999999999-12-31"), days_time("P1D"))), "null");
}

TEST(DateTime, durations_are_added_on_the_time_line) {
    const auto sum = [](std::string_view moment, std::string_view duration) {
        return text(add(date_time(moment), days_time(duration)));
    };

    EXPECT_EQ(sum("2012-12-24T23:59:00", "PT1M"), "2012-12-25T00:00:00");
    EXPECT_EQ(sum("1969-12-31T23:59:59.5", "PT0.75S"), "1970-01-01T00:00:00.25");
    EXPECT_EQ(sum("2024-03-01T00:00:00+02:00", "-PT1S"), "2024-02-29T23:59:59+02:00");
    EXPECT_EQ(
        sum("2026-03-29T01:30:00@Europe/Stockholm", "PT1H"), "2026-03-29T03:30:00@Europe/Stockholm"
    );
    EXPECT_EQ(
        sum("2026-10-25T01:30:00@Europe/Stockholm", "PT2H"), "2026-10-25T02:30:00@Europe/Stockholm"
    );
    EXPECT_EQ(sum("999999999-12-31T23:59:59", "PT1S"), "null");
    EXPECT_EQ(
        text(add(date_time("2024-01-31T10:00:00Z"), years_months("P1M"))), "2024-02-29T10:00:00Z"
    );
}

TEST(Time, durations_go_round_the_clock) {
    EXPECT_EQ(add(time("23:00:00"), days_time("PT2H")).to_text(), "01:00:00");
    EXPECT_EQ(add(time("01:00:00Z"), days_time("-PT2H")).to_text(), "23:00:00Z");
    EXPECT_EQ(add(time("01:00:00"), days_time("P10D")).to_text(), "01:00:00");
    EXPECT_EQ(add(time("00:00:00.1"), days_time("-PT0.2S")).to_text(), "23:59:59.9");
}

TEST(DateTime, differences_are_durations) {
    EXPECT_EQ(
        text(
            subtract(date_time("2016-12-24T23:59:00-08:00"), date_time("2015-12-24T00:00:01-01:00"))
        ),
        "P367DT6H58M59S"
    );
    EXPECT_EQ(
        text(subtract(
            date_time("2026-10-26T00:00:00@Europe/Stockholm"),
            date_time("2026-10-25T00:00:00@Europe/Stockholm")
        )),
        "P1DT1H"
    );
    EXPECT_EQ(
        text(subtract(date_time("2012-12-24T00:00:00.5"), date_time("2012-12-24T00:00:01"))),
        "-PT0.5S"
    );
    EXPECT_EQ(
        text(subtract(date_time("2012-12-24T00:00:00"), date_time("2012-12-24T00:00:00Z"))), "null"
    );
    EXPECT_EQ(text(subtract(time("10:00:00Z"), time("10:00:00+01:00"))), "PT1H");
    EXPECT_EQ(text(subtract(time("10:00:00"), time("10:00:00Z"))), "null");
    EXPECT_EQ(
        text(subtract(date_time("999999999-12-31"), date_time("-999999999-01-01"))),
        "P730484999633D"
    );
}

TEST(Date, months_between_are_whole) {
    const auto months = [](std::string_view from, std::string_view to) {
        return months_between(date(from), date(to)).to_text();
    };

    EXPECT_EQ(months("2011-12-22", "2013-08-24"), "P1Y8M");
    EXPECT_EQ(months("2013-08-24", "2011-12-22"), "-P1Y8M");
    EXPECT_EQ(months("2015-12-24", "2016-12-24"), "P1Y");
    EXPECT_EQ(months("2015-12-24", "2016-12-23"), "P11M");
    EXPECT_EQ(months("2016-01-21", "2015-12-31"), "P0M");
    EXPECT_EQ(months("2024-01-31", "2024-02-29"), "P0M");
}

TEST(DateTime, a_moment_is_seen_in_its_zone) {
    EXPECT_EQ(
        text(DateTime::of_moment(1'000'000'000, 5, *Zone::named("Europe/Stockholm"))),
        "2001-09-09T03:46:40.000000005@Europe/Stockholm"
    );
    EXPECT_EQ(text(DateTime::of_moment(-1, 0, Zone::utc())), "1969-12-31T23:59:59Z");
    EXPECT_EQ(text(DateTime::of_moment(0, 0, Zone())), "1970-01-01T00:00:00");
    EXPECT_EQ(text(DateTime::of_moment(INT64_MAX, 0, Zone())), "null");
    EXPECT_EQ(date_time("2001-09-09T03:46:40@Europe/Stockholm").unix_s(), 1'000'000'000);
}

} // namespace kansli::rules::feel
