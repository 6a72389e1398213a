// Kills a process that runs jobs, at random moments, and looks whether any job was lost or done
// twice. The process is this test program again, told by KANSLI_TEST_CRASH which database to use.
#include "jobs/test_queue.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <random>
#include <thread>

namespace kansli::jobs {

using namespace std::chrono_literals;

namespace {

void add_effect_handler(Runner& runner, Tally& done) {
    runner.handle("effect", [&](storage::Transaction& tx, auto&, const base::JsonValue& payload) {
        tx.send(
            "INSERT INTO effect (name) VALUES ($1)", std::to_string(payload.at("n").as_int64())
        );
        tx.after_commit([&done] { done.add(); });
    });
}

RunnerSettings short_leases() { return {.in_lanes = 8, .poll = 20ms, .lease = 300ms}; }

// This program, running the test below and nothing else.
pid_t start_child(const std::string& url) {
    setenv("KANSLI_TEST_CRASH", url.c_str(), 1);
    const auto child = fork();
    if (child != 0) {
        unsetenv("KANSLI_TEST_CRASH");
        return child;
    }
    execl("/proc/self/exe", "jobs_test", "--gtest_filter=Crash.child", "--gtest_brief=1", nullptr);
    _exit(127);
}

} // namespace

TEST(Crash, child) {
    const auto* url = std::getenv("KANSLI_TEST_CRASH");
    if (url == nullptr) GTEST_SKIP() << "run by the test that kills it";
    const auto database = storage::Database::open({.url = url});
    Tally done;
    Runner runner(*database, short_leases());
    add_effect_handler(runner, done);
    runner.start();
    while (true) pause();
}

class CrashTest : public QueueTest {
protected:
    static constexpr int jobs = 2000;

    void put_jobs() {
        write([&](auto& tx) {
            for (int i = 0; i < jobs; ++i)
                enqueue(
                    tx,
                    {.kind = "effect",
                     .key = std::to_string(i),
                     .due = base::system_now(),
                     .payload = {fmt::format(R"({{"n":{}}})", i)},
                     .max_attempts = 100}
                );
        });
    }
};

KANSLI_ON_EACH_DATABASE(CrashTest);

TEST_P(CrashTest, every_job_is_done_exactly_once_though_its_process_is_killed_ten_times) {
    put_jobs();
    std::minstd_rand random{std::random_device{}()};
    const auto before = count("effect");
    int killed_at_work = 0;

    for (int i = 0; i < 10; ++i) {
        const auto done_before = count("effect");
        const auto child = start_child(test_database.settings().url);
        while (count("effect") == done_before && done_before < jobs)
            std::this_thread::sleep_for(5ms);
        std::this_thread::sleep_for(std::chrono::microseconds(random() % 30'000));
        kill(child, SIGKILL);
        int status = 0;
        waitpid(child, &status, 0);
        EXPECT_TRUE(WIFSIGNALED(status));
        killed_at_work += count("job") > 0 ? 1 : 0;
    }
    Tally done;
    Runner runner(database(), short_leases());
    add_effect_handler(runner, done);
    runner.start();
    while (count("job") > 0) std::this_thread::sleep_for(20ms);
    runner.stop();

    EXPECT_EQ(before, 0);
    EXPECT_GT(killed_at_work, 2) << "too few jobs to be killed in the midst of them";
    auto names = effects();
    EXPECT_EQ(names.size(), jobs);
    EXPECT_EQ(std::unique(names.begin(), names.end()), names.end());
    EXPECT_EQ(count("incident"), 0);
}

} // namespace kansli::jobs
