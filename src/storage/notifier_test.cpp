#include "storage/notifier.hpp"
#include "storage/test_database.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace kansli::storage {

namespace {

using namespace std::chrono_literals;

// Counts calls; waits for them a minute at most, which is as good as for ever.
class Calls {
public:
    std::function<void()> counted() {
        return [this] {
            const std::lock_guard lock(mutex_);
            ++count_;
            changed_.notify_all();
        };
    }

    bool reach(int wanted) {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, 1min, [&] { return count_ >= wanted; });
    }

    int count() {
        const std::lock_guard lock(mutex_);
        return count_;
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    int count_ = 0;
};

// Keeps the lines it hears; one that says nothing counts as a line.
class Lines {
public:
    Notifier::HearLines kept() {
        return [this](std::string_view said) {
            const std::lock_guard lock(mutex_);
            if (said.empty()) lines_.emplace_back();
            while (!said.empty()) {
                const auto end = said.find('\n');
                lines_.emplace_back(said.substr(0, end));
                said.remove_prefix(end + 1);
            }
            changed_.notify_all();
        };
    }

    bool reach(std::size_t wanted) {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, 1min, [&] { return lines_.size() >= wanted; });
    }

    std::vector<std::string> all() {
        const std::lock_guard lock(mutex_);
        return lines_;
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<std::string> lines_;
};

} // namespace

class NotifierTest : public DatabaseTest {
protected:
    NotifierTest()
        : here_(Notifier::open(test_database.settings())),
          there_(Notifier::open(test_database.settings())) {}

    bool is_alone() { return database().backend() == Backend::sqlite; }

    std::unique_ptr<Notifier> here_;
    std::unique_ptr<Notifier> there_;
    Calls calls_;
};

KANSLI_ON_EACH_DATABASE(NotifierTest);

TEST_P(NotifierTest, one_process_alone_has_nobody_to_tell) {
    if (!is_alone()) GTEST_SKIP();
    const auto listener = here_->listen("cases", calls_.counted());

    here_->notify("cases");
    here_->stop_listening(listener);

    EXPECT_EQ(calls_.count(), 0);
}

TEST_P(NotifierTest, another_node_hears_and_the_one_that_told_does_not) {
    if (is_alone()) GTEST_SKIP();
    Calls own;
    Calls back;
    here_->listen("cases", own.counted());
    here_->listen("back", back.counted());
    there_->listen("cases", calls_.counted());
    ASSERT_TRUE(
        own.reach(1) && back.reach(1) && calls_.reach(1)
    ); // each once, when it is connected

    here_->notify("cases");
    ASSERT_TRUE(calls_.reach(2));
    there_->notify("back"); // what was sent before is heard before
    ASSERT_TRUE(back.reach(2));

    EXPECT_EQ(own.count(), 1);
}

TEST_P(NotifierTest, a_burst_is_few_notifications) {
    if (is_alone()) GTEST_SKIP();
    Calls end;
    there_->listen("cases", calls_.counted());
    there_->listen("the_end", end.counted());
    ASSERT_TRUE(calls_.reach(1) && end.reach(1));

    for (int i = 0; i < 10'000; ++i) here_->notify("cases");
    here_->notify("the_end");

    ASSERT_TRUE(end.reach(2));
    EXPECT_GE(calls_.count(), 2);
    EXPECT_LT(calls_.count(), 1000);
}

TEST_P(NotifierTest, after_a_lost_connection_it_listens_again_and_calls_for_what_was_missed) {
    if (is_alone()) GTEST_SKIP();
    there_->listen("cases", calls_.counted());
    ASSERT_TRUE(calls_.reach(1));

    write([](auto& tx) {
        tx.template query<bool>(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE application_name = 'kansli notifier' AND datname = current_database()"
        );
    });

    ASSERT_TRUE(calls_.reach(2));
    here_->notify("cases");
    EXPECT_TRUE(calls_.reach(3));
}

TEST_P(NotifierTest, one_that_stopped_listening_is_not_called) {
    if (is_alone()) GTEST_SKIP();
    Calls other;
    const auto stopped = there_->listen("cases", calls_.counted());
    there_->listen("cases", other.counted());
    ASSERT_TRUE(calls_.reach(1) && other.reach(1));

    there_->stop_listening(stopped);
    const auto before = other.count();
    const auto stopped_at = calls_.count();
    here_->notify("cases");

    ASSERT_TRUE(other.reach(before + 1));
    EXPECT_EQ(calls_.count(), stopped_at);
}

TEST_P(NotifierTest, what_is_told_arrives_word_for_word) {
    if (is_alone()) GTEST_SKIP();
    Lines lines;
    there_->listen_to_lines("cases", lines.kept());
    ASSERT_TRUE(lines.reach(1)); // nothing is said when it begins to listen

    here_->tell("cases", "it's \\ 1");
    for (int i = 2; i <= 400; ++i) here_->tell("cases", std::to_string(i) + std::string(40, '.'));

    ASSERT_TRUE(lines.reach(401));
    EXPECT_EQ(lines.all().at(0), "");
    EXPECT_EQ(lines.all().at(1), "it's \\ 1");
}

TEST_P(NotifierTest, where_too_much_is_told_it_says_that_something_was_missed) {
    if (is_alone()) GTEST_SKIP();
    Lines lines;
    there_->listen_to_lines("cases", lines.kept());
    ASSERT_TRUE(lines.reach(1));

    here_->tell("cases", std::string(Notifier::max_message + 1, 'x'));

    ASSERT_TRUE(lines.reach(2));
    EXPECT_EQ(lines.all().at(1), "");
}

} // namespace kansli::storage
