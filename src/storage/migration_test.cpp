#include "storage/test_database.hpp"

#include <thread>

namespace kansli::storage {

namespace {

std::vector<Migration> first() {
    return {{1, "a", "CREATE TABLE a (id @uuid NOT NULL PRIMARY KEY) @strict;\n"}};
}

std::vector<Migration> both() {
    auto migrations = first();
    migrations.push_back({2, "b", "ALTER TABLE a ADD COLUMN name @text;\n"});
    return migrations;
}

std::string refusal(const std::function<void()>& run) {
    try {
        run();
    } catch (const base::Error& error) {
        EXPECT_EQ(error.code(), base::ErrorCode::internal);
        return error.what();
    }
    return "it was not refused";
}

} // namespace

class MigrationTest : public DatabaseTest {
protected:
    MigrationTest() : DatabaseTest(std::vector<Migration>{}) {}
};

KANSLI_ON_EACH_DATABASE(MigrationTest);

TEST_P(MigrationTest, an_empty_database_gets_all_of_them_once) {
    EXPECT_EQ(migrate(database(), both()), 2);
    EXPECT_EQ(migrate(database(), both()), 0);

    check_schema(database(), both());
    write([](Transaction& tx) {
        tx.exec("INSERT INTO a (id, name) VALUES ($1, $2)", base::Uuid::make(), "x");
    });
}

TEST_P(MigrationTest, a_database_of_the_previous_version_gets_the_rest) {
    migrate(database(), first());
    write([](Transaction& tx) { tx.exec("INSERT INTO a (id) VALUES ($1)", base::Uuid::make()); });
    EXPECT_NE(refusal([&] { check_schema(database(), both()); }).find("002_b"), std::string::npos);

    EXPECT_EQ(migrate(database(), both()), 1);

    EXPECT_EQ(
        read([](Transaction& tx) {
            return tx.one<std::int64_t>("SELECT count(*) FROM a WHERE name IS NULL");
        }),
        1
    );
}

TEST_P(MigrationTest, all_of_the_installation_apply_from_empty_and_one_by_one) {
    const auto& all = all_migrations();
    ASSERT_FALSE(all.empty());

    for (std::size_t count = 1; count <= all.size(); ++count)
        EXPECT_EQ(migrate(database(), {all.begin(), all.begin() + static_cast<int>(count)}), 1);

    EXPECT_EQ(migrate(database(), all), 0);
}

TEST_P(MigrationTest, one_that_was_changed_after_it_was_applied_is_refused) {
    migrate(database(), first());
    auto changed = both();
    changed[0].sql += "-- a word more\n";

    const auto why = refusal([&] { migrate(database(), changed); });

    EXPECT_NE(why.find("Migration 001_a was changed"), std::string::npos) << why;
}

TEST_P(MigrationTest, a_database_of_a_newer_version_is_refused) {
    migrate(database(), both());

    const auto why = refusal([&] { migrate(database(), first()); });

    EXPECT_NE(why.find("002_b"), std::string::npos) << why;
    EXPECT_NE(why.find("newer"), std::string::npos) << why;
}

TEST_P(MigrationTest, one_that_fails_leaves_nothing_of_any) {
    auto broken = first();
    broken.push_back({2, "broken", "CREATE TABLE b (id @int);\nCREATE TABLE b (id @int);\n"});

    const auto why = refusal([&] { migrate(database(), broken); });

    EXPECT_NE(why.find("002_broken"), std::string::npos) << why;
    EXPECT_EQ(migrate(database(), both()), 2);
}

TEST_P(MigrationTest, nodes_that_start_together_apply_each_once) {
    std::vector<std::thread> nodes;
    std::atomic<int> applied = 0;
    for (int i = 0; i < 3; ++i)
        nodes.emplace_back([&] {
            const auto node = Database::open(test_database.settings());
            applied += migrate(*node, both());
        });
    for (auto& node : nodes) node.join();

    EXPECT_EQ(applied, 2);
}

TEST(MigrationText, has_the_words_of_each_database) {
    const std::string_view sql = "CREATE TABLE a (b @uuid, c @time, d @blob, e @bool, f @int, "
                                 "g @text, h @real, i @json) @strict";

    EXPECT_EQ(
        sql_for(sql, Backend::sqlite),
        "CREATE TABLE a (b BLOB, c INTEGER, d BLOB, e INTEGER, f INTEGER, g TEXT, h REAL, i TEXT) "
        "STRICT"
    );
    EXPECT_EQ(
        sql_for(sql, Backend::postgres),
        "CREATE TABLE a (b uuid, c timestamptz, d bytea, e boolean, f bigint, g text, "
        "h double precision, i text) "
    );
    EXPECT_NE(
        refusal([] { sql_for("a @integer", Backend::sqlite); }).find("@integer"), std::string::npos
    );
}

TEST(MigrationText, is_split_into_statements_less_comments) {
    const std::string_view sql =
        "-- begins;\n\nCREATE TABLE a ( -- one; two\n  b @text DEFAULT '--;'"
        "\n) @strict;\n@postgres ANALYZE;\n@sqlite PRAGMA optimize;\n";

    EXPECT_EQ(
        statements_of(sql, Backend::sqlite),
        (std::vector<std::string>{
            "CREATE TABLE a (\n  b TEXT DEFAULT '--;'\n) STRICT", "PRAGMA optimize"})
    );
    EXPECT_EQ(
        statements_of(sql, Backend::postgres),
        (std::vector<std::string>{"CREATE TABLE a (\n  b text DEFAULT '--;'\n) ", "ANALYZE"})
    );
    refusal([] { statements_of("CREATE TABLE a (id @int)", Backend::sqlite); });
}

} // namespace kansli::storage
