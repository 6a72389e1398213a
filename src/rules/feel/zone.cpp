#include "rules/feel/zone.hpp"

#include "rules/feel/calendar.hpp"
#include "rules/feel/reader.hpp"

#include <date/tz.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace kansli::rules::feel {

namespace {

constexpr std::int64_t day_s = 86'400;

const date::time_zone& zone_at(std::int32_t place) {
    return date::get_tzdb().zones.at(static_cast<std::size_t>(place));
}

// A moment in a year that the tz database knows, with the same rules as far as they are known.
std::int64_t in_known_years(std::int64_t seconds) {
    constexpr std::int64_t first = 1800;
    constexpr std::int64_t last = 2037;
    const auto days = floor_divide(seconds, day_s);
    const auto year = calendar_from_days(days).year;
    if (year < first) return days_from_calendar(first, 1, 1) * day_s;
    if (year <= last) return seconds;
    const auto new_year = days_from_calendar(year, 1, 1);
    for (auto known = last;; --known) {
        const auto its_new_year = days_from_calendar(known, 1, 1);
        if (is_leap_year(known) == is_leap_year(year) &&
            weekday_of(its_new_year) == weekday_of(new_year))
            return seconds - (new_year - its_new_year) * day_s;
    }
}

std::int32_t offset_of(const date::sys_info& info) {
    return static_cast<std::int32_t>(info.offset.count());
}

std::int32_t offset_in(const date::time_zone& zone, std::int64_t unix_s) {
    return offset_of(zone.get_info(date::sys_seconds(std::chrono::seconds(unix_s))));
}

// "hh:mm" or "hh:mm:ss" behind the sign.
std::optional<std::int64_t> offset_of(Reader& reader) {
    const auto hours = reader.two_digits();
    if (!hours || !reader.take(':')) return std::nullopt;
    const auto minutes = reader.two_digits();
    if (!minutes || *minutes > 59) return std::nullopt;
    if (reader.at_end()) return *hours * 3600 + *minutes * 60;
    if (!reader.take(':')) return std::nullopt;
    const auto seconds = reader.two_digits();
    if (!seconds || *seconds > 59 || !reader.at_end()) return std::nullopt;
    return *hours * 3600 + *minutes * 60 + *seconds;
}

} // namespace

std::optional<Zone> Zone::offset(std::int64_t seconds) {
    if (seconds < -max_offset_s || seconds > max_offset_s) return std::nullopt;
    return Zone(static_cast<std::int32_t>(seconds));
}

std::optional<Zone> Zone::named(std::string_view name) {
    const auto& zones = date::get_tzdb().zones;
    const auto found = std::lower_bound(
        zones.begin(),
        zones.end(),
        name,
        [](const date::time_zone& zone, std::string_view wanted) { return zone.name() < wanted; }
    );
    if (found == zones.end() || found->name() != name) return std::nullopt;
    try {
        offset_in(*found, 0);
    } catch (const std::exception&) {
        return std::nullopt; // a file that only looks like a zone's
    }
    return Zone(first_name + static_cast<std::int32_t>(found - zones.begin()));
}

std::optional<Zone> Zone::parse(std::string_view text) {
    if (text.empty()) return Zone();
    if (text == "Z" || text == "z") return utc();
    Reader reader(text);
    if (reader.take('@')) return named(reader.rest());
    const bool negative = reader.take('-');
    if (!negative && !reader.take('+')) return std::nullopt;
    const auto seconds = offset_of(reader);
    if (!seconds) return std::nullopt;
    return offset(negative ? -*seconds : *seconds);
}

std::string Zone::to_text() const {
    if (is_local()) return "";
    if (is_named()) return "@" + name();
    if (code_ == 0) return "Z";
    const auto size = std::abs(code_);
    auto text = fmt::format("{}{:02}:{:02}", code_ < 0 ? '-' : '+', size / 3600, size / 60 % 60);
    if (size % 60 != 0) text += fmt::format(":{:02}", size % 60);
    return text;
}

std::string Zone::name() const {
    return is_named() ? zone_at(code_ - first_name).name() : std::string();
}

std::int32_t Zone::offset_at_local(std::int64_t local_s) const {
    if (is_local()) return 0;
    if (is_offset()) return code_;
    const auto known = date::local_seconds(std::chrono::seconds(in_known_years(local_s)));
    return offset_of(zone_at(code_ - first_name).get_info(known).first);
}

std::int32_t Zone::offset_at(std::int64_t unix_s) const {
    if (is_local()) return 0;
    if (is_offset()) return code_;
    return offset_in(zone_at(code_ - first_name), in_known_years(unix_s));
}

std::int32_t Zone::standard_offset() const {
    const auto winter = offset_at(days_from_calendar(2025, 1, 1) * day_s);
    const auto summer = offset_at(days_from_calendar(2025, 7, 1) * day_s);
    return std::min(winter, summer);
}

} // namespace kansli::rules::feel
