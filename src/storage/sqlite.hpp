// One connection to a SQLite file: WAL, synchronous FULL, foreign keys on. Statements are prepared
// once by their text; `$n` is bound by its number. For one thread at a time.
#pragma once

#include "storage/statement_cache.hpp"
#include "storage/write_connection.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace kansli::storage {

constexpr std::int64_t sqlite_application_id = 0x4b616e73; // "Kans" in the file's header

// What a failed statement means to us: an Error, or Retry.
[[noreturn]] void throw_sqlite_failure(int code, const char* what, std::string_view sql);

struct SqliteOptions {
    std::filesystem::path file;
    bool is_read_only = false;
    int cache_kib = 2048;
    std::chrono::milliseconds busy_timeout{5000};
    std::chrono::milliseconds statement_timeout{0}; // 0 is none
};

class SqliteConnection final : public WriteConnection {
public:
    // Makes the file where there is none. Error{unavailable} when it cannot be opened,
    // Error{invalid} when it is not a database of ours.
    explicit SqliteConnection(SqliteOptions options);
    ~SqliteConnection() override;
    SqliteConnection(const SqliteConnection&) = delete;
    SqliteConnection& operator=(const SqliteConnection&) = delete;

    std::int64_t run(std::string_view sql, std::span<const Value> values, RowSink* sink) override;
    void send(std::string_view sql, std::span<const Value> values) override;

    // One snapshot until end_read().
    void begin_read();
    void end_read();

    void begin(std::span<const LaneKey> keys) override;
    void commit() override;
    void roll_back() noexcept override;

    void begin_task(std::size_t task) override { task_ = task; }

    void set_savepoint() override;
    void roll_back_to_savepoint() override;

    void forget_failure() override {} // a statement that fails undoes itself

    std::exception_ptr task_failure() const override { return failure_; }

    std::optional<std::size_t> spoiled_by() const override { return spoiled_by_; }

    bool is_lost() const override { return false; }

    // Told after each commit how many pages stand in the write-ahead log.
    void on_wal(std::function<void(int pages)> tell) { tell_wal_ = std::move(tell); }

    // Moves what it can of the log into the database without waiting for anyone.
    void checkpoint();

    sqlite3* handle() { return db_.get(); }

private:
    struct CloseDatabase {
        void operator()(sqlite3* db) const;
    };

    struct FinalizeStatement {
        void operator()(sqlite3_stmt* statement) const;
    };

    struct Prepared {
        std::unique_ptr<sqlite3_stmt, FinalizeStatement> statement;
        std::vector<std::size_t> numbers; // the n of the $n at each place
        bool changes = false;
    };

    void set_up();
    void claim_file();
    void pragma(const char* sql);
    Prepared prepare(std::string_view sql);
    void bind(const Prepared& prepared, std::span<const Value> values);
    std::int64_t step_through(const Prepared& prepared, RowSink* sink);
    void read_cells(sqlite3_stmt* statement);
    [[noreturn]] void fail(std::string_view sql);
    void restart_wal();

    const SqliteOptions options_;
    std::unique_ptr<sqlite3, CloseDatabase> db_;
    StatementCache<Prepared> statements_; // after db_: they go first
    std::vector<std::string_view> names_;
    std::vector<Cell> cells_;
    std::chrono::steady_clock::time_point deadline_{};
    std::optional<std::size_t> task_{}; // set while a transaction runs tasks
    std::exception_ptr failure_{};
    std::optional<std::size_t> spoiled_by_{};
    std::function<void(int)> tell_wal_;
    int wal_pages_ = 0;
    int wal_limit_ = 0;
};

} // namespace kansli::storage
