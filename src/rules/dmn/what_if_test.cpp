#include "base/error.hpp"
#include "rules/dmn/model_file.hpp"
#include "rules/dmn/what_if.hpp"

#include <gtest/gtest.h>

namespace kansli::rules::dmn {

namespace {

std::string parking_permit() {
    return read_text_file("case-types/parking-permit/rules.dmn", 1'000'000);
}

std::string with(std::string text, const std::string& from, const std::string& to) {
    text.replace(text.find(from), from.size(), to);
    return text;
}

RecordedInput driver(const std::string& id, int metres) {
    return {
        id,
        base::parse_json(
            R"({"capacity": "driver", "walking_ability": true, "duration": "1_year",
                "resident": true, "walking_distance_max_m": )" +
            std::to_string(metres) + "}"
        ),
        *feel::DateTime::parse("2026-03-01T08:30:00Z")};
}

TEST(WhatIf, a_stricter_limit_changes_those_between_the_limits_alone) {
    const auto old_model = compile_model(parking_permit()).model;
    const auto stricter = with(
        with(parking_permit(), "<text>&lt;= 500</text>", "<text>&lt;= 300</text>"),
        "<text>&gt; 500</text>",
        "<text>&gt; 300</text>"
    );
    const auto new_model = compile_model(stricter).model;
    ASSERT_TRUE(old_model && new_model);

    const auto report = what_if(
        *old_model,
        *new_model,
        "outcome",
        {driver("PRH-1", 200), driver("PRH-2", 400), driver("PRH-3", 450), driver("PRH-4", 900)},
        Language::en
    );

    EXPECT_EQ(report.cases, 4);
    EXPECT_EQ(report.unchanged, 2);
    EXPECT_EQ(report.changed, 2);
    ASSERT_EQ(report.groups.size(), 1u);
    EXPECT_EQ(report.groups[0].count, 2);
    EXPECT_EQ(report.groups[0].before.text, R"("approved")");
    EXPECT_EQ(report.groups[0].after.text, R"("rejected")");
    EXPECT_EQ(
        report.groups[0].rules_before,
        "mobility: rule 1; lasts_long_enough: rule 2; outcome: rule 1"
    );
    EXPECT_EQ(
        report.groups[0].rules_after, "mobility: rule 2; lasts_long_enough: rule 2; outcome: rule 3"
    );
    ASSERT_EQ(report.changes.size(), 2u);
    EXPECT_EQ(report.changes[0].id, "PRH-2");
    EXPECT_EQ(
        report.changes[0].why_after[0], "Is a parking permit to be granted? Answer: rejected."
    );
    EXPECT_NE(report.old_model.hash, report.new_model.hash);
}

TEST(WhatIf, inputs_that_the_new_version_does_not_know_are_named) {
    const auto old_model = compile_model(parking_permit()).model;
    auto recorded = driver("PRH-1", 200);
    recorded.inputs.as_object()["colour"] = "blue";

    const auto report = what_if(*old_model, *old_model, "outcome", {recorded}, Language::sv);

    EXPECT_EQ(report.unchanged, 1);
    EXPECT_EQ(report.not_read, std::vector<std::string>{"/colour the model has no input colour"});
}

TEST(WhatIf, a_decision_that_is_not_there_is_refused) {
    const auto model = compile_model(parking_permit()).model;

    EXPECT_THROW(what_if(*model, *model, "colour", {}, Language::sv), base::Error);
}

} // namespace

} // namespace kansli::rules::dmn
