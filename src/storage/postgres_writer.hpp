// A PostgreSQL connection that writes. Statements that nobody waits for go out together with the
// next one that somebody does: a task costs one round trip for each answer it needs.
#pragma once

#include "storage/postgres.hpp"
#include "storage/write_connection.hpp"

#include <cstddef>
#include <cstdint>
#include <exception>
#include <limits>
#include <memory>
#include <optional>

namespace kansli::storage {

class PostgresWriter final : public WriteConnection {
public:
    explicit PostgresWriter(PostgresOptions options);

    std::int64_t run(std::string_view sql, std::span<const Value> values, RowSink* sink) override;
    void send(std::string_view sql, std::span<const Value> values) override;

    void begin(std::span<const LaneKey> keys) override;
    void commit() override;
    void roll_back() noexcept override;
    void begin_task(std::size_t task) override;
    void set_savepoint() override;
    void roll_back_to_savepoint() override;
    void forget_failure() override;

    std::exception_ptr task_failure() const override { return failure_; }

    std::optional<std::size_t> spoiled_by() const override { return spoiled_by_; }

    bool is_lost() const override { return is_lost_; }

private:
    // In place of a task's number.
    static constexpr auto of_begin = std::numeric_limits<std::size_t>::max();
    static constexpr auto of_commit = of_begin - 1;

    PostgresResult settle();
    void record(const std::exception_ptr& failure, std::size_t task);
    void throw_if_failed() const;

    const PostgresOptions options_;
    std::unique_ptr<PostgresConnection> connection_; // null when it was lost
    std::size_t task_ = of_begin;
    bool has_savepoint_ = false; // of this task
    std::exception_ptr failure_{};
    std::optional<std::size_t> spoiled_by_{};
    bool is_lost_ = false;
    bool is_open_ = false; // a transaction
};

} // namespace kansli::storage
