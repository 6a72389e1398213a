#include "cases/attachment.hpp"
#include "cases/case_merge.hpp"
#include "cases/case_relation.hpp"
#include "cases/case_view.hpp"
#include "cases/closure.hpp"
#include "cases/deadline.hpp"
#include "cases/reopening.hpp"
#include "cases/status.hpp"
#include "cases/test_session.hpp"

namespace kansli::cases {

class CaseRelationTest : public CaseTest {
protected:
    Relation relate_to(CaseId id, RelationKind kind, CaseId other) {
        return change(id, [&](auto& session, auto& opened) {
            return relate(session, types, opened, {kind, other});
        });
    }

    Merge merge_into(CaseId id, CaseId other) {
        return change(id, [&](auto& session, auto& opened) {
            return merge(
                session, types, opened, {other, base::field<base::Text<1, 1000>>("Sökt två gånger")}
            );
        });
    }

    Closure close(CaseId id) {
        return change(id, [](auto& session, auto& opened) {
            return close_case(session, opened, {base::field<base::Text<1, 1000>>("Klart")});
        });
    }

    Reopening take_up(CaseId id) {
        return change(id, [](auto& session, auto& opened) {
            return reopen(session, opened, {base::field<base::Text<1, 1000>>("Felet är kvar")});
        });
    }

    void move(CaseId id, const char* status) {
        change(id, [&](auto& session, auto& opened) {
            set_status(session, opened, {base::field<Code>(status)});
        });
    }

    std::vector<Relation> relations(CaseId id, const web::Caller& caller) {
        return look(caller, [&](auto& session) { return relations_of(session, id); });
    }

    void add_note_of(CaseId id, const char* kind) {
        change(id, [&](auto& session, auto& opened) {
            const storage::BlobRef blob{std::string(64, 'a'), 3};
            const auto upload = add_upload(session, blob, "application/pdf");
            add_attachment(
                session,
                opened,
                {upload.id, base::field<Code>(kind), base::field<base::Text<1, 200>>("intyg.pdf")}
            );
            store(session, opened.row);
        });
    }

    PartyId anna = person("198501032398");
};

KANSLI_ON_EACH_DATABASE(CaseRelationTest);

TEST_P(CaseRelationTest, both_cases_show_the_relation_from_their_side) {
    const auto first = register_case("parking-permit", anna);
    const auto second = register_case("parking-permit", anna);

    relate_to(second, RelationKind::follows, first);

    const auto of_second = relations(second, karin);
    const auto of_first = relations(first, karin);
    ASSERT_EQ(of_second.size(), 1u);
    ASSERT_EQ(of_first.size(), 1u);
    EXPECT_EQ(of_second[0].side, RelationSide::outgoing);
    EXPECT_EQ(of_second[0].number, row_of(first).number);
    EXPECT_EQ(of_first[0].side, RelationSide::incoming);
    EXPECT_EQ(of_first[0].case_id, second);
    EXPECT_EQ(count_events(first, EventType::related), 1);
    EXPECT_EQ(count_events(second, EventType::related), 1);
}

TEST_P(CaseRelationTest, case_that_a_reader_may_not_see_is_not_shown_as_related) {
    const auto permit = register_case("parking-permit", anna);
    const auto house = register_case("building-permit", anna);
    relate_to(permit, RelationKind::part_of_journey, house);
    const auto reader = staff_with_grants({grant(Permission::case_read, "traffic")});

    EXPECT_TRUE(relations(permit, reader).empty());
    EXPECT_EQ(relations(permit, karin).size(), 1u);
}

TEST_P(CaseRelationTest, case_is_not_related_to_itself_nor_twice_nor_to_what_cannot_be_read) {
    const auto id = register_case("parking-permit", anna);
    const auto other = register_case("parking-permit", anna);

    const auto to = [&](CaseId target) {
        return code_of([&] { relate_to(id, RelationKind::follows, target); });
    };
    EXPECT_EQ(to(id), base::ErrorCode::invalid);
    EXPECT_EQ(to(CaseId::make()), base::ErrorCode::invalid);
    relate_to(id, RelationKind::follows, other);
    EXPECT_EQ(to(other), base::ErrorCode::conflict);
}

TEST_P(CaseRelationTest, relation_is_taken_back_from_either_side) {
    const auto id = register_case("parking-permit", anna);
    const auto other = register_case("parking-permit", anna);
    const auto made = relate_to(id, RelationKind::follows, other);

    change(other, [&](auto& session, auto& opened) { unrelate(session, types, opened, made.id); });

    EXPECT_TRUE(relations(id, karin).empty());
    EXPECT_EQ(count_events(id, EventType::unrelated), 1);
    relate_to(id, RelationKind::follows, other); // may be said again
}

TEST_P(CaseRelationTest, main_case_waits_for_its_sub_cases) {
    const auto main = register_case("it-support", anna);
    const auto sub = register_case("it-support", anna);
    relate_to(sub, RelationKind::sub_case_of, main);

    const auto refused = error_of([&] { close(main); });
    EXPECT_THAT(refused.what(), testing::HasSubstr(row_of(sub).number));

    close(sub);
    EXPECT_NO_THROW(close(main));
}

TEST_P(CaseRelationTest, sub_case_has_one_main_case_and_is_not_above_it) {
    const auto main = register_case("it-support", anna);
    const auto sub = register_case("it-support", anna);
    const auto below = register_case("it-support", anna);
    relate_to(sub, RelationKind::sub_case_of, main);
    relate_to(below, RelationKind::sub_case_of, sub);

    const auto make = [&](CaseId id, CaseId of) {
        return code_of([&] { relate_to(id, RelationKind::sub_case_of, of); });
    };
    EXPECT_EQ(make(main, below), base::ErrorCode::invalid);
    EXPECT_EQ(make(below, main), base::ErrorCode::conflict);
}

TEST_P(CaseRelationTest, merged_duplicate_is_closed_and_both_keep_their_history) {
    const auto duplicate = register_case("parking-permit", anna);
    const auto target = register_case("parking-permit", anna);
    add_note_of(duplicate, "medical_confirmation");
    const auto before = events(duplicate).size();

    merge_into(duplicate, target);

    EXPECT_EQ(row_of(duplicate).status, "closed");
    EXPECT_GT(events(duplicate).size(), before);
    EXPECT_EQ(count_events(duplicate, EventType::merged_into), 1);
    EXPECT_EQ(count_events(target, EventType::merged_from), 1);
    const auto brought =
        look(karin, [&](auto& session) { return attachments_of(session, target); });
    ASSERT_EQ(brought.size(), 1u);
    EXPECT_EQ(brought[0].name, "intyg.pdf");
    const auto shown = look(applicant(anna), [&](auto& session) {
        return shown_my_case(session, find_case(session, types, duplicate, Permission::own_cases));
    });
    EXPECT_EQ(shown.merged_into, row_of(target).number);
}

TEST_P(CaseRelationTest, merge_that_makes_no_sense_is_refused_and_changes_nothing) {
    const auto id = register_case("parking-permit", anna);
    const auto of_another = register_case("parking-permit", person("199201022382", "Bo Ek"));
    const auto closed = register_case("it-support", anna);
    const auto support = register_case("it-support", anna);
    close(closed);

    const auto refused = [&](CaseId from, CaseId into) {
        const auto error = error_of([&] { merge_into(from, into); });
        return error.problems().empty() ? std::string(error.what())
                                        : error.problems().front().message;
    };
    EXPECT_EQ(refused(id, id), "is the case itself");
    EXPECT_EQ(refused(id, CaseId::make()), "is no case that you may handle");
    EXPECT_EQ(refused(support, closed), "is closed");
    EXPECT_EQ(refused(id, support), "is a case of another type");
    EXPECT_THAT(refused(id, of_another), testing::HasSubstr("another applicant"));
    EXPECT_EQ(count("case_merge"), 0);
    EXPECT_EQ(row_of(id).status, "received");
}

TEST_P(CaseRelationTest, reopened_case_goes_on_and_keeps_the_closure_that_was_undone) {
    const auto id = register_case("it-support", anna);
    close(id);

    const auto made = take_up(id);

    EXPECT_EQ(made.closure_reason, "Klart");
    EXPECT_NE(row_of(id).public_status, PublicStatus::closed);
    EXPECT_FALSE(read([&](auto& tx) { return find_closure(tx, id); }));
    EXPECT_EQ(count_events(id, EventType::reopened), 1);
    EXPECT_NO_THROW(close(id)); // and may be closed again
    EXPECT_EQ(read([&](auto& tx) { return reopenings_of(tx, id); }).size(), 1u);
}

TEST_P(CaseRelationTest, clock_of_a_support_case_goes_on_from_where_it_was_closed) {
    const auto id = register_case("it-support", anna);
    const auto due_on = read([&](auto& tx) { return deadlines_of(tx, id).front().due_on; });
    close(id);
    now = now + std::chrono::hours(24 * 10);

    take_up(id);

    const auto again = read([&](auto& tx) { return deadlines_of(tx, id).front(); });
    EXPECT_EQ(again.due_on.days() - due_on.days(), std::chrono::days(10));
    EXPECT_FALSE(again.ended_at);
}

TEST_P(CaseRelationTest, open_case_and_merged_case_are_not_reopened) {
    const auto open = register_case("it-support", anna);
    const auto duplicate = register_case("it-support", anna);
    merge_into(duplicate, open);

    EXPECT_EQ(code_of([&] { take_up(open); }), base::ErrorCode::rejected);
    EXPECT_EQ(code_of([&] { take_up(duplicate); }), base::ErrorCode::rejected);
}

TEST_P(CaseRelationTest, handler_moves_a_case_only_where_its_type_lets_it_go) {
    const auto id = register_case("building-permit", anna);

    const auto refused = error_of([&] { move(id, "under_construction"); });
    EXPECT_THAT(
        refused.problems().front().message,
        testing::AllOf(testing::HasSubstr("under_review"), testing::HasSubstr("closure"))
    );

    move(id, "under_review");
    move(id, "hearing_neighbours");
    EXPECT_EQ(row_of(id).status, "hearing_neighbours");
}

} // namespace kansli::cases
