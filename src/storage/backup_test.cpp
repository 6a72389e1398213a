#include "storage/backup.hpp"
#include "storage/postgres_admin.hpp"
#include "storage/test_items.hpp"

#include <unistd.h>

#include <atomic>
#include <fstream>
#include <thread>

namespace kansli::storage {

class BackupTest : public ItemTest {
protected:
    // Two rows in each transaction: a copy of one moment has an even number.
    static void add_pair(Transaction& tx, int number) {
        add(tx, "one" + std::to_string(number));
        add(tx, "two" + std::to_string(number));
    }

    std::filesystem::path file() const { return test_database.folder() / "backup"; }

    // An empty database of the same kind to restore in.
    DatabaseSettings empty() {
        auto settings = test_database.settings();
        if (GetParam() == Backend::sqlite) {
            settings.url = test_database.folder() / "restored.db";
            return settings;
        }
        restored = "kansli_test_restored_" + std::to_string(getpid());
        const auto& url = test_database.settings().url;
        drop_database(url, restored);
        create_database(url, restored);
        settings.url = with_database(url, restored);
        return settings;
    }

    void TearDown() override {
        if (!restored.empty()) drop_database(test_database.settings().url, restored);
    }

    std::string restored;
};

KANSLI_ON_EACH_DATABASE(BackupTest);

TEST_P(BackupTest, a_copy_of_one_moment_is_taken_while_writers_go_on) {
    database().exclusive([](Transaction& tx) {
        for (int i = 0; i < 5000; ++i) add_pair(tx, i);
    });
    std::atomic<bool> is_over = false;
    std::atomic<int> written = 0;
    std::thread writing([&] {
        for (int i = 5000; !is_over; ++i) {
            write([&](Transaction& tx) { add_pair(tx, i); });
            ++written;
        }
    });
    while (written == 0) std::this_thread::yield();

    backup_database(test_database.settings(), file());

    is_over = true;
    writing.join();
    const auto settings = empty();
    restore_database(settings, file());
    const auto copy = Database::open(settings);
    EXPECT_EQ(migrate(*copy, item_migrations()), 0);
    std::int64_t rows = 0;
    copy->exclusive([&](Transaction& tx) {
        rows = tx.one<std::int64_t>("SELECT count(*) FROM item");
        if (GetParam() == Backend::sqlite) {
            EXPECT_EQ(tx.one<std::string>("PRAGMA integrity_check"), "ok");
        }
    });
    EXPECT_GE(rows, 10'002);
    EXPECT_EQ(rows % 2, 0);
}

TEST_P(BackupTest, a_backup_is_for_its_owner_alone) {
    backup_database(test_database.settings(), file());

    EXPECT_EQ(
        std::filesystem::status(file()).permissions(),
        std::filesystem::perms::owner_read | std::filesystem::perms::owner_write
    );
}

TEST_P(BackupTest, a_file_that_is_there_is_not_overwritten) {
    std::ofstream(file()) << "mine";

    EXPECT_EQ(
        error_of([&] { backup_database(test_database.settings(), file()); }).code(),
        base::ErrorCode::conflict
    );
}

TEST_P(BackupTest, a_database_that_is_not_empty_is_not_overwritten) {
    add("a");
    backup_database(test_database.settings(), file());

    EXPECT_EQ(
        error_of([&] { restore_database(test_database.settings(), file()); }).code(),
        base::ErrorCode::conflict
    );
    EXPECT_EQ(names(), std::vector<std::string>{"a"});
}

TEST_P(BackupTest, a_file_that_is_no_backup_is_refused) {
    std::ofstream(file()) << std::string(10'000, 'x');

    EXPECT_THROW(restore_database(empty(), file()), base::Error);
}

} // namespace kansli::storage
