// The log: one line an event on stderr, as logfmt for people or JSON for collectors. An event has a
// constant name and named values - ids, codes, counts, durations - and never a person's name,
// number, address or words; what looks like a personal number is removed all the same.
#pragma once

#include "base/reflect.hpp"

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>

namespace kansli::base {

enum class LogLevel { debug, info, warning, error };
BOOST_DESCRIBE_ENUM(LogLevel, debug, info, warning, error)

enum class LogFormat { logfmt, json };
BOOST_DESCRIBE_ENUM(LogFormat, logfmt, json)

struct LogField {
    LogField(std::string_view named, std::string_view text) : name(named), value(text) {}

    LogField(std::string_view named, const char* text) : name(named), value(text) {}

    LogField(std::string_view named, const std::string& text) : name(named), value(text) {}

    LogField(std::string_view named, bool yes) : name(named), value(yes) {}

    LogField(std::string_view named, std::floating_point auto real)
        : name(named), value(static_cast<double>(real)) {}

    LogField(std::string_view named, std::integral auto whole)
        : name(named), value(static_cast<std::int64_t>(whole)) {}

    std::string_view name;
    std::variant<std::string_view, bool, std::int64_t, double> value;
};

using LogFields = std::initializer_list<LogField>;

// For main, before there are threads. Until then: logfmt from level info.
void set_up_log(LogLevel level, LogFormat format);

// log(LogLevel::info, "job_failed", {{"job_id", id.to_text()}, {"attempt", 3}});
void log(LogLevel level, std::string_view event, LogFields fields = {});

// The line less its time and level; what log() writes.
std::string log_line(LogFormat format, std::string_view event, LogFields fields);

} // namespace kansli::base
