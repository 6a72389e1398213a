#include "base/calendar.hpp"

namespace kansli::base {

namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::weekday;
using std::chrono::year_month_day;

weekday weekday_of(Date day) { return weekday(day.days()); }

bool is_between(Date day, unsigned month, unsigned first, unsigned last) {
    const auto ymd = day.ymd();
    const auto number = static_cast<unsigned>(ymd.day());
    return static_cast<unsigned>(ymd.month()) == month && number >= first && number <= last;
}

bool is_on(Date day, unsigned month, unsigned number) {
    return is_between(day, month, number, number);
}

bool has_fixed_holiday(Date day) {
    return is_on(day, 1, 1) || is_on(day, 1, 6) || is_on(day, 5, 1) || is_on(day, 6, 6) ||
           is_on(day, 12, 25) || is_on(day, 12, 26);
}

// Good Friday, Easter Monday, Ascension Day; Easter and Whit Sunday are Sundays anyway.
bool follows_easter(Date day) {
    const auto distance = day.days() - easter_day(static_cast<int>(day.ymd().year())).days();
    return distance == days(-2) || distance == days(1) || distance == days(39);
}

bool is_midsummer_day(Date day) {
    return weekday_of(day) == std::chrono::Saturday && is_between(day, 6, 20, 26);
}

bool is_all_saints_day(Date day) {
    return weekday_of(day) == std::chrono::Saturday &&
           (is_on(day, 10, 31) || is_between(day, 11, 1, 6));
}

bool is_eve(Date day) {
    return is_on(day, 12, 24) || is_on(day, 12, 31) ||
           is_midsummer_day(Date(year_month_day(day.days() + days(1))));
}

} // namespace

// The anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).
Date easter_day(int year) {
    const int golden = year % 19;
    const int century = year / 100;
    const int in_century = year % 100;
    const int lunar_shift = (century - (century + 8) / 25 + 1) / 3;
    const int epact = (19 * golden + century - century / 4 - lunar_shift + 15) % 30;
    const int to_sunday =
        (32 + 2 * (century % 4) + 2 * (in_century / 4) - epact - in_century % 4) % 7;
    const int late = (golden + 11 * epact + 22 * to_sunday) / 451;
    const int sum = epact + to_sunday - 7 * late + 114;
    return Date(std::chrono::year(year) / (sum / 31) / (sum % 31 + 1));
}

bool is_public_holiday(Date day) {
    return weekday_of(day) == std::chrono::Sunday || has_fixed_holiday(day) ||
           follows_easter(day) || is_midsummer_day(day) || is_all_saints_day(day);
}

bool is_working_day(Date day) {
    return weekday_of(day) != std::chrono::Saturday && !is_public_holiday(day) && !is_eve(day);
}

Date working_day_from(Date day) {
    while (!is_working_day(day)) day = Date(year_month_day(day.days() + days(1)));
    return day;
}

Date end_of(Date start, const Period& period) {
    auto end = start.ymd() + std::chrono::months(period.months);
    if (!end.ok()) end = end.year() / end.month() / std::chrono::last;
    return Date(year_month_day(sys_days(end) + days(period.days + 7 * period.weeks)));
}

} // namespace kansli::base
