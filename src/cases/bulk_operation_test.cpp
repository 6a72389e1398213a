#include "cases/bulk_operation.hpp"
#include "cases/test_session.hpp"
#include "jobs/runner.hpp"

namespace kansli::cases {

class BulkOperationTest : public CaseTest {
protected:
    BulkOperationTest() : runner_(database(), {.clock = [this] { return now; }}) {
        handle_bulk_jobs(
            runner_,
            {types,
             [](web::Session&, UserId, const CaseRow&) { return true; },
             [this](storage::Transaction&, UserId) { return grants_; }}
        );
    }

    BulkOperation start(const NewBulkOperation& given) {
        return act(karin, [&](auto& session) { return start_bulk_operation(session, given); });
    }

    BulkOperation result_of(const NewBulkOperation& given) {
        const auto id = start(given).id;
        runner_.run_due();
        return look(karin, [&](auto& session) { return find_bulk_operation(session, id); });
    }

    std::vector<web::Grant> grants_ = karin.grants;
    jobs::Runner runner_;
};

KANSLI_ON_EACH_DATABASE(BulkOperationTest);

TEST_P(BulkOperationTest, many_cases_are_assigned_each_by_itself) {
    NewBulkOperation given{.action = BulkAction::assign, .user_id = karin.user_id};
    for (int i = 0; i < 40; ++i) given.case_ids.push_back(register_case("it-support"));

    const auto made = result_of(given);

    EXPECT_EQ(made.done, 40);
    EXPECT_EQ(made.refused + made.waiting, 0);
    for (const auto& id : given.case_ids) EXPECT_EQ(row_of(id).assigned_to, karin.user_id);
}

TEST_P(BulkOperationTest, what_is_refused_says_why_and_keeps_no_other_from_being_done) {
    const auto permit = register_case("parking-permit"); // undecided: cannot be closed
    const auto support = register_case("it-support");
    const auto nothing = CaseId::make();

    const auto made = result_of(
        {.action = BulkAction::close,
         .case_ids = {permit, support, nothing},
         .reason = base::field<base::Text<1, 1000>>("Städning")}
    );

    EXPECT_EQ(made.done, 1);
    EXPECT_EQ(made.refused, 2);
    EXPECT_EQ(made.language, base::Language::en);
    EXPECT_THAT(*made.items[0].message, testing::HasSubstr("no decision"));
    EXPECT_EQ(made.items[1].state, BulkItemState::done);
    EXPECT_THAT(*made.items[2].message, testing::HasSubstr("no such case"));
    EXPECT_EQ(row_of(permit).status, "received");
    EXPECT_EQ(row_of(support).status, "solved");
}

TEST_P(BulkOperationTest, what_is_refused_is_told_in_the_language_of_who_asked) {
    const auto permit = register_case("parking-permit");
    const NewBulkOperation given{
        .action = BulkAction::close,
        .case_ids = {permit, CaseId::make()},
        .reason = base::field<base::Text<1, 1000>>("Städning")};
    const auto id = act(karin, [&](auto& session) {
        session.language = base::Language::sv;
        return start_bulk_operation(session, given).id;
    });
    runner_.run_due();

    const auto made = look(karin, [&](auto& session) { return find_bulk_operation(session, id); });

    EXPECT_EQ(made.language, base::Language::sv);
    EXPECT_THAT(*made.items[0].message, testing::StartsWith("Ärendet har inget beslut."));
    EXPECT_THAT(*made.items[1].message, testing::StartsWith("Ärendet finns inte"));
}

TEST_P(BulkOperationTest, rights_that_were_lost_before_it_ran_are_not_used) {
    const auto id = register_case("it-support");
    const NewBulkOperation given{
        .action = BulkAction::set_status, .case_ids = {id}, .status = base::field<Code>("ongoing")};
    grants_.clear();

    const auto made = result_of(given);

    EXPECT_EQ(made.refused, 1);
    EXPECT_EQ(count_events(id, EventType::status_changed), 0);
}

TEST_P(BulkOperationTest, operation_is_shown_to_its_requester_alone) {
    const auto made = start(
        {.action = BulkAction::assign,
         .case_ids = {register_case("it-support")},
         .user_id = karin.user_id}
    );

    const auto look_as_another = [&] {
        look(handler(), [&](auto& session) { return find_bulk_operation(session, made.id); });
    };

    EXPECT_EQ(code_of(look_as_another), base::ErrorCode::not_found);
}

TEST_P(BulkOperationTest, unfit_operation_is_refused_with_every_problem) {
    const auto id = CaseId::make();

    const auto twice = error_of([&] {
        start({.action = BulkAction::assign, .case_ids = {id, id}});
    });
    const auto empty =
        error_of([&] { start({.action = BulkAction::close, .user_id = karin.user_id}); });
    NewBulkOperation too_many{.action = BulkAction::assign, .user_id = karin.user_id};
    too_many.case_ids.resize(max_bulk_cases + 1);
    const auto many = error_of([&] { start(too_many); });

    EXPECT_THAT(
        told(twice.problems()), testing::ElementsAre("/case_ids/1 duplicate", "/user_id required")
    );
    EXPECT_THAT(
        told(empty.problems()),
        testing::ElementsAre("/case_ids too_short", "/user_id not_allowed", "/reason required")
    );
    EXPECT_THAT(told(many.problems()), testing::ElementsAre("/case_ids too_long"));
    EXPECT_EQ(count("bulk_operation"), 0);
}

TEST_P(BulkOperationTest, operation_is_forgotten_after_a_month) {
    start(
        {.action = BulkAction::assign,
         .case_ids = {register_case("it-support")},
         .user_id = karin.user_id}
    );

    write([&](auto& tx) { sweep_bulk_operations(tx, now + std::chrono::hours(24 * 31)); });

    EXPECT_EQ(count("bulk_operation"), 0);
    EXPECT_EQ(count("bulk_item"), 0);
}

} // namespace kansli::cases
