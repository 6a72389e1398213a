#include "cases/assignment.hpp"
#include "cases/test_session.hpp"

namespace kansli::cases {

class AssignmentTest : public CaseTest {
protected:
    Assignment give(CaseId id, UserId user) {
        const auto may_handle = [this](web::Session&, UserId who, const CaseRow& row) {
            return who != stranger && row.unit == "traffic";
        };
        return change(id, [&](auto& session, auto& opened) {
            return assign(session, opened, {user}, may_handle);
        });
    }

    void take_back(CaseId id) {
        change(id, [](auto& session, auto& opened) { unassign(session, opened); });
    }

    std::vector<Assignment> all(CaseId id) {
        return read([&](auto& tx) { return assignments_of(tx, id); });
    }

    const UserId stranger = UserId::make();
    const UserId david = UserId::make();
};

KANSLI_ON_EACH_DATABASE(AssignmentTest);

TEST_P(AssignmentTest, taking_a_new_case_starts_the_work) {
    const auto id = register_case();

    give(id, karin.user_id);

    EXPECT_EQ(row_of(id).assigned_to, karin.user_id);
    EXPECT_EQ(row_of(id).status, "under_review");
    EXPECT_EQ(count_events(id, EventType::assigned), 1);
    EXPECT_EQ(count_events(id, EventType::status_changed), 1);
}

TEST_P(AssignmentTest, case_under_way_only_changes_hands) {
    const auto id = register_case();
    give(id, karin.user_id);
    change(id, [](auto& session, auto& opened) {
        move_to(session, opened, *find_status(opened.type(), "under_investigation"));
        store(session, opened.row);
    });

    give(id, david);

    EXPECT_EQ(row_of(id).status, "under_investigation");
    const auto assignments = all(id);
    ASSERT_EQ(assignments.size(), 2U);
    EXPECT_EQ(assignments[0].user_id, david);
    EXPECT_FALSE(assignments[0].ended_at);
    EXPECT_EQ(assignments[1].user_id, karin.user_id);
    EXPECT_EQ(assignments[1].ended_at, now);
}

TEST_P(AssignmentTest, somebody_who_may_not_handle_the_case_does_not_get_it) {
    const auto id = register_case();

    EXPECT_EQ(code_of([&] { give(id, stranger); }), base::ErrorCode::rejected);
    EXPECT_FALSE(row_of(id).assigned_to);
    EXPECT_TRUE(all(id).empty());
}

TEST_P(AssignmentTest, giving_it_to_its_handler_again_changes_nothing) {
    const auto id = register_case();
    const auto first = give(id, karin.user_id);
    const auto before = row_of(id);
    now = now + std::chrono::hours(1);

    const auto again = give(id, karin.user_id);

    EXPECT_EQ(again.assigned_at, first.assigned_at);
    EXPECT_EQ(row_of(id).version, before.version);
    EXPECT_EQ(row_of(id).event_seq, before.event_seq);
    EXPECT_EQ(all(id).size(), 1U);
}

TEST_P(AssignmentTest, taking_it_back_ends_the_assignment) {
    const auto id = register_case();
    give(id, karin.user_id);

    take_back(id);
    take_back(id);

    EXPECT_FALSE(row_of(id).assigned_to);
    EXPECT_EQ(all(id).front().ended_at, now);
    EXPECT_EQ(count_events(id, EventType::unassigned), 1);
    EXPECT_NO_THROW(give(id, karin.user_id));
}

TEST_P(AssignmentTest, applicant_does_not_see_who_handles_the_case) {
    const auto id = register_case();
    give(id, karin.user_id);

    for (const auto& event : read([&](auto& tx) { return events_of(tx, id, {}); }))
        EXPECT_NE(event.type, EventType::assigned);
}

} // namespace kansli::cases
