// A request and a response as the rest of Kansli sees them; how they look on the wire is known to
// server.cpp alone.
#pragma once

#include "storage/blob_store.hpp"
#include "web/caller.hpp"
#include "web/headers.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace kansli::web {

class EventChannel;

enum class Method : std::uint8_t { get, head, post, put, patch, delete_, options, other };

std::string_view method_name(Method method); // "GET"
Method method_from_name(std::string_view name);
// True for GET, HEAD and OPTIONS, which change nothing (RFC 9110 §9.2.1).
bool is_safe(Method method);

struct Request {
    Method method = Method::get;
    std::string target; // path and query as they were sent, still encoded; never logged
    Headers headers;
    std::string body;                     // a body that was kept in memory
    std::optional<storage::BlobRef> blob; // a body that was staged in the blob store
    std::string peer;                     // the client's address, by Forwarded behind our own proxy
    Face face = Face::portal;
    std::string origin; // "https://minasidor.example.se", for absolute links
    std::string request_id;
    std::string trace_id; // of traceparent, empty when there is none

    std::string_view path() const { return std::string_view(target).substr(0, target.find('?')); }

    std::string_view query() const {
        const auto at = target.find('?');
        return at == std::string::npos ? std::string_view()
                                       : std::string_view(target).substr(at + 1);
    }
};

// Puts a request aside until `again` is called, once and on any thread; returns what gives its
// place up when nobody waits for the answer any more (may be empty).
using Park = std::function<std::function<void()>(std::function<void()> again)>;

struct Response {
    int status = 200;
    std::string media_type{};
    Headers headers{};
    std::string body{};
    std::unique_ptr<storage::BlobReader> stream{}; // sent in pieces instead of the body
    std::shared_ptr<EventChannel> events{};        // sent as they come, until one side ends it
    // It is no answer yet: the handler runs again, whenever there may be one, and no thread waits
    // meanwhile. Called after the commit of a write.
    Park park{};
    // Called in place of sending where the client has hung up and nothing was sent: what it was to
    // be handed is another's. Calls `done`, once and on any thread, when that is over.
    std::function<void(std::function<void()> done)> unread{};
};

} // namespace kansli::web
