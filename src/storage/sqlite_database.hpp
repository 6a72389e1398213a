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

    SqliteConnection connection_; // the thread's
    std::mutex mutex_;            // guards the following
    std::condition_variable woken_;
    bool due_ = false;
    bool stopping_ = false;
    int done_at_ = 0;
    std::thread thread_;
};

class SqliteDatabase final : public Database {
public:
    explicit SqliteDatabase(const DatabaseSettings& settings);
    ~SqliteDatabase() override;

    Backend backend() const override { return Backend::sqlite; }

    void read(const std::function<void(Transaction&)>& work) override;
    void submit(LaneKey key, WriteTask task) override;

    void snapshot(const std::function<void(Transaction&)>& work) override { read(work); }

    void exclusive(const std::function<void(Transaction&)>& work) override;

    void on_commit(std::function<void()> run) override { committed_.add(std::move(run)); }

    void close() override;

private:
    class Borrowed;

    const DatabaseSettings settings_;
    CommitSignal committed_;
    Checkpointer checkpointer_;
    Lane lane_;
    std::mutex mutex_; // guards the following
    std::condition_variable returned_;
    std::vector<std::unique_ptr<SqliteConnection>> idle_;
};

} // namespace kansli::storage
