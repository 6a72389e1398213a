#include "rules/feel/calendar.hpp"

namespace kansli::rules::feel {

namespace {

constexpr std::int64_t days_per_era = 146'097; // 400 years
constexpr std::int64_t epoch_day = 719'468;    // from 0000-03-01 to 1970-01-01

} // namespace

bool is_leap_year(std::int64_t year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

std::int32_t days_in_month(std::int64_t year, std::int64_t month) {
    if (month == 2) return is_leap_year(year) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

// Years are counted from March, so that the day that comes and goes is a year's last.
std::int64_t days_from_calendar(std::int64_t year, std::int64_t month, std::int64_t day) {
    if (month <= 2) --year;
    const auto era = floor_divide(year, 400);
    const auto year_of_era = year - era * 400;
    const auto month_from_march = month > 2 ? month - 3 : month + 9;
    const auto day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
    const auto day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * days_per_era + day_of_era - epoch_day;
}

CalendarDay calendar_from_days(std::int64_t days) {
    days += epoch_day;
    const auto era = floor_divide(days, days_per_era);
    const auto day_of_era = days - era * days_per_era;
    const auto year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
    const auto day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const auto month_from_march = (5 * day_of_year + 2) / 153;
    const auto day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    const auto month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
    return {
        year_of_era + era * 400 + (month <= 2 ? 1 : 0),
        static_cast<std::int32_t>(month),
        static_cast<std::int32_t>(day)};
}

std::int32_t weekday_of(std::int64_t days) {
    // 1970-01-01 was a Thursday.
    const auto from_monday = days + 3;
    return static_cast<std::int32_t>(from_monday - floor_divide(from_monday, 7) * 7) + 1;
}

} // namespace kansli::rules::feel
