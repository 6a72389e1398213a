// FEEL's date, time, and date and time (DMN 1.5 §10.3.2.3.3-5): the proleptic Gregorian calendar
// with years -999,999,999 to 999,999,999, nanoseconds, and a zone that is absent, an offset or a
// name of the tz database. Values only: nothing here asks what time it is.
#pragma once

#include "rules/feel/duration.hpp"
#include "rules/feel/zone.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kansli::rules::feel {

class Date {
public:
    static constexpr std::int32_t max_year = 999'999'999;

    // 1970-01-01.
    constexpr Date() = default;

    // nullopt when there is no such day.
    static std::optional<Date> of(std::int64_t year, std::int64_t month, std::int64_t day);
    // By the count of days since 1970-01-01.
    static std::optional<Date> of_days(std::int64_t days);
    // "2026-03-01", "-0044-03-15": four digits or more without a leading zero among the more.
    static std::optional<Date> parse(std::string_view text);

    std::string to_text() const;

    constexpr std::int32_t year() const { return year_; }

    constexpr std::int32_t month() const { return month_; }

    constexpr std::int32_t day() const { return day_; }

    // Monday is 1, Sunday 7.
    std::int32_t weekday() const;
    // 1 January is 1.
    std::int32_t day_of_year() const;
    // ISO 8601: the week with the year's first Thursday is 1.
    std::int32_t week_of_year() const;
    // Since 1970-01-01.
    std::int64_t days() const;

    auto operator<=>(const Date&) const = default;

private:
    friend class DateTime;

    constexpr Date(std::int32_t year, std::int8_t month, std::int8_t day)
        : year_(year), month_(month), day_(day) {}

    std::int32_t year_ = 1970;
    std::int8_t month_ = 1;
    std::int8_t day_ = 1;
};

class Time {
public:
    // Midnight, local.
    constexpr Time() = default;

    // nullopt when a part is out of range; there is no second 60.
    static std::optional<Time>
    of(std::int64_t hour,
       std::int64_t minute,
       std::int64_t second,
       std::int64_t nanosecond,
       Zone zone);
    // `nanoseconds` since midnight, less than a day.
    static std::optional<Time> of_nanoseconds(std::int64_t nanoseconds, Zone zone);
    // "13:20:00", "00:00:01.25Z", "10:30:11+11:00", "10:30:11@Australia/Melbourne"; digits past
    // the nanosecond are dropped.
    static std::optional<Time> parse(std::string_view text);

    std::string to_text() const;

    std::int32_t hour() const;
    std::int32_t minute() const;
    std::int32_t second() const;
    std::int32_t nanosecond() const;
    // With the fraction.
    Number seconds() const;

    constexpr std::int64_t nanoseconds() const { return nanoseconds_; }

    constexpr Zone zone() const { return zone_; }

    // The zone's offset, of a named one its standard time's (a time alone has no date to ask for);
    // nullopt when local.
    std::optional<DaysTime> time_offset() const;

private:
    friend class DateTime;
    friend bool identical(const Time& a, const Time& b);

    constexpr Time(std::int64_t nanoseconds, Zone zone) : nanoseconds_(nanoseconds), zone_(zone) {}

    std::int64_t nanoseconds_ = 0;
    Zone zone_;
};

class DateTime {
public:
    constexpr DateTime() = default;
    DateTime(const Date& date, const Time& time);

    // As a date, "T" and a time. A date alone is its midnight, local.
    static std::optional<DateTime> parse(std::string_view text);
    // A moment of the time line, seen in `zone`; local is taken as UTC.
    static std::optional<DateTime>
    of_moment(std::int64_t unix_s, std::int64_t nanosecond, Zone zone);

    std::string to_text() const;

    Date date() const;
    Time time() const;

    Zone zone() const { return zone_; }

    // The zone's offset on that day; nullopt when local. A local time that a clock change repeats
    // is the first of the two, one that it skips is read with the offset before the change.
    std::optional<DaysTime> time_offset() const;

    // Seconds since 1970-01-01T00:00:00 on the clock as written, and in UTC (local is taken as it).
    std::int64_t local_s() const;
    std::int64_t unix_s() const;

private:
    // All in 16 bytes, so that a FEEL value needs no more than a number does.
    std::int32_t year_ = 1970;
    Zone zone_;
    std::uint64_t month_ : 4 = 1;
    std::uint64_t day_ : 5 = 1;
    std::uint64_t nanoseconds_ : 55 = 0;
};

// Every part is the same, the zone as written too: what `is` asks (§10.3.4.6). There is no
// operator==, since equal times may be written differently.
bool identical(const Time& a, const Time& b);
bool identical(const DateTime& a, const DateTime& b);

// By the moment, in whole seconds as the standard's value functions count them (§10.3.2.3.4-5);
// nullopt when one of the two is local and the other not.
std::optional<std::weak_ordering> compare(const Time& a, const Time& b);
std::optional<std::weak_ordering> compare(const DateTime& a, const DateTime& b);

// A day that a shorter month has not is its last: 31 January and a month are 28 February.
std::optional<Date> add(const Date& date, YearsMonths duration);
std::optional<DateTime> add(const DateTime& moment, YearsMonths duration);
// Date arithmetic with hours starts from midnight and drops the time of the sum (§10.3.2.15).
std::optional<Date> add(const Date& date, const DaysTime& duration);
std::optional<DateTime> add(const DateTime& moment, const DaysTime& duration);
// Round the clock: 23:00 and two hours are 01:00.
Time add(const Time& time, const DaysTime& duration);

// nullopt when one of the two is local and the other not.
std::optional<DaysTime> subtract(const DateTime& a, const DateTime& b);
std::optional<DaysTime> subtract(const Time& a, const Time& b);
std::optional<DaysTime> subtract(const Date& a, const Date& b);

// Whole months from the one day to the other, negative when the second is earlier (§10.3.4.1).
YearsMonths months_between(const Date& from, const Date& to);

// UTC midnight, the date and time that a date stands for (§10.3.2.3.4).
DateTime midnight(const Date& date);

} // namespace kansli::rules::feel
