// For the tests of every room: a fresh, migrated database on SQLite, and on PostgreSQL where
// KANSLI_TEST_POSTGRES names a server. Never part of an installation.
//
//   class NoteTest : public storage::DatabaseTest {};
//   KANSLI_ON_EACH_DATABASE(NoteTest);
//   TEST_P(NoteTest, note_is_kept) { write([](auto& tx) { … }); }
#pragma once

#include "storage/database.hpp"
#include "storage/migration.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>
#include <type_traits>
#include <vector>

namespace kansli::storage {

class TestDatabase {
public:
    explicit TestDatabase(
        Backend backend,
        const std::vector<Migration>& migrations = all_migrations(),
        const DatabaseSettings& settings = {}
    );
    ~TestDatabase(); // it is gone
    TestDatabase(const TestDatabase&) = delete;
    TestDatabase& operator=(const TestDatabase&) = delete;

    Database& operator*() { return *database_; }

    Database* operator->() { return database_.get(); }

    // With the url of this database.
    const DatabaseSettings& settings() const { return settings_; }

    // A folder of its own.
    const std::filesystem::path& folder() const { return folder_; }

    // Closes and opens again, as a restart does.
    void reopen();

private:
    std::filesystem::path folder_;
    DatabaseSettings settings_;
    std::unique_ptr<Database> database_;
    std::string postgres_key_;
    std::string postgres_name_;
};

// SQLite, and PostgreSQL where there is one.
std::vector<Backend> test_backends();
const char* backend_name(Backend backend);

class DatabaseTest : public ::testing::TestWithParam<Backend> {
protected:
    DatabaseTest() : test_database(GetParam()) {}

    explicit DatabaseTest(const std::vector<Migration>& migrations)
        : test_database(GetParam(), migrations) {}

    Database& database() { return *test_database; }

    // Run `work` in a read, or in a write lane, and give what it returns.
    template <class Work>
    auto read(const Work& work) {
        return give(work, [this](const auto& run) { database().read(run); });
    }

    template <class Work>
    auto write(const Work& work) {
        return give(work, [this](const auto& run) { database().write(lane_key("test"), run); });
    }

    TestDatabase test_database;

private:
    template <class Work, class Run>
    static auto give(const Work& work, const Run& run) {
        using Result = std::invoke_result_t<const Work&, Transaction&>;
        if constexpr (std::is_void_v<Result>) {
            run([&](Transaction& tx) { work(tx); });
        } else {
            std::optional<Result> result;
            run([&](Transaction& tx) { result.emplace(work(tx)); });
            return *std::move(result);
        }
    }
};

} // namespace kansli::storage

#define KANSLI_ON_EACH_DATABASE(fixture)                                                           \
    INSTANTIATE_TEST_SUITE_P(                                                                      \
        on,                                                                                        \
        fixture,                                                                                   \
        ::testing::ValuesIn(::kansli::storage::test_backends()),                                   \
        [](const auto& backend) {                                                                  \
            return std::string(::kansli::storage::backend_name(backend.param));                    \
        }                                                                                          \
    )
