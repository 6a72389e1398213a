#include "base/log.hpp"

#include "base/json.hpp"
#include "base/redact.hpp"

#include <fmt/format.h>
#include <spdlog/logger.h>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <atomic>
#include <memory>

namespace kansli::base {

namespace {

struct Log {
    spdlog::logger logger{"kansli", std::make_shared<spdlog::sinks::stderr_sink_mt>()};
    std::atomic<LogFormat> format{LogFormat::logfmt};

    Log() { set_up(LogLevel::info, LogFormat::logfmt); }

    void set_up(LogLevel level, LogFormat lines) {
        format = lines;
        const auto* pattern = lines == LogFormat::json
                                  ? R"({"time":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l",%v})"
                                  : "time=%Y-%m-%dT%H:%M:%S.%eZ level=%l %v";
        logger.set_formatter(
            std::make_unique<spdlog::pattern_formatter>(pattern, spdlog::pattern_time_type::utc)
        );
        logger.set_level(spdlog_level(level));
    }

    static spdlog::level::level_enum spdlog_level(LogLevel level) {
        switch (level) {
        case LogLevel::debug:
            return spdlog::level::debug;
        case LogLevel::info:
            return spdlog::level::info;
        case LogLevel::warning:
            return spdlog::level::warn;
        case LogLevel::error:
            return spdlog::level::err;
        }
        return spdlog::level::off;
    }
};

// The process has one stderr, so it has one log.
Log& the_log() {
    static Log log;
    return log;
}

bool is_bare_word(std::string_view text) {
    return !text.empty() && text.find_first_of(" \t\r\n\"=\\") == std::string_view::npos &&
           text.find_first_not_of('-') != std::string_view::npos;
}

void append_text(std::string& out, LogFormat format, std::string_view text) {
    const auto safe = redacted(text);
    if (format == LogFormat::logfmt && is_bare_word(safe))
        out += safe;
    else
        append_json_string(out, safe);
}

void append_value(std::string& out, LogFormat format, const LogField& field) {
    if (const auto* text = std::get_if<std::string_view>(&field.value))
        append_text(out, format, *text);
    else if (const auto* yes = std::get_if<bool>(&field.value))
        out += *yes ? "true" : "false";
    else if (const auto* whole = std::get_if<std::int64_t>(&field.value))
        out += std::to_string(*whole);
    else
        append_json_number(out, std::get<double>(field.value));
}

} // namespace

std::string log_line(LogFormat format, std::string_view event, LogFields fields) {
    const bool json = format == LogFormat::json;
    std::string line(json ? "\"event\":" : "event=");
    append_text(line, format, event);
    for (const auto& field : fields) {
        line += json ? fmt::format(",\"{}\":", field.name) : fmt::format(" {}=", field.name);
        append_value(line, format, field);
    }
    return line;
}

void set_up_log(LogLevel level, LogFormat format) { the_log().set_up(level, format); }

void log(LogLevel level, std::string_view event, LogFields fields) {
    auto& [logger, format] = the_log();
    const auto wanted = Log::spdlog_level(level);
    if (logger.should_log(wanted)) logger.log(wanted, log_line(format, event, fields));
}

} // namespace kansli::base
