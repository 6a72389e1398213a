#include "cases/closure.hpp"
#include "cases/completion.hpp"
#include "cases/deadline.hpp"
#include "cases/decision.hpp"
#include "cases/suspension.hpp"
#include "cases/test_session.hpp"
#include "jobs/runner.hpp"

namespace kansli::cases {

// A heat pump of the law's six weeks would do as well; the building permit has every rule there is.
class DeadlineTest : public CaseTest {
protected:
    DeadlineTest() : runner_(database(), {.clock = [this] { return now; }}) {
        handle_deadline_jobs(runner_, types);
        handle_suspension_jobs(runner_, types);
    }

    std::vector<Deadline> deadlines(CaseId id) {
        return read([&](auto& tx) { return deadlines_of(tx, id); });
    }

    Deadline decision_deadline(CaseId id) { return deadlines(id).front(); }

    void ask(CaseId id) {
        change(id, [](auto& session, auto& opened) {
            request_completion(session, opened, {base::field<LongText>("Sänd en ritning"), {}});
        });
    }

    void answer(CaseId id) {
        change_as(applicant(anna), id, [](auto& session, auto& opened) {
            complete(session, opened, {.text = base::field<LongText>("Här är den")});
        });
    }

    void reject(CaseId id) {
        change(id, [](auto& session, auto& opened) {
            NewDecision given{.outcome = Outcome::rejected};
            given.reasons = base::field<LongText>("Planstridigt.");
            given.legal_basis = opened.type().decision->legal_basis.front();
            decide(session, opened, given);
        });
    }

    void rest(CaseId id, const char* until) {
        change(id, [&](auto& session, auto& opened) {
            suspend(
                session, opened, {base::field<base::Text<1, 1000>>("Väntar på VA"), day(until)}
            );
        });
    }

    void go_on(CaseId id) {
        change(id, [](auto& session, auto& opened) { resume(session, opened); });
    }

    Deadline extend(CaseId id, const char* due_on) {
        const auto deadline = decision_deadline(id).id;
        return change(id, [&](auto& session, auto& opened) {
            return extend_deadline(
                session, opened, deadline, {day(due_on), base::field<LongText>("Utredningen")}
            );
        });
    }

    base::Timestamp midnight_after(const char* due_on) {
        return base::swedish_midnight(day(due_on)) + std::chrono::hours(24);
    }

    PartyId anna = person("198501032398");
    jobs::Runner runner_;
};

KANSLI_ON_EACH_DATABASE(DeadlineTest);

TEST_P(DeadlineTest, building_permit_is_decided_in_ten_weeks_and_may_be_demanded_after_six_months) {
    const auto id = register_case("building-permit", anna); // on 10 March 2026

    const auto all = deadlines(id);

    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0].kind, DeadlineKind::decision);
    EXPECT_EQ(all[0].due_on, day("2026-05-19"));
    EXPECT_THAT(*all[0].legal_basis, testing::HasSubstr("plan- och bygglagen"));
    EXPECT_EQ(all[1].kind, DeadlineKind::slow_handling);
    EXPECT_EQ(all[1].due_on, day("2026-09-10"));
    EXPECT_THAT(*all[1].legal_basis, testing::HasSubstr("12 § förvaltningslagen"));
    EXPECT_EQ(row_of(id).due_at, midnight_after("2026-05-19"));
}

TEST_P(DeadlineTest, last_day_that_the_law_sets_moves_to_a_working_day) {
    now = at("2026-04-10T08:00:00Z"); // ten weeks later is Midsummer Eve
    const auto id = register_case("building-permit", anna);

    EXPECT_EQ(decision_deadline(id).due_on, day("2026-06-22"));
}

TEST_P(DeadlineTest, support_case_knows_no_right_to_demand_a_decision) {
    const auto id = register_case("it-support", anna);

    for (const auto& each : deadlines(id)) EXPECT_NE(each.kind, DeadlineKind::slow_handling);
}

TEST_P(DeadlineTest, clock_stands_still_for_a_completion_asked_in_time_and_starts_anew) {
    const auto id = register_case("building-permit", anna);
    now = at("2026-03-30T09:00:00Z"); // within three weeks
    ask(id);

    EXPECT_EQ(decision_deadline(id).stopped_on, day("2026-03-30"));
    EXPECT_EQ(row_of(id).due_at, midnight_after("2026-09-10")); // what is left

    now = at("2026-04-14T09:00:00Z");
    answer(id);

    EXPECT_EQ(decision_deadline(id).starts_on, day("2026-04-14"));
    EXPECT_EQ(decision_deadline(id).due_on, day("2026-06-23"));
    EXPECT_EQ(row_of(id).due_at, midnight_after("2026-06-23"));
    EXPECT_EQ(count_events(id, EventType::deadline_restarted), 1);
}

TEST_P(DeadlineTest, completion_asked_too_late_does_not_move_the_start) {
    const auto id = register_case("building-permit", anna);
    now = at("2026-04-01T09:00:00Z"); // three weeks and a day
    ask(id);
    answer(id);

    EXPECT_EQ(decision_deadline(id).due_on, day("2026-05-19"));
    EXPECT_EQ(count_events(id, EventType::deadline_restarted), 0);
}

TEST_P(DeadlineTest, deadline_is_extended_once_before_it_passes_and_the_applicant_is_told) {
    const auto id = register_case("building-permit", anna);

    EXPECT_EQ(code_of([&] { extend(id, "2026-07-29"); }), base::ErrorCode::invalid);
    EXPECT_EQ(code_of([&] { extend(id, "2026-05-19"); }), base::ErrorCode::invalid);
    EXPECT_EQ(extend(id, "2026-07-28").due_on, day("2026-07-28"));
    EXPECT_EQ(row_of(id).due_at, midnight_after("2026-07-28"));
    EXPECT_EQ(code_of([&] { extend(id, "2026-07-29"); }), base::ErrorCode::rejected);

    const auto seen = read([&](auto& tx) { return events_of(tx, id, {}); });
    EXPECT_EQ(seen.back().type, EventType::deadline_extended);
}

TEST_P(DeadlineTest, deadline_that_has_passed_is_not_extended) {
    const auto id = register_case("building-permit", anna);
    now = at("2026-05-20T09:00:00Z");

    EXPECT_EQ(code_of([&] { extend(id, "2026-06-01"); }), base::ErrorCode::rejected);
}

TEST_P(DeadlineTest, goal_of_the_unit_cannot_be_extended) {
    const auto id = register_case("parking-permit", anna);

    EXPECT_EQ(code_of([&] { extend(id, "2026-05-20"); }), base::ErrorCode::rejected);
}

TEST_P(DeadlineTest, passed_deadline_is_told_once_and_not_to_the_applicant) {
    const auto id = register_case("building-permit", anna);
    now = at("2026-05-19T21:00:00Z");
    runner_.run_due();
    EXPECT_EQ(count_events(id, EventType::deadline_passed), 0);

    for (const auto* time : {"2026-05-20T00:30:00Z", "2026-05-20T02:00:00Z"}) {
        now = at(time);
        runner_.run_due();
    }

    EXPECT_EQ(count_events(id, EventType::deadline_passed), 1);
    EXPECT_TRUE(decision_deadline(id).overdue_at);
    for (const auto& each : read([&](auto& tx) { return events_of(tx, id, {}); }))
        EXPECT_NE(each.type, EventType::deadline_passed);
}

TEST_P(DeadlineTest, decision_ends_every_deadline) {
    const auto id = register_case("parking-permit", anna);

    reject(id);

    for (const auto& each : deadlines(id)) EXPECT_EQ(each.ended_at, now);
    EXPECT_FALSE(row_of(id).due_at);
    now = at("2027-01-01T09:00:00Z");
    runner_.run_due();
    EXPECT_EQ(count_events(id, EventType::deadline_passed), 0);
}

TEST_P(DeadlineTest, goal_of_the_unit_stands_still_while_the_case_rests) {
    const auto id = register_case("parking-permit", anna); // eight weeks: 5 May
    now = at("2026-03-20T09:00:00Z");
    rest(id, "2026-04-20");

    EXPECT_TRUE(row_of(id).suspended);
    EXPECT_EQ(decision_deadline(id).stopped_on, day("2026-03-20"));

    now = at("2026-03-30T09:00:00Z");
    go_on(id);

    EXPECT_FALSE(row_of(id).suspended);
    EXPECT_EQ(decision_deadline(id).due_on, day("2026-05-15"));
    EXPECT_EQ(count_events(id, EventType::resumed), 1);
}

TEST_P(DeadlineTest, time_that_the_law_sets_goes_on_while_the_case_rests) {
    const auto id = register_case("building-permit", anna);
    rest(id, "2026-04-20");

    EXPECT_FALSE(decision_deadline(id).stopped_on);
    EXPECT_EQ(row_of(id).due_at, midnight_after("2026-05-19"));
}

TEST_P(DeadlineTest, completion_of_a_resting_case_starts_the_clock_when_it_is_taken_up) {
    const auto id = register_case("parking-permit", anna);
    ask(id);
    rest(id, "2026-04-20");
    now = at("2026-03-20T09:00:00Z");
    answer(id);
    EXPECT_EQ(decision_deadline(id).stopped_on, day("2026-03-20"));

    now = at("2026-03-30T09:00:00Z");
    go_on(id);

    EXPECT_EQ(decision_deadline(id).starts_on, day("2026-03-20"));
    EXPECT_EQ(decision_deadline(id).due_on, day("2026-05-25"));
}

TEST_P(DeadlineTest, resting_case_is_reminded_of_on_its_day) {
    const auto id = register_case("parking-permit", anna);
    rest(id, "2026-04-20");
    now = at("2026-04-19T12:00:00Z");
    runner_.run_due();
    EXPECT_EQ(count_events(id, EventType::suspension_reminder), 0);

    now = at("2026-04-20T06:00:00Z");
    runner_.run_due();

    EXPECT_EQ(count_events(id, EventType::suspension_reminder), 1);
}

TEST_P(DeadlineTest, resumed_case_is_not_reminded_of) {
    const auto id = register_case("parking-permit", anna);
    rest(id, "2026-04-20");
    go_on(id);
    now = at("2026-04-20T06:00:00Z");
    runner_.run_due();

    EXPECT_EQ(count_events(id, EventType::suspension_reminder), 0);
}

TEST_P(DeadlineTest, case_rests_once_and_until_a_day_to_come) {
    const auto id = register_case("parking-permit", anna);

    EXPECT_EQ(code_of([&] { go_on(id); }), base::ErrorCode::not_found);
    EXPECT_EQ(code_of([&] { rest(id, "2026-03-10"); }), base::ErrorCode::invalid);
    EXPECT_EQ(code_of([&] { rest(id, "2028-03-11"); }), base::ErrorCode::invalid);
    rest(id, "2028-03-10");
    EXPECT_EQ(code_of([&] { rest(id, "2026-04-20"); }), base::ErrorCode::conflict);
}

TEST_P(DeadlineTest, closing_takes_a_case_out_of_its_rest) {
    const auto id = register_case("it-support", anna);
    rest(id, "2026-04-20");

    change(id, [](auto& session, auto& opened) {
        close_case(session, opened, {base::field<base::Text<1, 1000>>("Klart")});
    });

    EXPECT_FALSE(row_of(id).suspended);
    const auto all = read([&](auto& tx) { return suspensions_of(tx, id); });
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all.front().resumed_at, now);
}

} // namespace kansli::cases
