// One libpq connection in pipeline mode, with its prepared statements: statements are queued, and
// what comes of them is read later, in the same order. For one thread at a time.
#pragma once

#include "storage/postgres_value.hpp"
#include "storage/statement_cache.hpp"

#include <chrono>
#include <cstddef>
#include <deque>
#include <exception>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct pg_conn;

namespace kansli::storage {

struct PostgresOptions {
    std::string url;
    bool is_read_only = false;
    std::chrono::milliseconds statement_timeout{0}; // 0 is none
};

// Thrown when the connection is gone, with all that was queued in it.
struct ConnectionLost {};

// What a failed statement means to us: an Error, or Retry.
std::exception_ptr failure_of(const pg_result& result, std::string_view sql);

class PostgresConnection {
public:
    // Error{unavailable} when the server does not answer, Error{invalid} when it is not one that
    // Kansli can use.
    explicit PostgresConnection(const PostgresOptions& options);

    // Of a statement that was queued with `tag`, or of a sync: then the result is null and all that
    // was queued before it is answered.
    struct Answer {
        PostgresResult result{};
        std::size_t tag = 0;
        std::exception_ptr failure{};
    };

    void queue(std::string_view sql, std::span<const Value> values, std::size_t tag = 0);
    // The same without a prepared statement.
    void queue_once(std::string_view sql, std::span<const Value> values, std::size_t tag = 0);
    // Ends a group: after a failure the server skips to here. Also sends what is queued.
    void queue_sync();
    // Waits for the next answer. Those of statements that were skipped are left out.
    Answer next();
    // Whether next() would have to wait.
    bool is_next_here();

    bool has_queued() const { return !expected_.empty(); }

    // Looks whether the server has hung up on an idle connection.
    bool is_alive();

private:
    struct Finish {
        void operator()(pg_conn* connection) const;
    };

    struct Prepared {
        std::string sql;
        std::string name;
        std::vector<unsigned> types; // of the parameters; 0 where only null has been seen
    };

    using PreparedPtr = std::shared_ptr<const Prepared>;

    enum class Kind { statement, preparation, removal, sync };

    struct Expected {
        Kind kind = Kind::statement;
        std::size_t tag = 0;
        PreparedPtr prepared{}; // null for a statement that is not kept
    };

    void connect(const PostgresOptions& options);
    void check_server() const;
    void set_up(const PostgresOptions& options);
    PreparedPtr prepare(std::string_view sql, std::size_t tag);
    bool fits(const Prepared& prepared) const;
    void remove(const PreparedPtr& old, std::size_t tag);
    void forget(const PreparedPtr& failed);
    void must(int done) const;
    PostgresResult take_result();

    std::unique_ptr<pg_conn, Finish> connection_;
    StatementCache<PreparedPtr> statements_;
    std::size_t last_name_ = 0;
    PostgresParameters parameters_;
    std::deque<Expected> expected_;
};

} // namespace kansli::storage
