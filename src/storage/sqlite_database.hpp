// The database as a SQLite file: one write lane, a few readers, and a thread that keeps the
// write-ahead log short.
#pragma once

#include "storage/commit_signal.hpp"
#include "storage/lane.hpp"
#include "storage/sqlite.hpp"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace kansli::storage {

// Moves the log into the database beside the writer, who must not wait for it.
class Checkpointer {
public:
    explicit Checkpointer(const SqliteOptions& options);
    ~Checkpointer();
    Checkpointer(const Checkpointer&) = delete;
    Checkpointer& operator=(const Checkpointer&) = delete;
    void wal_has(int pages);

private:
    void run();

    SqliteConnection x_connection; // the thread's
    std::mutex x_mutex;            // guards the following
    std::condition_variable x_woken;
    bool x_due = false;
    bool x_stopping = false;
    int x_done_at = 0;
    std::thread x_thread;
};

class SqliteDatabase final : public Database {
public:
    explicit SqliteDatabase(const DatabaseSettings& settings);
    ~SqliteDatabase() override;

    Backend backend() const override { return Backend::sqlite; }

    void read(const std::function<void(Transaction&)>& work) override;
    void submit(LaneKey key, WriteTask task) override;
    void exclusive(const std::function<void(Transaction&)>& work) override;

    void on_commit(std::function<void()> run) override { x_committed.add(std::move(run)); }

    void close() override;

private:
    class Borrowed;

    const DatabaseSettings x_settings;
    CommitSignal x_committed;
    Checkpointer x_checkpointer;
    Lane x_lane;
    std::mutex x_mutex; // guards the following
    std::condition_variable x_returned;
    std::vector<std::unique_ptr<SqliteConnection>> x_idle;
};

} // namespace kansli::storage
