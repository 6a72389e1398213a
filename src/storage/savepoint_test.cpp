// Parts of a transaction that may be undone while the rest of it stands.
#include "storage/savepoint.hpp"
#include "storage/test_items.hpp"

#include <gmock/gmock.h>

#include <atomic>

namespace kansli::storage {

namespace {

using ::testing::ElementsAre;

// Alone in its transaction, and as one of three that share a commit.
class SavepointTest : public ItemTest {
protected:
    std::vector<std::string> after(const Work& work) {
        write(work);
        auto found = names();
        write([](Transaction& tx) { tx.exec("DELETE FROM item"); });
        const Work neighbour = [](Transaction& tx) { add(tx, base::Uuid::make().to_text()); };
        for (auto& answer : together({neighbour, work, neighbour})) answer.get();
        auto shared = names();
        std::erase_if(shared, [](const std::string& name) { return name.size() > 1; });
        EXPECT_EQ(shared, found);
        return found;
    }

    // Goes on after the part, which throws that.
    static void caught(Transaction& tx, base::ErrorCode code, const Work& part) {
        const auto error = error_of([&] { in_savepoint(tx, [&] { part(tx); }); });
        EXPECT_EQ(error.code(), code);
    }

    static void refuse() { throw base::Error(base::ErrorCode::rejected, "No."); }
};

KANSLI_ON_EACH_DATABASE(SavepointTest);

TEST_P(SavepointTest, a_part_that_throws_is_undone_and_the_rest_stands) {
    const auto names = after([](Transaction& tx) {
        add(tx, "a");
        caught(tx, base::ErrorCode::rejected, [](Transaction& part) {
            add(part, "b");
            exec_add(part, "c");
            refuse();
        });
        add(tx, "d");
    });

    EXPECT_THAT(names, ElementsAre("a", "d"));
}

TEST_P(SavepointTest, a_part_that_does_not_throw_stands) {
    const auto names = after([](Transaction& tx) {
        in_savepoint(tx, [&] { add(tx, "a"); });
        in_savepoint(tx, [&] { exec_add(tx, "b"); });
    });

    EXPECT_THAT(names, ElementsAre("a", "b"));
}

TEST_P(SavepointTest, a_part_that_the_database_refuses_is_undone_too) {
    const auto names = after([](Transaction& tx) {
        add(tx, "a");
        caught(tx, base::ErrorCode::conflict, [](Transaction& part) {
            add(part, "b");
            exec_add(part, "a");
        });
        add(tx, "c");
    });

    EXPECT_THAT(names, ElementsAre("a", "c"));
}

TEST_P(SavepointTest, a_part_of_a_part_is_undone_alone_or_with_the_part) {
    const auto names = after([](Transaction& tx) {
        in_savepoint(tx, [&] {
            add(tx, "a");
            caught(tx, base::ErrorCode::rejected, [](Transaction& part) {
                add(part, "b");
                refuse();
            });
        });
        caught(tx, base::ErrorCode::rejected, [](Transaction& part) {
            in_savepoint(part, [&] { add(part, "c"); });
            refuse();
        });
    });

    EXPECT_THAT(names, ElementsAre("a"));
}

TEST_P(SavepointTest, a_write_that_fails_after_its_parts_is_undone_as_a_whole) {
    const Work work = [](Transaction& tx) {
        add(tx, "a");
        in_savepoint(tx, [&] { add(tx, "b"); });
        caught(tx, base::ErrorCode::rejected, [](Transaction& part) {
            add(part, "c");
            refuse();
        });
        refuse();
    };

    auto answers = together({[](Transaction& tx) { add(tx, "d"); }, work});

    EXPECT_EQ(code_of(answers[1]), base::ErrorCode::rejected);
    EXPECT_THAT(names(), ElementsAre("d"));
    EXPECT_EQ(error_of([&] { write(work); }).code(), base::ErrorCode::rejected);
    EXPECT_THAT(names(), ElementsAre("d"));
}

// Where the connection learns of it after the part is over.
TEST_P(SavepointTest, a_conflict_that_nobody_waited_for_leaves_nothing_half_done) {
    const Work work = [](Transaction& tx) {
        add(tx, "b");
        try {
            in_savepoint(tx, [&] {
                add(tx, "a");
                refuse();
            });
        } catch (const base::Error&) {
            add(tx, "c");
        }
    };
    add("a");

    auto answers = together({work, [](Transaction& tx) { add(tx, "d"); }});

    answers[1].get();
    bool is_done = true;
    try {
        answers[0].get();
    } catch (const base::Error& error) {
        EXPECT_EQ(error.code(), base::ErrorCode::conflict);
        is_done = false;
    }
    if (is_done)
        EXPECT_THAT(names(), ElementsAre("a", "b", "c", "d"));
    else
        EXPECT_THAT(names(), ElementsAre("a", "d"));
}

TEST_P(SavepointTest, what_an_undone_part_wanted_after_the_commit_is_not_run) {
    std::atomic<int> first = 0;
    std::atomic<int> undone = 0;
    write([&](Transaction& tx) {
        tx.after_commit([&] { ++first; });
        caught(tx, base::ErrorCode::rejected, [&](Transaction& part) {
            part.after_commit([&] { ++undone; });
            refuse();
        });
        in_savepoint(tx, [&] { tx.after_commit([&] { ++first; }); });
    });

    EXPECT_EQ(first, 2);
    EXPECT_EQ(undone, 0);
}

} // namespace

} // namespace kansli::storage
