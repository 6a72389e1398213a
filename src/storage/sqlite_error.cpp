#include "base/error.hpp"
#include "base/log.hpp"
#include "storage/sqlite.hpp"

#include <sqlite3.h>

namespace kansli::storage {

namespace {

// "UNIQUE constraint failed: mandate.source, mandate.source_id" -> "source_id": in our constraints
// the last column is the one that a person would change.
std::string last_column(std::string_view message) {
    const auto dot = message.rfind('.');
    return dot == std::string_view::npos ? "" : std::string(message.substr(dot + 1));
}

base::Error taken(std::string_view message) {
    std::vector<base::Problem> problems;
    if (const auto column = last_column(message); !column.empty())
        problems.push_back({"/" + column, "taken", "is taken already"});
    return {base::ErrorCode::conflict, "There is one already.", std::move(problems)};
}

base::Error still_referred_to() {
    return {
        base::ErrorCode::conflict,
        "It refers to what is not there, or something still refers to it."};
}

base::Error unavailable(const char* message) { return {base::ErrorCode::unavailable, message}; }

void log_failure(int code, const char* what, std::string_view sql) {
    base::log(
        base::LogLevel::error, "sqlite_failed", {{"code", code}, {"what", what}, {"sql", sql}}
    );
}

} // namespace

void throw_sqlite_failure(int code, const char* what, std::string_view sql) {
    switch (code) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
        throw taken(what);
    case SQLITE_CONSTRAINT_FOREIGNKEY:
        throw still_referred_to();
    default:
        break;
    }
    switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        throw Retry{};
    case SQLITE_INTERRUPT:
        throw unavailable("The database took too long to answer.");
    case SQLITE_FULL:
        log_failure(code, what, sql);
        throw unavailable("The database's disk is full.");
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_NOMEM:
        log_failure(code, what, sql);
        throw unavailable("The database cannot be read or written.");
    default:
        log_failure(code, what, sql);
        throw base::Error(
            base::ErrorCode::internal,
            "The database refused a statement (SQLite " + std::to_string(code) + ")."
        );
    }
}

} // namespace kansli::storage
