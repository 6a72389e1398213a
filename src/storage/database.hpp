// The database of an installation: readers beside write lanes, on SQLite or PostgreSQL.
#pragma once

#include "storage/transaction.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace kansli::storage {

enum class Backend { sqlite, postgres };
Backend backend_of(std::string_view url);

struct DatabaseSettings {
    // A file path for SQLite, or a libpq connection string ("host=… dbname=…", "postgresql://…").
    std::string url;
    std::size_t readers = 0;      // connections; 0 is 4 on SQLite and 2, shared, on PostgreSQL
    std::size_t lanes = 3;        // PostgreSQL; SQLite has one writer
    std::size_t lane_queue = 512; // waiting writes in a lane; one more is Error{busy}
    std::chrono::milliseconds statement_timeout{5000};
};

// Writes with one key run in one lane, in the order they came: a case, or a number series.
struct LaneKey {
    std::uint64_t hash = 0;
};

LaneKey lane_key(std::string_view text);

// A write to be run in a lane. `work` runs on the lane's thread inside a savepoint and may run more
// than once; `done` is called once, after the commit (null) or with what went wrong.
struct WriteTask {
    std::function<void(Transaction&)> work;
    std::function<void(std::exception_ptr)> done;
};

class Database {
public:
    // Opens without migrating. Error{unavailable} when it does not answer, Error{invalid} for a
    // setting that cannot be.
    static std::unique_ptr<Database> open(const DatabaseSettings& settings);
    virtual ~Database() = default;

    virtual Backend backend() const = 0;
    // Runs `work` on this thread with a read-only transaction. On PostgreSQL each statement sees
    // its own snapshot; on SQLite all of them see one.
    virtual void read(const std::function<void(Transaction&)>& work) = 0;
    // Runs `work` on this thread with a read-only transaction in which all statements see one state
    // of the database, however long it takes; nobody waits for it.
    virtual void snapshot(const std::function<void(Transaction&)>& work) = 0;
    // Hands a write to its lane and returns; Error{busy} when the lane's queue is full.
    virtual void submit(LaneKey lane, WriteTask task) = 0;
    // Hands a write to its lane and waits for the commit.
    void write(LaneKey lane, const std::function<void(Transaction&)>& work);
    // Runs `work` alone in a transaction on a connection of its own, outside the lanes: migration,
    // bulk load, restore.
    virtual void exclusive(const std::function<void(Transaction&)>& work) = 0;
    // Called with every shared commit that changed something, on the lane's thread.
    virtual void on_commit(std::function<void()> run) = 0;
    // Stops taking writes, finishes those that wait, closes.
    virtual void close() = 0;
};

} // namespace kansli::storage
