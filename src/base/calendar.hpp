// The Swedish calendar: which days are worked on, and on which day a period of time ends. Pure.
// Holidays follow from lag (1989:253) om allmänna helgdagar, periods from lag (1930:173) om
// beräkning av lagstadgad tid.
#pragma once

#include "base/time.hpp"

#include <cstdint>

namespace kansli::base {

// Easter Day of a year of the Gregorian calendar.
Date easter_day(int year);

// A public holiday, Sundays included. The eves are none.
bool is_public_holiday(Date day);

// Neither Saturday, nor a public holiday, nor Midsummer, Christmas or New Year's Eve: the days that
// lag (1930:173) 2 § puts beside Sundays.
bool is_working_day(Date day);

// The day itself, or the next that is a working day.
Date working_day_from(Date day);

// A length of time as laws give it; one of the three is set.
struct Period {
    std::int64_t days = 0;
    std::int64_t weeks = 0;
    std::int64_t months = 0;
};

// The day on which a period ends that began on `start`: of weeks the same weekday, of months the
// day of the same number, or the month's last where it has none (lag 1930:173 1 §). Not moved to a
// working day.
Date end_of(Date start, const Period& period);

} // namespace kansli::base
