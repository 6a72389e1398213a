// Counting days in the proleptic Gregorian calendar, for years of any size.
#pragma once

#include <cstdint>

namespace kansli::rules::feel {

struct CalendarDay {
    std::int64_t year;
    std::int32_t month;
    std::int32_t day;
};

bool is_leap_year(std::int64_t year);
std::int32_t days_in_month(std::int64_t year, std::int64_t month);
// Since 1970-01-01.
std::int64_t days_from_calendar(std::int64_t year, std::int64_t month, std::int64_t day);
CalendarDay calendar_from_days(std::int64_t days);
// Monday is 1, Sunday 7.
std::int32_t weekday_of(std::int64_t days);

// Rounded down, also below zero: what is left is never negative.
constexpr std::int64_t floor_divide(std::int64_t a, std::int64_t b) {
    return a / b - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0);
}

} // namespace kansli::rules::feel
