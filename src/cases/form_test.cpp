#include "cases/case_type_package.hpp"
#include "cases/form.hpp"
#include "cases/form_format.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

namespace kansli::cases {

namespace {

using base::JsonValue;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

const char* const schema = R"({
  "$schema": "http://json-schema.org/draft-07/schema#",
  "type": "object",
  "additionalProperties": false,
  "required": ["kind", "consent"],
  "properties": {
    "kind": {"type": "string", "enum": ["new", "renewal", "lost"]},
    "consent": {"type": "boolean", "const": true},
    "reason": {"type": "string", "minLength": 3, "maxLength": 20},
    "code": {"type": "string", "maxLength": 1000, "pattern": "^[a-z]+$"},
    "age": {"type": "integer", "minimum": 0, "maximum": 120},
    "share": {"type": "number", "minimum": 0, "maximum": 1, "multipleOf": 0.25},
    "start": {"type": "string", "format": "date"},
    "email": {"type": "string", "format": "email"},
    "format": {"type": "string", "maxLength": 10},
    "aids": {"type": "array", "minItems": 1, "maxItems": 3, "uniqueItems": true,
             "items": {"type": "string", "enum": ["stick", "chair", "walker"]}},
    "holes": {"type": "array", "maxItems": 2,
              "items": {"type": "object", "additionalProperties": false, "required": ["depth"],
                        "properties": {"depth": {"type": "number", "minimum": 1, "maximum": 300},
                                       "name": {"type": "string", "maxLength": 5}}}}
  },
  "allOf": [
    {"if": {"required": ["kind"], "properties": {"kind": {"const": "renewal"}}},
     "then": {"required": ["start"]}, "else": {"not": {"required": ["start"]}}},
    {"if": {"required": ["kind"], "properties": {"kind": {"const": "lost"}}},
     "then": {"required": ["code", "reason"]}}
  ]
})";

const FormValidator& form() {
    static const FormValidator made(base::parse_json(schema));
    return made;
}

// "pointer code" of each problem.
std::vector<std::string> problems_of(const JsonValue& data) {
    std::vector<std::string> told;
    for (const auto& problem : form().problems(data))
        told.push_back(problem.pointer + " " + problem.code);
    return told;
}

std::vector<std::string> problems(std::string_view data) {
    return problems_of(base::parse_json(data));
}

// The valid form with one member more.
std::vector<std::string> with(std::string_view member) {
    return problems(R"({"kind": "new", "consent": true, )" + std::string(member) + "}");
}

std::string message_for(std::string_view member) {
    const auto found = form().problems(
        base::parse_json(R"({"kind": "new", "consent": true, )" + std::string(member) + "}")
    );
    return found.empty() ? "none" : found.front().message;
}

} // namespace

TEST(Form, right_answers_have_no_problem) {
    EXPECT_THAT(problems(R"({"kind": "new", "consent": true})"), IsEmpty());
    EXPECT_THAT(
        problems(R"({"kind": "renewal", "consent": true, "reason": "åäö", "code": "abc", "age": 7,
                     "share": 0.75, "start": "2026-03-01", "email": "a@b.se", "format": "x",
                     "aids": ["stick", "chair"], "holes": [{"depth": 120.5, "name": "B1"}]})"),
        IsEmpty()
    );
}

TEST(Form, each_kind_of_problem_has_its_code) {
    EXPECT_THAT(
        problems("{}"),
        UnorderedElementsAre("/form_data/kind required", "/form_data/consent required")
    );
    EXPECT_THAT(with(R"("more": 1)"), ElementsAre("/form_data/more unknown_field"));
    EXPECT_THAT(with(R"("age": "7")"), ElementsAre("/form_data/age wrong_type"));
    EXPECT_THAT(with(R"("age": 7.5)"), ElementsAre("/form_data/age wrong_type"));
    EXPECT_THAT(with(R"("age": null)"), ElementsAre("/form_data/age wrong_type"));
    EXPECT_THAT(with(R"("age": 121)"), ElementsAre("/form_data/age out_of_range"));
    EXPECT_THAT(with(R"("share": 0.3)"), ElementsAre("/form_data/share out_of_range"));
    EXPECT_THAT(with(R"("reason": "no")"), ElementsAre("/form_data/reason too_short"));
    EXPECT_THAT(with(R"("reason": "    ")"), ElementsAre("/form_data/reason too_short"));
    EXPECT_THAT(
        with(R"("reason": "123456789012345678901")"), ElementsAre("/form_data/reason too_long")
    );
    EXPECT_THAT(with(R"("reason": "a\u0000b")"), ElementsAre("/form_data/reason invalid_text"));
    EXPECT_THAT(with(R"("code": "ABC")"), ElementsAre("/form_data/code invalid_format"));
    EXPECT_THAT(with(R"("email": "nobody")"), ElementsAre("/form_data/email invalid_email"));
    EXPECT_THAT(with(R"("aids": [])"), ElementsAre("/form_data/aids too_short"));
    EXPECT_THAT(with(R"("aids": ["stick", "stick"])"), ElementsAre("/form_data/aids duplicate"));
    EXPECT_THAT(
        with(R"("aids": ["stick", "crutch"])"), ElementsAre("/form_data/aids/1 not_allowed")
    );
    EXPECT_THAT(
        with(R"("holes": [{"depth": 1}, {"depth": 2}, {"depth": 3}])"),
        ElementsAre("/form_data/holes too_long")
    );
    EXPECT_THAT(
        with(R"("holes": [{"depth": 1}, {"name": "abcdef", "x": 1}])"),
        UnorderedElementsAre(
            "/form_data/holes/1/name too_long",
            "/form_data/holes/1/x unknown_field",
            "/form_data/holes/1/depth required"
        )
    );
    EXPECT_THAT(
        problems(R"({"kind": "old", "consent": false})"),
        UnorderedElementsAre("/form_data/kind not_allowed", "/form_data/consent not_allowed")
    );
    EXPECT_THAT(problems("[]"), ElementsAre("/form_data wrong_type"));
    EXPECT_THAT(problems("1"), ElementsAre("/form_data wrong_type"));
}

TEST(Form, messages_say_what_is_asked_for) {
    EXPECT_EQ(message_for(R"("age": "7")"), "must be a whole number");
    EXPECT_EQ(message_for(R"("age": 121)"), "must be at least 0 and at most 120");
    EXPECT_EQ(message_for(R"("share": 0.3)"), "must be a multiple of 0.25");
    EXPECT_EQ(message_for(R"("aids": ["crutch"])"), "must be stick, chair or walker");
    EXPECT_EQ(
        message_for(R"("reason": "123456789012345678901")"),
        "has 21 characters, at most 20 are allowed"
    );
}

TEST(Form, conditions_hold) {
    EXPECT_THAT(
        problems(R"({"kind": "renewal", "consent": true})"),
        ElementsAre("/form_data/start required")
    );
    EXPECT_THAT(
        problems(R"({"kind": "new", "consent": true, "start": "2026-03-01"})"),
        ElementsAre("/form_data not_allowed")
    );
    EXPECT_THAT(
        problems(R"({"kind": "lost", "consent": true})"),
        UnorderedElementsAre("/form_data/code required", "/form_data/reason required")
    );
}

TEST(Form, all_problems_come_at_once) {
    EXPECT_THAT(
        problems(R"({"kind": "lost", "age": -1, "email": "x", "more": 1, "start": "2026-02-30"})"),
        UnorderedElementsAre(
            "/form_data/age out_of_range",
            "/form_data/email invalid_email",
            "/form_data/more unknown_field",
            "/form_data/start invalid_date",
            "/form_data/consent required",
            "/form_data/code required",
            "/form_data/reason required",
            "/form_data not_allowed"
        )
    );
}

TEST(Form, text_of_10000_characters_never_reaches_a_pattern) {
    const std::string text(10'000, 'a');
    JsonValue data{
        {"kind", "new"}, {"consent", true}, {"code", text}, {"reason", text}, {"more", text}};

    EXPECT_THAT(
        problems_of(data),
        UnorderedElementsAre(
            "/form_data/code too_long",
            "/form_data/reason too_long",
            "/form_data/more unknown_field"
        )
    );
}

TEST(Form, longest_allowed_text_is_matched) {
    JsonValue data{{"kind", "new"}, {"consent", true}, {"code", std::string(1000, 'a')}};

    EXPECT_THAT(problems_of(data), IsEmpty());
}

TEST(Form, deep_and_huge_answers_end) {
    JsonValue deep = 1;
    for (int i = 0; i < 100; ++i) deep = boost::json::array{std::move(deep)};
    EXPECT_THAT(problems_of(JsonValue{{"kind", deep}}), ElementsAre("/form_data too_long"));

    boost::json::object wide;
    for (int i = 0; i < 50'000; ++i) wide["f" + std::to_string(i)] = i;
    EXPECT_EQ(problems_of(JsonValue(wide)).size(), 100U);

    boost::json::array many(50'000, JsonValue("stick"));
    EXPECT_THAT(
        problems_of(JsonValue{{"kind", "new"}, {"consent", true}, {"aids", many}}),
        ElementsAre("/form_data/aids too_long")
    );
}

TEST(Form, text_that_is_not_utf8_is_refused) {
    JsonValue data{{"kind", "new"}, {"consent", true}, {"reason", "abc\xff\xfe"}};

    EXPECT_THAT(problems_of(data), ElementsAre("/form_data/reason invalid_text"));
}

TEST(Form, check_throws_with_every_problem) {
    try {
        form().check(base::parse_json("{}"));
        FAIL() << "it was accepted";
    } catch (const base::Error& failed) {
        EXPECT_EQ(failed.code(), base::ErrorCode::invalid);
        EXPECT_EQ(failed.problems().size(), 2U);
    }
    EXPECT_NO_THROW(form().check(base::parse_json(R"({"kind": "new", "consent": true})")));
}

TEST(Form, one_form_serves_many_threads) {
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([] {
            for (int j = 0; j < 50; ++j) EXPECT_THAT(with(R"("code": "ABC")"), testing::SizeIs(1));
        });
    for (auto& thread : threads) thread.join();
}

TEST(Form, formats_are_those_of_our_fields) {
    const auto fits = [](std::string_view format, std::string_view text) {
        return find_format(format)->fault(text).code.empty();
    };
    EXPECT_TRUE(fits("personal-number", "189001019802")); // a test number of Skatteverket
    EXPECT_FALSE(fits("personal-number", "189001019803"));
    EXPECT_TRUE(fits("organisation-number", "556016-0680"));
    EXPECT_FALSE(fits("organisation-number", "556016-0681"));
    EXPECT_TRUE(fits("date", "2024-02-29"));
    EXPECT_FALSE(fits("date", "2026-02-29"));
    EXPECT_TRUE(fits("phone", "+46 60 19 10 00"));
    EXPECT_FALSE(fits("uuid", "x"));
    EXPECT_EQ(find_format("ipv4"), nullptr);
}

TEST(Form, property_designations_are_read_as_the_register_writes_them) {
    const auto fits = [](std::string_view text) {
        return static_cast<bool>(PropertyDesignation::from_text(text));
    };
    for (const auto* text :
         {"SUNDSVALL BALDER 4",
          "Skoby Berga 1:2",
          "Ånge Östby 12:345",
          "Skoby S:1",
          "SUNDSVALL SKÖNSBERG GA:3"})
        EXPECT_TRUE(fits(text)) << text;
    for (const auto* text :
         {"",
          "BALDER",
          "4",
          "SUNDSVALL BALDER",
          "SUNDSVALL  BALDER 4",
          "BALDER 4:",
          "BALDER :4",
          " BALDER 4",
          "BALDER 1:2:3",
          "BALDER 1234567",
          "<b> 4"})
        EXPECT_FALSE(fits(text)) << text;
    EXPECT_FALSE(fits(std::string(10'000, 'a') + " 4"));
}

TEST(Form, shipped_forms_accept_a_filled_in_form) {
    const auto check = [](const std::string& package, std::string_view data) {
        std::string told;
        for (const auto& problem :
             load_package("case-types/" + package)->form.problems(base::parse_json(data)))
            told += problem.pointer + " " + problem.message + "\n";
        return told;
    };
    EXPECT_EQ(
        check("parking-permit", R"({"application_kind": "new", "capacity": "passenger",
        "reason": "Svårt att gå.", "aids": ["walker"], "walking_ability": true,
        "walking_distance_before_rest_m": 30, "walking_distance_max_m": 80, "duration": "lasting",
        "can_be_alone_while_parking": false, "can_be_alone_note": "Behöver stöd.",
        "signing_ability": true, "consent_contact_doctor": true})"),
        ""
    );
    EXPECT_EQ(
        check("parking-permit", R"({"application_kind": "new", "capacity": "passenger",
        "reason": "Svårt att gå.", "aids": ["wheelchair"], "walking_ability": false,
        "duration": "1_year",
        "signing_ability": true, "consent_contact_doctor": false})"),
        "/form_data/can_be_alone_while_parking is required\n"
    );
    EXPECT_EQ(
        check("parking-permit", R"({"application_kind": "lost", "capacity": "driver",
        "loss_kind": "stolen", "police_report_number": "5000-K1234567-24",
        "signing_ability": true, "consent_contact_doctor": false})"),
        ""
    );
    EXPECT_EQ(
        check("building-permit", R"({"property_designation": "SUNDSVALL BALDER 4",
        "within_zoning_plan": "yes", "deviates_from_plan": false, "measure": "new_building",
        "description": "Garage.", "buildings": [{"building_type": "garage", "gross_area_m2": 48.5}],
        "water_and_sewage": "unchanged"})"),
        ""
    );
    EXPECT_EQ(
        check("heat-pump-notification", R"({"property_designation": "SUNDSVALL BALDER 4",
        "in_water_protection_area": "no", "heat_source": "rock",
        "heat_pump": {"manufacturer": "A", "model": "B", "power_output_kw": 9},
        "heat_transfer_fluid": "ethanol", "fluid_volume_l": 300, "drilling_company": "Borr AB",
        "drilling_company_number": "556016-0680", "drilling_company_certified": true,
        "boreholes": [{"name": "B1", "length_m": 180, "north": 6919500, "east": 619000.5}],
        "planned_start": "2026-06-01"})"),
        ""
    );
    EXPECT_EQ(
        check("food-registration", R"({"notification_kind": "new", "facility_name": "Kafé",
        "facility_kind": "vehicle", "vehicle_registration_number": "ABC12D", "activities": ["cafe"],
        "activity_description": "Kaffe och bullar.", "serves_vulnerable_groups": false,
        "start_date": "2026-05-01", "time_limited": false, "is_authorised": true})"),
        ""
    );
    EXPECT_EQ(
        check("it-support", R"({"category": "account", "subject": "Låst konto",
        "description": "Kan inte logga in.", "system_name": "Lön", "access_for": "Mig",
        "impact": "myself", "urgency": "stopped"})"),
        ""
    );
    EXPECT_EQ(
        check("premises", R"({"building": "Stadshuset", "category": "lift",
        "description": "Hissen står.", "hazard": false, "access": "office_hours"})"),
        ""
    );
}

} // namespace kansli::cases
