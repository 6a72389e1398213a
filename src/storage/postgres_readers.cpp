#include "storage/postgres_readers.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <utility>

namespace kansli::storage {

namespace {

// More would make the last wait longer than it gains: a slow statement holds up those behind it.
constexpr std::size_t max_in_pipeline = 16;
constexpr int max_sends = 2;
// Threads that wait for a server that is gone fail together rather than one connect after another.
constexpr std::chrono::milliseconds between_connects{1000};

std::exception_ptr unavailable() {
    return std::make_exception_ptr(
        base::Error(base::ErrorCode::unavailable, "The database does not answer; try again soon.")
    );
}

bool is_retry(const std::exception_ptr& failure) {
    try {
        std::rethrow_exception(failure);
    } catch (const Retry&) {
        return true;
    } catch (const ConnectionLost&) {
        throw;
    } catch (...) {
        return false;
    }
}

} // namespace

struct PostgresReaders::Request {
    enum class State { waits, leads, done };

    std::string_view sql;
    std::span<const Value> values;
    int sends = 0;
    PostgresResult result{};
    std::exception_ptr failure{};

    // Null when it is done, or the line that this thread leads from now on.
    Line* wait() {
        std::unique_lock lock(mutex);
        told.wait(lock, [this] { return state != State::waits; });
        return state == State::leads ? line : nullptr;
    }

    void tell_to_lead(Line& by) {
        const std::lock_guard lock(mutex);
        state = State::leads;
        line = &by;
        told.notify_one();
    }

    // The one who waits may destroy the request as soon as the lock is released.
    void finish(std::exception_ptr failed = nullptr) {
        const std::lock_guard lock(mutex);
        failure = std::move(failed);
        state = State::done;
        told.notify_one();
    }

    std::mutex mutex; // guards the following
    std::condition_variable told;
    State state = State::waits;
    Line* line = nullptr;
};

PostgresReaders::PostgresReaders(PostgresOptions options, std::size_t connections)
    : options_(std::move(options)), lines_(connections) {
    for (auto& line : lines_) {
        line.connection = std::make_unique<PostgresConnection>(options_);
        idle_.push_back(&line);
    }
}

std::int64_t
PostgresReaders::run(std::string_view sql, std::span<const Value> values, RowSink* sink) {
    Request request{.sql = sql, .values = values};
    Line* line = nullptr;
    {
        const std::lock_guard lock(mutex_);
        if (idle_.empty()) {
            waiting_.push_back(&request);
        } else {
            line = idle_.back();
            idle_.pop_back();
        }
    }
    if (line != nullptr)
        line->unsent.push_back(&request);
    else
        line = request.wait();
    if (line != nullptr) lead(*line, request);
    if (request.failure) std::rethrow_exception(std::exchange(request.failure, nullptr));
    return deliver(*request.result, sink);
}

void PostgresReaders::send(std::string_view sql, std::span<const Value> values) {
    run(sql, values, nullptr);
}

void PostgresReaders::lead(Line& line, const Request& own) {
    while (own.state != Request::State::done) { // nobody else changes it
        send_all(line);
        receive(line);
    }
    send_all(line); // so that the server has work while the next one wakes up
    pass_on(line);
}

void PostgresReaders::send_all(Line& line) {
    {
        const std::lock_guard lock(mutex_);
        const auto used = line.sent.size() + line.unsent.size();
        const auto room = used < max_in_pipeline ? max_in_pipeline - used : 0;
        for (std::size_t i = 0; i < room && !waiting_.empty(); ++i) {
            line.unsent.push_back(waiting_.front());
            waiting_.pop_front();
        }
    }
    try {
        if (!line.unsent.empty() && !line.connection) line.connection = connect();
        while (!line.unsent.empty()) {
            auto* request = line.unsent.front();
            line.unsent.pop_front();
            line.sent.push_back(request);
            // One that met a failure to prepare of another is on its own the second time.
            if (++request->sends == 1)
                line.connection->queue(request->sql, request->values);
            else
                line.connection->queue_once(request->sql, request->values);
            line.connection->queue_sync();
        }
    } catch (const ConnectionLost&) {
        lose(line);
    } catch (const base::Error&) {
        // There is no server to send it to.
        for (auto* request : std::exchange(line.unsent, {})) request->finish(unavailable());
    }
}

void PostgresReaders::receive(Line& line) {
    if (line.sent.empty()) return;
    try {
        do {
            receive_one(line);
        } while (!line.sent.empty() && line.connection->is_next_here());
    } catch (const ConnectionLost&) {
        lose(line);
    }
}

void PostgresReaders::receive_one(Line& line) {
    auto* request = line.sent.front();
    std::exception_ptr failure;
    while (true) {
        auto answer = line.connection->next();
        if (answer.failure)
            failure = answer.failure;
        else if (answer.result)
            request->result = std::move(answer.result);
        else
            break;
    }
    const bool wants_retry = failure && is_retry(failure);
    line.sent.pop_front();
    if (wants_retry && request->sends < max_sends)
        line.unsent.push_back(request);
    else
        request->finish(wants_retry ? unavailable() : std::move(failure));
}

void PostgresReaders::lose(Line& line) {
    line.connection.reset();
    for (auto* request : std::exchange(line.unsent, {})) line.sent.push_back(request);
    for (auto* request : std::exchange(line.sent, {})) {
        if (request->sends < max_sends)
            line.unsent.push_back(request);
        else
            request->finish(unavailable());
    }
}

void PostgresReaders::pass_on(Line& line) {
    if (line.sent.empty() && line.unsent.empty()) {
        const std::lock_guard lock(mutex_);
        if (waiting_.empty()) {
            idle_.push_back(&line);
            return;
        }
        line.unsent.push_back(waiting_.front());
        waiting_.pop_front();
    }
    // The last of them leads for longest.
    auto* next = line.unsent.empty() ? line.sent.back() : line.unsent.back();
    next->tell_to_lead(line);
}

std::unique_ptr<PostgresConnection> PostgresReaders::connect() {
    {
        const std::lock_guard lock(mutex_);
        if (std::chrono::steady_clock::now() < down_until_)
            throw base::Error(base::ErrorCode::unavailable, "The database does not answer.");
    }
    try {
        return std::make_unique<PostgresConnection>(options_);
    } catch (...) {
        const std::lock_guard lock(mutex_);
        down_until_ = std::chrono::steady_clock::now() + between_connects;
        throw;
    }
}

} // namespace kansli::storage
