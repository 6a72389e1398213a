#include "base/id.hpp"
#include "base/json.hpp"
#include "base/log.hpp"
#include "base/redact.hpp"

#include <gtest/gtest.h>

namespace kansli::base {

// Test numbers of Skatteverket.
TEST(Redact, personal_numbers_are_found_however_they_are_written) {
    EXPECT_EQ(redacted("for 189001019802 today"), "for [personal number] today");
    EXPECT_EQ(redacted("18900101-9802"), "[personal number]");
    EXPECT_EQ(redacted(R"({"a":"900101-9802"})"), R"({"a":"[personal number]"})");
    EXPECT_EQ(redacted("900101+9802,9001019802"), "[personal number],[personal number]");
    EXPECT_TRUE(has_personal_number("x 189001019802"));
}

TEST(Redact, other_numbers_are_left_alone) {
    for (const auto* text :
         {"1767225600000000",
          "1767225600000",
          "556016-0680",
          "189001019803",
          "2026-01-01T00:00:00Z",
          "01890010-1980-7000-8000-189001019802",
          "PRH-2026-000123",
          "46701740605",
          ""})
        EXPECT_FALSE(has_personal_number(text)) << text;
    for (int i = 0; i < 2000; ++i) EXPECT_FALSE(has_personal_number(Uuid::make().to_text()));
}

TEST(Log, logfmt_quotes_only_what_needs_it) {
    EXPECT_EQ(
        log_line(
            LogFormat::logfmt,
            "job_failed",
            {{"kind", "send-mail"}, {"attempt", 3}, {"error", "no \"answer\"\n"}, {"late", true}}
        ),
        R"(event=job_failed kind=send-mail attempt=3 error="no \"answer\"\n" late=true)"
    );
    EXPECT_EQ(log_line(LogFormat::logfmt, "e", {{"empty", ""}}), R"(event=e empty="")");
}

TEST(Log, json_is_json) {
    const auto line = log_line(
        LogFormat::json, "served", {{"path", "/a \"b\""}, {"took_ms", 1.5}, {"ok", false}}
    );

    const auto parsed = parse_json("{" + line + "}");

    EXPECT_EQ(parsed.at("event").as_string(), "served");
    EXPECT_EQ(parsed.at("path").as_string(), "/a \"b\"");
    EXPECT_EQ(parsed.at("took_ms").as_double(), 1.5);
    EXPECT_EQ(parsed.at("ok").as_bool(), false);
}

TEST(Log, a_personal_number_does_not_reach_the_line) {
    EXPECT_EQ(
        log_line(LogFormat::logfmt, "e", {{"note", "189001019802"}}),
        R"(event=e note="[personal number]")"
    );
}

} // namespace kansli::base
