// The head of a response as HTTP/1.1 text, with the headers that every reply of ours carries. A
// header that the handler set replaces ours.
#pragma once

#include "web/request.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace kansli::web {

enum class AfterReply { keep_alive, close };

struct ReplyFrame {
    AfterReply after = AfterReply::keep_alive;
    bool is_http_1_0 = false;
    bool is_chunked = false; // a stream of unknown size
    std::int64_t length = 0; // otherwise
    std::string_view date{}; // IMF-fixdate
};

void append_head(
    std::string& out,
    const Response& response,
    const Request& request,
    const ReplyFrame& frame
);

// Puts the target into origin-form (RFC 9112 §3.2.1), and tells what forbids to go on: a Host that
// is missing or doubled, a transfer coding we do not know, which would hide where the body ends.
std::optional<Response> check_head(Request& request, unsigned http_version);

// "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110 §5.6.7)
std::string http_date(std::int64_t seconds_since_1970);

// A problem of the transport itself, for which the field has no ErrorCode: 408, 414, 431, 501.
Response transport_problem(int status, std::string_view detail);

} // namespace kansli::web
