// All reading and writing goes through fill() and write(), so that every wait has a deadline, which
// the server's sweep enforces: a timer for each read costs more. Whatever may block is handed to a
// pool or a lane and awaited with outside().
// A lambda that captures is named before it is awaited: g++ 12 destroys it twice otherwise (GCC
// 107288).
#include "web/connection.hpp"

#include "base/log.hpp"
#include "web/problem.hpp"
#include "web/request_log.hpp"

#include <fmt/format.h>

namespace kansli::web {

namespace {

constexpr std::size_t small_read = 4 * 1024;
constexpr std::size_t large_read = 64 * 1024;

base::Error too_large(std::int64_t limit) {
    return {base::ErrorCode::too_large, fmt::format("The body is over {} bytes.", limit)};
}

base::Error too_busy() { return {base::ErrorCode::busy, "Too much is waiting; try again."}; }

const Router::Done nobody_waits = [] {};

} // namespace

// Suspends until the Done that `start` is given is called, on whatever thread.
template <class Start>
Task<void> Connection::outside(Start& start) {
    auto initiate = [this, &start](auto handler) {
        const auto resume = std::make_shared<decltype(handler)>(std::move(handler));
        start([executor = io_.context.get_executor(), resume] {
            asio::post(executor, [resume] { std::move (*resume)(); });
        });
    };
    deadline_ = never;
    co_await asio::async_initiate<const asio::use_awaitable_t<Executor>&, void()>(
        std::move(initiate), use_task
    );
}

// Runs `work` on a thread for files and returns what it threw.
template <class Work>
Task<std::exception_ptr> Connection::on_files(Work& work) {
    std::exception_ptr thrown;
    auto start = [this, &work, &thrown](const Router::Done& done) {
        auto job = [&work, &thrown, done] {
            try {
                work();
            } catch (...) {
                thrown = std::current_exception();
            }
            done();
        };
        if (server_.files.offer(std::move(job))) return;
        thrown = std::make_exception_ptr(too_busy());
        done();
    };
    co_await outside(start);
    co_return thrown;
}

void Connection::begin() {
    io_.connections.insert(this);
    error_code ignored;
    socket_.set_option(asio::ip::tcp::no_delay(true), ignored);
    const auto remote = socket_.remote_endpoint(ignored);
    if (!ignored) peer_ = remote.address().to_string();
}

Task<void> Connection::serve(std::unique_ptr<Connection> self) {
    self->begin();
    try {
        while (!self->io_.is_stopping) {
            if (self->buffer_.size() == 0) {
                self->is_idle_ = true;
                self->deadline_ = SteadyClock::now() + self->server_.settings.idle_timeout;
                const bool has_more = co_await self->fill(small_read);
                self->is_idle_ = false;
                if (!has_more) co_return;
            }
            const bool goes_on = co_await self->exchange();
            if (!goes_on) break;
        }
        co_await self->close_politely();
    } catch (const std::exception& error) {
        base::log(base::LogLevel::error, "connection_failed", {{"what", error.what()}});
    }
}

// For a connection over the limit.
Task<void> Connection::refuse(std::unique_ptr<Connection> self) {
    self->begin();
    const auto call = std::make_shared<Call>();
    call->response = problem_response(
        base::Error(base::ErrorCode::busy, "Too many connections."), call->request
    );
    const bool is_sent = co_await self->send(call, AfterReply::close);
    if (is_sent) co_await self->close_politely();
}

// Reads what there is, at most `size`; false when the connection is over or its deadline passed.
Task<bool> Connection::fill(std::size_t size) {
    const auto [failed, count] =
        co_await socket_.async_read_some(buffer_.prepare(size), use_result);
    buffer_.commit(count);
    co_return !failed && !is_late_;
}

Task<bool> Connection::write(asio::const_buffer first, asio::const_buffer second) {
    const auto& settings = server_.settings;
    const auto size = static_cast<std::int64_t>(first.size() + second.size());
    deadline_ =
        SteadyClock::now() + settings.grace + std::chrono::seconds(size / settings.min_rate);
    const std::array<asio::const_buffer, 2> both{first, second};
    const auto [failed, count] = co_await asio::async_write(socket_, both, use_result);
    co_return !failed && !is_late_;
}

// One request and its reply; false when the connection is to be closed.
Task<bool> Connection::exchange() {
    began_ = SteadyClock::now();
    deadline_ = began_ + server_.settings.head_timeout;
    Parser parser;
    parser.header_limit(server_.settings.max_head);
    parser.body_limit(boost::none);
    const auto call = std::make_shared<Call>();
    const bool has_head = co_await read_head(parser, *call);
    if (!has_head && call->response.status == 0) co_return false;
    if (has_head) {
        const bool is_answered = co_await answer(parser, call);
        if (!is_answered) co_return false;
        while (call->response.park) {
            const bool is_waited_for = co_await wait_parked(*call);
            if (!is_waited_for) co_return false;
            co_await run(call);
        }
        if (pulse_) end_pulse();
    }
    const bool keeps = has_head && parser.is_done() && parser.keep_alive() && !io_.is_stopping;
    const bool is_sent = co_await send(call, keeps ? AfterReply::keep_alive : AfterReply::close);
    co_return is_sent&& keeps;
}

// False where no head came; then the response tells why, or has status 0 where nobody listens.
Task<bool> Connection::read_head(Parser& parser, Call& call) {
    call.response.status = 0;
    while (!parser.is_header_done()) {
        error_code failed;
        buffer_.consume(parser.put(buffer_.data(), failed));
        if (failed == http::error::need_more) {
            const bool has_more = co_await fill(small_read);
            if (has_more) continue;
            if (!is_late_) co_return false;
            is_late_ = false;
            call.response = transport_problem(408, "The request did not come in time.");
            co_return false;
        }
        if (!failed) continue;
        const bool is_long = failed == http::error::header_limit;
        call.response = transport_problem(
            is_long ? 431 : 400, is_long ? "The head is too long." : "This is not HTTP/1.1."
        );
        co_return false;
    }
    co_return take_head(parser, call);
}

bool Connection::take_head(const Parser& parser, Call& call) {
    const auto& head = parser.get();
    auto& request = call.request;
    request.method = method_from_name(std::string_view(head.method_string()));
    request.target = std::string_view(head.target());
    for (const auto& field : head)
        request.headers.add(std::string_view(field.name_string()), std::string_view(field.value()));
    request.peer = peer_;
    request.face = face_;
    is_http_1_0_ = head.version() < 11;
    auto refusal = check_head(request, head.version());
    if (refusal) call.response = *std::move(refusal);
    return !refusal;
}

// Takes the request through the router; false when the connection broke meanwhile.
Task<bool> Connection::answer(Parser& parser, const std::shared_ptr<Call>& call) {
    auto& router = server_.router;
    const auto& settings = server_.settings;
    if (!router.find(*call)) co_return true;
    const auto& route = *call->route;
    const auto limit = route.takes_blob ? route.max_upload : settings.max_json;
    const auto length = parser.content_length();
    if (!parser.is_done() && is_safe(call->request.method)) {
        router.fail(
            call, base::Error(base::ErrorCode::invalid, "This method takes no body."), nobody_waits
        );
        co_return true;
    }
    if (route.takes_blob && server_.blobs == nullptr) {
        router.fail(
            call,
            base::Error(base::ErrorCode::unavailable, "There is no place for files."),
            nobody_waits
        );
        co_return true;
    }
    if (length && *length > static_cast<std::uint64_t>(limit)) {
        router.fail(call, too_large(limit), nobody_waits);
        co_return true;
    }
    parser.body_limit(static_cast<std::uint64_t>(limit));
    // A small body usually came along with the head: then one trip to a worker does it all.
    body_began_ = SteadyClock::now();
    body_size_ = 0;
    if (!route.takes_blob) take_body(parser, call->request.body, static_cast<std::size_t>(limit));
    bool is_admitted = false;
    const bool is_whole = parser.is_done();
    auto start = [&](const Router::Done& done) {
        auto job = [&router, &is_admitted, is_whole, call, done] {
            if (!router.admit(call, done)) return;
            if (is_whole) return router.run(call, done);
            is_admitted = true;
            done();
        };
        if (!server_.workers.offer(std::move(job))) router.fail(call, too_busy(), done);
    };
    co_await outside(start);
    if (!is_admitted) co_return true;
    co_return co_await answer_with_body(parser, call);
}

// Reads the rest of the body, now that the caller may send it, and runs the call.
Task<bool> Connection::answer_with_body(Parser& parser, const std::shared_ptr<Call>& call) {
    auto& router = server_.router;
    const auto limit =
        call->route->takes_blob ? call->route->max_upload : server_.settings.max_json;
    const auto expect = call->request.headers.get("expect");
    if (body_size_ == 0 && !is_http_1_0_ && equal_ignoring_case(expect, "100-continue")) {
        constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
        const bool is_told = co_await write(asio::buffer(go_on), {});
        if (!is_told) co_return false;
    }
    auto body = Body::whole;
    if (call->route->takes_blob)
        body = co_await stage_body(parser, call);
    else
        body = co_await read_body(parser, call->request.body, static_cast<std::size_t>(limit) + 1);
    switch (body) {
    case Body::whole:
        break;
    case Body::answered:
        co_return true;
    case Body::lost:
        call->response = transport_problem(408, "The body did not come in time.");
        co_return std::exchange(is_late_, false);
    case Body::bad:
        router.fail(
            call, base::Error(base::ErrorCode::invalid, "The body is not HTTP/1.1."), nobody_waits
        );
        co_return true;
    default:
        router.fail(call, too_large(limit), nobody_waits);
        co_return true;
    }
    co_await run(call);
    co_return true;
}

Task<void> Connection::run(const std::shared_ptr<Call>& call) {
    auto start = [&](const Router::Done& done) {
        auto job = [this, call, done] { server_.router.run(call, done); };
        if (!server_.workers.offer(std::move(job))) server_.router.fail(call, too_busy(), done);
    };
    co_await outside(start);
}

// Appends what is buffered of the body, until the piece has `size` bytes.
Connection::Body Connection::take_body(Parser& parser, std::string& piece, std::size_t size) {
    while (!parser.is_done() && piece.size() < size) {
        if (buffer_.size() == 0) return Body::more;
        const auto had = piece.size();
        const auto room = std::min(size - had, buffer_.size());
        piece.resize(had + room);
        auto& body = parser.get().body();
        body.data = piece.data() + had;
        body.size = room;
        error_code failed;
        buffer_.consume(parser.put(buffer_.data(), failed));
        piece.resize(had + room - body.size);
        body_size_ += static_cast<std::int64_t>(room - body.size);
        if (failed == http::error::need_more) return Body::more;
        if (failed == http::error::body_limit) return Body::too_large;
        if (failed && failed != http::error::need_buffer) return Body::bad;
    }
    return parser.is_done() ? Body::whole : Body::full;
}

Task<Connection::Body> Connection::read_body(Parser& parser, std::string& piece, std::size_t size) {
    const auto& settings = server_.settings;
    while (true) {
        const auto got = take_body(parser, piece, size);
        if (got != Body::more) co_return got;
        const auto at_min_rate = std::chrono::seconds(body_size_ / settings.min_rate);
        deadline_ = std::min(
            SteadyClock::now() + settings.idle_timeout, body_began_ + settings.grace + at_min_rate
        );
        const bool has_more = co_await fill(large_read);
        if (!has_more) co_return Body::lost;
    }
}

// The body goes to the blob store piece by piece; while one is written, none is read.
Task<Connection::Body> Connection::stage_body(Parser& parser, const std::shared_ptr<Call>& call) {
    std::unique_ptr<storage::BlobWriter> writer;
    std::string piece;
    std::exception_ptr failed;
    auto got = Body::full;
    while (got == Body::full && !failed) {
        piece.clear();
        got = co_await read_body(parser, piece, storage::blob_piece);
        if (got != Body::full && got != Body::whole) break;
        auto work = [&] {
            if (!writer) writer = server_.blobs->writer();
            writer->write(piece);
            if (got == Body::whole) call->request.blob = writer->finish();
        };
        failed = co_await on_files(work);
    }
    auto end = [&writer] { writer.reset(); };
    co_await on_files(end);
    if (!failed) co_return got;
    server_.router.fail(call, error_of(failed, call->request.request_id), nobody_waits);
    co_return Body::answered;
}

Task<bool> Connection::send(const std::shared_ptr<Call>& call, AfterReply after) {
    auto& response = call->response;
    const bool is_bare = call->request.method == Method::head || response.status == 304;
    ReplyFrame frame{.after = after, .is_http_1_0 = is_http_1_0_, .date = io_.date};
    frame.length =
        response.stream ? response.stream->size() : static_cast<std::int64_t>(response.body.size());
    if (response.events) { // ends with the connection
        frame.length = -1;
        frame.after = AfterReply::close;
    }
    if (frame.length < 0) {
        frame.is_chunked = !is_http_1_0_;
        if (is_http_1_0_) frame.after = AfterReply::close;
    }
    head_.clear();
    append_head(head_, response, call->request, frame);
    const auto body =
        is_bare || response.stream ? asio::const_buffer() : asio::buffer(response.body);
    bool is_sent = false;
    if (response.unread && !is_peer_there())
        co_await outside(response.unread);
    else
        is_sent = co_await write(asio::buffer(head_), body);
    if (is_sent && response.stream && !is_bare)
        is_sent = co_await send_stream(response, frame.is_chunked);
    if (is_sent && response.events && !is_bare)
        co_await send_events(*response.events, frame.is_chunked);
    const std::chrono::duration<double> took = SteadyClock::now() - began_;
    server_.router.metrics().observe(*call, took);
    log_request(*call, took);
    if (frame.after != after) is_sent = false; // this reply ends with the connection
    co_return is_sent;
}

// False when it breaks off, so that the client sees a short reply and not a wrong one.
Task<bool> Connection::send_stream(Response& response, bool is_chunked) {
    while (true) {
        std::string_view piece;
        auto work = [&] { piece = response.stream->read(); };
        const auto failed = co_await on_files(work);
        if (failed) co_return false;
        head_.clear();
        if (is_chunked) head_ = fmt::format("{:x}\r\n", piece.size());
        const bool has_sent = co_await write(asio::buffer(head_), asio::buffer(piece));
        if (!has_sent) co_return false;
        if (is_chunked) {
            const bool is_sent = co_await write(asio::buffer("\r\n", 2), {});
            if (!is_sent) co_return false;
        }
        if (piece.empty()) co_return true;
    }
}

} // namespace kansli::web
