#include "bench/process/bench.hpp"
#include "storage/migration.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace kansli::bench {

std::string file_text(const std::string& path) {
    const std::ifstream file(path);
    if (!file) throw std::runtime_error("cannot read " + path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

Percentiles percentiles(std::vector<double>& seconds) {
    if (seconds.empty()) return {};
    std::sort(seconds.begin(), seconds.end());
    return {seconds[seconds.size() / 2] * 1000, seconds[seconds.size() * 99 / 100] * 1000};
}

Bed::Bed(const std::string& url, process::ProcessHooks hooks)
    : database(storage::Database::open({.url = url})), store(definitions, std::move(hooks)) {
    storage::migrate(*database, storage::all_migrations());
}

Bed::~Bed() { database->close(); }

std::string Bed::name() const {
    return database->backend() == storage::Backend::sqlite ? "SQLite" : "PostgreSQL";
}

void Bed::deploy(const std::string& model) {
    database->exclusive([&](storage::Transaction& tx) {
        definitions.deploy(tx, {"bench.bpmn", model, "", true}, base::system_now());
    });
}

std::int64_t Bed::number(const std::string& sql) {
    std::int64_t read = 0;
    database->read([&](storage::Transaction& tx) { read = tx.one<std::int64_t>(sql); });
    return read;
}

std::int64_t Bed::bytes() {
    return number(
        database->backend() == storage::Backend::sqlite
            ? "SELECT (SELECT page_count FROM pragma_page_count()) *"
              " (SELECT page_size FROM pragma_page_size())"
            : "SELECT pg_database_size(current_database())"
    );
}

void Bed::fill(const process::NewInstance& wanted, std::size_t count, base::Timestamp now) {
    constexpr std::size_t in_a_commit = 500;
    while (count > 0) {
        const auto some = std::min(count, in_a_commit);
        database->exclusive([&](storage::Transaction& tx) {
            for (std::size_t i = 0; i < some; ++i) store.start(tx, wanted, now);
        });
        count -= some;
    }
}

} // namespace kansli::bench
