#include "cases/completion.hpp"
#include "cases/decision.hpp"
#include "cases/test_session.hpp"
#include "jobs/runner.hpp"

namespace kansli::cases {

class CompletionTest : public CaseTest {
protected:
    CompletionTest() : runner_(database(), {.clock = [this] { return now; }}) {
        handle_completion_jobs(runner_, types);
    }

    CompletionRequest
    request(CaseId id, std::optional<base::Date> due_on = {}, const char* text = "Sänd ett intyg") {
        return change(id, [&](auto& session, auto& opened) {
            return request_completion(session, opened, {base::field<LongText>(text), due_on});
        });
    }

    CompletionRequest answer(CaseId id, const Completion& given) {
        return change_as(applicant(anna), id, [&](auto& session, auto& opened) {
            return complete(session, opened, given);
        });
    }

    void dismiss(CaseId id) {
        NewDecision given{.outcome = Outcome::dismissed};
        given.reasons = base::field<LongText>("Ansökan kan inte prövas i sak.");
        given.legal_basis = shipped_package("parking-permit")->type.decision->legal_basis.front();
        change(id, [&](auto& session, auto& opened) { decide(session, opened, given); });
    }

    static Completion words(const char* text) { return {.text = base::field<LongText>(text)}; }

    // Runs what is due on the test's clock, and gives how many overdue events the case then has.
    std::int64_t overdue_events(CaseId id) {
        runner_.run_due();
        return count_events(id, EventType::completion_overdue);
    }

    PartyId anna = person("198501032398");
    jobs::Runner runner_;
};

KANSLI_ON_EACH_DATABASE(CompletionTest);

TEST_P(CompletionTest, applicant_gets_as_many_days_as_the_type_gives) {
    const auto id = register_case("parking-permit", anna);
    now = at("2026-03-10T23:30:00Z"); // the 11th in Sweden

    const auto made = request(id);

    EXPECT_EQ(made.due_on, day("2026-04-01"));
    EXPECT_EQ(row_of(id).status, "awaiting_completion");
    EXPECT_EQ(row_of(id).public_status, PublicStatus::completion_needed);
}

TEST_P(CompletionTest, due_date_is_today_or_later) {
    const auto id = register_case("parking-permit", anna);

    EXPECT_EQ(code_of([&] { request(id, day("2026-03-09")); }), base::ErrorCode::invalid);
    EXPECT_EQ(request(id, day("2026-03-10")).due_on, day("2026-03-10"));
}

TEST_P(CompletionTest, one_request_is_open_at_a_time) {
    const auto id = register_case("parking-permit", anna);
    request(id);

    EXPECT_EQ(code_of([&] { request(id); }), base::ErrorCode::conflict);
    EXPECT_EQ(count_events(id, EventType::completion_requested), 1);

    answer(id, words("Här är intyget."));
    EXPECT_NO_THROW(request(id, {}, "Och ett foto"));
    const auto all = read([&](auto& tx) { return completion_requests_of(tx, id); });
    ASSERT_EQ(all.size(), 2U);
    EXPECT_FALSE(all[0].answered_at);
    EXPECT_EQ(all[1].answer, "Här är intyget.");
}

TEST_P(CompletionTest, answer_clears_the_request_and_its_job) {
    const auto id = register_case("parking-permit", anna);
    request(id);
    ASSERT_EQ(count("job WHERE kind = 'completion-overdue'"), 1);

    const auto made = answer(id, words("Här är intyget."));

    EXPECT_EQ(made.answered_at, now);
    EXPECT_EQ(count("job WHERE kind = 'completion-overdue'"), 0);
    EXPECT_EQ(row_of(id).status, "under_review");
    EXPECT_EQ(row_of(id).public_status, PublicStatus::in_progress);
    EXPECT_EQ(count_events(id, EventType::completion_received), 1);
    EXPECT_EQ(code_of([&] { answer(id, words("Igen.")); }), base::ErrorCode::rejected);
}

TEST_P(CompletionTest, corrected_form_replaces_the_old_and_must_be_right) {
    const auto id = register_case("parking-permit", anna);
    request(id);

    EXPECT_EQ(
        code_of([&] { answer(id, {.form_data = base::parse_json(R"({"capacity": "pilot"})")}); }),
        base::ErrorCode::invalid
    );
    answer(id, {.form_data = base::parse_json(lost_card)});

    EXPECT_EQ(base::parse_json(row_of(id).form_data.text), base::parse_json(lost_card));
}

TEST_P(CompletionTest, empty_answer_is_refused) {
    const auto id = register_case("parking-permit", anna);
    request(id);

    EXPECT_EQ(code_of([&] { answer(id, {}); }), base::ErrorCode::invalid);
    EXPECT_EQ(
        code_of([&] { answer(id, {.attachments = std::vector<NewAttachment>()}); }),
        base::ErrorCode::invalid
    );
    EXPECT_EQ(row_of(id).public_status, PublicStatus::completion_needed);
}

TEST_P(CompletionTest, overdue_completion_is_told_once_on_the_morning_after) {
    const auto id = register_case("parking-permit", anna);
    request(id, day("2026-03-20"));

    now = at("2026-03-20T22:59:00Z");
    EXPECT_EQ(overdue_events(id), 0);
    now = at("2026-03-21T05:00:00Z");
    EXPECT_EQ(overdue_events(id), 1);
    now = at("2026-04-21T05:00:00Z");
    EXPECT_EQ(overdue_events(id), 1);

    const auto told = events(id).back();
    EXPECT_EQ(told.actor_kind, web::ActorKind::system);
    EXPECT_FALSE(told.actor_id);
    EXPECT_EQ(told.visibility, Visibility::public_);
    EXPECT_EQ(count("incident WHERE kind = 'completion-overdue'"), 0);
}

TEST_P(CompletionTest, late_answer_is_still_an_answer) {
    const auto id = register_case("parking-permit", anna);
    request(id, day("2026-03-20"));
    now = at("2026-03-25T05:00:00Z");
    ASSERT_EQ(overdue_events(id), 1);

    EXPECT_NO_THROW(answer(id, words("Förlåt dröjsmålet.")));
}

TEST_P(CompletionTest, nothing_is_overdue_after_the_answer) {
    const auto id = register_case("parking-permit", anna);
    request(id, day("2026-03-20"));
    answer(id, words("Här är intyget."));
    request(id, day("2026-06-01"), "Och ett foto");

    now = at("2026-04-01T05:00:00Z");

    EXPECT_EQ(overdue_events(id), 0);
    EXPECT_EQ(count("job WHERE kind = 'completion-overdue'"), 1);
}

TEST_P(CompletionTest, job_that_had_begun_when_the_answer_came_tells_nothing) {
    const auto id = register_case("parking-permit", anna);
    request(id, day("2026-03-20"));
    write([](auto& tx) { tx.exec("UPDATE job SET attempts = 1 WHERE kind = 'completion-overdue'"); }
    );
    answer(id, words("Här är intyget."));
    ASSERT_EQ(count("job WHERE kind = 'completion-overdue'"), 1);

    now = at("2026-04-01T05:00:00Z");

    EXPECT_EQ(overdue_events(id), 0);
    EXPECT_EQ(count("job WHERE kind = 'completion-overdue'"), 0);
}

TEST_P(CompletionTest, nothing_is_overdue_in_a_decided_case) {
    const auto id = register_case("parking-permit", anna);
    request(id, day("2026-03-20"));
    dismiss(id);

    now = at("2026-04-01T05:00:00Z");

    EXPECT_EQ(overdue_events(id), 0);
    EXPECT_EQ(count("incident WHERE kind = 'completion-overdue'"), 0);
}

} // namespace kansli::cases
