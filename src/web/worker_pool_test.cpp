#include "web/worker_pool.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <future>

namespace kansli::web {

namespace {

TEST(WorkerPool, what_does_not_fit_is_refused_at_once) {
    std::promise<void> started;
    std::promise<void> go_on;
    const auto may_go_on = go_on.get_future().share();
    WorkerPool pool(1, 2);
    EXPECT_TRUE(pool.offer([&] {
        started.set_value();
        may_go_on.wait();
    }));
    started.get_future().wait();

    EXPECT_TRUE(pool.offer([] {}));
    EXPECT_TRUE(pool.offer([] {}));
    EXPECT_FALSE(pool.offer([] {}));
    EXPECT_EQ(pool.waiting(), 2U);
    go_on.set_value();
}

TEST(WorkerPool, what_waits_is_run_before_the_end) {
    std::atomic<int> done{0};
    WorkerPool pool(3, 1000);
    for (int i = 0; i < 500; ++i) EXPECT_TRUE(pool.offer([&done] { ++done; }));
    pool.stop();

    EXPECT_EQ(done, 500);
    EXPECT_FALSE(pool.offer([] {}));
}

} // namespace

} // namespace kansli::web
