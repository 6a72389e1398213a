// Whole databases of a PostgreSQL server, made and dropped: for tests, and for a restore, which
// begins with an empty one. Also what a connection string says.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace kansli::storage {

// What the url says as PostgreSQL's own programs read it from their environment, "PGHOST" -> … ;
// all of these are Error{invalid} for a url that libpq cannot read.
std::map<std::string, std::string> connection_environment(const std::string& url);
// As a program takes it on its command line: never with a password.
std::string database_name(const std::string& url);
// The same server and user, another database.
std::string with_database(const std::string& url, const std::string& name);

// `like` names the database to copy, or is empty. Error{unavailable} when the server does not
// answer, Error{conflict} when there is one of that name, Error{internal} when it refuses.
void create_database(const std::string& url, std::string_view name, std::string_view like = {});
// Ends the connections to it; there may be none of that name.
void drop_database(const std::string& url, std::string_view name);

} // namespace kansli::storage
