// How each kind of result becomes a response, and what OpenAPI says of it: one Result<T> a kind.
#pragma once

#include "web/reply.hpp"
#include "web/request.hpp"
#include "web/schema.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kansli::web {

struct Call;

// What a signature says, for OpenAPI.
struct ParameterShape {
    std::string name;
    Schema schema;
    bool required = false;
};

struct OperationShape {
    std::vector<Schema> path;
    std::vector<ParameterShape> query;
    std::optional<Schema> body;
    base::JsonValue body_example;
    bool takes_if_match = false;
    bool takes_blob = false;
    std::vector<int> statuses;
    std::optional<Schema> result;
    base::JsonValue result_example;
    std::string result_media_type = "application/json";
    bool has_etag = false;
};

namespace detail {

template <class T>
concept Versioned = requires(const T& value) {
    { value.version } -> std::convertible_to<std::int64_t>;
};

Response json_response(int status, std::string body);
void set_etag(Response& response, std::int64_t version);
void set_location(Response& response, const Call& call, std::string_view location);
// {"items": […], "_meta": {…}, "_links": {…}}; `items` is the serialised list.
std::string page_body(
    const Call& call,
    std::string items,
    std::size_t count,
    std::int64_t total,
    bool total_capped,
    const std::optional<std::string>& next_cursor
);
Response stream_response(Stream stream);

// A struct, list or JSON value.
template <class T>
struct Result {
    static Response respond(const T& value, const Call&, int status = 200) {
        auto response = json_response(status, base::to_json(value));
        if constexpr (Versioned<T>) set_etag(response, value.version);
        return response;
    }

    static void describe(OperationShape& shape, SchemaBook& book) {
        shape.statuses = {200};
        shape.result = book.of<T>();
        shape.result_example = example_of<T>();
        shape.has_etag = Versioned<T>;
    }
};

template <>
struct Result<NoContent> {
    static Response respond(const NoContent&, const Call&) { return {.status = 204}; }

    static void describe(OperationShape& shape, SchemaBook&) { shape.statuses = {204}; }
};

template <>
struct Result<Redirect> {
    static Response respond(const Redirect& redirect, const Call&) {
        Response response{.status = 303};
        response.headers.add("location", redirect.location);
        return response;
    }

    static void describe(OperationShape& shape, SchemaBook&) { shape.statuses = {303}; }
};

template <class T>
struct Result<Created<T>> {
    static Response respond(const Created<T>& created, const Call& call) {
        auto response = Result<T>::respond(created.value, call, 201);
        set_location(response, call, created.location);
        return response;
    }

    static void describe(OperationShape& shape, SchemaBook& book) {
        Result<T>::describe(shape, book);
        shape.statuses = {201};
    }
};

template <class T>
struct Result<CreatedOrFound<T>> {
    static Response respond(const CreatedOrFound<T>& made, const Call& call) {
        auto response = Result<T>::respond(made.value, call, made.created ? 201 : 200);
        set_location(response, call, made.location);
        return response;
    }

    static void describe(OperationShape& shape, SchemaBook& book) {
        Result<T>::describe(shape, book);
        shape.statuses = {200, 201};
    }
};

template <class T>
struct Result<Accepted<T>> {
    static Response respond(const Accepted<T>& accepted, const Call& call) {
        auto response = Result<T>::respond(accepted.value, call, 202);
        set_location(response, call, accepted.location);
        return response;
    }

    static void describe(OperationShape& shape, SchemaBook& book) {
        Result<T>::describe(shape, book);
        shape.statuses = {202};
    }
};

void describe_page(OperationShape& shape, Schema item, base::JsonValue item_example);

template <class T>
struct Result<Page<T>> {
    static Response respond(const Page<T>& page, const Call& call) {
        return json_response(
            200,
            page_body(
                call,
                base::to_json(page.items),
                page.items.size(),
                page.total,
                page.total_capped,
                page.next_cursor
            )
        );
    }

    static void describe(OperationShape& shape, SchemaBook& book) {
        describe_page(shape, book.of<T>(), example_of<T>());
    }
};

template <>
struct Result<Stream> {
    static Response respond(Stream stream, const Call&) {
        return stream_response(std::move(stream));
    }

    static void describe(OperationShape& shape, SchemaBook&) {
        shape.statuses = {200};
        shape.result = Schema{};
        shape.result_media_type = "*/*";
    }
};

Response event_response(EventStream stream);

template <>
struct Result<EventStream> {
    static Response respond(EventStream stream, const Call&) {
        return event_response(std::move(stream));
    }

    static void describe(OperationShape& shape, SchemaBook&) {
        shape.statuses = {200};
        shape.result = Schema{{"type", "string"}};
        shape.result_media_type = "text/event-stream";
    }
};

template <>
struct Result<Document> {
    static Response respond(Document document, const Call&) {
        return {.media_type = std::move(document.media_type), .body = std::move(document.body)};
    }

    static void describe(OperationShape& shape, SchemaBook&) {
        shape.statuses = {200};
        shape.result = Schema{{"type", "string"}};
        shape.result_media_type = "*/*";
    }
};

template <>
struct Result<Response> {
    static Response respond(Response response, const Call&) { return response; }

    static void describe(OperationShape& shape, SchemaBook&) {
        shape.statuses = {200};
        shape.result = Schema{};
        shape.result_media_type = "*/*";
    }
};

template <class T>
struct Result<WithHeaders<T>> {
    static Response respond(WithHeaders<T> reply, const Call& call) {
        auto response = Result<T>::respond(std::move(reply.value), call);
        for (const auto& [name, value] : reply.headers) response.headers.add(name, value);
        return response;
    }

    static void describe(OperationShape& shape, SchemaBook& book) {
        Result<T>::describe(shape, book);
    }
};

} // namespace detail

} // namespace kansli::web
