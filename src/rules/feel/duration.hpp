// FEEL's two durations (DMN 1.5 §10.3.2.3.6-7): years and months, and days and time. They are
// types of their own that never mix: no number of days is a month. Everything out of range is
// nullopt, never a wrap.
#pragma once

#include "rules/feel/number.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kansli::rules::feel {

// Whole months; 12 make a year.
class YearsMonths {
public:
    // 12 * 10^15: far over the two billion years that dates span, far under an overflow.
    static constexpr std::int64_t max_months = 12'000'000'000'000'000;

    constexpr YearsMonths() = default;

    static constexpr std::optional<YearsMonths> of(std::int64_t months) {
        if (months < -max_months || months > max_months) return std::nullopt;
        return YearsMonths(months);
    }

    // "P1Y2M", "-P18M"; nullopt for anything else, durations with days too.
    static std::optional<YearsMonths> parse(std::string_view text);

    // Normalised: P18M is "P1Y6M", zero is "P0M".
    std::string to_text() const;

    constexpr std::int64_t total_months() const { return months_; }

    // The properties; both are negative in a negative duration.
    constexpr std::int64_t years() const { return months_ / 12; }

    constexpr std::int64_t months() const { return months_ % 12; }

    constexpr YearsMonths operator-() const { return YearsMonths(-months_); }

    constexpr YearsMonths abs() const { return YearsMonths(months_ < 0 ? -months_ : months_); }

    auto operator<=>(const YearsMonths&) const = default;

private:
    constexpr explicit YearsMonths(std::int64_t months) : months_(months) {}

    std::int64_t months_ = 0;
};

// Seconds and nanoseconds, both counted from zero in the duration's own direction.
class DaysTime {
public:
    static constexpr std::int64_t max_seconds = 1'000'000'000'000'000'000;

    constexpr DaysTime() = default;

    // `nanoseconds` within a second either way; nullopt when there are too many seconds.
    static std::optional<DaysTime> of(std::int64_t seconds, std::int64_t nanoseconds = 0);
    static std::optional<DaysTime> of_nanoseconds(__int128 nanoseconds);

    // "P1DT2H3M4.5S", "-PT36H"; digits past the nanosecond are dropped. nullopt for anything else,
    // durations with years or months too.
    static std::optional<DaysTime> parse(std::string_view text);

    // Normalised: PT36H is "P1DT12H", zero is "PT0S".
    std::string to_text() const;

    // Towards zero; nanoseconds() has the same sign and is less than a second.
    constexpr std::int64_t total_seconds() const { return seconds_; }

    constexpr std::int32_t nanoseconds() const { return nanoseconds_; }

    __int128 total_nanoseconds() const;

    // The properties; all are negative in a negative duration.
    constexpr std::int64_t days() const { return seconds_ / 86'400; }

    constexpr std::int64_t hours() const { return seconds_ / 3'600 % 24; }

    constexpr std::int64_t minutes() const { return seconds_ / 60 % 60; }

    // With the fraction, as 4.5 of PT4.5S.
    Number seconds() const;

    // Seconds with the fraction.
    Number to_number() const;

    DaysTime operator-() const { return DaysTime(-seconds_, -nanoseconds_); }

    DaysTime abs() const { return seconds_ < 0 || nanoseconds_ < 0 ? -*this : *this; }

    auto operator<=>(const DaysTime&) const = default;

private:
    constexpr DaysTime(std::int64_t seconds, std::int32_t nanoseconds)
        : seconds_(seconds), nanoseconds_(nanoseconds) {}

    std::int64_t seconds_ = 0;
    std::int32_t nanoseconds_ = 0;
};

std::optional<YearsMonths> add(YearsMonths a, YearsMonths b);
std::optional<YearsMonths> subtract(YearsMonths a, YearsMonths b);
// What is left of a month is dropped.
std::optional<YearsMonths> multiply(YearsMonths duration, const Number& factor);
std::optional<YearsMonths> divide(YearsMonths duration, const Number& divisor);
std::optional<Number> divide(YearsMonths a, YearsMonths b);

std::optional<DaysTime> add(const DaysTime& a, const DaysTime& b);
std::optional<DaysTime> subtract(const DaysTime& a, const DaysTime& b);
// What is left of a nanosecond is dropped.
std::optional<DaysTime> multiply(const DaysTime& duration, const Number& factor);
std::optional<DaysTime> divide(const DaysTime& duration, const Number& divisor);
std::optional<Number> divide(const DaysTime& a, const DaysTime& b);

} // namespace kansli::rules::feel
