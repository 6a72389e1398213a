// One connection of the server: a coroutine on one I/O thread that reads requests, takes them
// through the router and writes the replies, in order. Only server.cpp and connection*.cpp may
// include this: they are all that knows Asio and Beast.
#pragma once

#include "web/server.hpp"
#include "web/wire.hpp"
#include "web/worker_pool.hpp"

#include <boost/asio.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>

#include <array>
#include <atomic>
#include <exception>
#include <set>
#include <thread>

namespace kansli::web {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using boost::beast::error_code;
using SteadyClock = std::chrono::steady_clock;
using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;
using Acceptor = asio::basic_socket_acceptor<asio::ip::tcp, Executor>;
using Timer = asio::basic_waitable_timer<SteadyClock, asio::wait_traits<SteadyClock>, Executor>;
using Parser = http::request_parser<http::buffer_body>;
template <class T>
using Task = asio::awaitable<T, Executor>;

constexpr asio::use_awaitable_t<Executor> use_task;
constexpr auto use_result = asio::as_tuple(use_task);

constexpr auto never = SteadyClock::time_point::max();

class Connection;
class EventChannel;

// What a coroutine of this I/O thread rests on until something happens. Rung before anybody waits,
// it is not lost.
struct Pulse {
    explicit Pulse(asio::io_context& context) : timer(context, never) {}

    void ring();
    Task<void> wait();

    Timer timer;
    bool is_rung = false;
    bool is_called = false; // of a parked request: it may run again
    bool peer_is_gone = false;
    bool is_over = false; // nobody waits any more
};

// One I/O thread and the connections that live on it.
struct Io {
    asio::io_context context{1};
    asio::executor_work_guard<Executor> guard{context.get_executor()};
    Timer sweep{context};
    std::set<Connection*> connections;
    bool is_stopping = false;
    std::string date;
    std::thread thread;
};

struct Listener {
    Face face;
    Acceptor acceptor;
    std::uint16_t port = 0;
};

// What the connections of a server share.
struct ServerState {
    ServerState(ServerSettings given, Router& of, storage::BlobStore* store)
        : settings(std::move(given)),
          router(of),
          blobs(store),
          workers(settings.workers, settings.worker_queue),
          files(settings.file_workers, settings.max_connections * 2) {}

    ServerSettings settings;
    Router& router;
    storage::BlobStore* blobs;
    WorkerPool workers;
    WorkerPool files;
    std::vector<std::unique_ptr<Io>> ios;
    std::vector<std::unique_ptr<Listener>> listeners;
    std::size_t next_io = 0;
    std::atomic<std::size_t> open{0};
    std::array<std::atomic<std::size_t>, 2> open_on_face{};
    std::array<prometheus::Gauge*, 2> gauges{};
    prometheus::Gauge* waiting_workers = nullptr;
    prometheus::Gauge* waiting_files = nullptr;
    std::atomic<bool> is_running{false};

    Task<void> accept(Listener& listener);
    Task<void> sweep(Io& io);
};

class Connection {
public:
    Connection(ServerState& server, Io& io, Socket socket, Face face)
        : server_(server), io_(io), socket_(std::move(socket)), face_(face) {
        ++server_.open;
        ++server_.open_on_face[static_cast<std::size_t>(face)];
        server_.gauges[static_cast<std::size_t>(face)]->Increment();
    }

    ~Connection() {
        if (pulse_) pulse_->is_over = true;
        io_.connections.erase(this);
        server_.gauges[static_cast<std::size_t>(face_)]->Decrement();
        --server_.open_on_face[static_cast<std::size_t>(face_)];
        --server_.open;
    }

    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    static Task<void> serve(std::unique_ptr<Connection> self);
    static Task<void> refuse(std::unique_ptr<Connection> self);

    void expire(SteadyClock::time_point now) {
        if (now < deadline_) return;
        is_late_ = true;
        cancel();
    }

    void stop_if_idle() {
        if (is_idle_) cancel();
        if (pulse_) pulse_->ring();
    }

    void abort() {
        error_code ignored;
        socket_.close(ignored);
        if (!pulse_) return;
        pulse_->peer_is_gone = true;
        pulse_->ring();
    }

private:
    // How far the body came: `full` is the piece, `whole` the body; `answered` has a response.
    enum class Body { more, full, whole, too_large, bad, lost, answered };

    void cancel() {
        error_code ignored;
        socket_.cancel(ignored);
    }

    void begin();
    Task<bool> fill(std::size_t size);
    Task<bool> write(asio::const_buffer first, asio::const_buffer second);
    Task<bool> exchange();
    Task<bool> read_head(Parser& parser, Call& call);
    bool take_head(const Parser& parser, Call& call);
    Body take_body(Parser& parser, std::string& piece, std::size_t size);
    Task<bool> answer(Parser& parser, const std::shared_ptr<Call>& call);
    Task<bool> answer_with_body(Parser& parser, const std::shared_ptr<Call>& call);
    Task<void> run(const std::shared_ptr<Call>& call);
    bool is_peer_there();
    Task<bool> wait_parked(Call& call);
    Task<Body> read_body(Parser& parser, std::string& piece, std::size_t size);
    Task<Body> stage_body(Parser& parser, const std::shared_ptr<Call>& call);
    Task<bool> send(const std::shared_ptr<Call>& call, AfterReply after);
    Task<bool> send_stream(Response& response, bool is_chunked);
    void begin_pulse();
    void end_pulse();
    Task<bool> write_events(const std::string& text, bool is_chunked);
    Task<void> send_events(EventChannel& channel, bool is_chunked);
    Task<void> close_politely();
    template <class Start>
    Task<void> outside(Start& start);
    template <class Work>
    Task<std::exception_ptr> on_files(Work& work);

    ServerState& server_;
    Io& io_;
    Socket socket_;
    Face face_;
    std::string peer_;
    boost::beast::flat_buffer buffer_;
    std::string head_;
    std::shared_ptr<Pulse> pulse_; // while an event stream is sent or a request is parked
    SteadyClock::time_point deadline_ = never;
    SteadyClock::time_point began_;      // this request's head
    SteadyClock::time_point body_began_; // and body
    std::int64_t body_size_ = 0;         // received so far
    bool is_late_ = false;
    bool is_idle_ = false;
    bool is_http_1_0_ = false;
};

} // namespace kansli::web
