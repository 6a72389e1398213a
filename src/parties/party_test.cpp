#include "base/error.hpp"
#include "base/json.hpp"
#include "parties/party.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kansli::parties {
namespace {

using testing::ElementsAre;

const auto now = base::field<base::Timestamp>("2026-03-01T08:00:00Z");
const auto today = base::swedish_day(now);

NewParty anna() {
    return {
        .number = base::field<PartyNumber>("198501032398"),
        .given_name = base::field<PersonName>("Anna"),
        .family_name = base::field<PersonName>("Lindqvist"),
        .email = base::field<base::Email>("anna@example.com"),
        .phone = base::field<base::PhoneNumber>("+46 70 174 06 01"),
        .address = Address{
            .street = base::field<AddressLine>("Storgatan 12"),
            .postal_code = base::field<PostalCode>("852 30"),
            .city = base::field<City>("Sundsvall")}};
}

NewParty company() {
    return {
        .number = base::field<PartyNumber>("559999-0107"),
        .organisation_name = base::field<OrganisationName>("Alnö Bygg & Betong AB")};
}

TEST(PartyNumber, tells_people_from_organisations_in_every_written_form) {
    for (const auto* text : {"198501032398", "19850103-2398", "850103-2398", "8501032398"}) {
        const auto number = PartyNumber::from_written(text, today);
        ASSERT_TRUE(number) << text;
        EXPECT_EQ(number.value->kind(), PartyKind::person);
        EXPECT_EQ(number.value->formatted(), "19850103-2398");
        EXPECT_EQ(number.value->masked(), "19850103-****");
    }
    for (const auto* text : {"5599990107", "559999-0107", "165599990107"}) {
        const auto number = PartyNumber::from_written(text, today);
        ASSERT_TRUE(number) << text;
        EXPECT_EQ(number.value->kind(), PartyKind::organisation);
        EXPECT_EQ(number.value->masked(), "559999-0107");
    }
    EXPECT_EQ(PartyNumber::from_written("12345", today).code, "invalid_number");
}

TEST(PostalCode, is_five_digits_with_or_without_a_space) {
    EXPECT_EQ(base::field<PostalCode>("852 30").to_text(), "85230");
    EXPECT_EQ(base::field<PostalCode>("85230").to_text(), "85230");
    for (const auto* text : {"", "05230", "8523", "852300", "85 230", "8523a"})
        EXPECT_FALSE(PostalCode::from_text(text)) << text;
}

TEST(Party, a_name_that_does_not_fit_the_number_is_refused) {
    auto nameless = anna();
    nameless.given_name.reset();
    nameless.family_name.reset();
    auto both = anna();
    both.organisation_name = company().organisation_name;
    auto mixed = company();
    mixed.number = anna().number;

    EXPECT_THROW(check_new_party(nameless), base::Error);
    EXPECT_THROW(check_new_party(both), base::Error);
    EXPECT_THROW(check_new_party(mixed), base::Error);
    EXPECT_NO_THROW(check_new_party(anna()));
    EXPECT_NO_THROW(check_new_party(company()));
}

TEST(Party, is_shown_with_number_contact_and_address) {
    const auto shown = visible(make_party(anna(), now), Sight::ordinary);

    EXPECT_EQ(shown.name, "Anna Lindqvist");
    EXPECT_EQ(shown.number, "19850103-2398");
    ASSERT_TRUE(shown.address);
    EXPECT_EQ(shown.address->street->str(), "Storgatan 12");
    EXPECT_EQ(visible_name(make_party(company(), now), Sight::ordinary), "Alnö Bygg & Betong AB");
}

TEST(Party, a_protected_identity_shows_nothing_to_those_who_are_not_entitled) {
    auto told = anna();
    told.protected_identity = true;
    const auto party = make_party(told, now);

    const auto json = base::to_json(visible(party, Sight::ordinary));

    EXPECT_EQ(
        json,
        R"({"party_id":")" + party.id.to_text() +
            R"(","kind":"person","name":"Skyddad identitet","protected_identity":true})"
    );
    EXPECT_EQ(visible_name(party, Sight::ordinary), "Skyddad identitet");
    EXPECT_EQ(visible_name(party, Sight::entitled), "Anna Lindqvist");
    EXPECT_TRUE(visible(party, Sight::entitled).address);
}

TEST(Party, a_name_is_searched_by_words_in_lower_case) {
    EXPECT_THAT(
        search_words("  Anna-Karin ÅBERG, O'Brien "),
        ElementsAre("anna", "karin", "åberg", "o", "brien")
    );
    EXPECT_EQ(search_name("Åke Öst"), " åke öst");
    EXPECT_EQ(search_key("åberg"), "åbe");
    EXPECT_EQ(search_key("li"), "li");
    EXPECT_THAT(search_words("%_"), ElementsAre());
}

} // namespace
} // namespace kansli::parties
