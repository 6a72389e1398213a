#include "storage/test_items.hpp"

#include <atomic>
#include <thread>

namespace kansli::storage {

class StorageTest : public ItemTest {};

KANSLI_ON_EACH_DATABASE(StorageTest);

TEST_P(StorageTest, what_was_written_is_read_also_after_a_restart) {
    add("a");

    EXPECT_EQ(names(), std::vector<std::string>{"a"});
    test_database.reopen();
    EXPECT_EQ(names(), std::vector<std::string>{"a"});
}

TEST_P(StorageTest, a_taken_value_is_a_conflict_that_names_its_field) {
    add("a");

    for (const auto& again :
         {Work([](Transaction& tx) { add(tx, "a"); }),
          Work([](Transaction& tx) { exec_add(tx, "a"); })}) {
        const auto error = error_of([&] { write(again); });

        EXPECT_EQ(error.code(), base::ErrorCode::conflict);
        ASSERT_EQ(error.problems().size(), 1U);
        EXPECT_EQ(error.problems()[0].pointer, "/name");
        EXPECT_EQ(error.problems()[0].code, "taken");
    }
}

TEST_P(StorageTest, of_several_columns_a_conflict_names_the_last) {
    const Item item{.name = "a"};
    write([&](Transaction& tx) {
        tx.insert("item", item);
        tx.insert("part", Part{item.id, 1});
    });

    const auto error = error_of([&] {
        write([&](Transaction& tx) { tx.insert("part", Part{item.id, 1}); });
    });

    EXPECT_EQ(error.code(), base::ErrorCode::conflict);
    ASSERT_EQ(error.problems().size(), 1U);
    EXPECT_EQ(error.problems()[0].pointer, "/number");
}

TEST_P(StorageTest, a_reference_to_nothing_is_a_conflict) {
    const auto error = error_of([&] {
        write([](Transaction& tx) { tx.insert("part", Part{base::Uuid::make(), 1}); });
    });

    EXPECT_EQ(error.code(), base::ErrorCode::conflict);
}

TEST_P(StorageTest, a_statement_that_cannot_be_is_an_internal_error) {
    const auto code = [&](std::string_view sql) {
        return error_of([&] { read([&](Transaction& tx) { tx.query<std::int64_t>(sql); }); }
        ).code();
    };

    EXPECT_EQ(code("SELECT nothing FROM item"), base::ErrorCode::internal);
    EXPECT_EQ(code("SELECT nothing FROM item"), base::ErrorCode::internal);
    EXPECT_EQ(code("SELEC"), base::ErrorCode::internal);
    EXPECT_EQ(names(), std::vector<std::string>{});
}

TEST_P(StorageTest, a_read_cannot_write) {
    const auto error = error_of([&] { read([](Transaction& tx) { exec_add(tx, "a"); }); });

    EXPECT_EQ(error.code(), base::ErrorCode::internal);
    EXPECT_EQ(names(), std::vector<std::string>{});
}

TEST_P(StorageTest, one_throws_where_there_is_no_row) {
    const auto error = error_of([&] {
        read([](Transaction& tx) {
            return tx.one<Item>("SELECT id, name, amount FROM item WHERE name = $1", "a");
        });
    });

    EXPECT_EQ(error.code(), base::ErrorCode::not_found);
}

TEST_P(StorageTest, a_change_tells_how_many_rows_it_met) {
    add("a", 1);
    add("b", 1);

    EXPECT_EQ(
        write([](Transaction& tx) { return tx.exec("UPDATE item SET amount = amount + $1", 1); }), 2
    );
    EXPECT_EQ(
        write([](Transaction& tx) { return tx.exec("DELETE FROM item WHERE name = $1", "c"); }), 0
    );
}

TEST_P(StorageTest, rows_that_a_change_returns_are_read) {
    add("a", 1);

    const auto amount = write([](Transaction& tx) {
        return tx.one<std::int64_t>(
            "INSERT INTO item (id, name, amount) VALUES ($1, $2, 5) ON CONFLICT (name) "
            "DO UPDATE SET amount = item.amount + excluded.amount RETURNING amount",
            base::Uuid::make(),
            "a"
        );
    });

    EXPECT_EQ(amount, 6);
}

TEST_P(StorageTest, a_statement_that_takes_too_long_is_stopped) {
    const DatabaseSettings settings{.statement_timeout = std::chrono::milliseconds(100)};
    TestDatabase impatient(GetParam(), item_migrations(), settings);
    constexpr std::string_view endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL "
                                         "SELECT i + 1 FROM n WHERE i < 1000000000) "
                                         "SELECT count(*) FROM n";
    const Work count = [&](Transaction& tx) { tx.one<std::int64_t>(endless); };

    EXPECT_EQ(error_of([&] { impatient->read(count); }).code(), base::ErrorCode::unavailable);
    EXPECT_EQ(
        error_of([&] { impatient->write(lane_key("a"), count); }).code(),
        base::ErrorCode::unavailable
    );
    impatient->write(lane_key("a"), [](Transaction& tx) { add(tx, "after"); });
}

TEST_P(StorageTest, more_statements_than_are_kept_can_be_run) {
    for (int i = 0; i < 600; ++i) {
        const auto sql = "SELECT " + std::to_string(i) + " + 0 * count(*) FROM item";
        EXPECT_EQ(read([&](Transaction& tx) { return tx.one<std::int64_t>(sql); }), i);
        EXPECT_EQ(write([&](Transaction& tx) { return tx.one<std::int64_t>(sql); }), i);
    }
}

TEST_P(StorageTest, exclusive_work_is_committed_or_leaves_nothing) {
    database().exclusive([](Transaction& tx) { add(tx, "a"); });
    EXPECT_THROW(
        database().exclusive([](Transaction& tx) {
            add(tx, "b");
            throw std::runtime_error("no");
        }),
        std::runtime_error
    );

    EXPECT_EQ(names(), std::vector<std::string>{"a"});
}

// Each change is read and written back by the program, so that a lost one would be seen.
TEST_P(StorageTest, a_snapshot_sees_one_state_while_others_write) {
    add("a");
    const auto count = [](Transaction& tx) {
        return tx.one<std::int64_t>("SELECT count(*) FROM item");
    };

    database().snapshot([&](Transaction& tx) {
        EXPECT_EQ(count(tx), 1);
        add("b");
        EXPECT_EQ(count(tx), 1);
    });

    EXPECT_EQ(names().size(), 2U);
    EXPECT_ANY_THROW(database().snapshot([](Transaction& tx) { exec_add(tx, "c"); }));
    EXPECT_EQ(names().size(), 2U);
}

TEST_P(StorageTest, many_threads_read_and_write_and_nothing_is_lost) {
    constexpr int threads = 8;
    constexpr int rounds = 60;
    add("sum");
    add("other");
    std::atomic<int> backwards = 0;
    const auto amount = [](Transaction& tx) {
        return tx.one<std::int64_t>("SELECT amount FROM item WHERE name = $1", "sum");
    };

    std::vector<std::thread> running;
    for (int i = 0; i < threads; ++i)
        running.emplace_back([&] {
            std::int64_t last = 0;
            for (int round = 0; round < rounds; ++round) {
                write([&](Transaction& tx) {
                    tx.send("UPDATE item SET amount = $1 WHERE name = $2", amount(tx) + 1, "sum");
                });
                for (int reads = 0; reads < 5; ++reads) {
                    const auto seen = read(amount);
                    if (seen < last || seen == 0) ++backwards;
                    last = std::max(seen, last);
                }
            }
        });
    for (auto& thread : running) thread.join();

    EXPECT_EQ(read(amount), threads * rounds);
    EXPECT_EQ(backwards, 0);
}

// Two programs on one database: what a lane is within one, the database is between them.
TEST_P(StorageTest, writes_of_one_key_never_overlap_between_nodes) {
    constexpr int rounds = 100;
    add("sum");
    const auto other = Database::open(test_database.settings());
    const auto count_on = [](Database& node) {
        for (int round = 0; round < rounds; ++round)
            node.write(lane_key("sum"), [](Transaction& tx) {
                const auto amount =
                    tx.one<std::int64_t>("SELECT amount FROM item WHERE name = $1", "sum");
                tx.send("UPDATE item SET amount = $1 WHERE name = $2", amount + 1, "sum");
            });
    };

    std::thread there([&] { count_on(*other); });
    count_on(database());
    there.join();

    EXPECT_EQ(
        read([](Transaction& tx) {
            return tx.one<std::int64_t>("SELECT amount FROM item WHERE name = $1", "sum");
        }),
        2 * rounds
    );
}

TEST(Backend, is_told_by_the_url) {
    EXPECT_EQ(backend_of("/var/lib/kansli/kansli.db"), Backend::sqlite);
    EXPECT_EQ(backend_of("kansli.db"), Backend::sqlite);
    EXPECT_EQ(backend_of("data/a=b.db"), Backend::sqlite);
    EXPECT_EQ(backend_of("host=/run/postgresql dbname=kansli"), Backend::postgres);
    EXPECT_EQ(backend_of("dbname = kansli"), Backend::postgres);
    EXPECT_EQ(backend_of("postgresql://kansli@db/kansli"), Backend::postgres);
}

TEST(Sqlite, a_file_of_another_program_is_refused) {
    TestDatabase made(Backend::sqlite, item_migrations());
    const auto file = made.folder() / "other.db";
    {
        std::ofstream out(file);
        out << "These are the minutes of a meeting, and no database at all. "
            << std::string(5000, '.');
    }

    EXPECT_THROW(Database::open({.url = file}), base::Error);
}

TEST(Postgres, no_server_is_unavailable) {
    try {
        Database::open({.url = "host=/nonexistent dbname=kansli"});
        FAIL();
    } catch (const base::Error& error) {
        EXPECT_EQ(error.code(), base::ErrorCode::unavailable);
    }
}

} // namespace kansli::storage
