#include "web/handler.hpp"

#include "web/call.hpp"
#include "web/router.hpp"

#include <algorithm>

namespace kansli::web {

namespace {

// A file's name alone, whatever path a client sent with it.
std::string without_folder(std::string_view name) {
    const auto at = name.find_last_of("/\\");
    return std::string(at == std::string_view::npos ? name : name.substr(at + 1));
}

} // namespace

std::string Decoder::next_path_value() {
    auto value = decoded_segment(call_.path_values.at(path_at_++));
    if (!value) no_such_resource();
    return *std::move(value);
}

const std::vector<Parameter>& Decoder::parameters() {
    if (!has_read_query_) parameters_ = parse_query(call_.request.query());
    has_read_query_ = true;
    return parameters_;
}

const base::JsonValue& Decoder::body() {
    if (!body_) body_ = base::parse_json(call_.request.body);
    return *body_;
}

IfMatch Decoder::if_match() const {
    const auto tag = call_.request.headers.get("if-match");
    if (tag.empty() || tag == "*")
        throw base::Error(
            base::ErrorCode::precondition_required,
            "If-Match must name the version that the change is made to, as ETag gave it."
        );
    const bool is_quoted = tag.size() > 2 && tag.front() == '"' && tag.back() == '"';
    const auto version =
        field_from_text<std::int64_t>(is_quoted ? tag.substr(1, tag.size() - 2) : "");
    if (!version)
        throw base::Error(
            base::ErrorCode::stale, "If-Match names no version of this; read it again."
        );
    return {*version.value};
}

const storage::BlobRef& Decoder::blob() const {
    if (!call_.request.blob)
        throw base::Error(base::ErrorCode::invalid, "A body with the content is required.");
    return *call_.request.blob;
}

Upload Decoder::upload() const {
    const auto& headers = call_.request.headers;
    Upload upload;
    upload.media_type = headers.get("content-type");
    if (upload.media_type.empty()) upload.media_type = "application/octet-stream";
    const auto disposition = headers.get("content-disposition");
    constexpr std::string_view utf8 = "UTF-8''"; // RFC 8187 §3.2
    const auto extended = header_parameter(disposition, "filename*");
    if (extended.size() > utf8.size() && equal_ignoring_case(extended.substr(0, utf8.size()), utf8))
        upload.file_name =
            without_folder(decoded_segment(extended.substr(utf8.size())).value_or(""));
    if (upload.file_name.empty())
        upload.file_name = without_folder(header_parameter(disposition, "filename"));
    return upload;
}

const Request& Decoder::request() const { return call_.request; }

void Decoder::no_such_resource() {
    throw base::Error(base::ErrorCode::not_found, "There is no such resource.");
}

void Decoder::finish() {
    const auto& route = *call_.route;
    if (!has_read_query_ && !route.takes_request)
        for (const auto& parameter : parameters())
            problems_.push_back(
                {"?" + parameter.name, "unknown_parameter", "is not a known parameter"}
            );
    base::throw_if_any(std::move(problems_));
}

} // namespace kansli::web
