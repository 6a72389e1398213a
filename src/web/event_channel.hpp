// An event stream (text/event-stream) between whoever writes it, on any thread, and the connection
// that sends it. What gathers is limited: a reader who is too slow is dropped and begins again.
#pragma once

#include <cstddef>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>

namespace kansli::web {

class EventChannel {
public:
    static constexpr std::size_t max_waiting = 64 * 1024; // bytes

    // Puts it in line. False where the stream is over, now or since long.
    bool send(std::string_view text);
    // What is in line is sent; then the stream ends.
    void end();
    bool is_over() const;

    // For the connection: `wake` is called, on any thread, when there is something to take, and at
    // once where there is already. When it returns, no call of the one before is in progress.
    void on_ready(std::function<void()> wake);

    struct Taken {
        std::string text;
        bool is_over = false;
    };

    Taken take();

private:
    void wake() const;

    mutable std::mutex mutex_; // guards what follows
    std::string waiting_;
    bool is_over_ = false;
    std::function<void()> wake_; // called under the mutex: it must not block
};

// "event: {name}\ndata: {data}\n\n", with its id before it where there is one. `data` is one line.
std::string event_text(std::string_view id, std::string_view name, std::string_view data);

} // namespace kansli::web
