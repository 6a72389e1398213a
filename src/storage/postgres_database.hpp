// The database as a PostgreSQL server: a few write lanes, read connections that all threads share,
// and connections that are lent to work outside the lanes.
#pragma once

#include "storage/commit_signal.hpp"
#include "storage/lane.hpp"
#include "storage/postgres_readers.hpp"
#include "storage/postgres_writer.hpp"

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace kansli::storage {

class PostgresDatabase final : public Database {
public:
    explicit PostgresDatabase(const DatabaseSettings& settings);
    ~PostgresDatabase() override;

    Backend backend() const override { return Backend::postgres; }

    void read(const std::function<void(Transaction&)>& work) override;
    void submit(LaneKey key, WriteTask task) override;
    void snapshot(const std::function<void(Transaction&)>& work) override;
    void exclusive(const std::function<void(Transaction&)>& work) override;

    void on_commit(std::function<void()> run) override { committed_.add(std::move(run)); }

    void close() override;

private:
    class Lent;

    const DatabaseSettings settings_;
    CommitSignal committed_;
    PostgresReaders readers_;
    std::vector<std::unique_ptr<Lane>> lanes_;
    std::mutex mutex_; // guards the following
    std::condition_variable returned_;
    std::vector<std::unique_ptr<PostgresWriter>> idle_;
    std::size_t lent_ = 0;
};

} // namespace kansli::storage
