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
    : x_options(std::move(options)),
      x_connection(std::make_unique<PostgresConnection>(x_options)) {}

void PostgresWriter::begin(std::span<const LaneKey> keys) {
    x_task = of_begin;
    x_has_savepoint = false;
    x_failure = nullptr;
    x_spoiled_by.reset();
    try {
        if (!x_connection || !x_connection->is_alive()) {
            x_connection.reset();
            x_is_lost = true;
            x_connection = std::make_unique<PostgresConnection>(x_options);
        }
        x_is_lost = false;
        x_is_open = true;
        x_connection->queue("BEGIN", {}, of_begin);
        if (keys.empty()) return;
        // What lanes do within a node, locks do between nodes: one write of a key at a time.
        const std::array<Value, 1> values{lock_list(keys)};
        x_connection->queue(
            "SELECT count(pg_advisory_xact_lock(key)) FROM unnest(CAST($1 AS bigint[])) AS key",
            values,
            of_begin
        );
    } catch (const ConnectionLost&) {
        x_is_lost = true;
        throw Retry{};
    }
}

void PostgresWriter::begin_task(std::size_t task) {
    x_task = task;
    x_has_savepoint = false;
}

void PostgresWriter::set_savepoint() {
    send("SAVEPOINT task", {});
    x_has_savepoint = true;
}

void PostgresWriter::roll_back_to_savepoint() {
    x_failure = nullptr;
    send("ROLLBACK TO task", {});
}

void PostgresWriter::send(std::string_view sql, std::span<const Value> values) {
    throw_if_failed();
    try {
        x_connection->queue(sql, values, x_task);
    } catch (const ConnectionLost&) {
        x_is_lost = true;
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
        x_connection->queue_sync();
        PostgresResult last;
        while (x_connection->has_queued()) {
            auto answer = x_connection->next();
            if (answer.failure) record(answer.failure, answer.tag);
            if (answer.result) last = std::move(answer.result);
        }
        return last;
    } catch (const ConnectionLost&) {
        x_is_lost = true;
        throw Retry{};
    }
}

void PostgresWriter::record(const std::exception_ptr& failure, std::size_t task) {
    try {
        std::rethrow_exception(failure);
    } catch (const ConnectionLost&) {
        throw;
    } catch (...) {
        if (x_failure) return;
    }
    x_failure = failure;
    if (task == of_begin) {
        x_is_lost = true; // the transaction never began
    } else if (task != of_commit && (task != x_task || !x_has_savepoint)) {
        x_spoiled_by = task;
        // A task has no part in what one before it did.
        if (task != x_task && x_task != of_commit) x_failure = std::make_exception_ptr(Retry{});
    }
}

void PostgresWriter::throw_if_failed() const {
    if (x_failure) std::rethrow_exception(x_failure);
    if (x_is_lost || !x_connection) throw Retry{};
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
    x_is_open = false;
}

void PostgresWriter::roll_back() noexcept {
    x_task = of_commit;
    x_failure = nullptr;
    x_spoiled_by.reset();
    if (!std::exchange(x_is_open, false) || !x_connection) return;
    try {
        x_connection->queue_sync(); // after a failure the server skips to here
        x_connection->queue("ROLLBACK", {}, of_commit);
        x_connection->queue_sync();
        while (x_connection->has_queued()) x_connection->next();
    } catch (...) {
        x_connection.reset();
    }
}

} // namespace kansli::storage
