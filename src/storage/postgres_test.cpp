// What PostgreSQL alone does: lost connections, deadlocks, pipelines of many threads.
#include "storage/test_items.hpp"

#include <atomic>
#include <thread>

namespace kansli::storage {

class PostgresTest : public ItemTest {
protected:
    // All connections of this database but the one that does it.
    // And waits until they are gone: one that still answers may lose what it is asked next.
    void end_all_connections() {
        const auto other = Database::open(test_database.settings());
        other->exclusive([](Transaction& tx) {
            tx.query<bool>("SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE "
                           "datname = current_database() AND pid <> pg_backend_pid()");
        });
    }

    std::int64_t amount_of(const std::string& name) {
        return read([&](Transaction& tx) {
            return tx.one<std::int64_t>("SELECT amount FROM item WHERE name = $1", name);
        });
    }

    static void raise(Transaction& tx, const std::string& name) {
        tx.exec("UPDATE item SET amount = amount + 1 WHERE name = $1", name);
    }
};

GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(PostgresTest);
INSTANTIATE_TEST_SUITE_P(
    on,
    PostgresTest,
    ::testing::ValuesIn(
        test_backends().size() > 1 ? std::vector<Backend>{Backend::postgres}
                                   : std::vector<Backend>{}
    ),
    [](const auto& backend) { return std::string(backend_name(backend.param)); }
);

TEST_P(PostgresTest, an_idle_connection_that_was_ended_is_made_again) {
    add("a");
    EXPECT_EQ(names().size(), 1U);

    end_all_connections();

    EXPECT_EQ(names().size(), 1U);
    add("b");
    database().exclusive([](Transaction& tx) { add(tx, "c"); });
    EXPECT_EQ(names().size(), 3U);
}

TEST_P(PostgresTest, a_batch_whose_connection_is_lost_before_the_commit_runs_again) {
    std::atomic<int> runs = 0;
    const Work losing = [&](Transaction& tx) {
        add(tx, "b");
        if (++runs == 1) end_all_connections();
        EXPECT_GE(tx.one<std::int64_t>("SELECT count(*) FROM item"), 1);
    };

    auto answers = together(
        {[](Transaction& tx) { add(tx, "a"); }, losing, [](Transaction& tx) { add(tx, "c"); }}
    );

    for (auto& answer : answers) answer.get();
    EXPECT_EQ(runs, 2);
    EXPECT_EQ(names(), (std::vector<std::string>{"a", "b", "c"}));
}

TEST_P(PostgresTest, reads_go_on_while_connections_are_ended) {
    add("a", 7);
    std::atomic<bool> is_over = false;
    std::atomic<int> failed = 0;
    std::atomic<int> done = 0;

    std::vector<std::thread> readers;
    for (int i = 0; i < 8; ++i)
        readers.emplace_back([&] {
            while (!is_over) {
                try {
                    if (amount_of("a") == 7) ++done;
                } catch (const base::Error&) {
                    ++failed; // twice in a row
                }
            }
        });
    for (int i = 0; i < 5; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        end_all_connections();
    }
    is_over = true;
    for (auto& reader : readers) reader.join();

    EXPECT_GT(done, 0);
    EXPECT_LE(failed, done);
    EXPECT_EQ(amount_of("a"), 7);
}

TEST_P(PostgresTest, each_of_many_readers_in_a_pipeline_gets_its_own_answer) {
    database().exclusive([](Transaction& tx) {
        for (int i = 0; i < 200; ++i) add(tx, "n" + std::to_string(i), i);
    });
    std::atomic<int> wrong = 0;

    std::vector<std::thread> readers;
    for (int number = 0; number < 16; ++number)
        readers.emplace_back([&, number] {
            for (int round = 0; round < 200; ++round) {
                const auto at = (number * 13 + round) % 200;
                if (round % 50 == 7) { // a failure is its own alone
                    const auto nothing =
                        "SELECT nothing" + std::to_string(round % 3) + " FROM item";
                    try {
                        read([&](Transaction& tx) { tx.query<std::int64_t>(nothing); });
                        ++wrong;
                    } catch (const base::Error&) {
                    }
                }
                if (amount_of("n" + std::to_string(at)) != at) ++wrong;
            }
        });
    for (auto& reader : readers) reader.join();

    EXPECT_EQ(wrong, 0);
}

TEST_P(PostgresTest, two_lanes_that_deadlock_both_commit_in_the_end) {
    add("a");
    add("b");
    // Keys of two lanes.
    std::string other = "k0";
    for (int i = 0; lane_key(other).hash % 3 == lane_key("test").hash % 3; ++i)
        other = "k" + std::to_string(i);
    std::atomic<int> in_the_middle = 0;
    const auto crossing = [&](const std::string& first, const std::string& second) -> Work {
        return [&, first, second](Transaction& tx) {
            raise(tx, first);
            ++in_the_middle;
            const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(1);
            while (in_the_middle < 2 && std::chrono::steady_clock::now() < until)
                std::this_thread::yield();
            raise(tx, second);
        };
    };

    auto one = submit(crossing("a", "b"));
    auto two = submit(crossing("b", "a"), lane_key(other));
    one.get();
    two.get();

    EXPECT_EQ(amount_of("a"), 2);
    EXPECT_EQ(amount_of("b"), 2);
    EXPECT_GE(in_the_middle, 3);
}

TEST_P(PostgresTest, a_serialization_failure_runs_that_write_again) {
    constexpr std::string_view refuse =
        "DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = 'serialization_failure'; END $$";
    int waited = 0;
    int sent = 0;
    const Work waiting = [&](Transaction& tx) {
        add(tx, "b");
        if (++waited <= 3) tx.exec(refuse);
    };
    const Work sending = [&](Transaction& tx) {
        add(tx, "d");
        if (++sent <= 3) tx.send(refuse);
    };

    auto answers = together(
        {[](Transaction& tx) { add(tx, "a"); },
         waiting,
         [](Transaction& tx) { add(tx, "c"); },
         sending,
         [](Transaction& tx) { add(tx, "e"); }}
    );

    for (auto& answer : answers) answer.get();
    EXPECT_EQ(names(), (std::vector<std::string>{"a", "b", "c", "d", "e"}));
}

TEST_P(PostgresTest, a_text_with_a_nul_is_invalid) {
    const auto error = error_of([&] { add(std::string("a\0b", 3)); });

    EXPECT_EQ(error.code(), base::ErrorCode::invalid);
}

} // namespace kansli::storage
