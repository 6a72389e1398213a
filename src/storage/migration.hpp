// Numbered schema changes, one SQL text for both databases with a few type words: @uuid @time @blob
// @bool @int @text @real @json, and @strict at the end of a table. Applied in order, each with its
// checksum, in one transaction at start; a changed or unknown applied migration stops the start.
#pragma once

#include "storage/database.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kansli::storage {

struct Migration {
    int number = 0;
    std::string name;
    std::string sql;
};

// The files of migrations/, built into the program, in order.
const std::vector<Migration>& all_migrations();

// Applies what is missing and returns how many were applied. Error{internal} names the migration
// that does not match what the database says was applied.
int migrate(Database& database, const std::vector<Migration>& migrations);

// Changes nothing; Error{internal} where migrate() would have something to do or to refuse.
void check_schema(Database& database, const std::vector<Migration>& migrations);

// With the words of one database in place of type words. Error{internal} for a word that is none.
std::string sql_for(std::string_view sql, Backend backend);
// The statements of a file, each ended by a semicolon at the end of a line, less its comments. One
// that begins with @sqlite or @postgres is for that database alone.
std::vector<std::string> statements_of(std::string_view sql, Backend backend);

} // namespace kansli::storage
