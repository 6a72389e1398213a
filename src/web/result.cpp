#include "web/result.hpp"

#include "web/call.hpp"
#include "web/router.hpp"
#include "web/target.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kansli::web::detail {

namespace {

// What stands between quotes in Content-Disposition for those who cannot read filename*.
std::string plain_file_name(std::string_view name) {
    std::string plain(name);
    std::replace_if(
        plain.begin(),
        plain.end(),
        [](char c) {
            const auto byte = static_cast<unsigned char>(c);
            return byte < 0x20 || byte > 0x7e || c == '"' || c == '\\' || c == '/' || c == '%';
        },
        '_'
    );
    return plain;
}

} // namespace

Response json_response(int status, std::string body) {
    return {.status = status, .media_type = "application/json", .body = std::move(body)};
}

void set_etag(Response& response, std::int64_t version) {
    response.headers.add("etag", fmt::format("\"{}\"", version));
}

void set_location(Response& response, const Call& call, std::string_view location) {
    auto url = call.request.origin;
    if (call.api != nullptr) url += call.api->root();
    if (call.route != nullptr && call.route->has_municipality)
        url.append("/").append(call.municipality_id.to_text());
    response.headers.add("location", url.append(location));
}

Response stream_response(Stream stream) {
    Response response{.media_type = std::move(stream.media_type)};
    if (!stream.etag.empty()) response.headers.add("etag", '"' + stream.etag + '"');
    response.headers.add(
        "content-disposition",
        fmt::format(
            "attachment; filename=\"{}\"; filename*=UTF-8''{}",
            plain_file_name(stream.file_name),
            percent_encoded(stream.file_name)
        )
    );
    response.stream = std::move(stream.content);
    return response;
}

// nginx and its kin gather a reply before they pass it on, unless it asks them not to.
Response event_response(EventStream stream) {
    Response response{.media_type = "text/event-stream"};
    response.headers.add("x-accel-buffering", "no");
    response.events = std::move(stream.channel);
    return response;
}

} // namespace kansli::web::detail
