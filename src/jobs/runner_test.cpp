#include "jobs/bell.hpp"
#include "jobs/runner.hpp"
#include "jobs/test_queue.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <optional>
#include <stdexcept>
#include <thread>

namespace kansli::jobs {

using namespace std::chrono_literals;

using storage::Transaction;

// What a handler uses is declared before its runner, and so outlives it.
class RunnerTest : public QueueTest {};

KANSLI_ON_EACH_DATABASE(RunnerTest);

TEST_P(RunnerTest, a_job_runs_once_with_its_payload) {
    Runner runner(database(), on_test_clock());
    runner.handle(
        "a",
        [&](Transaction& tx, const JobContext& context, const base::JsonValue& payload) {
            EXPECT_EQ(context.attempt, 1);
            EXPECT_EQ(context.now, now_);
            add_effect(tx, std::string(payload.at("name").as_string()));
        }
    );
    put({.kind = "a", .due = now_, .payload = {R"({"name":"Eva"})"}});

    EXPECT_EQ(runner.run_due(), 1);
    EXPECT_EQ(runner.run_due(), 0);

    EXPECT_EQ(effects(), std::vector<std::string>{"Eva"});
    EXPECT_EQ(count("job"), 0);
}

TEST_P(RunnerTest, a_job_that_is_not_due_waits) {
    Runner runner(database(), on_test_clock());
    runner.handle("a", [](Transaction& tx, auto&, auto&) { add_effect(tx, "a"); });
    put({.kind = "a", .due = now_ + 1h});

    EXPECT_EQ(runner.run_due(), 0);
    now_ = now_ + 1h;
    EXPECT_EQ(runner.run_due(), 1);
}

TEST_P(RunnerTest, what_fails_leaves_nothing_and_is_tried_again_later) {
    Runner runner(database(), on_test_clock());
    runner.handle("a", [](Transaction& tx, const JobContext& context, auto&) {
        add_effect(tx, "attempt " + std::to_string(context.attempt));
        if (context.attempt < 3) throw std::runtime_error("not yet");
    });
    put({.kind = "a", .due = now_});

    EXPECT_EQ(runner.run_due(), 1);
    EXPECT_EQ(runner.run_due(), 0); // it backs off
    now_ = now_ + 2s;
    EXPECT_EQ(runner.run_due(), 1);
    now_ = now_ + 5s;
    EXPECT_EQ(runner.run_due(), 1);

    EXPECT_EQ(effects(), std::vector<std::string>{"attempt 3"});
    EXPECT_EQ(count("incident"), 0);
}

TEST_P(RunnerTest, what_keeps_failing_becomes_an_incident_and_starves_nobody) {
    Runner runner(database(), on_test_clock());
    runner.handle("bad", [](auto&, auto&, auto&) { throw std::runtime_error("broken"); });
    runner.handle("good", [](Transaction& tx, auto&, auto&) { add_effect(tx, "good"); });
    put({.kind = "bad", .due = now_ - 1h, .max_attempts = 3});
    put({.kind = "good", .due = now_});

    std::size_t runs = 0;
    for (int i = 0; i < 10; ++i, now_ = now_ + 1h) runs += runner.run_due();

    EXPECT_EQ(runs, 4);
    EXPECT_EQ(effects(), std::vector<std::string>{"good"});
    EXPECT_EQ(count("job"), 0);
    EXPECT_EQ(count("incident"), 1);
}

TEST_P(RunnerTest, an_unknown_kind_and_a_payload_that_cannot_be_are_incidents_at_once) {
    Runner runner(database(), on_test_clock());
    runner.handle("a", [](auto&, auto&, auto&) {
        throw base::Error(base::ErrorCode::invalid, "case_id is required");
    });
    put({.kind = "a", .due = now_});
    put({.kind = "nobody-knows", .due = now_});

    runner.run_due();

    EXPECT_EQ(count("job"), 0);
    EXPECT_EQ(count("incident"), 2);
}

TEST_P(RunnerTest, a_job_whose_process_keeps_dying_becomes_an_incident) {
    Runner runner(database(), on_test_clock());
    runner.handle("a", [](Transaction& tx, auto&, auto&) { add_effect(tx, "a"); });
    put({.kind = "a", .due = now_, .max_attempts = 2});
    for (int i = 0; i < 2; ++i) { // leased, and never heard of again
        write([&](auto& tx) {
            lease(
                tx,
                database().backend(),
                {.by = base::Uuid::make(), .now = now_, .until = now_ + 1min, .limit = 1}
            );
        });
        now_ = now_ + 2min;
    }

    runner.run_due();

    EXPECT_EQ(count("effect"), 0);
    EXPECT_EQ(count("incident"), 1);
}

TEST_P(RunnerTest, long_work_goes_on_in_pieces_each_once) {
    Runner runner(database(), on_test_clock());
    runner.handle(
        "pieces",
        [&](Transaction& tx, const JobContext& context, const base::JsonValue& at) {
            const auto from = at.at("from").as_int64();
            for (auto i = from; i < from + 100; ++i) add_effect(tx, std::to_string(i));
            if (from >= 400) return;
            const auto rest = "{\"from\":" + std::to_string(from + 100) + "}";
            enqueue(tx, {.kind = "pieces", .key = "all", .due = context.now, .payload = {rest}});
        }
    );
    put({.kind = "pieces", .key = "all", .due = now_, .payload = {R"({"from":0})"}});

    EXPECT_EQ(runner.run_due(), 5);

    EXPECT_EQ(count("effect"), 500);
}

TEST_P(RunnerTest, an_effect_outside_may_conclude_together_with_its_job) {
    Runner runner(database(), on_test_clock());
    int sent = 0;
    runner.handle_outside("mail", [&](const JobContext&, const base::JsonValue&) -> Conclusion {
        if (++sent == 1) throw std::runtime_error("the mail server does not answer");
        return [](Transaction& tx) { add_effect(tx, "sent"); };
    });
    runner.handle_outside("plain", [&](const JobContext&, const base::JsonValue&) { ++sent; });
    put({.kind = "mail", .due = now_});
    put({.kind = "plain", .due = now_});

    runner.run_due();
    now_ = now_ + 5s;
    runner.run_due();

    EXPECT_EQ(sent, 3);
    EXPECT_EQ(effects(), std::vector<std::string>{"sent"});
    EXPECT_EQ(count("job"), 0);
}

TEST_P(RunnerTest, a_recurring_job_runs_once_a_period_and_survives_a_restart) {
    const auto restart_and_run = [&] {
        Runner runner(database(), on_test_clock());
        runner.every("daily", 24h, [](Transaction& tx, auto&, auto&) { add_effect(tx, "run"); });
        return runner.run_due();
    };

    EXPECT_EQ(restart_and_run(), 1);
    EXPECT_EQ(restart_and_run(), 0);
    now_ = now_ + 24h;
    EXPECT_EQ(restart_and_run(), 1);
    now_ = now_ + 240h; // what was missed is made up for once
    EXPECT_EQ(restart_and_run(), 1);
    EXPECT_EQ(restart_and_run(), 0);
    EXPECT_EQ(count("job"), 1);
}

TEST_P(RunnerTest, a_recurring_job_that_fails_has_one_incident_and_goes_on) {
    Runner runner(database(), on_test_clock());
    bool works = false;
    runner.every("daily", 24h, [&](Transaction& tx, auto&, auto&) {
        if (!works) throw std::runtime_error("broken");
        add_effect(tx, "run");
    });

    for (int hours = 0; hours < 96; ++hours, now_ = now_ + 1h) runner.run_due();
    EXPECT_EQ(count("incident"), 1);
    works = true;
    now_ = now_ + 24h;
    runner.run_due();

    EXPECT_EQ(count("effect"), 1);
    EXPECT_EQ(count("job"), 1);
}

TEST_P(RunnerTest, a_commit_wakes_the_runner_without_a_poll) {
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

TEST_P(RunnerTest, a_job_for_later_runs_when_it_is_due_without_a_poll) {
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

TEST_P(RunnerTest, one_behind_a_key_follows_when_the_first_is_done_without_a_poll) {
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

TEST_P(RunnerTest, stop_waits_for_what_is_running) {
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

TEST_P(RunnerTest, one_slow_kind_leaves_threads_to_the_others) {
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

TEST_P(RunnerTest, a_lease_is_renewed_while_its_effect_runs) {
    Tally runs;
    Runner runner(database(), {.poll = 10ms, .lease = 150ms});
    Runner other(database(), {.poll = 10ms, .lease = 150ms});
    for (auto* each : {&runner, &other})
        each->handle_outside("slow", [&](const JobContext&, const base::JsonValue&) {
            runs.add();
            std::this_thread::sleep_for(600ms);
        });
    put({.kind = "slow", .due = base::system_now()});

    runner.start();
    other.start();
    ASSERT_TRUE(runs.reaches(1));
    std::this_thread::sleep_for(700ms);

    EXPECT_EQ(runs.count(), 1);
}

TEST_P(RunnerTest, two_runners_share_the_work_and_do_nothing_twice) {
    constexpr int jobs = 300;
    Tally done;
    const auto add_handler = [&](Runner& runner) {
        runner.handle("a", [&](Transaction& tx, auto&, const base::JsonValue& payload) {
            add_effect(tx, std::to_string(payload.at("n").as_int64()));
            tx.after_commit([&done] { done.add(); });
        });
    };
    // On PostgreSQL as two nodes are: each with a database of its own.
    const auto second = storage::Database::open(test_database.settings());
    const bool nodes = database().backend() == storage::Backend::postgres;
    Runner first(database(), {.in_lanes = 8});
    Runner other(nodes ? *second : database(), {.in_lanes = 8});
    add_handler(first);
    add_handler(other);
    first.start();
    other.start();

    for (int i = 0; i < jobs; ++i)
        put(
            {.kind = "a",
             .key = std::to_string(i % 50) + "/" + std::to_string(i),
             .due = base::system_now(),
             .payload = {"{\"n\":" + std::to_string(i) + "}"}}
        );

    ASSERT_TRUE(done.reaches(jobs));
    first.stop();
    other.stop();
    auto names = effects();
    EXPECT_EQ(names.size(), jobs);
    EXPECT_EQ(std::unique(names.begin(), names.end()), names.end());
    EXPECT_EQ(count("job"), 0);
}

TEST_P(RunnerTest, another_node_is_woken_by_a_notification_without_a_poll) {
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
