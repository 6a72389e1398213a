#include "process/engine/swedish_clock.hpp"
#include "process/engine/timer.hpp"
#include "rules/feel/temporal.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace kansli::process {

namespace {

constexpr std::int64_t day_s = 86'400;
constexpr int days_to_search = 5 * 366;

constexpr std::array<std::string_view, 12>
    months{"JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"};
// Quartz counts from Sunday, which is 1.
constexpr std::array<std::string_view, 7> weekdays{"SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"};

struct Field {
    int low;
    int high;
    std::vector<bool> holds;

    bool has(int value) const { return holds[static_cast<std::size_t>(value - low)]; }
};

std::optional<int> number_of(std::string_view text, const Field& field) {
    const auto find = [&](const auto& names) -> std::optional<int> {
        const auto found = std::find(names.begin(), names.end(), text);
        if (found == names.end()) return std::nullopt;
        return static_cast<int>(found - names.begin()) + 1;
    };
    if (field.high == 12 && field.low == 1)
        if (const auto month = find(months)) return month;
    if (field.high == 7)
        if (const auto weekday = find(weekdays)) return weekday;
    int number = 0;
    const auto* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
    if (number < field.low || number > field.high) return std::nullopt;
    return number;
}

// "*", "?", "5", "1-5", "*/10", "0/15", "MON-FRI"
bool add_range(std::string_view text, Field& field) {
    int step = 1;
    const auto slash = text.find('/');
    if (slash != std::string_view::npos) {
        const auto* end = text.data() + text.size();
        const auto read = std::from_chars(text.data() + slash + 1, end, step);
        if (read.ec != std::errc() || read.ptr != end || step < 1) return false;
        text = text.substr(0, slash);
    }
    int from = field.low;
    int to = field.high;
    if (text != "*" && text != "?") {
        const auto dash = text.find('-');
        const auto first = number_of(text.substr(0, dash), field);
        const auto last =
            dash == std::string_view::npos ? first : number_of(text.substr(dash + 1), field);
        if (!first || !last) return false;
        from = *first;
        to = slash != std::string_view::npos && dash == std::string_view::npos ? field.high : *last;
    }
    if (from > to) return false;
    for (int value = from; value <= to; value += step)
        field.holds[static_cast<std::size_t>(value - field.low)] = true;
    return true;
}

std::optional<Field> read_field(std::string_view text, int low, int high) {
    Field field{low, high, std::vector<bool>(static_cast<std::size_t>(high - low + 1), false)};
    while (true) {
        const auto comma = text.find(',');
        if (!add_range(text.substr(0, comma), field)) return std::nullopt;
        if (comma == std::string_view::npos) return field;
        text.remove_prefix(comma + 1);
    }
}

std::vector<std::string_view> split(std::string_view text) {
    std::vector<std::string_view> fields;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        if (end > 0) fields.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return fields;
}

// The first time of day from `from_s` on that the fields hold; -1 when there is none.
int time_of_day(const std::array<Field, 3>& fields, int from_s) {
    const auto& [seconds, minutes, hours] = fields;
    for (int hour = from_s / 3600; hour < 24; ++hour) {
        if (!hours.has(hour)) continue;
        for (int minute = 0; minute < 60; ++minute) {
            const int begin = hour * 3600 + minute * 60;
            if (begin + 59 < from_s || !minutes.has(minute)) continue;
            for (int second = 0; second < 60; ++second)
                if (begin + second >= from_s && seconds.has(second)) return begin + second;
        }
    }
    return -1;
}

} // namespace

std::optional<base::Timestamp> next_by_cron(std::string_view cron, base::Timestamp from) {
    const auto texts = split(cron);
    if (texts.size() != 6 && texts.size() != 7) return std::nullopt;
    if (texts.size() == 7 && texts[6] != "*") return std::nullopt;
    const auto second = read_field(texts[0], 0, 59);
    const auto minute = read_field(texts[1], 0, 59);
    const auto hour = read_field(texts[2], 0, 23);
    const auto day_of_month = read_field(texts[3], 1, 31);
    const auto month = read_field(texts[4], 1, 12);
    const auto weekday = read_field(texts[5], 1, 7);
    if (!second || !minute || !hour || !day_of_month || !month || !weekday) return std::nullopt;
    const std::array<Field, 3> times{*second, *minute, *hour};
    const auto clock_s = swedish_clock_s(from) + 1;
    auto day = clock_s / day_s;
    auto begin_s = static_cast<int>(clock_s % day_s);
    for (int tried = 0; tried < days_to_search; ++tried, ++day, begin_s = 0) {
        const auto date = rules::feel::Date::of_days(day);
        if (!date || !day_of_month->has(date->day()) || !month->has(date->month()) ||
            !weekday->has(date->weekday() % 7 + 1))
            continue;
        const auto time = time_of_day(times, begin_s);
        if (time < 0) continue;
        const auto due = swedish_clock_time(day * day_s + time);
        if (due > from) return due; // a clock that is put back comes to the same time again
    }
    return std::nullopt;
}

} // namespace kansli::process
