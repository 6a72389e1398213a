#include "storage/postgres.hpp"

#include "base/error.hpp"
#include "base/log.hpp"

#include <fmt/format.h>
#include <libpq-fe.h>
#include <poll.h>

#include <algorithm>
#include <array>
#include <utility>

namespace kansli::storage {

namespace {

constexpr int oldest_server = 150'000;
constexpr int binary = 1;

// How long a node that has hung may hold locks that the others wait for.
constexpr int longest_idle_in_transaction_ms = 30'000;

} // namespace

void PostgresConnection::Finish::operator()(pg_conn* connection) const { PQfinish(connection); }

PostgresConnection::PostgresConnection(const PostgresOptions& options) {
    connect(options);
    check_server();
    set_up(options);
}

// Before the url stands what it may change, after it what it may not.
void PostgresConnection::connect(const PostgresOptions& options) {
    struct Parameter {
        const char* name;
        const char* value;
    };

    const std::array<Parameter, 9> parameters{{
        {"connect_timeout", "5"},
        {"keepalives_idle", "10"},
        {"keepalives_interval", "5"},
        {"keepalives_count", "3"},
        {"tcp_user_timeout", "15000"},
        {"fallback_application_name", "kansli"},
        {"dbname", options.url.c_str()},
        {"client_encoding", "UTF8"},
        {nullptr, nullptr},
    }};
    std::array<const char*, parameters.size()> names{};
    std::array<const char*, parameters.size()> values{};
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        names[i] = parameters[i].name;
        values[i] = parameters[i].value;
    }
    connection_.reset(PQconnectdbParams(names.data(), values.data(), 1));
    // What libpq would print by itself is not for our stderr.
    PQsetNoticeProcessor(
        connection_.get(), [](void*, const char*) {}, nullptr
    );
    if (PQstatus(connection_.get()) == CONNECTION_OK) return;
    // Names host and user, never the password.
    const std::string why = PQerrorMessage(connection_.get());
    base::log(base::LogLevel::warning, "postgres_does_not_answer", {{"why", why}});
    throw base::Error(
        base::ErrorCode::unavailable, "The database does not answer; try again soon."
    );
}

void PostgresConnection::check_server() const {
    if (PQserverVersion(connection_.get()) < oldest_server)
        throw base::Error(base::ErrorCode::invalid, "PostgreSQL must be of version 15 or later.");
    const auto* encoding = PQparameterStatus(connection_.get(), "server_encoding");
    if (encoding == nullptr || std::string_view(encoding) != "UTF8")
        throw base::Error(
            base::ErrorCode::invalid,
            "The database must have the encoding UTF8; create it with ENCODING 'UTF8'."
        );
}

void PostgresConnection::set_up(const PostgresOptions& options) {
    // To compile a statement, or to start helpers for it, costs more than any of ours runs.
    const auto settings = fmt::format(
        "SET jit = off; SET max_parallel_workers_per_gather = 0; SET client_min_messages = "
        "warning; SET statement_timeout = {}; "
        "SET idle_in_transaction_session_timeout = {}; SET default_transaction_read_only = {}; "
        "SET default_transaction_isolation = 'read committed'",
        options.statement_timeout.count(),
        longest_idle_in_transaction_ms,
        options.is_read_only ? "on" : "off"
    );
    const PostgresResult result(PQexec(connection_.get(), settings.c_str()));
    if (PQresultStatus(result.get()) != PGRES_COMMAND_OK ||
        PQenterPipelineMode(connection_.get()) != 1)
        throw base::Error(base::ErrorCode::unavailable, "The database cannot be set up.");
}

void PostgresConnection::must(int done) const {
    if (done == 1) return;
    if (PQstatus(connection_.get()) == CONNECTION_BAD) throw ConnectionLost{};
    base::log(base::LogLevel::error, "libpq_failed", {{"why", PQerrorMessage(connection_.get())}});
    throw ConnectionLost{}; // out of memory, or out of step: begin anew
}

bool PostgresConnection::fits(const Prepared& prepared) const {
    if (prepared.types.size() != parameters_.types.size()) return false;
    return std::equal(
        parameters_.types.begin(),
        parameters_.types.end(),
        prepared.types.begin(),
        [](unsigned given, unsigned known) { return given == 0 || given == known; }
    );
}

// One statement per text, although a parameter may be null now and of its type later: where the
// type was not known yet it is prepared anew, which happens once for each parameter at most.
PostgresConnection::PreparedPtr PostgresConnection::prepare(std::string_view sql, std::size_t tag) {
    const auto* found = statements_.find(sql);
    const auto old = found == nullptr ? nullptr : *found;
    if (old && fits(*old)) return old;
    Prepared made{std::string(sql), "s" + std::to_string(++last_name_), parameters_.types};
    if (old) {
        for (std::size_t i = 0; i < std::min(made.types.size(), old->types.size()); ++i)
            if (made.types[i] == 0) made.types[i] = old->types[i];
        statements_.remove(sql);
        remove(old, tag);
    }
    if (statements_.is_full()) remove(statements_.take_oldest(), tag);
    must(PQsendPrepare(
        connection_.get(),
        made.name.c_str(),
        made.sql.c_str(),
        static_cast<int>(made.types.size()),
        made.types.data()
    ));
    const auto kept = std::make_shared<const Prepared>(std::move(made));
    expected_.push_back({Kind::preparation, tag, kept});
    statements_.add(sql, kept);
    return kept;
}

void PostgresConnection::remove(const PreparedPtr& old, std::size_t tag) {
    const auto sql = "DEALLOCATE " + old->name;
    must(PQsendQueryParams(
        connection_.get(), sql.c_str(), 0, nullptr, nullptr, nullptr, nullptr, binary
    ));
    expected_.push_back({Kind::removal, tag, old});
}

void PostgresConnection::forget(const PreparedPtr& failed) {
    const auto* found = statements_.find(failed->sql);
    if (found != nullptr && *found == failed) statements_.remove(failed->sql);
}

void PostgresConnection::queue(
    std::string_view sql,
    std::span<const Value> values,
    std::size_t tag
) {
    if (!is_worth_keeping(sql)) return queue_once(sql, values, tag);
    parameters_.set(values);
    const auto prepared = prepare(sql, tag);
    must(PQsendQueryPrepared(
        connection_.get(),
        prepared->name.c_str(),
        parameters_.count(),
        parameters_.places.data(),
        parameters_.lengths.data(),
        parameters_.formats.data(),
        binary
    ));
    expected_.push_back({Kind::statement, tag, prepared});
}

void PostgresConnection::queue_once(
    std::string_view sql,
    std::span<const Value> values,
    std::size_t tag
) {
    parameters_.set(values);
    must(PQsendQueryParams(
        connection_.get(),
        std::string(sql).c_str(),
        parameters_.count(),
        parameters_.types.data(),
        parameters_.places.data(),
        parameters_.lengths.data(),
        parameters_.formats.data(),
        binary
    ));
    expected_.push_back({Kind::statement, tag, nullptr});
}

void PostgresConnection::queue_sync() {
    must(PQpipelineSync(connection_.get()));
    expected_.push_back({Kind::sync});
}

PostgresResult PostgresConnection::take_result() {
    PostgresResult result(PQgetResult(connection_.get()));
    if (PQstatus(connection_.get()) == CONNECTION_BAD) throw ConnectionLost{};
    return result;
}

PostgresConnection::Answer PostgresConnection::next() {
    while (true) {
        const auto expected = std::move(expected_.front());
        expected_.pop_front();
        auto result = take_result();
        const auto status = PQresultStatus(result.get());
        if (expected.kind == Kind::sync) {
            if (status != PGRES_PIPELINE_SYNC) throw ConnectionLost{}; // out of step
            return {};
        }
        if (!result) throw ConnectionLost{};
        while (take_result()) {
        } // to the null that ends what comes of a statement
        const bool is_done = status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK;
        if (expected.kind == Kind::preparation && !is_done) forget(expected.prepared);
        if (status == PGRES_PIPELINE_ABORTED) continue;
        if (!is_done) {
            const auto sql = expected.prepared ? expected.prepared->sql : std::string();
            return {.tag = expected.tag, .failure = failure_of(*result, sql)};
        }
        if (expected.kind == Kind::statement)
            return {.result = std::move(result), .tag = expected.tag};
    }
}

bool PostgresConnection::is_next_here() { return PQisBusy(connection_.get()) == 0; }

bool PostgresConnection::is_alive() {
    pollfd source{PQsocket(connection_.get()), POLLIN, 0};
    // Readable though nothing was asked: a notice, or the end.
    for (int i = 0; i < 3 && poll(&source, 1, 0) > 0; ++i) {
        if (PQconsumeInput(connection_.get()) == 0) return false;
        PQisBusy(connection_.get()); // takes in what was read
    }
    return PQstatus(connection_.get()) == CONNECTION_OK;
}

} // namespace kansli::storage
