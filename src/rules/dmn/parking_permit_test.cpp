// The rule model of parking permits, and how its decisions are explained to the applicant.
#include "rules/dmn/check.hpp"
#include "rules/dmn/json_value.hpp"
#include "rules/dmn/model_file.hpp"
#include "rules/dmn/sentences.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kansli::rules::dmn {

namespace {

using Sentences = std::vector<std::string>;
using testing::IsSupersetOf;

const Compilation& parking_permit() {
    static const auto compilation = compile_model_file("case-types/parking-permit/rules.dmn");
    return compilation;
}

struct Answer {
    std::string result;
    Sentences swedish;
    Sentences english;
};

Answer asked(std::string_view decision, std::string_view json) {
    const auto& model = *parking_permit().model;
    std::vector<base::Problem> problems;
    const auto inputs = inputs_from_json(model, base::parse_json(json), problems);
    EXPECT_TRUE(problems.empty()) << problems[0].message;
    feel::Evaluation evaluation(*feel::DateTime::parse("2026-03-01T08:30:00Z"));
    Trace trace;
    const auto index = model.find_decision(decision).value();
    const auto result = model.evaluate(index, inputs, evaluation, &trace);
    const Told told{model, index, result, trace, evaluation};
    return {
        to_json_text(result).text, sentences(told, Language::sv), sentences(told, Language::en)};
}

TEST(ParkingPermit, the_model_has_neither_errors_nor_warnings) {
    ASSERT_TRUE(parking_permit().model);
    for (const auto& problem : check_model(parking_permit()))
        ADD_FAILURE() << told(problem, "parking-permit.dmn");
}

TEST(ParkingPermit, a_driver_who_cannot_walk_500_metres_gets_a_permit) {
    const auto answer = asked(
        "outcome",
        R"({"capacity": "driver", "walking_ability": true, "walking_distance_max_m": 500,
            "duration": "2_years", "resident": true})"
    );

    EXPECT_EQ(answer.result, R"("approved")");
}

TEST(ParkingPermit, a_driver_who_can_walk_further_is_told_why_not) {
    const auto answer = asked(
        "outcome",
        R"({"capacity": "driver", "walking_ability": true, "walking_distance_max_m": 800,
            "duration": "lasting", "resident": true})"
    );

    EXPECT_EQ(answer.result, R"("rejected")");
    EXPECT_THAT(
        answer.swedish,
        IsSupersetOf(Sentences{
            "Ska parkeringstillstånd ges? Svar: avslag.",
            "Kravet på väsentliga svårigheter att förflytta sig är inte uppfyllt.",
            "Regel 1 (”Alla krav är uppfyllda”) gäller inte: kravet på rörelsehinder är nej, och "
            "regeln kräver ja.",
            "Sökanden kör själv och kan gå längre än 500 meter.",
            "Regel 1 (”Sökanden kör själv och kan gå högst 500 meter”) gäller inte: gångsträckan i "
            "meter är 800, och regeln kräver högst 500."})
    );
}

TEST(ParkingPermit, a_passenger_who_can_wait_alone_is_told_so_in_english) {
    const auto answer = asked(
        "mobility",
        R"({"capacity": "passenger", "walking_ability": true, "walking_distance_max_m": 50,
            "can_be_alone_while_parking": true})"
    );

    EXPECT_EQ(answer.result, "false");
    EXPECT_THAT(
        answer.english,
        IsSupersetOf(Sentences{
            "Does the applicant have substantial difficulty moving? Answer: no.",
            "The applicant is a passenger and can be left alone while the driver parks.",
            "Rule 5 (”The applicant is a passenger and can walk more than 100 metres”) does not "
            "apply: the walking distance in metres is 50, and the rule requires more than 100.",
            "How far can the applicant walk, in metres? Answer: 50."})
    );
}

TEST(ParkingPermit, what_is_missing_is_named) {
    const auto answer = asked(
        "outcome",
        R"({"capacity": "passenger", "walking_ability": false, "duration": "1_year",
            "resident": true})"
    );

    EXPECT_EQ(answer.result, "null");
    EXPECT_THAT(
        answer.swedish,
        testing::Contains("Uppgiften att kunna lämnas ensam vid målet saknas eller har fel form.")
    );
}

} // namespace

} // namespace kansli::rules::dmn
