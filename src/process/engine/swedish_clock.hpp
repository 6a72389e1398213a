// The calendar and the clock on the wall in Sweden, which people mean when a model says "in 14
// days" or "at eight".
#pragma once

#include "base/time.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace kansli::process {

// Seconds since 1970-01-01T00:00:00 on that clock, and back. A time that a change of the clock
// repeats is the first of the two.
std::int64_t swedish_clock_s(base::Timestamp at);
base::Timestamp swedish_clock_time(std::int64_t clock_s);

// The same time of day so many months and days later; nullopt past the year 9999.
std::optional<base::Timestamp>
days_later(base::Timestamp from, std::int64_t months, std::int64_t days);

// "2026-03-01T08:30:00" or "2026-03-01"; nullopt for anything else.
std::optional<base::Timestamp> swedish_moment(std::string_view text);

} // namespace kansli::process
