#include "rules/feel/calendar.hpp"
#include "rules/feel/temporal.hpp"

#include <algorithm>

namespace kansli::rules::feel {

namespace {

constexpr std::int64_t second_ns = 1'000'000'000;
constexpr std::int64_t day_s = 86'400;
constexpr std::int64_t day_ns = day_s * second_ns;

bool comparable(Zone a, Zone b) { return a.is_local() == b.is_local(); }

std::int64_t offset_of(const Time& time) {
    return time.zone().is_local() ? 0 : time.zone().standard_offset();
}

// Nanoseconds since midnight UTC, which may be a day early or late.
std::int64_t utc_ns(const Time& time) { return time.nanoseconds() - offset_of(time) * second_ns; }

__int128 moment_ns(const DateTime& moment) {
    return static_cast<__int128>(moment.unix_s()) * second_ns + moment.time().nanosecond();
}

} // namespace

std::optional<std::weak_ordering> compare(const Time& a, const Time& b) {
    if (!comparable(a.zone(), b.zone())) return std::nullopt;
    return floor_divide(utc_ns(a), second_ns) <=> floor_divide(utc_ns(b), second_ns);
}

std::optional<std::weak_ordering> compare(const DateTime& a, const DateTime& b) {
    if (!comparable(a.zone(), b.zone())) return std::nullopt;
    return a.unix_s() <=> b.unix_s();
}

std::optional<Date> add(const Date& date, YearsMonths duration) {
    const auto months =
        static_cast<std::int64_t>(date.year()) * 12 + date.month() - 1 + duration.total_months();
    const auto year = floor_divide(months, 12);
    const auto month = months - year * 12 + 1;
    const auto last = static_cast<std::int64_t>(days_in_month(year, month));
    return Date::of(year, month, std::min<std::int64_t>(date.day(), last));
}

std::optional<DateTime> add(const DateTime& moment, YearsMonths duration) {
    const auto date = add(moment.date(), duration);
    if (!date) return std::nullopt;
    return DateTime(*date, moment.time());
}

std::optional<Date> add(const Date& date, const DaysTime& duration) {
    const auto sum = add(midnight(date), duration);
    if (!sum) return std::nullopt;
    return sum->date();
}

std::optional<DateTime> add(const DateTime& moment, const DaysTime& duration) {
    const auto sum = moment_ns(moment) + duration.total_nanoseconds();
    auto seconds = sum / second_ns;
    auto nanoseconds = sum % second_ns;
    if (nanoseconds < 0) {
        --seconds;
        nanoseconds += second_ns;
    }
    return DateTime::of_moment(
        static_cast<std::int64_t>(seconds), static_cast<std::int64_t>(nanoseconds), moment.zone()
    );
}

Time add(const Time& time, const DaysTime& duration) {
    auto sum = (time.nanoseconds() + duration.total_nanoseconds()) % day_ns;
    if (sum < 0) sum += day_ns;
    return Time::of_nanoseconds(static_cast<std::int64_t>(sum), time.zone()).value_or(time);
}

std::optional<DaysTime> subtract(const DateTime& a, const DateTime& b) {
    if (!comparable(a.zone(), b.zone())) return std::nullopt;
    return DaysTime::of_nanoseconds(moment_ns(a) - moment_ns(b));
}

std::optional<DaysTime> subtract(const Time& a, const Time& b) {
    if (!comparable(a.zone(), b.zone())) return std::nullopt;
    return DaysTime::of_nanoseconds(utc_ns(a) - utc_ns(b));
}

std::optional<DaysTime> subtract(const Date& a, const Date& b) {
    return DaysTime::of((a.days() - b.days()) * day_s);
}

YearsMonths months_between(const Date& from, const Date& to) {
    auto months =
        (static_cast<std::int64_t>(to.year()) - from.year()) * 12 + to.month() - from.month();
    if (months > 0 && to.day() < from.day()) --months;
    if (months < 0 && to.day() > from.day()) ++months;
    return YearsMonths::of(months).value_or(YearsMonths());
}

DateTime midnight(const Date& date) {
    return DateTime(date, Time::of_nanoseconds(0, Zone::utc()).value_or(Time()));
}

} // namespace kansli::rules::feel
