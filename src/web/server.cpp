#include "web/server.hpp"

#include "web/connection.hpp"

#include <fmt/format.h>
#include <sys/resource.h>

#include <ctime>

namespace kansli::web {

namespace {

// So many connections need so many file descriptors; the usual limit is 1024.
void raise_file_limit(std::size_t connections) {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    const auto wanted = static_cast<rlim_t>(connections) * 2 + 256;
    if (limit.rlim_cur >= wanted) return;
    limit.rlim_cur = std::min(wanted, limit.rlim_max);
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace

Task<void> ServerState::accept(Listener& listener) {
    constexpr std::size_t spare = 100; // connections that are told why they are refused
    while (listener.acceptor.is_open()) {
        auto& io = *ios[next_io++ % ios.size()];
        auto [failed, socket] =
            co_await listener.acceptor.async_accept(io.context.get_executor(), use_result);
        if (failed == asio::error::operation_aborted || failed == asio::error::bad_descriptor)
            break;
        if (failed) { // out of descriptors: wait for some to be freed
            Timer pause(ios.front()->context, std::chrono::milliseconds(50));
            co_await pause.async_wait(use_result);
            continue;
        }
        const auto face = static_cast<std::size_t>(listener.face);
        const bool fits = open < settings.max_connections &&
                          open_on_face[face] < settings.max_connections_per_face;
        if (!fits) router.metrics().refused_connections().Increment();
        if (open >= settings.max_connections + spare) continue;
        auto made = std::make_unique<Connection>(*this, io, std::move(socket), listener.face);
        auto served =
            fits ? Connection::serve(std::move(made)) : Connection::refuse(std::move(made));
        asio::co_spawn(io.context, std::move(served), asio::detached);
    }
}

Task<void> ServerState::sweep(Io& io) {
    const auto shortest = std::min(
        {settings.head_timeout,
         settings.idle_timeout,
         settings.grace,
         std::chrono::milliseconds(2000)}
    );
    while (!io.is_stopping || open > 0) {
        io.sweep.expires_after(std::max(shortest / 8, std::chrono::milliseconds(5)));
        co_await io.sweep.async_wait(use_result);
        io.date = http_date(std::time(nullptr));
        waiting_workers->Set(static_cast<double>(workers.waiting()));
        waiting_files->Set(static_cast<double>(files.waiting()));
        const auto now = SteadyClock::now();
        for (auto* connection : io.connections) connection->expire(now);
    }
}

Server::Server(ServerSettings settings, Router& router, storage::BlobStore* blobs)
    : state_(std::make_unique<ServerState>(std::move(settings), router, blobs)) {}

Server::~Server() { stop(); }

void Server::start() {
    auto& state = *state_;
    raise_file_limit(state.settings.max_connections);
    for (const auto face : {Face::portal, Face::desk})
        state.gauges[static_cast<std::size_t>(face)] =
            &state.router.metrics().connections(std::string(base::enum_name(face)));
    state.waiting_workers = &state.router.metrics().waiting("workers");
    state.waiting_files = &state.router.metrics().waiting("files");
    for (std::size_t i = 0; i < state.settings.io_threads; ++i)
        state.ios.push_back(std::make_unique<Io>());
    for (const auto& wanted : state.settings.listeners) {
        try {
            const asio::ip::tcp::endpoint at(asio::ip::make_address(wanted.address), wanted.port);
            Acceptor acceptor(state.ios.front()->context, at);
            const auto port = acceptor.local_endpoint().port();
            state.listeners.push_back(std::make_unique<Listener>(Listener{
                wanted.face, std::move(acceptor), port}));
        } catch (const boost::system::system_error&) {
            throw base::Error(
                base::ErrorCode::unavailable,
                fmt::format("Cannot listen on {} port {}.", wanted.address, wanted.port)
            );
        }
    }
    state.is_running = true;
    for (auto& listener : state.listeners)
        asio::co_spawn(state.ios.front()->context, state.accept(*listener), asio::detached);
    for (auto& io : state.ios) {
        io->date = http_date(std::time(nullptr));
        asio::co_spawn(io->context, state.sweep(*io), asio::detached);
        io->thread = std::thread([context = &io->context] { context->run(); });
    }
}

std::uint16_t Server::port(Face face) const {
    for (const auto& listener : state_->listeners)
        if (listener->face == face) return listener->port;
    throw std::logic_error("no listener has this face");
}

void Server::stop() {
    auto& state = *state_;
    if (!state.is_running.exchange(false)) return;
    asio::post(state.ios.front()->context, [&state] {
        for (auto& listener : state.listeners) listener->acceptor.close();
    });
    const auto tell_all = [&state](auto tell) {
        for (auto& io : state.ios)
            asio::post(io->context, [&io = *io, tell] {
                io.is_stopping = true;
                for (auto* connection : io.connections) tell(*connection);
                io.sweep.cancel();
            });
    };
    const auto wait_for_all = [&state](SteadyClock::time_point until) {
        while (state.open > 0 && SteadyClock::now() < until)
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
    };
    tell_all([](Connection& connection) { connection.stop_if_idle(); });
    wait_for_all(SteadyClock::now() + state.settings.stop_limit);
    tell_all([](Connection& connection) { connection.abort(); });
    wait_for_all(SteadyClock::time_point::max());
    state.workers.stop();
    state.files.stop();
    for (auto& io : state.ios) io->guard.reset();
    for (auto& io : state.ios) io->thread.join();
}

} // namespace kansli::web
