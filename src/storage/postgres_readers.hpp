// The read connections of PostgreSQL, shared by all threads: the statements of several threads
// travel in one pipeline, each with an outcome of its own. There is no thread for it. The first who
// finds a connection idle leads it: it sends what others have put down too and reads the answers,
// and once it has its own it hands the lead to one who still waits.
#pragma once

#include "storage/postgres.hpp"

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <vector>

namespace kansli::storage {

class PostgresReaders final : public Connection {
public:
    PostgresReaders(PostgresOptions options, std::size_t connections);

    // Any thread may call. A statement that was lost with its connection is sent once more.
    std::int64_t run(std::string_view sql, std::span<const Value> values, RowSink* sink) override;
    void send(std::string_view sql, std::span<const Value> values) override;

private:
    struct Request;

    // A connection and what was handed to it. Only the thread that leads it touches it.
    struct Line {
        std::unique_ptr<PostgresConnection> connection; // null when it was lost
        std::deque<Request*> unsent;
        std::deque<Request*> sent;
    };

    void lead(Line& line, const Request& own);
    void send_all(Line& line);
    void receive(Line& line);
    void receive_one(Line& line);
    void lose(Line& line);
    void pass_on(Line& line);
    std::unique_ptr<PostgresConnection> connect();

    const PostgresOptions options_;
    std::vector<Line> lines_;
    std::mutex mutex_; // guards the following
    std::vector<Line*> idle_;
    std::deque<Request*> waiting_;
    std::chrono::steady_clock::time_point down_until_{};
};

} // namespace kansli::storage
