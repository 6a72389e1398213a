#include "storage/test_database.hpp"

#include <cstdlib>

namespace kansli::storage {
namespace {

// What `verify`, `token create` and an administrator's sqlite3 do beside a running installation.
void look_into(const std::filesystem::path& file) {
    const auto command = "sqlite3 '" + file.string() + "' 'SELECT count(*) FROM party' >/dev/null";
    ASSERT_EQ(std::system(command.c_str()), 0);
}

TEST(SqliteLockTest, another_program_that_closes_the_database_leaves_the_log_in_place) {
    TestDatabase database(Backend::sqlite);
    const std::filesystem::path file(database.settings().url);
    database->exclusive([](Transaction& tx) {
        tx.exec("INSERT INTO party_name_key (key, party_id) SELECT 'x', id FROM party");
    });
    ASSERT_TRUE(std::filesystem::exists(file.string() + "-wal"));

    look_into(file);

    EXPECT_TRUE(std::filesystem::exists(file.string() + "-wal"));
}

} // namespace
} // namespace kansli::storage
