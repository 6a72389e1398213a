#include "storage/postgres_writer.hpp"

#include "base/error.hpp"

#include <libpq-fe.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace kansli::storage {

namespace {

// Sorted, so that two nodes never wait for each other crosswise.
std::string lock_list(std::span<const LaneKey> keys) {
    std::vector<std::int64_t> numbers;
    for (const auto key : keys) numbers.push_back(static_cast<std::int64_t>(key.hash));
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    std::string list = "{";
    for (const auto number : numbers) {
        if (list.size() > 1) list += ',';
        list += std::to_string(number);
    }
    return list += '}';
}

} // namespace

PostgresWriter::PostgresWriter(PostgresOptions options)
    : options_(std::move(options)), connection_(std::make_unique<PostgresConnection>(options_)) {}

void PostgresWriter::begin(std::span<const LaneKey> keys) {
    task_ = of_begin;
    has_savepoint_ = false;
    failure_ = nullptr;
    spoiled_by_.reset();
    try {
        if (!connection_ || !connection_->is_alive()) {
            connection_.reset();
            is_lost_ = true;
            connection_ = std::make_unique<PostgresConnection>(options_);
        }
        is_lost_ = false;
        is_open_ = true;
        connection_->queue("BEGIN", {}, of_begin);
        if (keys.empty()) return;
        // What lanes do within a node, locks do between nodes: one write of a key at a time.
        const std::array<Value, 1> values{lock_list(keys)};
        connection_->queue(
            "SELECT count(pg_advisory_xact_lock(key)) FROM unnest(CAST($1 AS bigint[])) AS key",
            values,
            of_begin
        );
    } catch (const ConnectionLost&) {
        is_lost_ = true;
        throw Retry{};
    }
}

void PostgresWriter::begin_task(std::size_t task) {
    task_ = task;
    has_savepoint_ = false;
}

void PostgresWriter::set_savepoint() {
    send("SAVEPOINT task", {});
    has_savepoint_ = true;
}

void PostgresWriter::roll_back_to_savepoint() {
    failure_ = nullptr;
    send("ROLLBACK TO task", {});
}

void PostgresWriter::forget_failure() {
    failure_ = nullptr;
    if (spoiled_by_ == task_) spoiled_by_.reset();
}

void PostgresWriter::send(std::string_view sql, std::span<const Value> values) {
    throw_if_failed();
    try {
        connection_->queue(sql, values, task_);
    } catch (const ConnectionLost&) {
        is_lost_ = true;
        throw Retry{};
    }
}

std::int64_t
PostgresWriter::run(std::string_view sql, std::span<const Value> values, RowSink* sink) {
    send(sql, values);
    const auto result = settle();
    throw_if_failed();
    return deliver(*result, sink);
}

// Waits for all that was sent; gives the result of the last statement.
PostgresResult PostgresWriter::settle() {
    try {
        connection_->queue_sync();
        PostgresResult last;
        while (connection_->has_queued()) {
            auto answer = connection_->next();
            if (answer.failure) record(answer.failure, answer.tag);
            if (answer.result) last = std::move(answer.result);
        }
        return last;
    } catch (const ConnectionLost&) {
        is_lost_ = true;
        throw Retry{};
    }
}

void PostgresWriter::record(const std::exception_ptr& failure, std::size_t task) {
    try {
        std::rethrow_exception(failure);
    } catch (const ConnectionLost&) {
        throw;
    } catch (...) {
        if (failure_) return;
    }
    failure_ = failure;
    if (task == of_begin) {
        is_lost_ = true; // the transaction never began
    } else if (task != of_commit && (task != task_ || !has_savepoint_)) {
        spoiled_by_ = task;
        // A task has no part in what one before it did.
        if (task != task_ && task_ != of_commit) failure_ = std::make_exception_ptr(Retry{});
    }
}

void PostgresWriter::throw_if_failed() const {
    if (failure_) std::rethrow_exception(failure_);
    if (is_lost_ || !connection_) throw Retry{};
}

void PostgresWriter::commit() {
    begin_task(of_commit);
    send("COMMIT", {});
    PostgresResult result;
    try {
        result = settle();
    } catch (const Retry&) {
        throw OutcomeUnknown{};
    }
    throw_if_failed();
    // A transaction that had failed answers ROLLBACK, and no error.
    if (std::string_view(PQcmdStatus(result.get())) != "COMMIT") throw Retry{};
    is_open_ = false;
}

void PostgresWriter::roll_back() noexcept {
    task_ = of_commit;
    failure_ = nullptr;
    spoiled_by_.reset();
    if (!std::exchange(is_open_, false) || !connection_) return;
    try {
        connection_->queue_sync(); // after a failure the server skips to here
        connection_->queue("ROLLBACK", {}, of_commit);
        connection_->queue_sync();
        while (connection_->has_queued()) connection_->next();
    } catch (...) {
        connection_.reset();
    }
}

} // namespace kansli::storage
