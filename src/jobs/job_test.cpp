#include "base/text.hpp"
#include "jobs/job.hpp"
#include "jobs/job_store.hpp"
#include "jobs/test_queue.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace kansli::jobs {

TEST(BackOff, waits_longer_each_time_and_never_over_an_hour) {
    EXPECT_EQ(back_off(1, 0.5), std::chrono::seconds(1));
    EXPECT_EQ(back_off(2, 0.5), std::chrono::seconds(4));
    EXPECT_EQ(back_off(4, 0.5), std::chrono::seconds(64));
    EXPECT_EQ(back_off(9, 0.5), std::chrono::hours(1));
    EXPECT_EQ(back_off(1'000'000, 0.5), std::chrono::hours(1));
}

TEST(BackOff, spreads_by_a_fifth_to_either_side) {
    EXPECT_EQ(back_off(1, 0), std::chrono::milliseconds(800));
    EXPECT_EQ(back_off(1, 1), std::chrono::milliseconds(1200));
}

class JobTest : public QueueTest {
protected:
    std::vector<LeasedJob> lease_up_to(std::int64_t limit) {
        return write([&](auto& tx) {
            return lease(
                tx,
                database().backend(),
                {.by = base::Uuid::make(),
                 .now = now_,
                 .until = now_ + std::chrono::minutes(1),
                 .limit = limit}
            );
        });
    }
};

KANSLI_ON_EACH_DATABASE(JobTest);

TEST_P(JobTest, nothing_is_queued_when_the_transaction_fails) {
    EXPECT_THROW(
        write([&](auto& tx) {
            enqueue(tx, {.kind = "a", .due = now_});
            throw std::runtime_error("changed my mind");
        }),
        std::runtime_error
    );

    EXPECT_EQ(count("job"), 0);
}

TEST_P(JobTest, a_payload_with_a_personal_number_is_refused) {
    EXPECT_THROW(
        put({.kind = "a", .due = now_, .payload = {R"({"who":"18900101-9802"})"}}), std::logic_error
    );
}

TEST_P(JobTest, of_one_key_one_waits_due_at_the_earlier_time) {
    put({.kind = "a", .key = "k", .due = now_ + std::chrono::hours(2)});
    put({.kind = "a", .key = "k", .due = now_ + std::chrono::hours(1)});
    put({.kind = "a", .key = "k", .due = now_ + std::chrono::hours(3)});
    put({.kind = "b", .key = "k", .due = now_ + std::chrono::hours(3)});

    EXPECT_EQ(count("job"), 2);
    EXPECT_EQ(read([&](auto& tx) { return next_due(tx, now_); }), now_ + std::chrono::hours(1));
}

TEST_P(JobTest, jobs_without_a_key_are_each_a_job) {
    put({.kind = "a", .due = now_});
    put({.kind = "a", .due = now_});

    EXPECT_EQ(count("job"), 2);
}

TEST_P(JobTest, one_with_a_key_waits_behind_the_one_that_has_begun) {
    put({.kind = "a", .key = "k", .due = now_});
    const auto begun = lease_up_to(10);
    put({.kind = "a", .key = "k", .due = now_});

    EXPECT_EQ(begun.size(), 1);
    EXPECT_EQ(lease_up_to(10).size(), 0);

    write([&](auto& tx) { take(tx, begun[0]); });
    EXPECT_EQ(lease_up_to(10).size(), 1);
}

TEST_P(JobTest, cancel_takes_out_what_has_not_begun) {
    put({.kind = "a", .key = "begun", .due = now_});
    lease_up_to(1);
    put({.kind = "a", .key = "waits", .due = now_});

    write([](auto& tx) {
        cancel(tx, "a", "begun");
        cancel(tx, "a", "waits");
    });

    EXPECT_EQ(
        read([](auto& tx) { return tx.template one<std::string>("SELECT key FROM job"); }), "begun"
    );
}

TEST_P(JobTest, the_longest_due_are_leased_first_and_once) {
    for (const int minutes : {3, 1, 2})
        put({.kind = std::to_string(minutes), .due = now_ - std::chrono::minutes(minutes)});
    put({.kind = "later", .due = now_ + std::chrono::seconds(1)});

    const auto first = lease_up_to(2);
    const auto second = lease_up_to(2);

    ASSERT_EQ(first.size(), 2);
    EXPECT_EQ(first[0].kind, "3");
    EXPECT_EQ(first[1].kind, "2");
    ASSERT_EQ(second.size(), 1);
    EXPECT_EQ(second[0].kind, "1");
}

TEST_P(JobTest, a_lease_that_ran_out_is_given_to_another_and_the_first_can_do_nothing) {
    put({.kind = "a", .due = now_});
    const auto first = lease_up_to(1).at(0);

    now_ = now_ + std::chrono::minutes(2);
    const auto second = lease_up_to(1).at(0);

    EXPECT_EQ(second.attempts, 2);
    EXPECT_THROW(write([&](auto& tx) { take(tx, first); }), LostLease);
    write([&](auto& tx) { put_off(tx, first, now_ + std::chrono::hours(1), "late"); });
    write([&](auto& tx) { renew(tx, first, now_ + std::chrono::hours(1)); });
    write([&](auto& tx) { take(tx, second); });
    EXPECT_EQ(count("job"), 0);
}

TEST_P(JobTest, kinds_are_leased_by_a_filter) {
    for (const auto* kind : {"mail", "index", "hook"}) put({.kind = kind, .due = now_});
    const auto leased = [&](KindFilter filter, std::vector<std::string> kinds) {
        return write([&](auto& tx) {
            const LeaseRequest request{
                .by = base::Uuid::make(),
                .now = now_,
                .until = now_,
                .limit = 10,
                .filter = filter,
                .kinds = kinds};
            return lease(tx, database().backend(), request).size();
        });
    };

    EXPECT_EQ(leased(KindFilter::only, {}), 0);
    EXPECT_EQ(leased(KindFilter::only, {"mail", "hook"}), 2);
    EXPECT_EQ(leased(KindFilter::all_but, {"mail", "hook"}), 1);
}

TEST_P(JobTest, jobs_are_counted_by_kind_and_state) {
    put({.kind = "a", .due = now_ - std::chrono::hours(1)});
    lease_up_to(1);
    put({.kind = "a", .due = now_ - std::chrono::minutes(5)});
    put({.kind = "a", .due = now_ + std::chrono::hours(1)});
    put({.kind = "b", .due = now_, .municipality_id = base::field<base::MunicipalityId>("2260")});

    const auto counts = read([&](auto& tx) { return count_jobs(tx, "2281", now_); });

    ASSERT_EQ(counts.size(), 1);
    EXPECT_EQ(counts[0].kind, "a");
    EXPECT_EQ(counts[0].running, 1);
    EXPECT_EQ(counts[0].due, 1);
    EXPECT_EQ(counts[0].waiting, 1);
    EXPECT_EQ(counts[0].failed, 0);
    EXPECT_EQ(counts[0].longest_due_at, now_ - std::chrono::minutes(5));
}

} // namespace kansli::jobs
