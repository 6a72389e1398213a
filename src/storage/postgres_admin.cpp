#include "storage/postgres_admin.hpp"

#include "base/error.hpp"
#include "storage/postgres.hpp"

#include <libpq-fe.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace kansli::storage {

namespace {

struct FreeOptions {
    void operator()(PQconninfoOption* options) const { PQconninfoFree(options); }
};

struct Finish {
    void operator()(PGconn* connection) const { PQfinish(connection); }
};

std::string quoted_word(std::string_view value) {
    std::string out = "'";
    for (const char c : value) {
        if (c == '\'' || c == '\\') out += '\\';
        out += c;
    }
    return out += '\'';
}

void check_name(std::string_view name) {
    const auto is_plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    };
    if (name.empty() || !std::all_of(name.begin(), name.end(), is_plain))
        throw base::Error(
            base::ErrorCode::invalid, "A database's name here is made of a-z, 0-9 and _."
        );
}

void run_outside_transaction(const std::string& url, const std::string& sql) {
    const std::unique_ptr<PGconn, Finish> connection(PQconnectdb(url.c_str()));
    if (PQstatus(connection.get()) != CONNECTION_OK)
        throw base::Error(base::ErrorCode::unavailable, "The database does not answer.");
    PQsetNoticeProcessor(
        connection.get(), [](void*, const char*) {}, nullptr
    );
    const PostgresResult result(PQexec(connection.get(), sql.c_str()));
    if (PQresultStatus(result.get()) == PGRES_COMMAND_OK) return;
    const char* state = PQresultErrorField(result.get(), PG_DIAG_SQLSTATE);
    if (state != nullptr && std::string_view(state) == "42P04")
        throw base::Error(base::ErrorCode::conflict, "There is a database of that name already.");
    try {
        std::rethrow_exception(failure_of(*result, sql));
    } catch (const base::Error&) {
        throw;
    } catch (...) {
        throw base::Error(base::ErrorCode::unavailable, "The database does not answer.");
    }
}

struct Word {
    std::string name;
    std::string variable; // empty where there is none
    std::string value;
};

std::vector<Word> words_of(const std::string& url) {
    char* why = nullptr;
    const std::unique_ptr<PQconninfoOption, FreeOptions> options(PQconninfoParse(url.c_str(), &why)
    );
    PQfreemem(why); // may quote the password
    if (!options)
        throw base::Error(
            base::ErrorCode::invalid, "The database's url is not a PostgreSQL connection string."
        );
    std::vector<Word> words;
    for (const auto* option = options.get(); option->keyword != nullptr; ++option)
        if (option->val != nullptr && *option->val != '\0')
            words.push_back(
                {option->keyword, option->envvar == nullptr ? "" : option->envvar, option->val}
            );
    return words;
}

std::string find_word(const std::vector<Word>& words, std::string_view name) {
    const auto found = std::find_if(words.begin(), words.end(), [&](const Word& word) {
        return word.name == name;
    });
    return found == words.end() ? "" : found->value;
}

} // namespace

std::map<std::string, std::string> connection_environment(const std::string& url) {
    std::map<std::string, std::string> variables;
    for (const auto& word : words_of(url))
        if (!word.variable.empty()) variables[word.variable] = word.value;
    return variables;
}

std::string database_name(const std::string& url) {
    const auto words = words_of(url);
    const auto name = find_word(words, "dbname");
    return "dbname=" + quoted_word(name.empty() ? find_word(words, "user") : name);
}

std::string with_database(const std::string& url, const std::string& name) {
    std::string made = "dbname=" + quoted_word(name);
    for (const auto& word : words_of(url))
        if (word.name != "dbname") made += ' ' + word.name + '=' + quoted_word(word.value);
    return made;
}

void create_database(const std::string& url, std::string_view name, std::string_view like) {
    check_name(name);
    auto sql = "CREATE DATABASE " + std::string(name) + " ENCODING 'UTF8'";
    if (like.empty()) {
        sql += " TEMPLATE template0";
    } else {
        check_name(like);
        sql += " TEMPLATE " + std::string(like);
    }
    run_outside_transaction(url, sql);
}

void drop_database(const std::string& url, std::string_view name) {
    check_name(name);
    run_outside_transaction(url, "DROP DATABASE IF EXISTS " + std::string(name) + " WITH (FORCE)");
}

} // namespace kansli::storage
