#include "cases/case_list.hpp"
#include "cases/case_view.hpp"
#include "cases/stakeholder.hpp"
#include "cases/test_session.hpp"

namespace kansli::cases {

namespace {

using testing::Contains;
using testing::ElementsAre;

NewStakeholder as(const std::string& role, PartyId party) {
    return {.role = base::field<Code>(role), .party_id = party};
}

NewStakeholder named(const std::string& role, const std::string& number) {
    NewStakeholder given{.role = base::field<Code>(role)};
    given.number = base::field<base::Text<10, 13>>(number);
    given.given_name = base::field<parties::PersonName>("Erik");
    given.family_name = base::field<parties::PersonName>("Sjödin");
    return given;
}

} // namespace

class StakeholderTest : public CaseTest {
protected:
    Stakeholder add(CaseId id, const NewStakeholder& given) {
        return change(id, [&](auto& session, auto& opened) {
            auto made = add_stakeholder(session, opened, given);
            store(session, opened.row);
            return made;
        });
    }

    void remove(CaseId id, StakeholderId stakeholder) {
        change(id, [&](auto& session, auto& opened) {
            remove_stakeholder(session, opened, stakeholder);
            store(session, opened.row);
        });
    }

    std::vector<Stakeholder> of(CaseId id, const web::Caller& caller) {
        return look(caller, [&](auto& session) { return stakeholders_of(session, id); });
    }

    // Lena, whose identity is protected, with an address and contact that nobody may see.
    PartyId protected_person() {
        parties::NewParty made;
        made.number = base::field<parties::PartyNumber>("198801042386");
        made.given_name = base::field<parties::PersonName>("Lena");
        made.family_name = base::field<parties::PersonName>("Öberg");
        made.protected_identity = true;
        made.email = base::field<base::Email>("lena@example.com");
        made.address.emplace().street = base::field<parties::AddressLine>("Hemliga gatan 1");
        return party(made);
    }

    PartyId anna = person("198501032398");
};

KANSLI_ON_EACH_DATABASE(StakeholderTest);

TEST_P(StakeholderTest, party_is_found_by_number_however_it_is_written) {
    const auto erik = person("197601032399", "Erik Sjödin");
    const auto id = register_case("parking-permit", anna);

    EXPECT_EQ(add(id, named("contact", "760103-2399")).party_id, erik);
    EXPECT_EQ(add(id, named("agent", "19760103-2399")).party_id, erik);
    EXPECT_EQ(count("party"), 2);
    EXPECT_EQ(count_events(id, EventType::stakeholder_added), 3);
}

TEST_P(StakeholderTest, wrong_number_is_refused_and_makes_no_party) {
    const auto id = register_case("parking-permit", anna);

    const auto refused = error_of([&] { add(id, named("contact", "197601032390")); });

    EXPECT_EQ(refused.code(), base::ErrorCode::invalid);
    EXPECT_THAT(refused.problems().at(0).pointer, "/number");
    EXPECT_EQ(count("party"), 1);
}

TEST_P(StakeholderTest, role_that_the_type_has_not_is_refused) {
    const auto id = register_case("parking-permit", anna);

    EXPECT_THAT(
        told(error_of([&] { add(id, as("neighbour", anna)); }).problems()),
        ElementsAre("/role not_allowed")
    );
}

TEST_P(StakeholderTest, role_for_people_takes_no_organisation) {
    const auto company = organisation("5599990107");
    const auto id = register_case("parking-permit", anna);

    EXPECT_THAT(
        told(error_of([&] { add(id, as("contact", company)); }).problems()),
        ElementsAre("/role not_allowed")
    );
    EXPECT_THAT(
        told(error_of([&] { register_case("parking-permit", company); }).problems()),
        ElementsAre("/stakeholders/0/role not_allowed")
    );
    EXPECT_NO_THROW(add(id, as("agent", company)));
}

TEST_P(StakeholderTest, unknown_party_is_refused) {
    const auto id = register_case("parking-permit", anna);

    EXPECT_THAT(
        told(error_of([&] { add(id, as("contact", PartyId::make())); }).problems()),
        ElementsAre("/party_id not_found")
    );
}

TEST_P(StakeholderTest, new_case_tells_every_problem_of_its_stakeholders) {
    const auto& type = shipped_package("parking-permit")->type;

    const auto problems = stakeholder_problems(
        type,
        {as("neighbour", anna), named("contact", "197601032390"), {base::field<Code>("agent")}},
        day("2026-03-10")
    );

    EXPECT_THAT(told(problems), Contains("/stakeholders/0/role not_allowed"));
    EXPECT_THAT(told(problems), Contains(testing::StartsWith("/stakeholders/1/number ")));
    EXPECT_THAT(told(problems), Contains("/stakeholders/2 required"));
    EXPECT_THAT(told(problems), Contains("/stakeholders required"));
    EXPECT_EQ(problems.size(), 4U);
}

TEST_P(StakeholderTest, last_one_in_a_required_role_stays) {
    const auto id = register_case("parking-permit", anna);
    const auto first = of(id, karin).at(0).id;

    EXPECT_EQ(code_of([&] { remove(id, first); }), base::ErrorCode::rejected);
    EXPECT_EQ(of(id, karin).size(), 1U);
}

TEST_P(StakeholderTest, other_applicant_takes_the_place_of_a_removed_one) {
    const auto erik = person("197601032399", "Erik Sjödin");
    const auto id = register_case("parking-permit", anna);
    const auto first = of(id, karin).at(0).id;
    add(id, as("applicant", erik));
    ASSERT_EQ(row_of(id).applicant_id, anna);

    remove(id, first);

    EXPECT_EQ(row_of(id).applicant_id, erik);
    EXPECT_EQ(count_events(id, EventType::stakeholder_removed), 1);
    EXPECT_EQ(code_of([&] { remove(id, first); }), base::ErrorCode::not_found);
}

TEST_P(StakeholderTest, stakeholder_of_another_case_is_not_found) {
    const auto id = register_case("parking-permit", anna);
    const auto other = register_case("parking-permit", anna);

    EXPECT_EQ(code_of([&] { remove(id, of(other, karin).at(0).id); }), base::ErrorCode::not_found);
}

TEST_P(StakeholderTest, protected_identity_is_masked_in_case_and_list_and_search) {
    const auto lena = protected_person();
    auto given = paper_case("parking-permit", lena);
    given.stakeholders[0].email = base::field<base::Email>("lena.here@example.com");
    given.stakeholders[0].phone = base::field<base::PhoneNumber>("+46 70 174 06 09");
    const auto id =
        act(karin, [&](auto& session) { return create_case(session, types, given).row.id; });

    const auto shown = look(karin, [&](web::Session& session) {
        auto made = shown_case(session, find_case(session, types, id, Permission::case_read));
        EXPECT_THAT(session.shown_parties, ElementsAre(lena));
        return base::to_json(made);
    });
    const auto listed = look(karin, [&](web::Session& session) {
        auto page = list_cases(session, {.party_id = lena}, lists());
        EXPECT_THAT(session.shown_parties, ElementsAre(lena));
        return base::to_json(page.items);
    });

    for (const auto& text : {shown, listed}) {
        EXPECT_THAT(text, testing::HasSubstr("Skyddad identitet"));
        for (const auto* secret : {"Lena", "Öberg", "Hemliga", "example.com", "+4670", "19880104"})
            EXPECT_THAT(text, testing::Not(testing::HasSubstr(secret)));
    }
}

TEST_P(StakeholderTest, protected_person_sees_their_own_data) {
    const auto lena = protected_person();
    const auto erik = person("197601032399", "Erik Sjödin");
    const auto id = register_case("parking-permit", lena);
    add(id, as("agent", erik));

    const auto own = of(id, applicant(lena)).at(0);
    const auto to_agent = of(id, applicant(erik)).at(0);

    EXPECT_EQ(own.name, "Lena Öberg");
    EXPECT_TRUE(own.address);
    EXPECT_EQ(to_agent.name, "Skyddad identitet");
    EXPECT_FALSE(to_agent.address);
    EXPECT_FALSE(to_agent.email);
}

TEST_P(StakeholderTest, contact_for_the_case_goes_before_that_of_the_register) {
    parties::NewParty known;
    known.number = base::field<parties::PartyNumber>("199201022382");
    known.given_name = base::field<parties::PersonName>("Sara");
    known.email = base::field<base::Email>("register@example.com");
    const auto sara = party(known);
    auto given = as("contact", sara);
    given.email = base::field<base::Email>("case@example.com");
    const auto id = register_case("parking-permit", anna);

    EXPECT_EQ(add(id, given).email->to_text(), "case@example.com");
    EXPECT_EQ(add(id, as("agent", sara)).email->to_text(), "register@example.com");
}

TEST_P(StakeholderTest, municipality_knows_the_party_of_its_case) {
    const auto erik = person("197601032399", "Erik Sjödin");
    write([&](auto& tx) { tx.exec("DELETE FROM party_municipality WHERE party_id = $1", erik); });

    register_case("parking-permit", erik);

    const auto known = read([&](auto& tx) {
        return tx.template query<base::MunicipalityId>(
            "SELECT municipality_id FROM party_municipality WHERE party_id = $1", erik
        );
    });
    EXPECT_THAT(known, ElementsAre(home));
}

} // namespace kansli::cases
