// A write lane: one thread that runs waiting writes in their order, up to 32 in one transaction,
// each in a savepoint of its own, and answers them after the shared commit. A write that fails
// takes no other with it. Nothing outside the transaction may come of a write before `done`.
#pragma once

#include "storage/write_connection.hpp"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <thread>
#include <vector>

namespace kansli::storage {

// PostgreSQL slows down past 64 subtransactions.
constexpr std::size_t max_batch = 32;
constexpr int max_retries = 3;

class Lane {
public:
    // `committed` is called on the lane's thread after each commit that changed something.
    Lane(
        std::unique_ptr<WriteConnection> connection,
        std::size_t max_waiting,
        std::function<void()> committed
    );
    ~Lane(); // closes
    Lane(const Lane&) = delete;
    Lane& operator=(const Lane&) = delete;

    // Error{busy} when the queue is full, Error{unavailable} after close().
    void submit(LaneKey key, WriteTask task);
    // Runs what waits and takes nothing more.
    void close();
    // Whether this thread is a lane's: waiting for a write here would wait for itself.
    static bool is_this_thread();

private:
    struct Running {
        LaneKey key;
        WriteTask task;
        std::exception_ptr failure{};
        bool has_written = false;
        std::vector<std::function<void()>> after_commit{};
    };

    enum class End { committed, cut_short, spoiled, lost, outcome_unknown, failed };

    // How a try to run tasks in one transaction ended. Of a batch cut short those before `at` are
    // committed; of a spoiled one none is, and the task at `at` is why.
    struct Try {
        End end = End::committed;
        std::size_t at = 0;
        std::exception_ptr failure{};
    };

    void run();
    std::vector<Running> take();
    void run_together(std::span<Running> tasks);
    Try try_together(std::span<Running> tasks);
    bool run_in_savepoint(Running& task);
    void run_alone(Running& running);
    void try_alone(Running& running);
    void fail(std::span<Running> tasks, const std::exception_ptr& failure);
    void conclude(std::span<Running> tasks);

    const std::unique_ptr<WriteConnection> connection_; // the thread's
    const std::size_t max_waiting_;
    const std::function<void()> committed_;
    std::mutex mutex_; // guards the following
    std::condition_variable arrived_;
    std::deque<Running> waiting_;
    bool closed_ = false;
    std::mutex join_;
    std::thread thread_;
};

} // namespace kansli::storage
