// When something that falls due on a day is told of: in the small hours, before people come to
// work.
#pragma once

#include "base/time.hpp"

namespace kansli::cases {

// Early on that morning in Sweden, whatever the season.
inline base::Timestamp morning_of(base::Date day) {
    const auto at = day.days() + std::chrono::hours(4);
    return base::Timestamp::from_micros(
        std::chrono::duration_cast<base::Duration>(at.time_since_epoch()).count()
    );
}

inline base::Date days_after(base::Date day, int days) {
    return base::Date(std::chrono::year_month_day(day.days() + std::chrono::days(days)));
}

inline base::Timestamp morning_after(base::Date day) { return morning_of(days_after(day, 1)); }

} // namespace kansli::cases
