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
        const std::lock_guard lock(x_mutex);
        auto listeners = std::make_shared<Listeners>(*x_listeners);
        listeners->push_back(std::move(run));
        x_listeners = std::move(listeners);
    }

    // No lock is held while a listener runs.
    void give() const {
        std::shared_ptr<const Listeners> listeners;
        {
            const std::lock_guard lock(x_mutex);
            listeners = x_listeners;
        }
        for (const auto& run : *listeners) run();
    }

private:
    using Listeners = std::vector<std::function<void()>>;

    mutable std::mutex x_mutex;
    std::shared_ptr<const Listeners> x_listeners = std::make_shared<Listeners>();
};

} // namespace kansli::storage
