// Threads for work that blocks, behind a queue with a limit: what does not fit is refused at once,
// so that overload is answered and not waited out.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace kansli::web {

class WorkerPool {
public:
    using Job = std::function<void()>;

    WorkerPool(std::size_t threads, std::size_t max_waiting);
    ~WorkerPool();
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    // False when the queue is full or the pool has stopped. A job must not throw.
    bool offer(Job job);
    // Runs what waits, then ends the threads.
    void stop();
    std::size_t waiting() const;

private:
    void work();

    const std::size_t max_waiting_;
    mutable std::mutex mutex_; // guards what follows
    std::condition_variable has_work_;
    std::deque<Job> queue_;
    std::size_t idle_ = 0;
    bool is_stopping_ = false;
    std::vector<std::thread> threads_;
};

} // namespace kansli::web
