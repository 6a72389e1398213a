#include "storage/test_database.hpp"

#include "base/error.hpp"
#include "base/hash.hpp"
#include "storage/postgres_admin.hpp"

#include <array>
#include <cstdlib>
#include <map>
#include <mutex>

namespace kansli::storage {

namespace {

namespace fs = std::filesystem;

std::string random_name() {
    std::array<std::uint8_t, 8> bytes{};
    base::random_bytes(bytes);
    return "kansli_test_" + base::to_hex(bytes);
}

fs::path make_folder() {
    auto folder = fs::temp_directory_path() / random_name();
    fs::create_directories(folder);
    return folder;
}

std::string server() {
    const char* url = std::getenv("KANSLI_TEST_POSTGRES");
    return url == nullptr ? "" : url;
}

// Migrating takes longer than most tests: once in a process for each set of migrations, and a copy
// for each fixture.
class Templates {
public:
    ~Templates() {
        std::error_code ignored;
        for (const auto& [key, folder] : x_files) fs::remove_all(folder, ignored);
        for (const auto& [key, name] : x_databases) drop(name);
    }

    Templates() = default;
    Templates(const Templates&) = delete;
    Templates& operator=(const Templates&) = delete;

    fs::path file(const std::vector<Migration>& migrations) {
        const std::lock_guard lock(x_mutex);
        auto& folder = x_files[key_of(migrations)];
        if (folder.empty()) {
            folder = make_folder();
            fill({.url = folder / "template.db"}, migrations);
        }
        return folder / "template.db";
    }

    std::string database(const std::vector<Migration>& migrations) {
        const std::lock_guard lock(x_mutex);
        auto& name = x_databases[key_of(migrations)];
        if (name.empty()) {
            name = random_name();
            create_database(server(), name);
            fill({.url = with_database(server(), name), .readers = 1, .lanes = 1}, migrations);
        }
        return name;
    }

    static void drop(const std::string& name) {
        try {
            drop_database(server(), name);
        } catch (const base::Error&) { // the server is gone before the process: nothing remains
        }
    }

private:
    static void fill(const DatabaseSettings& settings, const std::vector<Migration>& migrations) {
        const auto made = Database::open(settings);
        migrate(*made, migrations);
    }

    static std::string key_of(const std::vector<Migration>& migrations) {
        std::string key;
        for (const auto& migration : migrations) key += migration.name + '\n' + migration.sql;
        return key;
    }

    std::mutex x_mutex;
    std::map<std::string, fs::path> x_files;
    std::map<std::string, std::string> x_databases;
};

Templates& templates() {
    static Templates made;
    return made;
}

} // namespace

TestDatabase::TestDatabase(
    Backend backend,
    const std::vector<Migration>& migrations,
    const DatabaseSettings& settings
)
    : x_folder(make_folder()), x_settings(settings) {
    if (backend == Backend::postgres) {
        x_postgres_name = random_name();
        create_database(server(), x_postgres_name, templates().database(migrations));
        x_settings.url = with_database(server(), x_postgres_name);
    } else {
        x_settings.url = x_folder / "kansli.db";
        fs::copy_file(templates().file(migrations), x_settings.url);
    }
    x_database = Database::open(x_settings);
}

TestDatabase::~TestDatabase() {
    x_database.reset();
    if (!x_postgres_name.empty()) Templates::drop(x_postgres_name);
    std::error_code ignored;
    fs::remove_all(x_folder, ignored);
}

void TestDatabase::reopen() {
    x_database.reset();
    x_database = Database::open(x_settings);
}

std::vector<Backend> test_backends() {
    if (server().empty()) return {Backend::sqlite};
    return {Backend::sqlite, Backend::postgres};
}

const char* backend_name(Backend backend) {
    return backend == Backend::sqlite ? "sqlite" : "postgres";
}

} // namespace kansli::storage
