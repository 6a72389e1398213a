// Points in time and calendar days. Time is UTC in microseconds everywhere (RFC 3339 outside); the
// clock is a function that is handed down, so that a test owns time. Nothing else may ask the
// clock.
#pragma once

#include "base/field.hpp"

#include <chrono>
#include <compare>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace kansli::base {

using Duration = std::chrono::microseconds;

class Timestamp {
public:
    static constexpr FieldSchema schema{.format = "date-time", .example = "2026-03-01T08:30:00Z"};

    constexpr Timestamp() = default;

    static constexpr Timestamp from_micros(std::int64_t micros) {
        Timestamp made;
        made.micros_ = micros;
        return made;
    }

    // RFC 3339 with any offset; years 0001-9999.
    static Parsed<Timestamp> from_text(std::string_view text);
    // RFC 3339 in UTC, "2026-03-01T08:30:00Z", with a fraction only where there is one.
    std::string to_text() const;

    constexpr std::int64_t micros() const { return micros_; }

    constexpr Timestamp operator+(Duration by) const { return from_micros(micros_ + by.count()); }

    constexpr Timestamp operator-(Duration by) const { return from_micros(micros_ - by.count()); }

    constexpr Duration operator-(Timestamp other) const {
        return Duration(micros_ - other.micros_);
    }

    constexpr auto operator<=>(const Timestamp&) const = default;

private:
    std::int64_t micros_ = 0;
};

// A calendar day without time zone, "2026-03-01".
class Date {
public:
    static constexpr FieldSchema schema{.format = "date", .example = "2026-03-01"};

    constexpr Date() = default;

    constexpr explicit Date(std::chrono::year_month_day day) : day_(day) {}

    static Parsed<Date> from_text(std::string_view text);
    std::string to_text() const;

    constexpr std::chrono::year_month_day ymd() const { return day_; }

    constexpr std::chrono::sys_days days() const { return std::chrono::sys_days(day_); }

    constexpr auto operator<=>(const Date&) const = default;

private:
    std::chrono::year_month_day day_{
        std::chrono::year{1970},
        std::chrono::month{1},
        std::chrono::day{1}};
};

// The day in Sweden at that time: a deadline counts in Swedish days, whatever the server's zone
// (CET/CEST by the EU rule of Directive 2000/84/EC: last Sundays of March and October, 01:00 UTC).
Date swedish_day(Timestamp at);
// That time as Swedish clocks show it, "2026-03-01 09:30": for people, in exports.
std::string swedish_time(Timestamp at);
// When that day begins in Sweden.
Timestamp swedish_midnight(Date day);

using Clock = std::function<Timestamp()>;
Timestamp system_now();

} // namespace kansli::base
