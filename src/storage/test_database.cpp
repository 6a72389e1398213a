#include "storage/test_database.hpp"

#include "base/hash.hpp"

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

// Migrating takes longer than most tests: once in a process, and a copy for each fixture.
class Templates {
public:
    ~Templates() {
        std::error_code ignored;
        for (const auto& [key, folder] : x_folders) fs::remove_all(folder, ignored);
    }

    fs::path file(const std::vector<Migration>& migrations) {
        const std::lock_guard lock(x_mutex);
        auto& folder = x_folders[key_of(migrations)];
        if (folder.empty()) {
            folder = make_folder();
            const auto made = Database::open({.url = folder / "template.db"});
            migrate(*made, migrations);
        }
        return folder / "template.db";
    }

private:
    static std::string key_of(const std::vector<Migration>& migrations) {
        std::string key;
        for (const auto& migration : migrations) key += migration.name + '\0' + migration.sql;
        return key;
    }

    std::mutex x_mutex;
    std::map<std::string, fs::path> x_folders;
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
    (void)backend;
    x_settings.url = x_folder / "kansli.db";
    fs::copy_file(templates().file(migrations), x_settings.url);
    x_database = Database::open(x_settings);
}

TestDatabase::~TestDatabase() {
    x_database.reset();
    std::error_code ignored;
    fs::remove_all(x_folder, ignored);
}

void TestDatabase::reopen() {
    x_database.reset();
    x_database = Database::open(x_settings);
}

std::vector<Backend> test_backends() { return {Backend::sqlite}; }

const char* backend_name(Backend backend) {
    return backend == Backend::sqlite ? "sqlite" : "postgres";
}

} // namespace kansli::storage
