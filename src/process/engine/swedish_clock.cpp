#include "process/engine/swedish_clock.hpp"

#include "rules/feel/temporal.hpp"

namespace kansli::process {

namespace feel = rules::feel;

namespace {

constexpr std::int64_t second_us = 1'000'000;
constexpr std::int64_t day_s = 86'400;

feel::Zone sweden() {
    static const auto zone = feel::Zone::named("Europe/Stockholm").value_or(feel::Zone::utc());
    return zone;
}

std::int64_t floor_div(std::int64_t a, std::int64_t b) { return (a - ((a % b) + b) % b) / b; }

} // namespace

std::int64_t swedish_clock_s(base::Timestamp at) {
    const auto unix_s = floor_div(at.micros(), second_us);
    return unix_s + sweden().offset_at(unix_s);
}

base::Timestamp swedish_clock_time(std::int64_t clock_s) {
    return base::Timestamp::from_micros((clock_s - sweden().offset_at_local(clock_s)) * second_us);
}

std::optional<base::Timestamp>
days_later(base::Timestamp from, std::int64_t months, std::int64_t days) {
    if (months == 0 && days == 0) return from;
    const auto clock_s = swedish_clock_s(from);
    const auto day = feel::Date::of_days(floor_div(clock_s, day_s));
    const auto length = feel::YearsMonths::of(months);
    const auto moved = day && length ? feel::add(*day, *length) : std::nullopt;
    if (!moved) return std::nullopt;
    const auto target = feel::Date::of_days(moved->days() + days);
    if (!target || target->year() > 9999) return std::nullopt;
    const auto time_of_day = clock_s - floor_div(clock_s, day_s) * day_s;
    const auto fraction = from.micros() - floor_div(from.micros(), second_us) * second_us;
    return swedish_clock_time(target->days() * day_s + time_of_day) + base::Duration(fraction);
}

std::optional<base::Timestamp> swedish_moment(std::string_view text) {
    const auto moment = feel::DateTime::parse(text);
    if (!moment || !moment->zone().is_local() || moment->date().year() > 9999 ||
        moment->date().year() < 1)
        return std::nullopt;
    return swedish_clock_time(moment->local_s());
}

} // namespace kansli::process
