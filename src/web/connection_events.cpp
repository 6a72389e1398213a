// What may last: an event stream, a parked request, and the end of a connection. The coroutine
// rests until the channel has something or the request may run again, the client hangs up, or the
// server stops. It costs a socket and some kilobytes, and no thread.
#include "web/connection.hpp"
#include "web/event_channel.hpp"

#include <fmt/format.h>

namespace kansli::web {

namespace {

constexpr std::chrono::seconds linger_limit{2};
constexpr std::size_t linger_read = 64 * 1024;

} // namespace

void Pulse::ring() {
    is_rung = true;
    timer.cancel();
}

Task<void> Pulse::wait() {
    if (!is_rung) co_await timer.async_wait(use_result);
    is_rung = false;
}

// False where the client has closed its end: nothing that is sent will be read.
bool Connection::is_peer_there() {
    char byte = 0;
    const auto count = ::recv(socket_.native_handle(), &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    return count > 0 || (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK));
}

// From here on it rings once the client hangs up while nothing is read from it. What a client sends
// meanwhile stays where it is, and then only looking again or a failing write will tell.
void Connection::begin_pulse() {
    pulse_ = std::make_shared<Pulse>(io_.context);
    const auto stirs = [this, pulse = pulse_](error_code failed) {
        if (failed || pulse->is_over) return;
        pulse->peer_is_gone = !is_peer_there();
        if (pulse->peer_is_gone) pulse->ring();
    };
    socket_.async_wait(Socket::wait_read, stirs);
}

void Connection::end_pulse() {
    pulse_->is_over = true;
    pulse_.reset();
}

// False where the client has hung up: then its place is another's.
Task<bool> Connection::wait_parked(Call& call) {
    if (!pulse_) begin_pulse();
    const auto pulse = pulse_;
    pulse->is_called = false;
    deadline_ = never;
    const auto park = std::exchange(call.response.park, {});
    const auto leave = park([executor = io_.context.get_executor(), pulse] {
        asio::post(executor, [pulse] {
            pulse->is_called = true;
            pulse->ring();
        });
    });
    while (!pulse->is_called && !pulse->peer_is_gone) co_await pulse->wait();
    if (!pulse->peer_is_gone && is_peer_there()) co_return true;
    if (leave) leave();
    co_return false;
}

// What came of the channel as one chunk, so that no proxy waits for more.
Task<bool> Connection::write_events(const std::string& text, bool is_chunked) {
    head_.clear();
    if (is_chunked) head_ = fmt::format("{:x}\r\n", text.size());
    const bool has_sent = co_await write(asio::buffer(head_), asio::buffer(text));
    if (!has_sent || !is_chunked) co_return has_sent;
    co_return co_await write(asio::buffer("\r\n", 2), {});
}

Task<void> Connection::send_events(EventChannel& channel, bool is_chunked) {
    begin_pulse();
    const auto pulse = pulse_;
    channel.on_ready([executor = io_.context.get_executor(), pulse] {
        asio::post(executor, [pulse] { pulse->ring(); });
    });
    bool goes_on = true;
    while (goes_on && !pulse->peer_is_gone && !io_.is_stopping) {
        deadline_ = never;
        co_await pulse->wait();
        if (pulse->peer_is_gone || io_.is_stopping) break;
        const auto taken = channel.take();
        if (!taken.text.empty()) goes_on = co_await write_events(taken.text, is_chunked);
        if (taken.is_over) break;
    }
    end_pulse();
    channel.on_ready({});
    channel.end();
    if (goes_on && is_chunked && !pulse->peer_is_gone)
        co_await write(asio::buffer("0\r\n\r\n", 5), {});
}

// Closes so that the reply arrives even where the client is still sending.
Task<void> Connection::close_politely() {
    error_code ignored;
    socket_.shutdown(asio::socket_base::shutdown_send, ignored);
    is_late_ = false;
    deadline_ = SteadyClock::now() + linger_limit;
    buffer_.clear();
    while (co_await fill(linger_read)) buffer_.clear();
}

} // namespace kansli::web
