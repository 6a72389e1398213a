#include "web/event_channel.hpp"

#include <utility>

namespace kansli::web {

bool EventChannel::send(std::string_view text) {
    const std::lock_guard lock(mutex_);
    if (is_over_) return false;
    if (waiting_.size() + text.size() > max_waiting) {
        waiting_.clear();
        is_over_ = true;
    } else {
        waiting_ += text;
    }
    wake();
    return !is_over_;
}

void EventChannel::end() {
    const std::lock_guard lock(mutex_);
    is_over_ = true;
    wake();
}

bool EventChannel::is_over() const {
    const std::lock_guard lock(mutex_);
    return is_over_;
}

void EventChannel::on_ready(std::function<void()> wake_it) {
    const std::lock_guard lock(mutex_);
    wake_ = std::move(wake_it);
    if (is_over_ || !waiting_.empty()) wake();
}

EventChannel::Taken EventChannel::take() {
    const std::lock_guard lock(mutex_);
    return {std::exchange(waiting_, {}), is_over_};
}

void EventChannel::wake() const {
    if (wake_) wake_();
}

std::string event_text(std::string_view id, std::string_view name, std::string_view data) {
    std::string text;
    if (!id.empty()) text.append("id: ").append(id).append("\n");
    text.append("event: ").append(name).append("\ndata: ").append(data).append("\n\n");
    return text;
}

} // namespace kansli::web
