// The HTTP/1.1 server: listeners, connections, limits and time-outs around a Router. Asio and Beast
// are known to server.cpp and connection.* alone.
#pragma once

#include "storage/blob_store.hpp"
#include "web/router.hpp"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace kansli::web {

struct ListenerSettings {
    Face face = Face::portal;
    std::string address = "127.0.0.1";
    std::uint16_t port = 0; // 0: any free one, see Server::port
};

struct ServerSettings {
    std::vector<ListenerSettings> listeners;
    std::size_t io_threads = 1;
    std::size_t workers = 16;        // threads for reads; 4 are enough on SQLite
    std::size_t worker_queue = 1024; // requests that may wait for one; one more is 503
    std::size_t file_workers = 2;    // threads for the content of uploads and downloads
    std::size_t max_connections = 10'000;
    std::size_t max_connections_per_face = 8'000;
    std::uint32_t max_head = 16 * 1024;
    std::int64_t max_json = 256 * 1024;
    std::chrono::milliseconds head_timeout{10'000}; // for a whole head
    std::chrono::milliseconds idle_timeout{75'000}; // between requests, and within a body
    std::chrono::milliseconds grace{20'000};        // before min_rate counts, either way
    std::int64_t min_rate = 4096;                   // bytes a second of a body, either way
    std::chrono::milliseconds stop_limit{20'000};   // for requests that have begun
};

struct ServerState;

class Server {
public:
    // `blobs` may be null where no route takes uploads. Router and blob store must outlive it.
    Server(ServerSettings settings, Router& router, storage::BlobStore* blobs);
    // Stops.
    ~Server();

    // Listens and serves until stop(). Error{unavailable} names an address that cannot be had.
    void start();
    // The port of the first listener with this face.
    std::uint16_t port(Face face) const;
    // Accepts no more, ends idle connections, lets requests that have begun finish, within
    // stop_limit; a handler that is running is always waited for.
    void stop();

private:
    std::unique_ptr<ServerState> state_;
};

} // namespace kansli::web
