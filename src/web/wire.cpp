#include "web/wire.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <array>

namespace kansli::web {

namespace {

constexpr std::size_t max_target = 8'000;

struct Default {
    std::string_view name;
    std::string_view line;
};

// What a browser may do with a reply of ours: show it where we said and nothing else. Personal data
// is in most of them, so nothing is stored unless a handler says otherwise.
constexpr std::array defaults{
    Default{"cache-control", "Cache-Control: no-store\r\n"},
    Default{
        "content-security-policy",
        "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n"},
    Default{"x-content-type-options", "X-Content-Type-Options: nosniff\r\n"},
    Default{"x-frame-options", "X-Frame-Options: DENY\r\n"},
    Default{"referrer-policy", "Referrer-Policy: no-referrer\r\n"},
};

std::string_view reason_of(int status) {
    switch (status) {
    case 100:
        return "Continue";
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 202:
        return "Accepted";
    case 204:
        return "No Content";
    case 303:
        return "See Other";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 412:
        return "Precondition Failed";
    case 413:
        return "Content Too Large";
    case 414:
        return "URI Too Long";
    case 415:
        return "Unsupported Media Type";
    case 422:
        return "Unprocessable Content";
    case 428:
        return "Precondition Required";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 503:
        return "Service Unavailable";
    default:
        return "Status";
    }
}

bool has_content(int status) { return status != 204 && status != 304; }

void append_field(std::string& out, std::string_view name, std::string_view value) {
    out.append(name).append(": ").append(value).append("\r\n");
}

} // namespace

void append_head(
    std::string& out,
    const Response& response,
    const Request& request,
    const ReplyFrame& frame
) {
    fmt::format_to(
        std::back_inserter(out), "HTTP/1.1 {} {}\r\n", response.status, reason_of(response.status)
    );
    append_field(out, "Date", frame.date);
    if (has_content(response.status)) {
        if (!response.media_type.empty()) append_field(out, "Content-Type", response.media_type);
        if (frame.is_chunked)
            out += "Transfer-Encoding: chunked\r\n";
        else if (frame.length >= 0)
            fmt::format_to(std::back_inserter(out), "Content-Length: {}\r\n", frame.length);
    }
    for (const auto& [name, line] : defaults)
        if (!response.headers.has(name)) out += line;
    if (!request.request_id.empty()) append_field(out, "X-Request-Id", request.request_id);
    if (request.origin.starts_with("https:"))
        append_field(out, "Strict-Transport-Security", "max-age=31536000");
    response.headers.each([&](std::string_view name, std::string_view value) {
        append_field(out, name, value);
    });
    if (frame.after == AfterReply::close)
        out += "Connection: close\r\n";
    else if (frame.is_http_1_0)
        out += "Connection: keep-alive\r\n";
    out += "\r\n";
}

std::optional<Response> check_head(Request& request, unsigned http_version) {
    const auto& headers = request.headers;
    const auto codings = headers.count("transfer-encoding");
    const auto hosts = headers.count("host");
    if (hosts > 1 || (hosts == 0 && http_version == 11))
        return transport_problem(400, "One Host is required.");
    if (codings > 0 && http_version < 11)
        return transport_problem(400, "HTTP/1.0 has no Transfer-Encoding.");
    if (codings > 1 ||
        (codings == 1 && !equal_ignoring_case(headers.get("transfer-encoding"), "chunked")))
        return transport_problem(501, "Only the transfer coding chunked is known.");
    auto& target = request.target;
    if (target.size() > max_target) return transport_problem(414, "The URL is too long.");
    if (const auto scheme = target.find("://"); scheme != target.npos && !target.starts_with('/')) {
        const auto path = target.find('/', scheme + 3);
        target = path == target.npos ? "/" : target.substr(path);
    }
    if (!target.starts_with('/') || target.find('#') != target.npos)
        return transport_problem(400, "The request target must be a path.");
    return std::nullopt;
}

std::string http_date(std::int64_t seconds_since_1970) {
    return fmt::format(
        "{:%a, %d %b %Y %H:%M:%S} GMT", fmt::gmtime(static_cast<std::time_t>(seconds_since_1970))
    );
}

Response transport_problem(int status, std::string_view detail) {
    return {
        .status = status,
        .media_type = "application/problem+json",
        .body = fmt::format(
            R"({{"type":"about:blank","title":"{}","status":{},"detail":"{}"}})",
            reason_of(status),
            status,
            detail
        )};
}

} // namespace kansli::web
