#include "cases/closure.hpp"
#include "cases/completion.hpp"
#include "cases/decision.hpp"
#include "cases/message.hpp"
#include "cases/note.hpp"
#include "cases/test_session.hpp"

namespace kansli::cases {

class ClosureTest : public CaseTest {
protected:
    Closure close(CaseId id) {
        return change(id, [&](auto& session, auto& opened) {
            return close_case(session, opened, {base::field<base::Text<1, 1000>>("Klart")});
        });
    }

    void reject(CaseId id) {
        NewDecision given{.outcome = Outcome::rejected};
        given.reasons = base::field<LongText>("Sökanden kan gå obehindrat.");
        given.legal_basis = shipped_package("parking-permit")->type.decision->legal_basis.front();
        change(id, [&](auto& session, auto& opened) { decide(session, opened, given); });
    }

    void ask(CaseId id) {
        change(id, [](auto& session, auto& opened) {
            request_completion(session, opened, {base::field<LongText>("Vilken dator?"), {}});
        });
    }
};

KANSLI_ON_EACH_DATABASE(ClosureTest);

TEST_P(ClosureTest, close_case_requires_a_decision) {
    const auto id = register_case();

    EXPECT_EQ(code_of([&] { close(id); }), base::ErrorCode::rejected);
    EXPECT_EQ(row_of(id).status, "received");

    reject(id);
    const auto closed = close(id);

    EXPECT_EQ(closed.closed_by, karin.user_id);
    EXPECT_EQ(closed.closed_at, now);
    EXPECT_EQ(row_of(id).status, "closed");
    EXPECT_EQ(row_of(id).public_status, PublicStatus::closed);
    EXPECT_EQ(read([&](auto& tx) { return find_closure(tx, id); })->reason, "Klart");
}

TEST_P(ClosureTest, support_case_is_closed_without_a_decision) {
    const auto id = register_case("it-support");

    close(id);

    EXPECT_EQ(row_of(id).status, "solved");
    EXPECT_EQ(count_events(id, EventType::closed), 1);
}

TEST_P(ClosureTest, support_case_waits_for_the_answer_it_asked_for) {
    const auto id = register_case("it-support");
    ask(id);

    EXPECT_EQ(code_of([&] { close(id); }), base::ErrorCode::rejected);
}

TEST_P(ClosureTest, case_that_was_decided_for_want_of_completion_can_be_closed) {
    const auto id = register_case();
    ask(id);
    reject(id);

    EXPECT_NO_THROW(close(id));
}

TEST_P(ClosureTest, closed_case_is_not_changed) {
    const auto id = register_case("it-support");
    close(id);

    const auto change_again = [&] {
        act(karin,
            [&](auto& session) { find_running_case(session, types, id, Permission::case_handle); });
    };

    EXPECT_EQ(code_of(change_again), base::ErrorCode::rejected);
}

TEST_P(ClosureTest, closed_case_still_takes_notes_and_messages) {
    const auto anna = person("198501032398");
    const auto id = register_case("it-support", anna);
    close(id);

    change(id, [](auto& session, auto& opened) {
        add_note(session, opened, {base::field<LongText>("Ringde och tackade.")});
    });
    const auto asked = change_as(applicant(anna), id, [](auto& session, auto& opened) {
        return send_message(session, opened, {base::field<LongText>("En fråga till.")});
    });

    EXPECT_EQ(asked.direction, Direction::from_applicant);
    EXPECT_EQ(count_events(id, EventType::message_received), 1);
    EXPECT_EQ(count_events(id, EventType::note_added), 1);
    EXPECT_EQ(row_of(id).status, "solved");
}

TEST_P(ClosureTest, applicant_sees_the_closing_but_no_note) {
    const auto id = register_case("it-support");
    change(id, [](auto& session, auto& opened) {
        add_note(session, opened, {base::field<LongText>("Bytte kabeln.")});
    });
    close(id);

    const auto seen = read([&](auto& tx) { return events_of(tx, id, {}); });

    const auto has = [&](EventType type) {
        return std::any_of(seen.begin(), seen.end(), [&](const auto& event) {
            return event.type == type;
        });
    };
    EXPECT_TRUE(has(EventType::closed));
    EXPECT_FALSE(has(EventType::note_added));
}

} // namespace kansli::cases
