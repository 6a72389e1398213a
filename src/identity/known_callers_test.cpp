#include "base/error.hpp"
#include "identity/failure_limit.hpp"
#include "identity/known_callers.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace kansli::identity {
namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::seconds;

const auto now = base::field<base::Timestamp>("2026-03-01T08:00:00Z");

std::shared_ptr<const Known> somebody(base::Timestamp ends_at = now + hours(1)) {
    Known known;
    known.ends_at = ends_at;
    return std::make_shared<const Known>(std::move(known));
}

TEST(KnownCallers, a_caller_is_remembered_for_less_than_five_seconds) {
    KnownCallers callers;
    callers.put("a", somebody(), callers.generation(), now);

    EXPECT_TRUE(callers.find("a", now + milliseconds(4999)));
    EXPECT_FALSE(callers.find("a", now + seconds(5)));
    EXPECT_FALSE(callers.find("b", now));
}

TEST(KnownCallers, a_session_that_has_ended_is_not_remembered) {
    KnownCallers callers;
    callers.put("a", somebody(now + seconds(1)), callers.generation(), now);

    EXPECT_FALSE(callers.find("a", now + seconds(1)));
}

TEST(KnownCallers, a_clock_that_was_set_back_does_not_prolong) {
    KnownCallers callers;
    callers.put("a", somebody(), callers.generation(), now);

    EXPECT_FALSE(callers.find("a", now - seconds(1)));
}

TEST(KnownCallers, what_was_forgotten_while_it_was_read_does_not_come_back) {
    KnownCallers callers;
    const auto before = callers.generation();

    callers.forget("a");
    callers.put("a", somebody(), before, now);

    EXPECT_FALSE(callers.find("a", now));
}

TEST(KnownCallers, the_memory_is_bounded) {
    KnownCallers callers;
    const auto known = somebody();
    for (std::size_t i = 0; i <= KnownCallers::max_entries; ++i)
        callers.put(std::to_string(i), known, callers.generation(), now);

    EXPECT_FALSE(callers.find("0", now));
    EXPECT_TRUE(callers.find(std::to_string(KnownCallers::max_entries), now));
}

TEST(KnownCallers, many_threads_may_share_it) {
    KnownCallers callers;
    std::atomic<int> found = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&, t] {
            for (int i = 0; i < 2000; ++i) {
                const auto key = std::to_string((i + t) % 50);
                callers.put(key, somebody(), callers.generation(), now);
                if (callers.find(key, now)) ++found;
                if (i % 100 == 0) callers.forget(key);
            }
        });
    for (auto& thread : threads) thread.join();

    EXPECT_GT(found.load(), 0);
}

TEST(FailureLimit, an_address_is_refused_after_too_many_failures_in_a_minute) {
    FailureLimit limit;
    for (int i = 0; i < FailureLimit::max_failures; ++i) {
        EXPECT_NO_THROW(limit.check("192.0.2.1", now));
        limit.failed("192.0.2.1", now);
    }

    EXPECT_THROW(limit.check("192.0.2.1", now + seconds(59)), base::Error);
    EXPECT_NO_THROW(limit.check("192.0.2.2", now));
    EXPECT_NO_THROW(limit.check("192.0.2.1", now + seconds(60)));
}

} // namespace
} // namespace kansli::identity
