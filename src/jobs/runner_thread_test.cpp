// A started runner: what wakes it, how its threads are shared, and how it stops.
#include "jobs/runner.hpp"
#include "jobs/test_queue.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <optional>
#include <thread>

namespace kansli::jobs {

using namespace std::chrono_literals;

using storage::Transaction;

// What a handler uses is declared before its runner, and so outlives it.
class RunnerThreadTest : public QueueTest {};

KANSLI_ON_EACH_DATABASE(RunnerThreadTest);

TEST_P(RunnerThreadTest, a_commit_wakes_the_runner_without_a_poll) {
    Tally done;
    Runner runner(database(), without_poll());
    runner.handle("lane", [&](Transaction& tx, auto&, auto&) {
        tx.after_commit([&done] { done.add(); });
    });
    runner.handle_outside("outside", [&](const JobContext&, const base::JsonValue&) {
        done.add();
    });
    runner.start();

    for (int i = 1; i <= 20; ++i) {
        put({.kind = i % 2 == 0 ? "lane" : "outside", .due = base::system_now()});
        ASSERT_TRUE(done.reaches(i));
    }
}

TEST_P(RunnerThreadTest, a_job_for_later_runs_when_it_is_due_without_a_poll) {
    Tally done;
    std::atomic<std::int64_t> ran_at{0};
    Runner runner(database(), without_poll());
    runner.handle("a", [&](Transaction& tx, const JobContext& context, auto&) {
        ran_at = context.now.micros();
        tx.after_commit([&done] { done.add(); });
    });
    runner.start();
    const auto due = base::system_now() + 150ms;

    put({.kind = "a", .due = due + 1h});
    put({.kind = "a", .due = due});

    ASSERT_TRUE(done.reaches(1));
    EXPECT_GE(ran_at, due.micros());
    EXPECT_EQ(done.count(), 1);
}

TEST_P(RunnerThreadTest, one_behind_a_key_follows_when_the_first_is_done_without_a_poll) {
    Tally begun;
    Tally done;
    std::promise<void> go_on;
    auto may_go_on = go_on.get_future().share();
    std::atomic<int> at_once{0};
    Runner runner(database(), without_poll());
    runner.handle_outside("a", [&, may_go_on](const JobContext&, const base::JsonValue&) {
        EXPECT_EQ(++at_once, 1);
        begun.add();
        may_go_on.wait();
        --at_once;
        done.add();
    });
    runner.start();

    put({.kind = "a", .key = "k", .due = base::system_now()});
    ASSERT_TRUE(begun.reaches(1));
    put({.kind = "a", .key = "k", .due = base::system_now()});
    put({.kind = "a", .key = "k", .due = base::system_now()}); // the same as the one before
    go_on.set_value();

    ASSERT_TRUE(done.reaches(2));
    runner.stop();
    EXPECT_EQ(done.count(), 2);
    EXPECT_EQ(count("job"), 0);
}

TEST_P(RunnerThreadTest, stop_waits_for_what_is_running) {
    Tally begun;
    std::promise<void> go_on;
    std::atomic<bool> finished{false};
    std::optional<Runner> runner(std::in_place, database(), without_poll());
    runner->handle_outside("slow", [&](const JobContext&, const base::JsonValue&) {
        begun.add();
        go_on.get_future().wait();
        finished = true;
    });
    runner->start();
    put({.kind = "slow", .due = base::system_now()});
    ASSERT_TRUE(begun.reaches(1));

    std::thread stopping([&] { runner->stop(); });
    go_on.set_value();
    stopping.join();

    EXPECT_TRUE(finished);
    EXPECT_EQ(count("job"), 0);
}

TEST_P(RunnerThreadTest, stop_waits_for_what_it_leases_while_it_stops) {
    Tally runs;
    std::promise<void> held;
    std::promise<void> go_on;
    Runner runner(database(), without_poll());
    runner.handle_outside("a", [&](const JobContext&, const base::JsonValue&) { runs.add(); });
    put({.kind = "a", .due = base::system_now()});
    std::thread holding([&] { // nobody leases meanwhile
        database().exclusive([&](Transaction& tx) {
            tx.exec("UPDATE job SET attempts = attempts");
            held.set_value();
            go_on.get_future().wait();
        });
    });
    held.get_future().wait();

    runner.start();
    std::thread stopping([&] { runner.stop(); });
    std::this_thread::sleep_for(50ms); // its threads have seen that it stops
    go_on.set_value();
    holding.join();
    stopping.join();

    EXPECT_EQ(count("job") + runs.count(), 1); // not leased, or run
}

TEST_P(RunnerThreadTest, one_slow_kind_leaves_threads_to_the_others) {
    std::promise<void> go_on;
    auto may_go_on = go_on.get_future().share();
    Tally others;
    Runner runner(database(), {.threads = 2, .poll = 1h});
    runner.handle_outside("slow", [may_go_on](const JobContext&, const base::JsonValue&) {
        may_go_on.wait();
    });
    runner.handle_outside("other", [&](const JobContext&, const base::JsonValue&) {
        others.add();
    });
    for (int i = 0; i < 5; ++i) put({.kind = "slow", .due = base::system_now() - 1h});
    for (int i = 0; i < 5; ++i) put({.kind = "other", .due = base::system_now()});

    runner.start();

    EXPECT_TRUE(others.reaches(5));
    go_on.set_value();
}

TEST_P(RunnerThreadTest, another_node_is_woken_by_a_notification_without_a_poll) {
    if (database().backend() == storage::Backend::sqlite) GTEST_SKIP() << "one process writes";
    const auto second = storage::Database::open(test_database.settings());
    const auto here = storage::Notifier::open(test_database.settings());
    const auto there = storage::Notifier::open(test_database.settings());
    Tally done;
    Tally listens;
    const auto heard = there->listen("kansli_job", [&] { listens.add(); });
    Runner other(*second, {.poll = 1h, .notifier = there.get()});
    other.handle("a", [&](Transaction& tx, auto&, auto&) {
        tx.after_commit([&done] { done.add(); });
    });
    other.start();
    ASSERT_TRUE(listens.reaches(1));

    // The other runner is in this process too and would hear the bell: another node's job is put
    // in the queue without one.
    write([](auto& tx) {
        tx.exec(
            "INSERT INTO job (id, kind, lane, due_at, payload, attempts, max_attempts) "
            "VALUES ($1, 'a', 'a', $2, '{}', 0, 8)",
            base::Uuid::make(),
            base::system_now()
        );
    });
    here->notify("kansli_job");

    EXPECT_TRUE(done.reaches(1));
    other.stop();
    there->stop_listening(heard);
}

} // namespace kansli::jobs
