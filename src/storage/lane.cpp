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
    : connection_(std::move(connection)),
      max_waiting_(max_waiting),
      committed_(std::move(committed)) {
    thread_ = std::thread([this] { run(); });
}

Lane::~Lane() { close(); }

bool Lane::is_this_thread() { return is_lane_thread; }

void Lane::submit(LaneKey key, WriteTask task) {
    const std::lock_guard lock(mutex_);
    if (closed_)
        throw base::Error(base::ErrorCode::unavailable, "The server is closing; try again soon.");
    if (waiting_.size() >= max_waiting_)
        throw base::Error(base::ErrorCode::busy, "Too many changes are waiting; try again soon.");
    waiting_.push_back({.key = key, .task = std::move(task)});
    if (waiting_.size() == 1) arrived_.notify_one();
}

void Lane::close() {
    {
        const std::lock_guard lock(mutex_);
        closed_ = true;
        arrived_.notify_one();
    }
    const std::lock_guard lock(join_);
    if (thread_.joinable()) thread_.join();
}

void Lane::run() {
    is_lane_thread = true;
    for (auto batch = take(); !batch.empty(); batch = take()) run_together(batch);
}

// Empty when the lane is closed and nothing waits.
std::vector<Lane::Running> Lane::take() {
    std::unique_lock lock(mutex_);
    arrived_.wait(lock, [this] { return closed_ || !waiting_.empty(); });
    const auto count = static_cast<std::ptrdiff_t>(std::min(waiting_.size(), max_batch));
    const auto first = waiting_.begin();
    std::vector<Running> batch(
        std::make_move_iterator(first), std::make_move_iterator(first + count)
    );
    waiting_.erase(first, first + count);
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
        connection_->begin(keys);
        has_begun = true;
        std::size_t at = 0;
        for (; at < tasks.size(); ++at) {
            connection_->begin_task(at);
            if (!run_in_savepoint(tasks[at])) break;
        }
        if (!connection_->is_lost() && !connection_->spoiled_by()) {
            connection_->commit();
            return {at == tasks.size() ? End::committed : End::cut_short, at};
        }
    } catch (const OutcomeUnknown&) {
        return {End::outcome_unknown, 0, outcome_unknown()};
    } catch (...) {
        const auto failure = std::current_exception();
        if (!has_begun || connection_->is_lost()) {
            connection_->roll_back();
            return {End::lost, 0, failure};
        }
    }
    const auto culprit = connection_->spoiled_by();
    const auto failure = connection_->task_failure();
    const bool is_lost = connection_->is_lost();
    connection_->roll_back();
    if (is_lost) return {End::lost, 0, failure ? failure : lost()};
    return culprit ? Try{End::spoiled, *culprit} : Try{End::failed};
}

// False when the batch ends here: the task wants to run again, or the transaction is of no use.
bool Lane::run_in_savepoint(Running& running) {
    running.failure = nullptr;
    running.after_commit.clear();
    Transaction tx(*connection_, [this] { connection_->set_savepoint(); });
    bool wants_retry = false;
    try {
        running.task.work(tx);
        if (const auto failure = connection_->task_failure()) std::rethrow_exception(failure);
        running.has_written = tx.has_written();
        running.after_commit = tx.take_after_commit();
        return true;
    } catch (const Retry&) {
        wants_retry = true;
    } catch (...) {
        running.failure = std::current_exception();
    }
    if (connection_->is_lost() || connection_->spoiled_by()) return false;
    if (tx.has_written()) connection_->roll_back_to_savepoint();
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
            is_worth_retrying = connection_->is_lost() && tries == 0;
        }
        connection_->roll_back();
        if (!is_worth_retrying || tries == max_retries) break;
        std::this_thread::sleep_for(back_off(tries));
    }
    conclude({&running, 1});
}

void Lane::try_alone(Running& running) {
    running.failure = nullptr;
    connection_->begin({&running.key, 1});
    connection_->begin_task(0);
    Transaction tx(*connection_);
    running.task.work(tx);
    if (const auto failure = connection_->task_failure()) std::rethrow_exception(failure);
    connection_->commit();
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
    if (has_changed) guarded(committed_);
    for (auto& running : tasks) {
        running.task.work = nullptr; // may hold what the one who waits is about to destroy
        running.after_commit.clear();
        if (running.task.done)
            guarded([&] { running.task.done(std::exchange(running.failure, nullptr)); });
    }
}

} // namespace kansli::storage
