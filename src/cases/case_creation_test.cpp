#include "cases/case_creation.hpp"
#include "cases/case_view.hpp"
#include "cases/test_session.hpp"

namespace kansli::cases {

namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAre;

Application application(std::string_view form, std::string_view type = "parking-permit") {
    return {base::field<base::Slug>(type), base::parse_json(form)};
}

} // namespace

class CaseCreationTest : public CaseTest {
protected:
    OpenedCase create(const web::Caller& caller, const NewCase& given) {
        return act(caller, [&](auto& session) { return create_case(session, types, given); });
    }

    OpenedCase apply(const web::Caller& caller, const Application& given) {
        return act(caller, [&](auto& session) { return apply_for(session, types, given); });
    }

    PartyId anna = person("198501032398");
};

KANSLI_ON_EACH_DATABASE(CaseCreationTest);

TEST_P(CaseCreationTest, new_case_begins_as_its_type_says) {
    const auto id = create(karin, paper_case("parking-permit", anna)).row.id;

    const auto row = row_of(id);
    EXPECT_EQ(row.number, "PRH-2026-000001");
    EXPECT_EQ(row.title, "Parkeringstillstånd för rörelsehindrade");
    EXPECT_EQ(row.unit, "traffic");
    EXPECT_EQ(row.status, "received");
    EXPECT_EQ(row.public_status, PublicStatus::submitted);
    EXPECT_EQ(row.applicant_id, anna);
    EXPECT_EQ(row.case_type_version, shipped_package("parking-permit")->type.version);
    EXPECT_EQ(row.version, 1);
    EXPECT_EQ(row.event_seq, 2);
    EXPECT_EQ(count_events(id, EventType::created), 1);
    EXPECT_EQ(events(id).front().type, EventType::created);
}

TEST_P(CaseCreationTest, event_holds_no_name_and_no_number_of_a_person) {
    const auto id = create(karin, paper_case("parking-permit", anna)).row.id;

    for (const auto& event : events(id)) {
        EXPECT_THAT(event.data->text, testing::Not(testing::HasSubstr("Anna")));
        EXPECT_THAT(event.data->text, testing::Not(testing::HasSubstr("19850103")));
    }
}

TEST_P(CaseCreationTest, application_makes_the_party_acted_for_the_applicant) {
    const auto company = organisation("5599990107");
    const auto for_company = agent(anna, company, "*");
    auto given = paper_case("building-permit", company);
    const auto id = create(karin, given).row.id;
    EXPECT_EQ(row_of(id).applicant_id, company);

    const auto own = apply(applicant(anna), application(lost_card)).row.id;

    EXPECT_EQ(row_of(own).applicant_id, anna);
    EXPECT_EQ(row_of(own).channel, Channel::portal);
    EXPECT_NO_THROW(change_as(for_company, id, [](auto&, auto&) {}));
}

TEST_P(CaseCreationTest, application_on_the_portal_is_complete) {
    const auto refused = error_of([&] {
        apply(applicant(anna), application(R"({"capacity": "pilot", "signing_ability": true})"));
    });

    EXPECT_EQ(refused.code(), base::ErrorCode::invalid);
    EXPECT_THAT(
        told(refused.problems()),
        UnorderedElementsAre(
            "/form_data/application_kind required",
            "/form_data/consent_contact_doctor required",
            "/form_data/capacity not_allowed"
        )
    );
    EXPECT_EQ(count("cases"), 0);
}

TEST_P(CaseCreationTest, what_came_on_paper_may_be_incomplete_but_not_wrong) {
    auto given = paper_case("parking-permit", anna);
    given.form_data = base::parse_json(R"({"capacity": "driver"})");
    for (const auto channel : {Channel::paper, Channel::phone, Channel::counter, Channel::email}) {
        given.channel = channel;
        EXPECT_NO_THROW(create(karin, given));
    }

    given.form_data = base::parse_json(R"({"capacity": "pilot"})");
    EXPECT_THAT(
        told(error_of([&] { create(karin, given); }).problems()),
        ElementsAre("/form_data/capacity not_allowed")
    );

    given.channel = Channel::desk;
    given.form_data.reset();
    EXPECT_THAT(
        told(error_of([&] { create(karin, given); }).problems()), ElementsAre("/form_data required")
    );
}

TEST_P(CaseCreationTest, unknown_case_type_is_not_found) {
    EXPECT_EQ(
        code_of([&] { create(karin, paper_case("flying-permit", anna)); }),
        base::ErrorCode::not_found
    );
}

TEST_P(CaseCreationTest, case_of_another_unit_is_forbidden) {
    const auto clerk = staff_with_grants({grant(Permission::case_register, "building")});

    EXPECT_EQ(
        code_of([&] { create(clerk, paper_case("parking-permit", anna)); }),
        base::ErrorCode::forbidden
    );
    EXPECT_NO_THROW(create(clerk, paper_case("building-permit", anna)));
}

TEST_P(CaseCreationTest, grant_for_another_case_type_of_the_unit_does_not_help) {
    const auto clerk =
        staff_with_grants({grant(Permission::case_register, "traffic", "transport-permit")});

    EXPECT_EQ(
        code_of([&] { create(clerk, paper_case("parking-permit", anna)); }),
        base::ErrorCode::forbidden
    );
    EXPECT_EQ(count("case_number_series"), 0);
}

TEST_P(CaseCreationTest, integration_needs_the_permission_to_hand_in) {
    auto given = paper_case("parking-permit", anna);
    given.channel = Channel::integration;
    given.form_data = base::parse_json(lost_card);
    const auto platform = staff_with_grants({grant(Permission::intake_submit, "traffic")});

    EXPECT_EQ(code_of([&] { create(karin, given); }), base::ErrorCode::forbidden);
    EXPECT_NO_THROW(create(platform, given));
}

TEST_P(CaseCreationTest, mandate_for_one_case_type_makes_no_other) {
    const auto company = organisation("5599990107");
    const auto for_building = agent(anna, company, "building-permit");

    const auto refused = error_of([&] { apply(for_building, application(lost_card)); });

    EXPECT_EQ(refused.code(), base::ErrorCode::forbidden);
    EXPECT_EQ(count("cases"), 0);
}

TEST_P(CaseCreationTest, over_fifty_attachments_are_refused) {
    auto given = application(lost_card);
    given.attachments.emplace().resize(
        51, {UploadId::make(), base::field<Code>("other"), base::field<base::Text<1, 200>>("a.pdf")}
    );

    EXPECT_THAT(
        told(error_of([&] { apply(applicant(anna), given); }).problems()),
        ElementsAre("/attachments too_long")
    );
}

TEST_P(CaseCreationTest, running_case_keeps_the_version_it_began_with) {
    const auto id = register_case("parking-permit", anna);
    const std::int64_t first = shipped_package("parking-permit")->type.version;
    auto files = shipped_package("parking-permit")->files;
    auto& yaml = files.at("case-type.yaml");
    const auto line = "\nversion: " + std::to_string(first) + '\n';
    yaml.replace(yaml.find(line), line.size(), "\nversion: " + std::to_string(first + 1) + '\n');
    types.add(check_package(files).package);

    const auto seen = look(karin, [&](auto& session) {
        const auto opened = find_case(session, types, id, Permission::case_read);
        return std::pair(opened.type().version.value, shown_case(session, opened).status_names);
    });

    EXPECT_EQ(seen.first, first);
    EXPECT_EQ(seen.second.sv, "Ärende inkommit");
    EXPECT_EQ(types.current("parking-permit")->type.version, first + 1);
    EXPECT_EQ(row_of(register_case("parking-permit", anna)).case_type_version, first + 1);
}

} // namespace kansli::cases
