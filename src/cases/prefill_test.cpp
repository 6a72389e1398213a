#include "cases/prefill.hpp"
#include "cases/test_package.hpp"

#include <fmt/format.h>

namespace kansli::cases {

namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// The good package with these lines under `prefill`.
PackageFiles prefilling(const std::string& lines) {
    auto files = good_package();
    files.at("case-type.yaml") += "prefill:\n" + lines;
    return files;
}

std::vector<std::string> problems_with(const std::string& field, const std::string& source) {
    return problems_of(prefilling(fmt::format("  - {{field: {}, source: {}}}\n", field, source)));
}

std::vector<std::string> fields_of(const std::vector<Prefilled>& marks) {
    std::vector<std::string> fields;
    for (const auto& mark : marks) fields.push_back(mark.field.str());
    return fields;
}

Prefilled mark(std::string_view field) {
    return {base::field<base::Text<2, 200>>(field), PrefillSource::contact_settings, {}};
}

} // namespace

TEST(Prefill, text_that_fits_is_taken_from_any_source_of_the_installation) {
    EXPECT_THAT(problems_with("/school", "company_register.name"), IsEmpty());
    EXPECT_THAT(problems_with("/school", "contact_settings.phone"), IsEmpty());
    const auto type = check_package(prefilling("  - {field: /school, source: "
                                               "population_register.city}\n"))
                          .package->type;
    ASSERT_EQ(prefill_of_type(type).size(), 1U);
    EXPECT_EQ(prefill_of_type(type).front().source.to_text(), "population_register.city");
}

TEST(Prefill, source_that_nobody_knows_is_told_with_those_that_there_are) {
    EXPECT_THAT(
        problems_with("/school", "weather.today"),
        ElementsAre(AllOf(
            HasSubstr("/prefill/0/source must be one of"),
            HasSubstr("population_register.street"),
            HasSubstr("employee_directory.unit")
        ))
    );
}

TEST(Prefill, field_is_one_of_the_form_and_outside_of_lists) {
    EXPECT_THAT(
        problems_with("/nothing", "contact_settings.email"),
        ElementsAre(HasSubstr("/prefill/0/field is no field of the form"))
    );
    EXPECT_THAT(
        problems_with("/stops/*/name", "contact_settings.email"),
        ElementsAre(HasSubstr("/prefill/0/field stands in a list"))
    );
}

TEST(Prefill, field_takes_what_the_source_gives) {
    const auto refused = [](const std::string& field, const std::string& source) {
        const auto problems = problems_with(field, source);
        EXPECT_THAT(
            problems, ElementsAre(HasSubstr("/prefill/0/field does not take what " + source))
        );
        return problems.empty() ? std::string() : problems.front();
    };
    EXPECT_THAT(
        refused("/distance_m", "population_register.street"),
        HasSubstr("as \"Storgatan 12\": must be a whole number")
    );
    refused("/start", "contact_settings.email");              // a date
    refused("/code", "company_register.organisation_number"); // eight digits
    refused("/kind", "population_register.city");             // options
    refused("/stops", "population_register.city");            // a list
}

TEST(Prefill, each_installation_has_sources_of_its_own) {
    EXPECT_THAT(
        problems_with("/school", "employee_directory.unit"),
        ElementsAre(HasSubstr("/prefill/0/source the external installation has no such source"))
    );
}

TEST(Prefill, field_has_several_sources_but_none_of_them_twice) {
    const std::string name = "  - {field: /school, source: company_register.name}\n";
    const std::string city = "  - {field: /school, source: company_register.city}\n";

    EXPECT_THAT(problems_of(prefilling(name + city)), IsEmpty());
    EXPECT_THAT(
        problems_of(prefilling(name + city + name)),
        ElementsAre(HasSubstr("/prefill/2 is there twice"))
    );
}

TEST(Prefill, answer_that_is_too_long_for_the_form_is_not_taken) {
    const auto package = check_package(good_package()).package;

    EXPECT_TRUE(takes_answer(*package, "/school", std::string(100, 'a')));
    EXPECT_FALSE(takes_answer(*package, "/school", std::string(101, 'a')));
}

TEST(Prefill, mark_goes_with_its_answer) {
    const auto before = base::parse_json(R"({"a": {"b": "x", "c": "y"}, "d": "z"})");
    const auto after = base::parse_json(R"({"a": {"b": "x", "c": "other"}})");

    const auto kept =
        still_prefilled({mark("/a/b"), mark("/a/c"), mark("/d"), mark("/e")}, before, after);

    EXPECT_THAT(fields_of(kept), ElementsAre("/a/b"));
}

} // namespace kansli::cases
