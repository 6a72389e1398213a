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

std::string key_of(const std::vector<Migration>& migrations) {
    std::string key;
    for (const auto& migration : migrations) key += migration.name + '\n' + migration.sql;
    return key;
}

void fill(const DatabaseSettings& settings, const std::vector<Migration>& migrations) {
    const auto made = Database::open(settings);
    migrate(*made, migrations);
}

// Migrating takes longer than most tests: once in a process for each set of migrations, and a copy
// for each fixture.
class SqliteTemplates {
public:
    SqliteTemplates() = default;

    ~SqliteTemplates() {
        std::error_code ignored;
        for (const auto& [key, folder] : folders_) fs::remove_all(folder, ignored);
    }

    SqliteTemplates(const SqliteTemplates&) = delete;
    SqliteTemplates& operator=(const SqliteTemplates&) = delete;

    fs::path file(const std::vector<Migration>& migrations) {
        const std::lock_guard lock(mutex_);
        auto& folder = folders_[key_of(migrations)];
        if (folder.empty()) {
            folder = make_folder();
            fill({.url = folder / "template.db"}, migrations);
        }
        return folder / "template.db";
    }

private:
    std::mutex mutex_;
    std::map<std::string, fs::path> folders_;
};

// Making a database takes longer than most tests, too: one whose tables are as they were made is
// emptied and lent again.
class PostgresPool {
public:
    PostgresPool() = default;

    ~PostgresPool() {
        for (const auto& [key, kept] : kept_) {
            drop(kept.original);
            for (const auto& name : kept.clean) drop(name);
        }
    }

    PostgresPool(const PostgresPool&) = delete;
    PostgresPool& operator=(const PostgresPool&) = delete;

    std::string lend(const std::vector<Migration>& migrations) {
        const std::lock_guard lock(mutex_);
        auto& kept = kept_[key_of(migrations)];
        if (kept.original.empty()) {
            kept.original = random_name();
            create_database(server(), kept.original);
            fill(settings_of(kept.original), migrations);
            kept.shape = shape_of(*Database::open(settings_of(kept.original)));
        }
        auto name = random_name();
        if (kept.clean.empty()) {
            create_database(server(), name, kept.original);
        } else {
            name = kept.clean.back();
            kept.clean.pop_back();
        }
        return name;
    }

    void take_back(const std::string& key, const std::string& name) {
        const std::lock_guard lock(mutex_);
        auto& kept = kept_[key];
        if (is_emptied(name, kept.shape))
            kept.clean.push_back(name);
        else
            drop(name);
    }

private:
    struct Kept {
        std::string original;
        std::string shape;
        std::vector<std::string> clean{};
    };

    static DatabaseSettings settings_of(const std::string& name) {
        return {.url = with_database(server(), name), .readers = 1, .lanes = 1};
    }

    static void drop(const std::string& name) {
        try {
            drop_database(server(), name);
        } catch (const base::Error&) { // the server is gone before the process: nothing remains
        }
    }

    // Columns and applied migrations; another text for a database that a test has altered.
    static std::string shape_of(Database& database) {
        std::string shape;
        database.exclusive([&](Transaction& tx) {
            const auto columns = tx.query<std::string>(
                "SELECT CAST(table_name || '.' || column_name AS text) "
                "FROM information_schema.columns WHERE table_schema = current_schema() ORDER BY 1"
            );
            for (const auto& column : columns) shape += column + '\n';
            if (shape.find("schema_migration") == std::string::npos) return;
            for (const auto& sum :
                 tx.query<std::string>("SELECT checksum FROM schema_migration ORDER BY number"))
                shape += sum + '\n';
        });
        return shape;
    }

    static bool is_emptied(const std::string& name, const std::string& shape) {
        constexpr std::int64_t too_big = 64 * 1024 * 1024;
        try {
            const auto database = Database::open(settings_of(name));
            if (shape_of(*database) != shape) return false;
            std::int64_t size = 0;
            database->exclusive([&](Transaction& tx) {
                size = tx.one<std::int64_t>("SELECT pg_database_size(current_database())");
                tx.exec("DO $$ DECLARE name text; BEGIN "
                        "SET LOCAL session_replication_role = replica; "
                        "FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = "
                        "current_schema() AND tablename <> 'schema_migration' LOOP "
                        "EXECUTE format('DELETE FROM %I', name); END LOOP; END $$");
            });
            return size < too_big;
        } catch (const std::exception&) {
            return false;
        } catch (const Retry&) {
            return false;
        }
    }

    std::mutex mutex_;
    std::map<std::string, Kept> kept_;
};

SqliteTemplates& sqlite_templates() {
    static SqliteTemplates made;
    return made;
}

PostgresPool& postgres_pool() {
    static PostgresPool made;
    return made;
}

} // namespace

TestDatabase::TestDatabase(
    Backend backend,
    const std::vector<Migration>& migrations,
    const DatabaseSettings& settings
)
    : folder_(make_folder()), settings_(settings) {
    if (backend == Backend::postgres) {
        postgres_key_ = key_of(migrations);
        postgres_name_ = postgres_pool().lend(migrations);
        settings_.url = with_database(server(), postgres_name_);
    } else {
        settings_.url = folder_ / "kansli.db";
        fs::copy_file(sqlite_templates().file(migrations), settings_.url);
    }
    database_ = Database::open(settings_);
}

TestDatabase::~TestDatabase() {
    database_.reset();
    if (!postgres_name_.empty()) postgres_pool().take_back(postgres_key_, postgres_name_);
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

void TestDatabase::reopen() {
    database_.reset();
    database_ = Database::open(settings_);
}

std::vector<Backend> test_backends() {
    if (server().empty()) return {Backend::sqlite};
    return {Backend::sqlite, Backend::postgres};
}

const char* backend_name(Backend backend) {
    return backend == Backend::sqlite ? "sqlite" : "postgres";
}

} // namespace kansli::storage
