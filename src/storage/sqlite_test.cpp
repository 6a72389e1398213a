// What SQLite alone does: a log that stays short, a private file.
#include "storage/test_items.hpp"

#include <atomic>
#include <filesystem>
#include <thread>

namespace kansli::storage {

namespace {

namespace fs = std::filesystem;

std::vector<Migration> page_migrations() {
    return {
        {1,
         "page",
         "CREATE TABLE page (id @uuid NOT NULL PRIMARY KEY, text @text NOT NULL) @strict;\n"}};
}

} // namespace

// With a read always under way SQLite by itself would never begin the log anew.
TEST(Sqlite, the_log_stays_short_while_readers_never_pause) {
    TestDatabase database(Backend::sqlite, page_migrations());
    const fs::path log = database.settings().url + "-wal";
    constexpr std::uintmax_t longest = 96 * 1024 * 1024;
    const std::string text(500'000, 'x');
    std::atomic<bool> is_over = false;
    std::vector<std::thread> readers;
    for (int i = 0; i < 3; ++i)
        readers.emplace_back([&] {
            while (!is_over)
                database->read([](Transaction& tx) {
                    tx.one<std::int64_t>("SELECT count(*) FROM page");
                    std::this_thread::sleep_for(std::chrono::milliseconds(2));
                });
        });

    std::uintmax_t most = 0;
    for (int i = 0; i < 400; ++i) { // 200 MB
        database->write(lane_key("a"), [&](Transaction& tx) {
            tx.exec("DELETE FROM page");
            tx.exec("INSERT INTO page (id, text) VALUES ($1, $2)", base::Uuid::make(), text);
        });
        most = std::max(most, fs::file_size(log));
    }
    is_over = true;
    for (auto& reader : readers) reader.join();

    EXPECT_LT(most, longest);
}

// What can be taken back is more than SQLite would spill into a file.
TEST(Sqlite, a_write_may_change_many_pages) {
    TestDatabase database(Backend::sqlite, page_migrations());
    const std::string text(3'000, 'x');
    database->write(lane_key("a"), [&](Transaction& tx) {
        for (int i = 0; i < 3'000; ++i)
            tx.exec("INSERT INTO page (id, text) VALUES ($1, $2)", base::Uuid::make(), text);
    });

    std::int64_t changed = 0;
    database->write(lane_key("a"), [&](Transaction& tx) {
        changed = tx.exec("UPDATE page SET text = $1", std::string(3'000, 'y'));
    });

    EXPECT_EQ(changed, 3'000);
}

TEST(Sqlite, the_file_and_its_log_are_for_their_owner_alone) {
    const TestDatabase database(Backend::sqlite, {});
    const auto mode_of = [](const fs::path& path) { return fs::status(path).permissions(); };
    const auto made = database.folder() / "made.db";

    const auto opened = Database::open({.url = made});
    migrate(*opened, page_migrations());

    constexpr auto owner = fs::perms::owner_read | fs::perms::owner_write;
    EXPECT_EQ(mode_of(made), owner);
    EXPECT_EQ(mode_of(made.string() + "-wal"), owner);
}

} // namespace kansli::storage
