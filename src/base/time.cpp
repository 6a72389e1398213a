#include "base/time.hpp"

#include <fmt/format.h>

#include <optional>

namespace kansli::base {

namespace {

namespace ch = std::chrono;

std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count) {
    if (at + count > text.size()) return std::nullopt;
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9') return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

bool has(std::string_view text, std::size_t at, char wanted) {
    return at < text.size() && text[at] == wanted;
}

std::optional<ch::year_month_day> day_at_start(std::string_view text) {
    const auto year = digits(text, 0, 4);
    const auto month = digits(text, 5, 2);
    const auto day = digits(text, 8, 2);
    if (!year || !month || !day || !has(text, 4, '-') || !has(text, 7, '-') || *year == 0)
        return std::nullopt;
    const ch::year_month_day made{
        ch::year{*year},
        ch::month{static_cast<unsigned>(*month)},
        ch::day{static_cast<unsigned>(*day)}};
    if (!made.ok()) return std::nullopt;
    return made;
}

// The offset that ends an RFC 3339 time, in minutes east of UTC.
std::optional<int> offset_minutes(std::string_view text) {
    if (text == "Z" || text == "z") return 0;
    const auto hours = digits(text, 1, 2);
    const auto minutes = digits(text, 4, 2);
    if (text.size() != 6 || !hours || !minutes || text[3] != ':' || *hours > 23 || *minutes > 59)
        return std::nullopt;
    if (text[0] != '+' && text[0] != '-') return std::nullopt;
    return (text[0] == '+' ? 1 : -1) * (*hours * 60 + *minutes);
}

std::optional<Timestamp> read_timestamp(std::string_view text) {
    const auto day = day_at_start(text);
    const auto hour = digits(text, 11, 2);
    const auto minute = digits(text, 14, 2);
    const auto second = digits(text, 17, 2);
    const bool separators = (has(text, 10, 'T') || has(text, 10, 't') || has(text, 10, ' ')) &&
                            has(text, 13, ':') && has(text, 16, ':');
    if (!day || !hour || !minute || !second || !separators) return std::nullopt;
    if (*hour > 23 || *minute > 59 || *second > 60) return std::nullopt;
    std::size_t at = 19;
    std::int64_t fraction = 0;
    if (has(text, at, '.')) {
        std::int64_t scale = 100'000;
        const auto first = ++at;
        for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, scale /= 10)
            fraction += scale * (text[at] - '0');
        if (at == first || at - first > 12) return std::nullopt;
    }
    if (at >= text.size()) return std::nullopt;
    const auto offset = offset_minutes(text.substr(at));
    if (!offset) return std::nullopt;
    const auto time = ch::sys_days(*day) + ch::hours(*hour) + ch::minutes(*minute - *offset) +
                      ch::seconds(*second);
    return Timestamp::from_micros(
        ch::duration_cast<Duration>(time.time_since_epoch()).count() + fraction
    );
}

ch::sys_seconds last_sunday_0100(ch::year year, ch::month month) {
    return ch::sys_days(year / month / ch::Sunday[ch::last]) + ch::hours(1);
}

ch::sys_time<Duration> swedish_clock(Timestamp at) {
    const ch::sys_time<Duration> utc{Duration(at.micros())};
    const auto year = ch::year_month_day(ch::floor<ch::days>(utc)).year();
    const bool summer =
        utc >= last_sunday_0100(year, ch::March) && utc < last_sunday_0100(year, ch::October);
    return utc + ch::hours(summer ? 2 : 1);
}

} // namespace

Parsed<Timestamp> Timestamp::from_text(std::string_view text) {
    const auto read = read_timestamp(text);
    if (read) return Parsed<Timestamp>::ok(*read);
    return Parsed<Timestamp>::wrong(
        "invalid_time", "is not an RFC 3339 time such as 2026-03-01T08:30:00Z"
    );
}

std::string Timestamp::to_text() const {
    const ch::sys_time<Duration> time{Duration(micros_)};
    const auto day = ch::floor<ch::days>(time);
    const ch::year_month_day ymd(day);
    const ch::hh_mm_ss clock(time - day);
    auto text = fmt::format(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}",
        static_cast<int>(ymd.year()),
        static_cast<unsigned>(ymd.month()),
        static_cast<unsigned>(ymd.day()),
        clock.hours().count(),
        clock.minutes().count(),
        clock.seconds().count()
    );
    if (const auto micros = clock.subseconds().count(); micros != 0) {
        text += fmt::format(".{:06}", micros);
        while (text.back() == '0') text.pop_back();
    }
    return text + 'Z';
}

Parsed<Date> Date::from_text(std::string_view text) {
    if (const auto day = day_at_start(text); day && text.size() == 10)
        return Parsed<Date>::ok(Date(*day));
    return Parsed<Date>::wrong("invalid_date", "is not a date such as 2026-03-01");
}

std::string Date::to_text() const {
    return fmt::format(
        "{:04}-{:02}-{:02}",
        static_cast<int>(day_.year()),
        static_cast<unsigned>(day_.month()),
        static_cast<unsigned>(day_.day())
    );
}

Date swedish_day(Timestamp at) {
    return Date(ch::year_month_day(ch::floor<ch::days>(swedish_clock(at))));
}

std::string swedish_time(Timestamp at) {
    const auto local = swedish_clock(at);
    const ch::hh_mm_ss clock(local - ch::floor<ch::days>(local));
    return fmt::format(
        "{} {:02}:{:02}", swedish_day(at).to_text(), clock.hours().count(), clock.minutes().count()
    );
}

Timestamp swedish_midnight(Date day) {
    const auto utc = ch::duration_cast<Duration>(day.days().time_since_epoch());
    // Summer time changes at 01:00 UTC, never at a midnight: one of the two offsets fits.
    const auto summer = Timestamp::from_micros((utc - ch::hours(2)).count());
    return swedish_day(summer) == day ? summer
                                      : Timestamp::from_micros((utc - ch::hours(1)).count());
}

Timestamp system_now() {
    const auto now = ch::system_clock::now().time_since_epoch();
    return Timestamp::from_micros(ch::duration_cast<Duration>(now).count());
}

} // namespace kansli::base
