#include "process/engine/timer.hpp"

#include "base/text.hpp"
#include "process/engine/swedish_clock.hpp"

#include <fmt/format.h>

#include <charconv>

namespace kansli::process {

namespace {

constexpr std::int64_t max_amount = 1'000'000;
constexpr std::int64_t second_us = 1'000'000;

struct Amounts {
    std::int64_t months = 0;
    std::int64_t days = 0;
    std::int64_t microseconds = 0;
};

// One number and its letter, "1.5S"; only seconds have a fraction.
struct Part {
    std::int64_t whole = 0;
    std::int64_t microseconds = 0;
    char unit = 0;
};

std::optional<Part> take_part(std::string_view& text) {
    Part part;
    const auto* end = text.data() + text.size();
    auto read = std::from_chars(text.data(), end, part.whole);
    if (read.ec != std::errc() || read.ptr == end || part.whole < 0 || part.whole > max_amount)
        return std::nullopt;
    if (*read.ptr == '.' || *read.ptr == ',') {
        std::int64_t scale = second_us / 10;
        for (++read.ptr; read.ptr != end && *read.ptr >= '0' && *read.ptr <= '9'; ++read.ptr) {
            part.microseconds += (*read.ptr - '0') * scale;
            scale /= 10;
        }
        if (read.ptr == end || *read.ptr != 'S') return std::nullopt;
    }
    part.unit = *read.ptr;
    text.remove_prefix(static_cast<std::size_t>(read.ptr + 1 - text.data()));
    return part;
}

bool add(Amounts& amounts, const Part& part, bool is_time) {
    switch (part.unit) {
    case 'Y':
        amounts.months += 12 * part.whole;
        return !is_time;
    case 'M':
        if (is_time)
            amounts.microseconds += 60 * second_us * part.whole;
        else
            amounts.months += part.whole;
        return true;
    case 'W':
        amounts.days += 7 * part.whole;
        return !is_time;
    case 'D':
        amounts.days += part.whole;
        return !is_time;
    case 'H':
        amounts.microseconds += 3600 * second_us * part.whole;
        return is_time;
    case 'S':
        amounts.microseconds += second_us * part.whole + part.microseconds;
        return is_time;
    default:
        return false;
    }
}

std::optional<Amounts> read_duration(std::string_view text) {
    if (!text.starts_with('P') || text.size() < 3) return std::nullopt;
    text.remove_prefix(1);
    Amounts amounts;
    bool is_time = false;
    while (!text.empty()) {
        if (text.front() == 'T' && !is_time) {
            is_time = true;
            text.remove_prefix(1);
            if (text.empty()) return std::nullopt;
        }
        const auto part = take_part(text);
        if (!part || !add(amounts, *part, is_time)) return std::nullopt;
    }
    return amounts;
}

// With any offset, without one on the Swedish clock; a day alone is its beginning.
std::optional<base::Timestamp> read_date(std::string_view text) {
    std::string written(text);
    // Java writes +0100.
    const auto size = written.size();
    const bool has_offset = size > 5 && (written[size - 5] == '+' || written[size - 5] == '-') &&
                            written.find('T') != std::string::npos;
    if (has_offset) written.insert(size - 2, ":");
    if (const auto parsed = base::Timestamp::from_text(written)) return *parsed.value;
    return swedish_moment(written);
}

NextTime wrong(std::string_view text, std::string_view wanted) {
    return {{}, {}, fmt::format("\"{}\" is not {}.", text.substr(0, 100), wanted)};
}

constexpr std::string_view cycle_words =
    "a cycle: R3/PT10M, R/P1D, or cron of six fields such as 0 0 8 ? * MON-FRI";

// The pieces of R[n]/[start/]duration.
struct Cycle {
    std::int64_t times = -1; // without an end
    std::optional<base::Timestamp> begin;
    std::string duration;
};

std::optional<Cycle> read_cycle(std::string_view text) {
    if (!text.starts_with('R')) return std::nullopt;
    const auto slash = text.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    Cycle cycle;
    const auto times = text.substr(1, slash - 1);
    if (!times.empty()) {
        const auto* end = times.data() + times.size();
        const auto read = std::from_chars(times.data(), end, cycle.times);
        if (read.ec != std::errc() || read.ptr != end || cycle.times < 0) return std::nullopt;
    }
    auto rest = text.substr(slash + 1);
    if (const auto second = rest.find('/'); second != std::string_view::npos) {
        cycle.begin = read_date(rest.substr(0, second));
        if (!cycle.begin) return std::nullopt;
        rest = rest.substr(second + 1);
    }
    if (!read_duration(rest)) return std::nullopt;
    cycle.duration = rest;
    return cycle;
}

std::string left_of(const Cycle& cycle) {
    if (cycle.times < 0) return "R/" + cycle.duration;
    if (cycle.times <= 1) return {};
    return fmt::format("R{}/{}", cycle.times - 1, cycle.duration);
}

NextTime next_of_cycle(std::string_view text, base::Timestamp now) {
    if (const auto cycle = read_cycle(text)) {
        if (cycle->times == 0) return wrong(text, cycle_words);
        const auto due = cycle->begin ? cycle->begin : after(now, cycle->duration);
        if (!due) return wrong(text, cycle_words);
        return {*due, left_of(*cycle), {}};
    }
    const auto due = next_by_cron(text, now);
    if (!due) return wrong(text, cycle_words);
    return {*due, std::string(text), {}};
}

} // namespace

std::optional<base::Timestamp> after(base::Timestamp from, std::string_view duration) {
    const auto amounts = read_duration(duration);
    if (!amounts) return std::nullopt;
    if (amounts->months == 0 && amounts->days == 0 && amounts->microseconds == 0)
        return std::nullopt;
    const auto day = days_later(from, amounts->months, amounts->days);
    if (!day) return std::nullopt;
    return *day + base::Duration(amounts->microseconds);
}

NextTime next_of(TimerKind kind, std::string_view text, base::Timestamp now) {
    text = base::trimmed(text);
    if (kind == TimerKind::cycle) return next_of_cycle(text, now);
    if (kind == TimerKind::date) {
        if (const auto date = read_date(text)) return {*date, {}, {}};
        return wrong(text, "a date and time such as 2026-03-01T08:30:00+01:00");
    }
    if (const auto due = after(now, text)) return {*due, {}, {}};
    return wrong(text, "a duration such as P14D or PT1H30M");
}

std::optional<NextTime>
repeated(std::string_view repeat, base::Timestamp due, base::Timestamp now) {
    if (repeat.empty()) return std::nullopt;
    const auto cycle = read_cycle(repeat);
    if (!cycle) {
        const auto next = next_by_cron(repeat, std::max(due, now));
        if (!next) return std::nullopt;
        return NextTime{*next, std::string(repeat), {}};
    }
    auto next = after(due, cycle->duration);
    if (next && cycle->times < 0 && *next < now) next = after(now, cycle->duration);
    if (!next) return std::nullopt;
    return NextTime{*next, left_of(*cycle), {}};
}

} // namespace kansli::process
