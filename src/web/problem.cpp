#include "web/problem.hpp"

#include "base/json.hpp"
#include "base/log.hpp"
#include "storage/transaction.hpp"

#include <array>

namespace kansli::web {

namespace {

struct Row {
    base::ErrorCode code;
    int status;
    std::string_view name;
    std::string_view title;
};

constexpr std::array rows{
    Row{base::ErrorCode::invalid, 400, "invalid", "The request is not valid"},
    Row{base::ErrorCode::unauthenticated, 401, "unauthenticated", "Login is required"},
    Row{base::ErrorCode::forbidden, 403, "forbidden", "Not allowed"},
    Row{base::ErrorCode::not_found, 404, "not-found", "Not found"},
    Row{base::ErrorCode::method_not_allowed, 405, "method-not-allowed", "Method not allowed"},
    Row{base::ErrorCode::conflict, 409, "conflict", "Conflict with what is there"},
    Row{base::ErrorCode::stale, 412, "stale", "Changed in the meantime"},
    Row{base::ErrorCode::too_large, 413, "too-large", "Too large"},
    Row{base::ErrorCode::unsupported_media_type,
        415,
        "unsupported-media-type",
        "Unsupported media type"},
    Row{base::ErrorCode::rejected, 422, "rejected", "A rule says no"},
    Row{base::ErrorCode::precondition_required,
        428,
        "precondition-required",
        "If-Match is required"},
    Row{base::ErrorCode::busy, 503, "busy", "Too busy, try again"},
    Row{base::ErrorCode::unavailable, 503, "unavailable", "Not available now"},
    Row{base::ErrorCode::internal, 500, "internal", "Something broke on our side"},
};

const Row& row_of(base::ErrorCode code) {
    for (const auto& row : rows)
        if (row.code == code) return row;
    return rows.back();
}

void append_member(std::string& out, std::string_view name, std::string_view value) {
    if (out.back() != '{') out += ',';
    base::append_json_string(out, name);
    out += ':';
    base::append_json_string(out, value);
}

} // namespace

int status_of(base::ErrorCode code) { return row_of(code).status; }

std::string_view title_of(base::ErrorCode code) { return row_of(code).title; }

std::string type_of(base::ErrorCode code) { return "/problems/" + std::string(row_of(code).name); }

Response problem_response(const base::Error& error, const Request& request) {
    const auto& row = row_of(error.code());
    std::string body = "{";
    append_member(body, "type", type_of(error.code()));
    append_member(body, "title", row.title);
    body += ",\"status\":" + std::to_string(row.status);
    append_member(body, "detail", error.what());
    append_member(body, "instance", "/requests/" + request.request_id);
    if (!error.problems().empty()) {
        body += ",\"problems\":[";
        for (const auto& problem : error.problems()) {
            body += body.back() == '[' ? "{" : ",{";
            append_member(body, "pointer", problem.pointer);
            append_member(body, "code", problem.code);
            append_member(body, "message", problem.message);
            body += '}';
        }
        body += ']';
    }
    body += '}';
    Response response{
        .status = row.status, .media_type = "application/problem+json", .body = std::move(body)};
    if (row.status == 401) response.headers.add("www-authenticate", "Bearer");
    if (row.status == 503)
        response.headers.add("retry-after", error.code() == base::ErrorCode::busy ? "1" : "5");
    return response;
}

base::Error error_of(const std::exception_ptr& thrown, const std::string& request_id) {
    const auto internal = [&](std::string_view what) {
        base::log(
            base::LogLevel::error, "unexpected_error", {{"request_id", request_id}, {"what", what}}
        );
        return base::Error(
            base::ErrorCode::internal, "Something went wrong on our side; give us the request's id."
        );
    };
    try {
        std::rethrow_exception(thrown);
    } catch (const base::Error& error) {
        return error.code() == base::ErrorCode::internal ? internal(error.what()) : error;
    } catch (const storage::Retry&) {
        return base::Error(base::ErrorCode::busy, "Others changed the same thing; try again.");
    } catch (const std::exception& error) {
        return internal(error.what());
    } catch (...) {
        return internal("not an exception");
    }
}

} // namespace kansli::web
