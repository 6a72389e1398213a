#include "rules/feel/temporal.hpp"

#include "rules/feel/calendar.hpp"
#include "rules/feel/reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace kansli::rules::feel {

namespace {

constexpr std::int64_t second_ns = 1'000'000'000;
constexpr std::int64_t day_s = 86'400;
constexpr std::int64_t day_ns = day_s * second_ns;

// Nanoseconds since midnight, 24:00:00 for the end of the day, and what stands behind.
struct ClockTime {
    std::int64_t nanoseconds;
    std::string_view zone;
};

std::optional<ClockTime> clock_time_of(std::string_view text) {
    Reader reader(text);
    const auto hour = reader.two_digits();
    if (!hour || *hour > 24 || !reader.take(':')) return std::nullopt;
    const auto minute = reader.two_digits();
    if (!minute || *minute > 59 || !reader.take(':')) return std::nullopt;
    const auto second = reader.two_digits();
    if (!second || *second > 59) return std::nullopt;
    std::int64_t fraction = 0;
    if (reader.take('.')) {
        const auto digits = reader.digits();
        if (digits.empty()) return std::nullopt;
        fraction = Reader::nanoseconds_of(digits);
    }
    const auto total = (*hour * 3600 + *minute * 60 + *second) * second_ns + fraction;
    if (total > day_ns) return std::nullopt;
    return ClockTime{total, reader.rest()};
}

} // namespace

std::optional<Date> Date::of(std::int64_t year, std::int64_t month, std::int64_t day) {
    if (year < -max_year || year > max_year || month < 1 || month > 12) return std::nullopt;
    if (day < 1 || day > days_in_month(year, month)) return std::nullopt;
    return Date(
        static_cast<std::int32_t>(year),
        static_cast<std::int8_t>(month),
        static_cast<std::int8_t>(day)
    );
}

std::optional<Date> Date::of_days(std::int64_t days) {
    // Beyond every date, so that the counting below cannot overflow.
    constexpr std::int64_t most = 400'000'000'000;
    if (days < -most || days > most) return std::nullopt;
    const auto found = calendar_from_days(days);
    return of(found.year, found.month, found.day);
}

std::optional<Date> Date::parse(std::string_view text) {
    Reader reader(text);
    const bool negative = reader.take('-');
    const auto year = reader.digits();
    if (year.size() < 4 || year.size() > 9 || (year.size() > 4 && year.front() == '0'))
        return std::nullopt;
    if (!reader.take('-')) return std::nullopt;
    const auto month = reader.two_digits();
    if (!month || !reader.take('-')) return std::nullopt;
    const auto day = reader.two_digits();
    if (!day || !reader.at_end()) return std::nullopt;
    const auto counted = Reader::value_of(year);
    return of(negative ? -counted : counted, *month, *day);
}

std::string Date::to_text() const {
    return fmt::format(
        "{}{:04}-{:02}-{:02}", year_ < 0 ? "-" : "", std::abs(year_), month(), day()
    );
}

std::int32_t Date::weekday() const { return weekday_of(days()); }

std::int32_t Date::day_of_year() const {
    return static_cast<std::int32_t>(days() - days_from_calendar(year_, 1, 1)) + 1;
}

// The week's Thursday decides the year that the week belongs to.
std::int32_t Date::week_of_year() const {
    const auto thursday = days() - weekday() + 4;
    const auto year = calendar_from_days(thursday).year;
    return static_cast<std::int32_t>((thursday - days_from_calendar(year, 1, 1)) / 7) + 1;
}

std::int64_t Date::days() const { return days_from_calendar(year_, month_, day_); }

std::optional<Time> Time::of(
    std::int64_t hour,
    std::int64_t minute,
    std::int64_t second,
    std::int64_t nanosecond,
    Zone zone
) {
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
        return std::nullopt;
    if (nanosecond < 0 || nanosecond >= second_ns) return std::nullopt;
    return Time((hour * 3600 + minute * 60 + second) * second_ns + nanosecond, zone);
}

std::optional<Time> Time::of_nanoseconds(std::int64_t nanoseconds, Zone zone) {
    if (nanoseconds < 0 || nanoseconds >= day_ns) return std::nullopt;
    return Time(nanoseconds, zone);
}

std::optional<Time> Time::parse(std::string_view text) {
    const auto read = clock_time_of(text);
    if (!read) return std::nullopt;
    const auto zone = Zone::parse(read->zone);
    if (!zone) return std::nullopt;
    return Time(read->nanoseconds % day_ns, *zone);
}

std::string Time::to_text() const {
    auto text = fmt::format("{:02}:{:02}:{:02}", hour(), minute(), second());
    if (nanosecond() != 0) {
        text += fmt::format(".{:09}", nanosecond());
        text.erase(text.find_last_not_of('0') + 1);
    }
    return text + zone_.to_text();
}

std::int32_t Time::hour() const {
    return static_cast<std::int32_t>(nanoseconds_ / second_ns / 3600);
}

std::int32_t Time::minute() const {
    return static_cast<std::int32_t>(nanoseconds_ / second_ns / 60 % 60);
}

std::int32_t Time::second() const {
    return static_cast<std::int32_t>(nanoseconds_ / second_ns % 60);
}

std::int32_t Time::nanosecond() const {
    return static_cast<std::int32_t>(nanoseconds_ % second_ns);
}

Number Time::seconds() const {
    const auto fraction = divide(nanosecond(), second_ns);
    return add(second(), *fraction).value_or(Number());
}

std::optional<DaysTime> Time::time_offset() const {
    if (zone_.is_local()) return std::nullopt;
    return DaysTime::of(zone_.standard_offset());
}

DateTime::DateTime(const Date& date, const Time& time)
    : year_(date.year()),
      zone_(time.zone()),
      month_(static_cast<std::uint64_t>(date.month()) & 0xF),
      day_(static_cast<std::uint64_t>(date.day()) & 0x1F),
      nanoseconds_(static_cast<std::uint64_t>(time.nanoseconds()) & 0x7F'FFFF'FFFF'FFFF) {}

std::optional<DateTime> DateTime::parse(std::string_view text) {
    const auto mark = text.find('T');
    const auto date = Date::parse(text.substr(0, mark));
    if (!date) return std::nullopt;
    if (mark == std::string_view::npos) return DateTime(*date, Time());
    const auto read = clock_time_of(text.substr(mark + 1));
    if (!read) return std::nullopt;
    const auto zone = Zone::parse(read->zone);
    if (!zone) return std::nullopt;
    const auto day = Date::of_days(date->days() + read->nanoseconds / day_ns);
    if (!day) return std::nullopt;
    return DateTime(*day, Time(read->nanoseconds % day_ns, *zone));
}

std::optional<DateTime>
DateTime::of_moment(std::int64_t unix_s, std::int64_t nanosecond, Zone zone) {
    constexpr std::int64_t most = 40'000'000'000'000'000;
    if (unix_s < -most || unix_s > most) return std::nullopt;
    const auto local_s = unix_s + zone.offset_at(unix_s);
    const auto days = floor_divide(local_s, day_s);
    const auto date = Date::of_days(days);
    const auto time = Time::of_nanoseconds((local_s - days * day_s) * second_ns + nanosecond, zone);
    if (!date || !time) return std::nullopt;
    return DateTime(*date, *time);
}

std::string DateTime::to_text() const { return date().to_text() + "T" + time().to_text(); }

Date DateTime::date() const {
    return Date(year_, static_cast<std::int8_t>(month_), static_cast<std::int8_t>(day_));
}

Time DateTime::time() const { return Time(static_cast<std::int64_t>(nanoseconds_), zone_); }

std::int64_t DateTime::local_s() const {
    return date().days() * day_s + static_cast<std::int64_t>(nanoseconds_) / second_ns;
}

std::int64_t DateTime::unix_s() const { return local_s() - zone_.offset_at_local(local_s()); }

std::optional<DaysTime> DateTime::time_offset() const {
    if (zone_.is_local()) return std::nullopt;
    return DaysTime::of(zone_.offset_at_local(local_s()));
}

bool identical(const Time& a, const Time& b) {
    return a.nanoseconds_ == b.nanoseconds_ && a.zone_ == b.zone_;
}

bool identical(const DateTime& a, const DateTime& b) {
    return a.date() == b.date() && identical(a.time(), b.time());
}

} // namespace kansli::rules::feel
