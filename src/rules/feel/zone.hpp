// What a time says about where it is told: the zones of FEEL's times (DMN 1.5 §10.3.2.3.4-5). The
// tz database is the system's, read once, when a zone is first named; nothing else here is read
// from outside. It ends in 2037: a later year follows the rules of one in the same weekday pattern.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kansli::rules::feel {

// What a time says about UTC: nothing (local), an offset in seconds, or a zone's name. Two zones
// are equal when they are written the same: Europe/Stockholm is not +01:00.
class Zone {
public:
    // 14 hours are the widest in use and in XML Schema; ISO 8601 tools write up to 18.
    static constexpr std::int32_t max_offset_s = 18 * 3600;

    // Local.
    constexpr Zone() = default;

    static constexpr Zone utc() { return Zone(0); }

    static std::optional<Zone> offset(std::int64_t seconds);
    // nullopt when the tz database has no such zone.
    static std::optional<Zone> named(std::string_view name);
    // "", "Z", "+01:00", "-05:00:30", "@Europe/Stockholm".
    static std::optional<Zone> parse(std::string_view text);

    std::string to_text() const;

    constexpr bool is_local() const { return code_ == local; }

    constexpr bool is_offset() const { return !is_local() && code_ < first_name; }

    constexpr bool is_named() const { return code_ >= first_name; }

    // Only when is_offset().
    constexpr std::int32_t offset_s() const { return code_; }

    // "Europe/Stockholm"; empty when it is not a name.
    std::string name() const;

    // The offset at a wall clock's time, seconds counted from 1970-01-01T00:00:00 of that clock;
    // a time that a change of the clock repeats is the first of the two, one that it skips is
    // read with the offset before the change. 0 when local.
    std::int32_t offset_at_local(std::int64_t local_s) const;
    // The offset at a moment.
    std::int32_t offset_at(std::int64_t unix_s) const;
    // Without daylight saving, for a time that has no date to ask for.
    std::int32_t standard_offset() const;

    bool operator==(const Zone&) const = default;

private:
    static constexpr std::int32_t local = INT32_MIN;
    static constexpr std::int32_t first_name = 1'000'000;

    constexpr explicit Zone(std::int32_t code) : code_(code) {}

    // An offset in seconds, or `first_name` and the zone's place in the tz database.
    std::int32_t code_ = local;
};

} // namespace kansli::rules::feel
