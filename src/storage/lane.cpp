#include "storage/lane.hpp"

#include "base/error.hpp"
#include "base/log.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace kansli::storage {

namespace {

thread_local bool is_lane_thread = false;

std::chrono::milliseconds back_off(int tries) {
    return std::chrono::milliseconds(5) * (1 << (2 * tries)); // 5, 20, 80
}

std::exception_ptr outcome_unknown() {
    return std::make_exception_ptr(base::Error(
        base::ErrorCode::unavailable,
        "The database was lost while it saved; look whether the change is there."
    ));
}

std::exception_ptr lost() {
    return std::make_exception_ptr(
        base::Error(base::ErrorCode::unavailable, "The database does not answer; try again soon.")
    );
}

std::exception_ptr retries_used_up() {
    return std::make_exception_ptr(
        base::Error(base::ErrorCode::busy, "Others changed the same thing; try again.")
    );
}

// One exception object is never given to two waiting threads.
std::exception_ptr copy_of(const std::exception_ptr& failure) {
    try {
        std::rethrow_exception(failure);
    } catch (const base::Error& error) {
        return std::make_exception_ptr(error);
    } catch (const Retry&) {
        return retries_used_up();
    } catch (...) {
        return std::make_exception_ptr(
            base::Error(base::ErrorCode::internal, "The transaction could not be run.")
        );
    }
}

// What is called here belongs to others; a fault in it must not take the lane down.
template <class Call>
void guarded(const Call& call) {
    try {
        call();
    } catch (const std::exception& error) {
        base::log(base::LogLevel::error, "lane_callback_failed", {{"what", error.what()}});
    } catch (...) {
        base::log(base::LogLevel::error, "lane_callback_failed");
    }
}

} // namespace

Lane::Lane(
    std::unique_ptr<WriteConnection> connection,
    std::size_t max_waiting,
    std::function<void()> committed
)
    : x_connection(std::move(connection)),
      x_max_waiting(max_waiting),
      x_committed(std::move(committed)) {
    x_thread = std::thread([this] { run(); });
}

Lane::~Lane() { close(); }

bool Lane::is_this_thread() { return is_lane_thread; }

void Lane::submit(LaneKey key, WriteTask task) {
    const std::lock_guard lock(x_mutex);
    if (x_closed)
        throw base::Error(base::ErrorCode::unavailable, "The server is closing; try again soon.");
    if (x_waiting.size() >= x_max_waiting)
        throw base::Error(base::ErrorCode::busy, "Too many changes are waiting; try again soon.");
    x_waiting.push_back({.key = key, .task = std::move(task)});
    if (x_waiting.size() == 1) x_arrived.notify_one();
}

void Lane::close() {
    {
        const std::lock_guard lock(x_mutex);
        x_closed = true;
        x_arrived.notify_one();
    }
    const std::lock_guard lock(x_join);
    if (x_thread.joinable()) x_thread.join();
}

void Lane::run() {
    is_lane_thread = true;
    for (auto batch = take(); !batch.empty(); batch = take()) run_together(batch);
}

// Empty when the lane is closed and nothing waits.
std::vector<Lane::Running> Lane::take() {
    std::unique_lock lock(x_mutex);
    x_arrived.wait(lock, [this] { return x_closed || !x_waiting.empty(); });
    const auto count = static_cast<std::ptrdiff_t>(std::min(x_waiting.size(), max_batch));
    const auto first = x_waiting.begin();
    std::vector<Running> batch(
        std::make_move_iterator(first), std::make_move_iterator(first + count)
    );
    x_waiting.erase(first, first + count);
    return batch;
}

// Tasks that must run again do so in their old order, or two changes of one case would swap.
void Lane::run_together(std::span<Running> tasks) {
    bool was_lost = false;
    while (!tasks.empty()) {
        if (tasks.size() == 1) return run_alone(tasks.front());
        const auto tried = try_together(tasks);
        switch (tried.end) {
        case End::committed:
            return conclude(tasks);
        case End::cut_short:
            conclude(tasks.first(tried.at));
            break;
        case End::spoiled:
            run_together(tasks.first(tried.at));
            break;
        case End::lost:
            if (std::exchange(was_lost, true)) return fail(tasks, tried.failure);
            continue;
        case End::outcome_unknown:
            return fail(tasks, tried.failure);
        case End::failed:
            for (auto& running : tasks) run_alone(running);
            return;
        }
        run_alone(tasks[tried.at]);
        tasks = tasks.subspan(tried.at + 1);
    }
}

Lane::Try Lane::try_together(std::span<Running> tasks) {
    std::vector<LaneKey> keys;
    for (const auto& running : tasks) keys.push_back(running.key);
    bool has_begun = false;
    try {
        x_connection->begin(keys);
        has_begun = true;
        std::size_t at = 0;
        for (; at < tasks.size(); ++at) {
            x_connection->begin_task(at);
            if (!run_in_savepoint(tasks[at])) break;
        }
        if (!x_connection->is_lost() && !x_connection->spoiled_by()) {
            x_connection->commit();
            return {at == tasks.size() ? End::committed : End::cut_short, at};
        }
    } catch (const OutcomeUnknown&) {
        return {End::outcome_unknown, 0, outcome_unknown()};
    } catch (...) {
        const auto failure = std::current_exception();
        if (!has_begun || x_connection->is_lost()) {
            x_connection->roll_back();
            return {End::lost, 0, failure};
        }
    }
    const auto culprit = x_connection->spoiled_by();
    const auto failure = x_connection->task_failure();
    const bool is_lost = x_connection->is_lost();
    x_connection->roll_back();
    if (is_lost) return {End::lost, 0, failure ? failure : lost()};
    return culprit ? Try{End::spoiled, *culprit} : Try{End::failed};
}

// False when the batch ends here: the task wants to run again, or the transaction is of no use.
bool Lane::run_in_savepoint(Running& running) {
    running.failure = nullptr;
    running.after_commit.clear();
    Transaction tx(*x_connection, [this] { x_connection->set_savepoint(); });
    bool wants_retry = false;
    try {
        running.task.work(tx);
        if (const auto failure = x_connection->task_failure()) std::rethrow_exception(failure);
        running.has_written = tx.has_written();
        running.after_commit = tx.take_after_commit();
        return true;
    } catch (const Retry&) {
        wants_retry = true;
    } catch (...) {
        running.failure = std::current_exception();
    }
    if (x_connection->is_lost() || x_connection->spoiled_by()) return false;
    if (tx.has_written()) x_connection->roll_back_to_savepoint();
    running.has_written = false;
    return !wants_retry;
}

void Lane::run_alone(Running& running) {
    for (int tries = 0;; ++tries) {
        bool is_worth_retrying = true;
        try {
            try_alone(running);
            break;
        } catch (const OutcomeUnknown&) {
            running.failure = outcome_unknown();
            break;
        } catch (const Retry&) {
            running.failure = retries_used_up();
        } catch (...) {
            running.failure = std::current_exception();
            is_worth_retrying = x_connection->is_lost() && tries == 0;
        }
        x_connection->roll_back();
        if (!is_worth_retrying || tries == max_retries) break;
        std::this_thread::sleep_for(back_off(tries));
    }
    conclude({&running, 1});
}

void Lane::try_alone(Running& running) {
    running.failure = nullptr;
    x_connection->begin({&running.key, 1});
    x_connection->begin_task(0);
    Transaction tx(*x_connection);
    running.task.work(tx);
    if (const auto failure = x_connection->task_failure()) std::rethrow_exception(failure);
    x_connection->commit();
    running.has_written = tx.has_written();
    running.after_commit = tx.take_after_commit();
}

void Lane::fail(std::span<Running> tasks, const std::exception_ptr& failure) {
    for (auto& running : tasks) running.failure = copy_of(failure);
    conclude(tasks);
}

void Lane::conclude(std::span<Running> tasks) {
    bool has_changed = false;
    for (const auto& running : tasks) {
        if (running.failure) continue;
        has_changed = has_changed || running.has_written;
        for (const auto& run : running.after_commit) guarded(run);
    }
    if (has_changed) guarded(x_committed);
    for (auto& running : tasks) {
        running.task.work = nullptr; // may hold what the one who waits is about to destroy
        running.after_commit.clear();
        if (running.task.done)
            guarded([&] { running.task.done(std::exchange(running.failure, nullptr)); });
    }
}

} // namespace kansli::storage
