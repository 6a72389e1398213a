#include "cases/case_jobs.hpp"
#include "cases/decision_proposal.hpp"
#include "cases/test_session.hpp"
#include "jobs/runner.hpp"
#include "permits/permit.hpp"

namespace kansli::permits {

using cases::applicant;
using cases::at;
using cases::CaseId;
using cases::code_of;
using cases::day;
using cases::EventType;
using cases::Outcome;
using cases::Permission;

class PermitTest : public cases::CaseTest {
protected:
    void decide(CaseId id, Outcome outcome, const char* from = nullptr, const char* to = nullptr) {
        cases::NewDecision given{.outcome = outcome};
        given.reasons = base::field<cases::LongText>("Kan gå 150 meter.");
        if (from != nullptr) given.valid_from = day(from);
        if (to != nullptr) given.valid_to = day(to);
        change(id, [&](auto& session, auto& opened) {
            given.legal_basis = opened.type().decision->legal_basis.front();
            if (opened.type().four_eyes) cases::propose_decision(session, opened, given);
        });
        change_as(cases::handler(), id, [&](auto& session, auto& opened) {
            cases::decide(session, opened, given, grant_permit);
        });
    }

    Permit granted(CaseId id, const char* from = "2026-04-01", const char* to = "2028-03-31") {
        decide(id, Outcome::approved, from, to);
        return permits(karin, {.case_id = id}).front();
    }

    std::vector<Permit> permits(const web::Caller& caller, const PermitQuery& query = {}) {
        return act(caller, [&](auto& session) {
            return list_permits(session, types, query).items;
        });
    }

    template <class Work>
    auto with(const web::Caller& caller, PermitId id, const Work& work) {
        const auto needed = caller.kind == web::ActorKind::citizen ? Permission::own_cases
                                                                   : Permission::case_decide;
        return act(caller, [&](auto& session) {
            return work(session, find_permit(session, types, id, needed));
        });
    }

    Permit lose(const web::Caller& caller, PermitId id) {
        return with(caller, id, [](auto& session, auto found) {
            return report_loss(session, std::move(found), {LossKind::stolen, {}});
        });
    }

    Permit revoke_it(PermitId id) {
        return with(karin, id, [](auto& session, auto found) {
            return revoke(
                session,
                std::move(found),
                {base::field<cases::LongText>("Missbruk"),
                 base::field<cases::LegalBasis>("13 kap. 8 § trafikförordningen (1998:1276)")}
            );
        });
    }

    Permit replace_it(PermitId id) {
        return with(karin, id, [](auto& session, auto found) {
            return replace(session, std::move(found));
        });
    }

    cases::Draft renew_it(const web::Caller& caller, PermitId id) {
        return with(caller, id, [&](auto& session, auto found) {
            return renew(session, types, found);
        });
    }

    void run_jobs_at(const char* time) {
        now = at(time);
        jobs::Runner runner(database(), {.clock = [this] { return now; }});
        cases::handle_case_jobs(runner, types);
        handle_permit_jobs(runner, types);
        runner.run_due();
    }

    PartyId anna = person("198501032398");
};

KANSLI_ON_EACH_DATABASE(PermitTest);

TEST_P(PermitTest, approval_grants_a_permit_in_a_series_of_its_own) {
    const auto first = register_case("parking-permit", anna);
    const auto rejected = register_case("parking-permit", anna);
    const auto second = register_case("parking-permit", anna);
    decide(rejected, Outcome::rejected);

    const auto permit = granted(first);

    EXPECT_EQ(permit.number, "T-PRH-2026-000001");
    EXPECT_EQ(permit.status, PermitStatus::active);
    EXPECT_EQ(permit.holder_id, anna);
    EXPECT_EQ(permit.holder_name, "Anna Lindqvist");
    EXPECT_EQ(permit.valid_from, day("2026-04-01"));
    EXPECT_EQ(permit.valid_to, day("2028-03-31"));
    EXPECT_EQ(permit.renewable_from, day("2028-01-31"));
    EXPECT_EQ(granted(second).number, "T-PRH-2026-000002");
    EXPECT_EQ(count("permit"), 2);
    EXPECT_EQ(count_events(first, EventType::permit_granted), 1);
    EXPECT_EQ(count_events(rejected, EventType::permit_granted), 0);
}

TEST_P(PermitTest, permit_stands_or_falls_with_its_decision) {
    const auto id = register_case("parking-permit", anna);

    const auto code = code_of([&] { decide(id, Outcome::approved, "2028-01-01", "2026-01-01"); });

    EXPECT_EQ(code, base::ErrorCode::invalid);
    EXPECT_EQ(count("permit"), 0);
    EXPECT_EQ(granted(id).number, "T-PRH-2026-000001");
}

TEST_P(PermitTest, expiry_follows_from_the_day_and_is_told_on_the_case) {
    const auto id = register_case("parking-permit", anna);
    granted(id);

    run_jobs_at("2028-01-30T12:00:00Z");
    EXPECT_EQ(count_events(id, EventType::permit_expiring), 0);
    run_jobs_at("2028-01-31T12:00:00Z");
    EXPECT_EQ(count_events(id, EventType::permit_expiring), 1);
    now = at("2028-03-31T12:00:00Z");
    EXPECT_EQ(permits(karin).front().status, PermitStatus::active);
    run_jobs_at("2028-04-01T12:00:00Z");

    EXPECT_EQ(permits(karin).front().status, PermitStatus::expired);
    EXPECT_EQ(permits(karin, {.status = PermitStatus::expired}).size(), 1U);
    EXPECT_EQ(permits(karin, {.status = PermitStatus::active}).size(), 0U);
    EXPECT_EQ(count_events(id, EventType::permit_expired), 1);
    EXPECT_EQ(events(id).back().visibility, cases::Visibility::public_);
}

TEST_P(PermitTest, lost_card_is_replaced_by_a_number_with_the_same_days) {
    const auto id = register_case("parking-permit", anna);
    const auto old = granted(id);

    EXPECT_EQ(lose(applicant(anna), old.id).loss->kind, LossKind::stolen);
    EXPECT_EQ(code_of([&] { lose(applicant(anna), old.id); }), base::ErrorCode::conflict);
    EXPECT_EQ(permits(karin, {.lost = true}).size(), 1U);
    const auto made = replace_it(old.id);

    EXPECT_EQ(made.number, "T-PRH-2026-000002");
    EXPECT_EQ(made.valid_from, old.valid_from);
    EXPECT_EQ(made.valid_to, old.valid_to);
    EXPECT_EQ(made.replaces, old.id);
    EXPECT_EQ(permits(karin, {.status = PermitStatus::replaced}).front().replaced_by, made.id);
    EXPECT_EQ(code_of([&] { replace_it(old.id); }), base::ErrorCode::rejected);
    run_jobs_at("2028-04-01T12:00:00Z");
    EXPECT_EQ(count_events(id, EventType::permit_expired), 1);
    EXPECT_EQ(count_events(id, EventType::permit_replaced), 1);
}

TEST_P(PermitTest, revoked_permit_has_reason_and_legal_basis_and_no_more_days) {
    const auto id = register_case("parking-permit", anna);
    const auto permit = granted(id);

    const auto revoked = revoke_it(permit.id);

    EXPECT_EQ(revoked.status, PermitStatus::revoked);
    EXPECT_EQ(revoked.revocation->reason, "Missbruk");
    EXPECT_EQ(revoked.revocation->revoked_by_name, karin.name);
    EXPECT_EQ(revoked.version, 2);
    EXPECT_EQ(code_of([&] { lose(applicant(anna), permit.id); }), base::ErrorCode::rejected);
    run_jobs_at("2028-04-01T12:00:00Z");
    EXPECT_EQ(count_events(id, EventType::permit_expiring), 0);
    EXPECT_EQ(count_events(id, EventType::permit_expired), 0);
}

TEST_P(PermitTest, renewal_is_a_draft_with_the_old_answers) {
    cases::Application given{
        base::field<base::Slug>("parking-permit"), base::parse_json(cases::lost_card)};
    const auto id = act(applicant(anna), [&](auto& session) {
        return cases::apply_for(session, types, given).row.id;
    });
    const auto permit = granted(id);

    EXPECT_EQ(code_of([&] { renew_it(applicant(anna), permit.id); }), base::ErrorCode::rejected);
    now = at("2028-02-01T12:00:00Z");
    const auto draft = renew_it(applicant(anna), permit.id);

    const auto form = base::parse_json(draft.form_data.text);
    EXPECT_EQ(form.at("application_kind"), "renewal");
    EXPECT_EQ(form.at("expiration_date"), "2028-03-31");
    EXPECT_EQ(form.at("capacity"), "driver");
    std::vector<std::string> taken;
    for (const auto& mark : draft.prefilled) {
        taken.push_back(mark.field.str());
        EXPECT_EQ(mark.source, cases::PrefillSource::permit);
        EXPECT_EQ(mark.reference->str(), permit.number);
    }
    EXPECT_THAT(taken, testing::IsSupersetOf({"/capacity", "/expiration_date"}));
    EXPECT_THAT(taken, testing::Not(testing::Contains("/application_kind")));
    now = at("2028-04-01T12:00:00Z");
    EXPECT_EQ(code_of([&] { renew_it(applicant(anna), permit.id); }), base::ErrorCode::rejected);
}

TEST_P(PermitTest, permit_of_a_type_without_renewal_is_not_renewed) {
    const auto id = register_case("building-permit", anna);
    const auto permit = granted(id);

    EXPECT_FALSE(permit.renewable_from);
    EXPECT_EQ(code_of([&] { renew_it(applicant(anna), permit.id); }), base::ErrorCode::rejected);
}

TEST_P(PermitTest, only_the_holder_and_those_who_read_the_case_see_a_permit) {
    const auto id = register_case("parking-permit", anna);
    const auto permit = granted(id);
    const auto erik = applicant(person("197601032399", "Erik Sjödin"));
    const auto other =
        cases::staff_with_grants({cases::grant(Permission::case_read, "environment")});
    const auto reader = cases::staff_with_grants({cases::grant(Permission::case_read, "traffic")});

    EXPECT_EQ(permits(applicant(anna)).size(), 1U);
    EXPECT_EQ(permits(reader, {.holder_id = anna}).size(), 1U);
    EXPECT_EQ(permits(erik).size(), 0U);
    EXPECT_EQ(permits(other).size(), 0U);
    EXPECT_EQ(code_of([&] { lose(erik, permit.id); }), base::ErrorCode::not_found);
    EXPECT_EQ(
        code_of([&] { with(reader, permit.id, [](auto&, auto) { return 0; }); }),
        base::ErrorCode::forbidden
    );
}

TEST_P(PermitTest, holder_with_protected_identity_is_masked_but_to_themself) {
    parties::NewParty made;
    made.number = base::field<parties::PartyNumber>("198801042386");
    made.given_name = base::field<parties::PersonName>("Lena");
    made.family_name = base::field<parties::PersonName>("Öberg");
    made.protected_identity = true;
    const auto lena = party(made);
    granted(register_case("parking-permit", lena));

    EXPECT_EQ(permits(karin).front().holder_name, "Skyddad identitet");
    EXPECT_EQ(permits(applicant(lena)).front().holder_name, "Lena Öberg");
}

} // namespace kansli::permits
