// Those who want to hear of every shared commit.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace kansli::storage {

class CommitSignal {
public:
    void add(std::function<void()> run) {
        const std::lock_guard lock(mutex_);
        auto listeners = std::make_shared<Listeners>(*listeners_);
        listeners->push_back(std::move(run));
        listeners_ = std::move(listeners);
    }

    // No lock is held while a listener runs.
    void give() const {
        std::shared_ptr<const Listeners> listeners;
        {
            const std::lock_guard lock(mutex_);
            listeners = listeners_;
        }
        for (const auto& run : *listeners) run();
    }

private:
    using Listeners = std::vector<std::function<void()>>;

    mutable std::mutex mutex_;
    std::shared_ptr<const Listeners> listeners_ = std::make_shared<Listeners>();
};

} // namespace kansli::storage
