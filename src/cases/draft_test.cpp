#include "base/hash.hpp"
#include "cases/draft.hpp"
#include "cases/test_session.hpp"

namespace kansli::cases {

namespace {

using testing::ElementsAre;

base::JsonValue half_a_form() { return base::parse_json(R"({"application_kind": "lost"})"); }

NewDraft draft_of(const base::JsonValue& form) {
    return {base::field<base::Slug>("parking-permit"), form};
}

NewAttachment as_other(const Upload& upload) {
    return {upload.id, base::field<Code>("other"), base::field<base::Text<1, 200>>("intyg.pdf")};
}

} // namespace

class DraftTest : public CaseTest {
protected:
    Draft save(const web::Caller& caller, const NewDraft& given) {
        return act(caller, [&](auto& session) { return save_draft(session, types, given); });
    }

    Draft find(const web::Caller& caller, DraftId id) {
        return look(caller, [&](auto& session) { return find_draft(session, id); });
    }

    std::size_t count_of(const web::Caller& caller) {
        return look(caller, [](auto& session) { return drafts_of(session).size(); });
    }

    Upload upload(const web::Caller& whose) {
        const storage::BlobRef blob{base::to_hex(base::sha256("intyg")), 1000};
        return act(whose, [&](auto& session) {
            return add_upload(session, blob, "application/pdf");
        });
    }

    void sweep() {
        write([&](auto& tx) {
            sweep_drafts(tx, now);
            sweep_uploads(tx, now);
        });
    }

    PartyId anna_id = person("198501032398");
    web::Caller anna = applicant(anna_id);
    web::Caller erik = applicant(person("197601032399", "Erik Sjödin"));
};

KANSLI_ON_EACH_DATABASE(DraftTest);

TEST_P(DraftTest, draft_may_be_incomplete_and_wrong_but_is_an_object) {
    EXPECT_NO_THROW(save(anna, draft_of(base::parse_json(R"({"capacity": "pilot", "x": 1})"))));
    EXPECT_EQ(
        code_of([&] { save(anna, draft_of(base::parse_json("[]"))); }), base::ErrorCode::invalid
    );
    auto unknown = draft_of(half_a_form());
    unknown.case_type = base::field<base::Slug>("flying-permit");
    EXPECT_EQ(code_of([&] { save(anna, unknown); }), base::ErrorCode::not_found);
}

TEST_P(DraftTest, draft_is_no_case) {
    save(anna, draft_of(half_a_form()));

    EXPECT_EQ(count("cases"), 0);
    EXPECT_EQ(count("case_event"), 0);
    EXPECT_EQ(count("case_number_series"), 0);
}

TEST_P(DraftTest, nobody_else_sees_a_draft) {
    const auto made = save(anna, draft_of(half_a_form()));

    EXPECT_EQ(count_of(anna), 1U);
    EXPECT_EQ(count_of(erik), 0U);
    EXPECT_EQ(code_of([&] { find(erik, made.id); }), base::ErrorCode::not_found);
}

TEST_P(DraftTest, draft_for_a_company_is_not_among_ones_own) {
    const auto company = organisation("5599990107");
    const auto for_company = agent(anna_id, company, "*");
    const auto made = save(for_company, draft_of(half_a_form()));

    EXPECT_EQ(count_of(for_company), 1U);
    EXPECT_EQ(count_of(anna), 0U);
    EXPECT_EQ(code_of([&] { find(anna, made.id); }), base::ErrorCode::not_found);
    EXPECT_EQ(
        code_of([&] { find(agent(erik.party_id, company, "*"), made.id); }),
        base::ErrorCode::not_found
    );
}

TEST_P(DraftTest, draft_in_another_municipality_is_not_found) {
    const auto made = save(anna, draft_of(half_a_form()));

    where = municipality("2260");

    EXPECT_EQ(code_of([&] { find(anna, made.id); }), base::ErrorCode::not_found);
}

TEST_P(DraftTest, one_person_has_fifty_drafts_at_most) {
    for (int i = 0; i < max_drafts; ++i) save(anna, draft_of(half_a_form()));

    EXPECT_EQ(code_of([&] { save(anna, draft_of(half_a_form())); }), base::ErrorCode::rejected);
    EXPECT_NO_THROW(save(erik, draft_of(half_a_form())));

    act(anna, [](auto& session) { remove_draft(session, drafts_of(session).front().id); });
    EXPECT_NO_THROW(save(anna, draft_of(half_a_form())));
}

TEST_P(DraftTest, change_is_kept_and_counts_the_version) {
    const auto made = save(anna, draft_of(half_a_form()));
    now = now + std::chrono::hours(5);

    act(anna, [&](auto& session) {
        change_draft(session, find_draft(session, made.id), {base::parse_json(lost_card), {}});
    });

    const auto kept = find(anna, made.id);
    EXPECT_EQ(kept.version, 2);
    EXPECT_EQ(base::parse_json(kept.form_data.text), base::parse_json(lost_card));
    EXPECT_EQ(kept.expires_at, now + draft_life);
}

TEST_P(DraftTest, draft_takes_its_owners_uploads_only) {
    auto given = draft_of(half_a_form());
    given.attachments = {as_other(upload(anna)), as_other(upload(erik))};

    const auto refused = error_of([&] { save(anna, given); });

    EXPECT_THAT(told(refused.problems()), ElementsAre("/attachments/1/upload_id not_found"));
    EXPECT_EQ(count("draft"), 0);
}

TEST_P(DraftTest, upload_lives_as_long_as_the_draft_that_names_it) {
    auto given = draft_of(half_a_form());
    given.attachments = {as_other(upload(anna))};
    const auto made = save(anna, given);
    now = now + std::chrono::hours(24 * 30);
    sweep();
    ASSERT_EQ(count("upload"), 1);

    act(anna, [&](auto& session) {
        change_draft(
            session, find_draft(session, made.id), {half_a_form(), std::vector<NewAttachment>()}
        );
    });
    sweep();

    EXPECT_EQ(count("upload"), 0);
    EXPECT_EQ(count("draft"), 1);
}

TEST_P(DraftTest, draft_handed_in_becomes_a_case_and_is_gone) {
    auto given = draft_of(base::parse_json(lost_card));
    given.attachments = {as_other(upload(anna))};
    const auto made = save(anna, given);

    const auto id = act(anna, [&](auto& session) {
        return submit_draft(session, types, find_draft(session, made.id), {}).row.id;
    });

    EXPECT_EQ(row_of(id).applicant_id, anna_id);
    EXPECT_EQ(count("draft"), 0);
    EXPECT_EQ(count("upload"), 0);
    EXPECT_EQ(count("attachment"), 1);
}

TEST_P(DraftTest, draft_that_is_not_complete_stays_when_it_is_handed_in) {
    auto given = draft_of(half_a_form());
    given.attachments = {as_other(upload(anna))};
    const auto made = save(anna, given);

    const auto hand_in = [&] {
        act(anna,
            [&](auto& session) { submit_draft(session, types, find_draft(session, made.id), {}); });
    };

    EXPECT_EQ(code_of(hand_in), base::ErrorCode::invalid);
    EXPECT_NO_THROW(find(anna, made.id));
    EXPECT_EQ(count("upload"), 1);
}

TEST_P(DraftTest, draft_is_gone_with_its_uploads_after_ninety_days) {
    auto given = draft_of(half_a_form());
    given.attachments = {as_other(upload(anna))};
    save(anna, given);
    now = now + std::chrono::hours(1);
    save(erik, draft_of(half_a_form()));

    now = now - std::chrono::hours(1) + draft_life;
    sweep();
    EXPECT_EQ(count("draft"), 2);

    now = now + std::chrono::microseconds(1);
    sweep();
    EXPECT_EQ(count("draft"), 1);
    EXPECT_EQ(count("upload"), 0);
    EXPECT_EQ(count_of(erik), 1U);
}

TEST_P(DraftTest, draft_remembers_where_its_answers_were_taken_from_until_they_are_changed) {
    const auto mark = [](std::string_view field) {
        return Prefilled{
            base::field<base::Text<2, 200>>(field),
            PrefillSource::permit,
            base::field<base::Text<1, 50>>("T-PRH-2026-000001")};
    };
    const auto form = R"({"application_kind": "lost", "capacity": "driver"})";
    auto given = draft_of(base::parse_json(form));
    given.prefilled = std::vector{mark("/capacity"), mark("/reason")};

    auto draft = save(anna, given);

    const auto fields_of = [](const Draft& shown) {
        std::vector<std::string> fields;
        for (const auto& one : shown.prefilled) fields.push_back(one.field.str());
        return fields;
    };
    const auto changed = [&](const DraftChange& change) {
        act(anna, [&](auto& session) { return change_draft(session, draft, change); });
        return draft = find(anna, draft.id);
    };
    EXPECT_THAT(fields_of(find(anna, draft.id)), ElementsAre("/capacity")) << "/reason is empty";
    EXPECT_EQ(find(anna, draft.id).prefilled.front().reference, mark("/x").reference);
    EXPECT_THAT(
        fields_of(changed({.form_data = base::parse_json(R"({"capacity": "driver"})")})),
        ElementsAre("/capacity")
    );
    EXPECT_THAT(
        fields_of(changed({.form_data = base::parse_json(R"({"capacity": "passenger"})")})),
        testing::IsEmpty()
    );
    EXPECT_THAT(
        fields_of(changed(
            {.form_data = base::parse_json(form), .prefilled = std::vector{mark("/capacity")}}
        )),
        ElementsAre("/capacity")
    );
}

TEST_P(DraftTest, marks_have_a_limit) {
    auto given = draft_of(half_a_form());
    given.prefilled = std::vector<Prefilled>(
        max_prefilled + 1, Prefilled{base::field<base::Text<2, 200>>("/capacity")}
    );

    EXPECT_THAT(
        told(error_of([&] { save(anna, given); }).problems()), ElementsAre("/prefilled too_long")
    );
}

} // namespace kansli::cases
