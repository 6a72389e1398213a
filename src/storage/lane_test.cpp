#include "storage/lane.hpp"
#include "storage/test_items.hpp"

#include <atomic>
#include <numeric>
#include <thread>

namespace kansli::storage {

class LaneTest : public ItemTest {
protected:
    std::vector<std::string> after_all(std::vector<Work> works) {
        for (auto& answer : together(std::move(works))) answer.get();
        return names();
    }

    std::string in_order() {
        const auto found = read([](Transaction& tx) {
            return tx.query<std::string>("SELECT name FROM item ORDER BY amount");
        });
        return std::accumulate(found.begin(), found.end(), std::string());
    }

    // Adds an item that is numbered by the rows there are.
    static Work append(const std::string& name) {
        return [name](Transaction& tx) {
            add(tx, name, tx.one<std::int64_t>("SELECT count(*) FROM item"));
        };
    }

    static Work throwing(const std::string& name) {
        return [name](Transaction& tx) {
            add(tx, name);
            throw base::Error(base::ErrorCode::rejected, "No.");
        };
    }
};

KANSLI_ON_EACH_DATABASE(LaneTest);

TEST_P(LaneTest, writes_that_wait_together_share_one_commit) {
    std::atomic<int> commits = 0;
    database().on_commit([&] { ++commits; });
    std::vector<Work> works;
    for (int i = 0; i < 20; ++i)
        works.emplace_back([i](Transaction& tx) { add(tx, std::to_string(i)); });

    EXPECT_EQ(after_all(works).size(), 20U);

    EXPECT_EQ(commits, 1);
}

TEST_P(LaneTest, a_batch_that_only_reads_is_no_commit) {
    std::atomic<int> commits = 0;
    database().on_commit([&] { ++commits; });
    const Work count = [](Transaction& tx) { tx.one<std::int64_t>("SELECT count(*) FROM item"); };

    after_all({count, count});

    EXPECT_EQ(commits, 0);
}

TEST_P(LaneTest, one_that_throws_is_undone_and_the_others_commit) {
    auto answers = together({append("a"), throwing("b"), append("c")});

    EXPECT_EQ(code_of(answers[1]), base::ErrorCode::rejected);
    answers[0].get();
    answers[2].get();
    EXPECT_EQ(in_order(), "ac");
}

TEST_P(LaneTest, a_conflict_that_was_waited_for_takes_no_other_with_it) {
    const Work twice = [](Transaction& tx) {
        exec_add(tx, "b");
        exec_add(tx, "a");
    };

    auto answers = together({append("a"), twice, append("c")});

    EXPECT_EQ(code_of(answers[1]), base::ErrorCode::conflict);
    answers[0].get();
    answers[2].get();
    EXPECT_EQ(in_order(), "ac");
}

// The statement fails while a later task runs, or at the commit.
TEST_P(LaneTest, a_conflict_that_nobody_waited_for_takes_no_other_with_it) {
    const Work again = [](Transaction& tx) { add(tx, "a"); };
    const Work d = [](Transaction& tx) { add(tx, "d", 9); };

    auto answers = together({append("a"), again, append("c"), again, d, again});

    for (const auto at : {1, 3, 5}) {
        const auto error = error_of([&] { answers[static_cast<std::size_t>(at)].get(); });
        EXPECT_EQ(error.code(), base::ErrorCode::conflict);
        ASSERT_EQ(error.problems().size(), 1U);
        EXPECT_EQ(error.problems()[0].pointer, "/name");
    }
    for (const auto at : {0, 2, 4}) answers[static_cast<std::size_t>(at)].get();
    EXPECT_EQ(in_order(), "acd");
}

TEST_P(LaneTest, a_task_that_throws_over_an_unseen_conflict_keeps_its_own_error_or_the_conflict) {
    const Work both = [](Transaction& tx) {
        add(tx, "a");
        throw base::Error(base::ErrorCode::rejected, "No.");
    };

    auto answers = together({append("a"), both, append("c")});

    EXPECT_THROW(answers[1].get(), base::Error);
    answers[2].get();
    EXPECT_EQ(in_order(), "ac");
}

TEST_P(LaneTest, a_read_that_fails_takes_no_other_with_it) {
    const Work wrong = [](Transaction& tx) { tx.one<std::int64_t>("SELECT nothing FROM item"); };

    auto answers = together({append("a"), wrong, append("c")});

    EXPECT_EQ(code_of(answers[1]), base::ErrorCode::internal);
    EXPECT_EQ(in_order(), "ac");
}

// On SQLite the statement alone has failed; on PostgreSQL the transaction has.
TEST_P(LaneTest, a_conflict_that_the_work_swallows_leaves_the_others_alone) {
    const Work swallowing = [](Transaction& tx) {
        try {
            exec_add(tx, "a");
        } catch (const base::Error&) {
        }
    };

    auto answers = together({append("a"), swallowing, append("c")});

    answers[0].get();
    answers[2].get();
    EXPECT_EQ(in_order(), "ac");
}

TEST_P(LaneTest, writes_of_a_lane_keep_their_order_around_those_that_fail) {
    std::vector<Work> works;
    std::string expected;
    for (char name = 'a'; name <= 'z'; ++name) {
        works.push_back(append(std::string(1, name)));
        expected += name;
        if (name == 'f') works.push_back(throwing("x1"));
        if (name == 'k') works.emplace_back([](Transaction& tx) { add(tx, "a"); });
        if (name == 'q') works.emplace_back([](Transaction&) { throw Retry{}; });
    }

    together(works);

    EXPECT_EQ(in_order(), expected);
}

TEST_P(LaneTest, after_commit_runs_once_after_the_commit_and_never_for_what_failed) {
    std::vector<std::string> heard; // on the lane's thread alone until all have answered
    const auto with = [&](Work work, const std::string& name) -> Work {
        return [&heard, this, work = std::move(work), name](Transaction& tx) {
            work(tx);
            tx.after_commit([&heard, this, name] {
                heard.push_back(name + std::to_string(names().size()));
            });
        };
    };
    const Work conflicting = [](Transaction& tx) { add(tx, "a"); };

    auto answers =
        together({with(append("a"), "a"), with(conflicting, "b"), with(append("c"), "c")});

    answers[0].get();
    EXPECT_EQ(code_of(answers[1]), base::ErrorCode::conflict);
    answers[2].get();
    ASSERT_EQ(heard.size(), 2U);
    EXPECT_EQ(heard[0].front(), 'a');
    EXPECT_NE(heard[0].back(), '0');
    EXPECT_EQ(heard[1], "c2");
}

TEST_P(LaneTest, a_callback_that_throws_harms_nobody) {
    const Work hooked = [](Transaction& tx) {
        add(tx, "a");
        tx.after_commit([] { throw std::runtime_error("in a hook"); });
    };

    EXPECT_EQ(after_all({hooked, append("b")}).size(), 2U);
    add("c");
}

TEST_P(LaneTest, a_full_lane_says_that_it_is_busy) {
    TestDatabase small(GetParam(), item_migrations(), {.lane_queue = 2});
    const auto key = lane_key("a");
    Gate gate;
    small->submit(key, {gate.work(), {}});
    gate.wait_for_lane();
    small->submit(key, {[](Transaction& tx) { add(tx, "a"); }, {}});
    small->submit(key, {[](Transaction& tx) { add(tx, "b"); }, {}});

    const auto error = error_of([&] { small->submit(key, {[](Transaction&) {}, {}}); });

    EXPECT_EQ(error.code(), base::ErrorCode::busy);
    gate.open();
}

TEST_P(LaneTest, what_asks_to_run_again_does_and_what_always_asks_is_busy) {
    int runs = 0;
    int endless_runs = 0;
    const Work third_time = [&](Transaction& tx) {
        add(tx, "b" + std::to_string(++runs), 1);
        if (runs < 3) throw Retry{};
    };
    const Work never = [&](Transaction& tx) {
        add(tx, "never");
        ++endless_runs;
        throw Retry{};
    };

    auto answers = together({append("a"), third_time, append("c"), never, append("d")});

    for (const auto at : {0, 1, 2, 4}) answers[static_cast<std::size_t>(at)].get();
    EXPECT_EQ(code_of(answers[3]), base::ErrorCode::busy);
    EXPECT_EQ(names(), (std::vector<std::string>{"a", "b3", "c", "d"}));
    EXPECT_EQ(runs, 3);
    EXPECT_GE(endless_runs, 1 + max_retries);
}

TEST_P(LaneTest, closing_finishes_what_waits_and_takes_no_more) {
    Gate gate;
    submit(gate.work());
    gate.wait_for_lane();
    auto waiting = submit(append("a"));
    std::thread closing([&] { database().close(); });
    gate.open();
    waiting.get();
    closing.join();

    EXPECT_EQ(error_of([&] { submit(append("b")); }).code(), base::ErrorCode::unavailable);
    EXPECT_EQ(names(), std::vector<std::string>{"a"});
}

TEST_P(LaneTest, a_write_inside_a_write_is_refused_and_does_not_hang) {
    auto answers = together({[&](Transaction&) { add("a"); }});

    EXPECT_THROW(answers[0].get(), std::logic_error);
}

TEST_P(LaneTest, a_big_task_is_undone_whole) {
    const Work big = [](Transaction& tx) {
        for (int i = 0; i < 2000; ++i) add(tx, "x" + std::to_string(i));
        throw base::Error(base::ErrorCode::rejected, "No.");
    };

    auto answers = together({append("a"), big, append("b")});

    EXPECT_EQ(code_of(answers[1]), base::ErrorCode::rejected);
    EXPECT_EQ(in_order(), "ab");
}

} // namespace kansli::storage
