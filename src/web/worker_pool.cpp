#include "web/worker_pool.hpp"

#include <utility>

namespace kansli::web {

WorkerPool::WorkerPool(std::size_t threads, std::size_t max_waiting) : max_waiting_(max_waiting) {
    for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
}

WorkerPool::~WorkerPool() { stop(); }

bool WorkerPool::offer(Job job) {
    bool wakes = false;
    {
        const std::lock_guard lock(mutex_);
        if (is_stopping_ || queue_.size() >= max_waiting_) return false;
        queue_.push_back(std::move(job));
        wakes = idle_ > 0;
    }
    if (wakes) has_work_.notify_one();
    return true;
}

void WorkerPool::stop() {
    {
        const std::lock_guard lock(mutex_);
        is_stopping_ = true;
    }
    has_work_.notify_all();
    for (auto& thread : threads_)
        if (thread.joinable()) thread.join();
}

std::size_t WorkerPool::waiting() const {
    const std::lock_guard lock(mutex_);
    return queue_.size();
}

void WorkerPool::work() {
    std::unique_lock lock(mutex_);
    while (true) {
        while (queue_.empty()) {
            if (is_stopping_) return;
            ++idle_;
            has_work_.wait(lock);
            --idle_;
        }
        auto job = std::move(queue_.front());
        queue_.pop_front();
        lock.unlock();
        job();
        job = nullptr; // what it holds is released outside the lock
        lock.lock();
    }
}

} // namespace kansli::web
