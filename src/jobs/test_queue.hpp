// For this room's tests: a database with a table of effects, and a clock that the test owns.
#pragma once

#include "jobs/job.hpp"
#include "jobs/runner.hpp"
#include "storage/test_database.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <future>
#include <mutex>
#include <string>
#include <vector>

namespace kansli::jobs {

class QueueTest : public storage::DatabaseTest {
protected:
    QueueTest() {
        database().exclusive([](auto& tx) { tx.exec("CREATE TABLE effect (name text NOT NULL)"); });
    }

    void put(const NewJob& job) {
        write([&](auto& tx) { enqueue(tx, job); });
    }

    static void add_effect(storage::Transaction& tx, const std::string& name) {
        tx.send("INSERT INTO effect (name) VALUES ($1)", name);
    }

    std::vector<std::string> effects() {
        auto names = read([](auto& tx) {
            return tx.template query<std::string>("SELECT name FROM effect");
        });
        std::sort(names.begin(), names.end());
        return names;
    }

    std::int64_t count(const std::string& table) {
        return read([&](auto& tx) {
            return tx.template one<std::int64_t>("SELECT COUNT(*) FROM " + table);
        });
    }

    // A runner on the test's clock, and one that nothing but a commit wakes.
    RunnerSettings on_test_clock() {
        return {.clock = [this] { return now_; }};
    }

    static RunnerSettings without_poll() { return {.poll = std::chrono::hours(1)}; }

    base::Timestamp now_ = *base::Timestamp::from_text("2026-03-01T08:00:00Z").value;
};

// A number that threads count up and a test waits for.
class Tally {
public:
    void add() {
        const std::lock_guard lock(mutex_);
        ++count_;
        changed_.notify_all();
    }

    // False when it took longer than a minute, which is as good as never.
    bool reaches(int wanted) {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, std::chrono::minutes(1), [&] { return count_ >= wanted; });
    }

    int count() {
        const std::lock_guard lock(mutex_);
        return count_;
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    int count_ = 0;
};

} // namespace kansli::jobs
