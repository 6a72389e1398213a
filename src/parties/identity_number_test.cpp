#include "base/json.hpp"
#include "base/text.hpp"
#include "parties/identity_number.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <ostream>
#include <string>

namespace kansli::parties {
namespace {

static_assert(base::TextField<PersonalNumber> && base::TextField<OrganisationNumber>);

template <class T>
concept Printable = requires(std::ostream& out, const T& value) {
    out << value;
};

static_assert(!Printable<PersonalNumber>, "a personal number must not be printed by accident");

const auto today = base::field<base::Date>("2026-03-01");

std::string read(std::string_view written) {
    const auto parsed = PersonalNumber::from_written(written, today);
    return parsed ? parsed.value->to_text() : parsed.code;
}

// The official numbers, which stand beside the repository where it is developed.
std::optional<base::JsonValue> vectors(const std::string& name) {
    const char* set = std::getenv("KANSLI_SHARED");
    const std::filesystem::path shared = set != nullptr ? set : "../shared";
    std::ifstream file(shared / "data/sweden/pnr" / name);
    if (!file) return std::nullopt;
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    return boost::json::parse(text);
}

std::string text_of(const base::JsonValue& object, std::string_view key) {
    return std::string(object.at(key).as_string());
}

TEST(PersonalNumber, every_written_form_is_kept_as_twelve_digits) {
    EXPECT_EQ(read("189001019802"), "189001019802");
    EXPECT_EQ(read("18900101-9802"), "189001019802");
    EXPECT_EQ(read("18900101+9802"), "189001019802");
    EXPECT_EQ(read(" 20000229-2399 "), "200002292399");
    EXPECT_EQ(read("000229-2399"), "200002292399");
    EXPECT_EQ(read("0002292399"), "200002292399");
    EXPECT_EQ(read("760229-2398"), "197602292398");
}

TEST(PersonalNumber, a_plus_sign_means_a_hundred_years_or_more) {
    EXPECT_EQ(read("090101+9810"), "190901019810");
    EXPECT_EQ(read("090101-9810"), "200901019810");
}

TEST(PersonalNumber, a_birth_that_has_not_come_is_refused) {
    EXPECT_EQ(read("202312912393"), "202312912393");
    EXPECT_FALSE(
        PersonalNumber::from_written("20231291-2393", base::field<base::Date>("2023-12-30"))
    );
    EXPECT_TRUE(PersonalNumber::from_written("20231291-2393", base::field<base::Date>("2023-12-31"))
    );
}

TEST(PersonalNumber, what_is_not_one_is_refused) {
    for (const auto* text :
         {"",
          "1",
          "201509160006",
          "20000230-2398",
          "19090527 1474",
          "20000101-T220",
          "2000101-2399",
          "165560160680",
          "200002292399 1",
          "20000229_2399",
          "+000229-2399",
          "\xEF\xBC\x91\xEF\xBC\x92\xEF\xBC\x93\xEF\xBC\x94"})
        EXPECT_EQ(read(text), "invalid_personal_number") << text;
}

TEST(PersonalNumber, the_short_form_needs_to_know_the_day) {
    EXPECT_FALSE(PersonalNumber::from_text("000229-2399"));
    EXPECT_TRUE(PersonalNumber::from_text("20000229-2399"));
}

TEST(PersonalNumber, masked_shows_the_birth_date_only) {
    EXPECT_EQ(base::field<PersonalNumber>("200002292399").masked(), "20000229-****");
}

TEST(PersonalNumber, a_coordination_number_may_lack_month_and_day) {
    for (const auto* text : {"191500722390", "191711602399"}) {
        const auto unknown = base::field<PersonalNumber>(text);
        EXPECT_TRUE(unknown.is_coordination_number());
        EXPECT_FALSE(unknown.birth_date());
    }
    const auto known = base::field<PersonalNumber>("202312912393");
    EXPECT_EQ(known.birth_date()->to_text(), "2023-12-31");

    const auto plain = base::field<PersonalNumber>("200002292399");
    EXPECT_FALSE(plain.is_coordination_number());
    EXPECT_EQ(plain.birth_date()->to_text(), "2000-02-29");
}

TEST(OrganisationNumber, every_written_form_is_kept_as_ten_digits) {
    for (const auto* text : {"5560160680", "556016-0680", "165560160680", "16556016-0680"}) {
        const auto parsed = OrganisationNumber::from_text(text);
        ASSERT_TRUE(parsed) << text;
        EXPECT_EQ(parsed.value->to_text(), "5560160680");
        EXPECT_EQ(parsed.value->formatted(), "556016-0680");
    }
}

TEST(OrganisationNumber, a_personal_number_and_a_wrong_check_digit_are_refused) {
    for (const auto* text :
         {"",
          "5560160681",
          "165560160681",
          "200002292399",
          "0002292399",
          "55601606-80",
          "175560160680",
          "556016_0680"})
        EXPECT_FALSE(OrganisationNumber::from_text(text)) << text;
}

TEST(IdentityNumberVectors, the_lists_of_personnummer_agree) {
    const auto list = vectors("list.json");
    if (!list) GTEST_SKIP() << "list.json is not there";
    for (const auto& entry : list->as_array())
        for (const auto* form :
             {"long_format", "short_format", "separated_format", "separated_long"}) {
            const auto text = text_of(entry, form);
            EXPECT_EQ(
                PersonalNumber::from_written(text, today).value.has_value(),
                entry.at("valid").as_bool()
            ) << text;
        }
    const auto structured = vectors("structured.json");
    ASSERT_TRUE(structured);
    for (const auto* kind : {"ssn", "con"}) {
        const auto& texts = structured->at(kind).at("string");
        for (const auto& text : texts.at("valid").as_array())
            EXPECT_TRUE(PersonalNumber::from_written(text.as_string(), today)) << text;
        for (const auto& text : texts.at("invalid").as_array())
            EXPECT_FALSE(PersonalNumber::from_written(text.as_string(), today)) << text;
    }
    const auto interim = vectors("interim.json");
    ASSERT_TRUE(interim);
    for (const auto& entry : interim->as_array())
        EXPECT_FALSE(PersonalNumber::from_written(text_of(entry, "separated_long"), today));
}

TEST(IdentityNumberVectors, every_test_number_of_skatteverket_is_accepted) {
    const auto people = vectors("allPins.json");
    if (!people) GTEST_SKIP() << "allPins.json is not there";
    for (const auto& number : people->as_array()) {
        const auto parsed = PersonalNumber::from_text(number.as_string());
        ASSERT_TRUE(parsed) << number;
        ASSERT_FALSE(parsed.value->is_coordination_number()) << number;
        ASSERT_FALSE(OrganisationNumber::from_text(number.as_string())) << number;
    }
    const auto coordination = vectors("allCoords.json");
    ASSERT_TRUE(coordination);
    for (const auto& number : coordination->as_array()) {
        const auto parsed = PersonalNumber::from_text(number.as_string());
        ASSERT_TRUE(parsed) << number;
        ASSERT_TRUE(parsed.value->is_coordination_number()) << number;
    }
}

TEST(IdentityNumberVectors, the_lists_of_organisationsnummer_agree) {
    const auto list = vectors("organisationsnummer-list.json");
    if (!list) GTEST_SKIP() << "organisationsnummer-list.json is not there";
    for (const auto& entry : list->as_array()) {
        const auto text = text_of(entry, "input");
        const bool sole_trader = text_of(entry, "type") == "Enskild firma";
        EXPECT_EQ(
            OrganisationNumber::from_text(text).value.has_value(),
            entry.at("valid").as_bool() && !sole_trader
        ) << text;
        EXPECT_EQ(PersonalNumber::from_text(text).value.has_value(), sole_trader) << text;
    }
    const auto not_personal = vectors("orgnumber.json");
    ASSERT_TRUE(not_personal);
    for (const auto& entry : not_personal->as_array()) {
        const auto text = text_of(entry, "separated_format");
        EXPECT_FALSE(PersonalNumber::from_written(text, today)) << text;
    }
}

} // namespace
} // namespace kansli::parties
