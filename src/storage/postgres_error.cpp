#include "base/error.hpp"
#include "base/log.hpp"
#include "storage/postgres.hpp"

#include <libpq-fe.h>

namespace kansli::storage {

namespace {

std::string_view field(const pg_result& result, int code) {
    const char* text = PQresultErrorField(&result, code);
    return text == nullptr ? std::string_view() : std::string_view(text);
}

// "Key (source, source_id)=(…) already exists." -> "source_id", as SQLite names it; the values that
// follow are not for us. Without it, uq_<table>_<column>.
std::string taken_column(const pg_result& result) {
    const auto detail = field(result, PG_DIAG_MESSAGE_DETAIL);
    const auto begin = detail.find('(');
    const auto end = detail.find(")=(");
    if (begin < end && end != std::string_view::npos) {
        auto columns = detail.substr(begin + 1, end - begin - 1);
        if (const auto comma = columns.rfind(", "); comma != std::string_view::npos)
            columns.remove_prefix(comma + 2);
        if (columns.find_first_of("(\"") == std::string_view::npos) return std::string(columns);
    }
    auto constraint = field(result, PG_DIAG_CONSTRAINT_NAME);
    const auto table = field(result, PG_DIAG_TABLE_NAME);
    if (!constraint.starts_with("uq_")) return {};
    constraint.remove_prefix(3);
    if (!constraint.starts_with(table) || constraint.size() <= table.size() + 1) return {};
    return std::string(constraint.substr(table.size() + 1));
}

base::Error taken(const pg_result& result) {
    std::vector<base::Problem> problems;
    if (const auto column = taken_column(result); !column.empty())
        problems.push_back({"/" + column, "taken", "is taken already"});
    return {base::ErrorCode::conflict, "There is one already.", std::move(problems)};
}

// The server's message may hold values; only of a fault in our own text is it told.
void log_failure(const pg_result& result, std::string_view sql) {
    const auto state = field(result, PG_DIAG_SQLSTATE);
    const bool is_about_text = state.starts_with("42");
    base::log(
        base::LogLevel::error,
        "postgres_failed",
        {{"sqlstate", state},
         {"what", is_about_text ? field(result, PG_DIAG_MESSAGE_PRIMARY) : std::string_view()},
         {"constraint", field(result, PG_DIAG_CONSTRAINT_NAME)},
         {"sql", sql}}
    );
}

template <class Failure>
std::exception_ptr made(Failure failure) {
    return std::make_exception_ptr(std::move(failure));
}

} // namespace

std::exception_ptr failure_of(const pg_result& result, std::string_view sql) {
    using base::Error;
    using base::ErrorCode;
    const auto state = field(result, PG_DIAG_SQLSTATE);
    // A running number (`seq`) is never the caller's: another lane was faster, and the next is
    // free.
    const bool is_taken = state == "23505";
    if (is_taken && taken_column(result) == "seq") return made(Retry{});
    if (is_taken) return made(taken(result));
    if (state == "23503")
        return made(Error(
            ErrorCode::conflict, "It refers to what is not there, or something still refers to it."
        ));
    // Serialization, deadlock, and a prepared statement that was lost with the group before it.
    if (state == "40001" || state == "40P01" || state == "26000") return made(Retry{});
    if (state == "57014")
        return made(Error(ErrorCode::unavailable, "The database took too long to answer."));
    // An administrator, a time limit of the server or a crash ended the connection.
    if (state.empty() || state.starts_with("08") || state.starts_with("57P") || state == "25P03")
        return made(ConnectionLost{});
    if (state == "22021")
        return made(Error(ErrorCode::invalid, "A text holds a character that cannot be stored."));
    log_failure(result, sql);
    if (state == "53100")
        return made(Error(ErrorCode::unavailable, "The database's disk is full."));
    if (state.starts_with("53") || state == "55P03")
        return made(Error(ErrorCode::unavailable, "The database is overloaded; try again soon."));
    return made(
        Error(ErrorCode::internal, "The database refused a statement (" + std::string(state) + ").")
    );
}

} // namespace kansli::storage
