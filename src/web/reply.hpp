// What a handler may take beside its body and return beside a plain struct.
#pragma once

#include "base/error.hpp"
#include "base/number.hpp"
#include "storage/blob_store.hpp"
#include "web/event_channel.hpp"
#include "web/headers.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kansli::web {

// A part of the path, in the order of the {…} in the route's pattern.
template <class T>
struct Path {
    T value;

    const T* operator->() const { return &value; }

    const T& operator*() const { return value; }
};

// The query string read into a described struct; an unknown or unfit parameter is a problem.
template <class T>
struct Query {
    T value;

    const T* operator->() const { return &value; }

    const T& operator*() const { return value; }
};

// The version that the client saw (If-Match). The router answers 428 when the header is missing.
struct IfMatch {
    std::int64_t version = 0;
    // Error{stale} unless it is the current one; `who` names the last to change it, when known.
    void require(std::int64_t current, const std::string& who = {}) const;
};

// What the head of an upload says beside the bytes (Content-Type, Content-Disposition).
struct Upload {
    std::string media_type;
    std::string file_name; // empty when it was not said; never a path
};

// 201 with a Location under the API's root, "/cases/{id}".
template <class T>
struct Created {
    T value;
    std::string location;
};

// 200 when an equal earlier request already made it, 201 otherwise.
template <class T>
struct CreatedOrFound {
    T value;
    std::string location;
    bool created = true;
};

// 202 with a Location where the outcome will be.
template <class T>
struct Accepted {
    T value;
    std::string location;
};

// Part of a list as Digg's profile wants it. `total` counts to 10,000, then total_capped is true.
template <class T>
struct Page {
    std::vector<T> items;
    std::int64_t total = 0;
    bool total_capped = false;
    std::optional<std::string> next_cursor{};
};

constexpr std::int64_t max_counted = 10'000;

// The query parameters of a list; embed these members by name in a list's own query struct:
// limit (1-100, default 20), page (from 1), cursor.
struct PageRequest {
    std::int64_t limit = 20;
    std::int64_t page = 1;
    std::optional<std::string> cursor{};

    std::int64_t offset() const { return (page - 1) * limit; }
};

// Error{invalid} where page * limit passes 10,000 rows: follow _links.next from there.
PageRequest page_request(
    const std::optional<base::Whole<1, 100>>& limit,
    const std::optional<base::Whole<1, 1'000'000>>& page,
    const std::optional<std::string>& cursor
);

// A download: never rendered inline from our origin (Content-Disposition: attachment, nosniff).
struct Stream {
    std::string media_type;
    std::string file_name;
    std::string etag;
    std::unique_ptr<storage::BlobReader> content;
};

// Server-sent events, for as long as the client stays: the handler keeps the other end.
struct EventStream {
    std::shared_ptr<EventChannel> channel;
};

// A small body of another kind than JSON: HTML of our own, the metrics text.
struct Document {
    std::string media_type;
    std::string body;
};

// 204, where void cannot be written: WithHeaders<NoContent>.
struct NoContent {};

// 303 to another page of ours or, at login, of an identity provider.
struct Redirect {
    std::string location;
};

// Any of these and headers of its own: Set-Cookie, Cache-Control, a Content-Security-Policy for a
// page. A header named here replaces the server's own. A reply that sets a cookie is never kept for
// its Idempotency-Key.
template <class T>
struct WithHeaders {
    T value;
    std::vector<std::pair<std::string, std::string>> headers;
};

} // namespace kansli::web
