#include "storage/migration.hpp"

#include "base/error.hpp"
#include "base/hash.hpp"
#include "base/log.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace kansli::storage {

namespace {

struct AppliedMigration {
    int number = 0;
    std::string name;
    std::string checksum;
    base::Timestamp applied_at;
};
BOOST_DESCRIBE_STRUCT(AppliedMigration, (), (number, name, checksum, applied_at))

constexpr std::string_view create_table = "CREATE TABLE IF NOT EXISTS schema_migration ("
                                          "number @int NOT NULL PRIMARY KEY, "
                                          "name @text NOT NULL, "
                                          "checksum @text NOT NULL, "
                                          "applied_at @time NOT NULL) @strict";

struct TypeWord {
    std::string_view word;
    std::string_view sqlite;
    std::string_view postgres;
};

constexpr std::array<TypeWord, 9> type_words{{
    {"@uuid", "BLOB", "uuid"},
    {"@time", "INTEGER", "timestamptz"},
    {"@blob", "BLOB", "bytea"},
    {"@bool", "INTEGER", "boolean"},
    {"@int", "INTEGER", "bigint"},
    {"@text", "TEXT", "text"},
    {"@real", "REAL", "double precision"},
    {"@json", "TEXT", "text"},
    {"@strict", "STRICT", ""},
}};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || c == '_'; }

[[noreturn]] void refuse(const std::string& message) {
    throw base::Error(base::ErrorCode::internal, message);
}

std::string label(int number, std::string_view name) {
    return fmt::format("{:03}_{}", number, name);
}

std::string checksum_of(const Migration& migration) {
    return base::to_hex(base::sha256(migration.sql));
}

std::string without_comment(std::string_view line) {
    bool is_quoted = false;
    std::size_t end = 0;
    for (; end < line.size(); ++end) {
        if (line[end] == '\'') is_quoted = !is_quoted;
        if (!is_quoted && line.substr(end, 2) == "--") break;
    }
    auto code = line.substr(0, end);
    const auto last = code.find_last_not_of(" \t\r");
    return std::string(code.substr(0, last == std::string_view::npos ? 0 : last + 1));
}

void check_order(const std::vector<Migration>& migrations) {
    const auto is_later = [](const Migration& a, const Migration& b) {
        return a.number < b.number;
    };
    if (!std::is_sorted(migrations.begin(), migrations.end(), is_later))
        refuse("The migrations are not in the order of their numbers.");
    const auto is_same = [](const Migration& a, const Migration& b) {
        return a.number == b.number;
    };
    const auto twin = std::adjacent_find(migrations.begin(), migrations.end(), is_same);
    if (twin != migrations.end())
        refuse("Two migrations have the number of " + label(twin->number, twin->name) + ".");
}

// A statement that begins with @sqlite or @postgres is for that database alone.
bool is_for(std::string& statement, Backend backend) {
    const std::array<std::pair<std::string_view, Backend>, 2> marks{
        {{"@sqlite ", Backend::sqlite}, {"@postgres ", Backend::postgres}}};
    for (const auto& [mark, only] : marks) {
        if (!statement.starts_with(mark)) continue;
        statement.erase(0, mark.size());
        return only == backend;
    }
    return true;
}

// What is missing, after a look at what was applied.
std::vector<const Migration*>
missing(const std::vector<Migration>& migrations, const std::vector<AppliedMigration>& applied) {
    std::set<int> known;
    for (const auto& row : applied) {
        const auto found =
            std::find_if(migrations.begin(), migrations.end(), [&](const Migration& migration) {
                return migration.number == row.number;
            });
        if (found == migrations.end())
            refuse(fmt::format(
                "The database has migration {}, which this version does not know: it was made by a "
                "newer one. Install that version, or restore a backup from before it.",
                label(row.number, row.name)
            ));
        if (checksum_of(*found) != row.checksum)
            refuse(fmt::format(
                "Migration {} was changed after it was applied on {}. Put its file back as it was "
                "and write the change as a new migration.",
                label(found->number, found->name),
                row.applied_at.to_text()
            ));
        known.insert(row.number);
    }
    std::vector<const Migration*> rest;
    for (const auto& migration : migrations)
        if (!known.contains(migration.number)) rest.push_back(&migration);
    return rest;
}

void apply(Transaction& tx, Backend backend, const Migration& migration) {
    try {
        for (const auto& statement : statements_of(migration.sql, backend)) tx.exec(statement);
    } catch (const base::Error& error) {
        refuse(fmt::format(
            "Migration {} could not be applied, and nothing was changed: {} The log has the "
            "statement.",
            label(migration.number, migration.name),
            error.what()
        ));
    }
    const AppliedMigration row{
        migration.number, migration.name, checksum_of(migration), base::system_now()};
    tx.insert("schema_migration", row);
    base::log(base::LogLevel::info, "migrated", {{"to", label(migration.number, migration.name)}});
}

std::vector<AppliedMigration> applied_to(Transaction& tx) {
    return tx.query<AppliedMigration>(
        "SELECT number, name, checksum, applied_at FROM schema_migration ORDER BY number"
    );
}

// Two nodes that start at once: the second waits here and finds the work done. SQLite's exclusive
// transaction is alone anyway.
void wait_for_other_nodes(Transaction& tx, Backend backend) {
    if (backend == Backend::postgres)
        tx.exec("SELECT count(pg_advisory_xact_lock(1263684467, 1))"); // "KSCH"
}

} // namespace

std::string sql_for(std::string_view sql, Backend backend) {
    std::string out;
    out.reserve(sql.size());
    for (std::size_t at = 0; at < sql.size();) {
        if (sql[at] != '@') {
            out += sql[at++];
            continue;
        }
        auto end = at + 1;
        while (end < sql.size() && is_letter(sql[end])) ++end;
        const auto word = sql.substr(at, end - at);
        const auto found =
            std::find_if(type_words.begin(), type_words.end(), [&](const TypeWord& t) {
                return t.word == word;
            });
        if (found == type_words.end())
            refuse("A migration has the type word " + std::string(word) + ", which there is not.");
        out += backend == Backend::sqlite ? found->sqlite : found->postgres;
        at = end;
    }
    return out;
}

std::vector<std::string> statements_of(std::string_view sql, Backend backend) {
    std::vector<std::string> statements;
    std::string statement;
    while (!sql.empty()) {
        const auto line = sql.substr(0, sql.find('\n'));
        sql.remove_prefix(std::min(line.size() + 1, sql.size()));
        auto code = without_comment(line);
        if (code.empty()) continue;
        const bool is_last = code.back() == ';';
        if (is_last) code.pop_back();
        statement += statement.empty() ? code : '\n' + code;
        if (!is_last) continue;
        if (is_for(statement, backend)) statements.push_back(sql_for(statement, backend));
        statement.clear();
    }
    if (!statement.empty()) refuse("A migration ends in a statement that no semicolon ends.");
    return statements;
}

int migrate(Database& database, const std::vector<Migration>& migrations) {
    check_order(migrations);
    const auto backend = database.backend();
    int count = 0;
    database.exclusive([&](Transaction& tx) {
        wait_for_other_nodes(tx, backend);
        tx.exec(sql_for(create_table, backend));
        const auto rest = missing(migrations, applied_to(tx));
        for (const auto* migration : rest) apply(tx, backend, *migration);
        count = static_cast<int>(rest.size());
    });
    return count;
}

void check_schema(Database& database, const std::vector<Migration>& migrations) {
    check_order(migrations);
    std::vector<AppliedMigration> applied;
    database.read([&](Transaction& tx) { applied = applied_to(tx); });
    const auto rest = missing(migrations, applied);
    if (!rest.empty())
        refuse(fmt::format(
            "The database lacks migration {}; migrate it before the start.",
            label(rest.front()->number, rest.front()->name)
        ));
}

} // namespace kansli::storage
