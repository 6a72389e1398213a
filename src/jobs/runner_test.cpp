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

TEST_P(RunnerTest, a_lease_is_renewed_while_its_effect_runs) {
    std::atomic<std::int64_t> micros{now_.micros()};
    const RunnerSettings on_clock{
        .poll = 5ms, .lease = 60s, .clock = [&] { return base::Timestamp::from_micros(micros); }};
    const auto move_clock = [&](base::Duration by) { micros += by.count(); };
    const auto leased_until = [&] {
        return read([](auto& tx) {
            return tx.template one<base::Timestamp>("SELECT leased_until FROM job");
        });
    };
    Tally begun;
    std::promise<void> go_on;
    auto may_go_on = go_on.get_future().share();
    Runner runner(database(), on_clock);
    Runner other(database(), on_clock);
    for (auto* each : {&runner, &other})
        each->handle_outside("slow", [&, may_go_on](const JobContext&, const base::JsonValue&) {
            begun.add();
            may_go_on.wait();
        });
    put({.kind = "slow", .due = now_});
    runner.start();
    ASSERT_TRUE(begun.reaches(1));

    move_clock(30s);
    while (leased_until() < now_ + 90s) std::this_thread::sleep_for(5ms);
    move_clock(50s); // beyond the first lease

    EXPECT_EQ(other.run_due(), 0);
    go_on.set_value();
    runner.stop();
    EXPECT_EQ(begun.count(), 1);
    EXPECT_EQ(count("job"), 0);
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

} // namespace kansli::jobs
