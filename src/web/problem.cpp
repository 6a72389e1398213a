#include "web/problem.hpp"

#include "base/json.hpp"
#include "base/log.hpp"
#include "storage/transaction.hpp"
#include "web/language.hpp"

#include <array>

namespace kansli::web {

namespace {

struct Row {
    base::ErrorCode code;
    int status;
    std::string_view name;
    std::string_view title;
    std::string_view title_sv;
};

constexpr std::array rows{
    Row{base::ErrorCode::invalid,
        400,
        "invalid",
        "The request is not valid",
        "Något i begäran är fel"},
    Row{base::ErrorCode::unauthenticated,
        401,
        "unauthenticated",
        "Login is required",
        "Inloggning krävs"},
    Row{base::ErrorCode::forbidden, 403, "forbidden", "Not allowed", "Inte tillåtet"},
    Row{base::ErrorCode::not_found, 404, "not-found", "Not found", "Finns inte"},
    Row{base::ErrorCode::method_not_allowed,
        405,
        "method-not-allowed",
        "Method not allowed",
        "Metoden är inte tillåten"},
    Row{base::ErrorCode::conflict,
        409,
        "conflict",
        "Conflict with what is there",
        "Krockar med det som redan finns"},
    Row{base::ErrorCode::stale, 412, "stale", "Changed in the meantime", "Ändrat under tiden"},
    Row{base::ErrorCode::too_large, 413, "too-large", "Too large", "För stort"},
    Row{base::ErrorCode::unsupported_media_type,
        415,
        "unsupported-media-type",
        "Unsupported media type",
        "Filtypen tas inte emot"},
    Row{base::ErrorCode::rejected, 422, "rejected", "A rule says no", "En regel säger nej"},
    Row{base::ErrorCode::precondition_required,
        428,
        "precondition-required",
        "If-Match is required",
        "If-Match krävs"},
    Row{base::ErrorCode::busy,
        503,
        "busy",
        "Too busy, try again",
        "För mycket just nu, försök igen"},
    Row{base::ErrorCode::unavailable,
        503,
        "unavailable",
        "Not available now",
        "Går inte att nå just nu"},
    Row{base::ErrorCode::internal,
        500,
        "internal",
        "Something broke on our side",
        "Något gick fel hos oss"},
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
    const auto language = error.is_for_people() ? language_of(request) : base::Language::en;
    std::string body = "{";
    append_member(body, "type", type_of(error.code()));
    append_member(body, "title", language == base::Language::sv ? row.title_sv : row.title);
    body += ",\"status\":" + std::to_string(row.status);
    append_member(body, "detail", error.text(language));
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
    if (error.is_for_people()) {
        response.headers.add("content-language", base::enum_name(language));
        response.headers.add("vary", "accept-language");
    }
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
