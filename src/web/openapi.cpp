#include "web/openapi.hpp"

#include "base/text.hpp"
#include "web/problem.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace kansli::web {

namespace {

using boost::json::array;
using boost::json::object;

constexpr std::string_view common_text =
    "\n\n**Autentisering / Authentication:** `Authorization: Bearer` or, from our own pages, a "
    "session "
    "cookie. Each operation names the permission it needs."
    "\n\n**Fel / Errors:** `application/problem+json` (RFC 9457); `problems` lists every field "
    "that is "
    "wrong."
    "\n\n**Ändringar / Changes:** `If-Match` with the `ETag` that was read; `Idempotency-Key` on "
    "POST is "
    "honoured for 24 hours."
    "\n\n**Begränsningar / Limitations:** page numbers reach row 10,000; after that follow "
    "`_links.next`. Counts are exact up to 10,000."
    "\n\n**Livscykel / Life cycle:** semantic versions, the major one in the URL; a deprecated "
    "version is "
    "announced in `api-info`."
    "\n\n**Servicenivå / Service level:** as the operator has published it on the contact page.";

// One documented error. The component is named by the code: #/components/responses/not_found.
struct ErrorText {
    base::ErrorCode code;
    std::string_view name;
    std::string_view detail;
};

constexpr std::array errors{
    ErrorText{base::ErrorCode::invalid, "invalid", "One field is wrong; see problems."},
    ErrorText{base::ErrorCode::unauthenticated, "unauthenticated", "Log in first."},
    ErrorText{base::ErrorCode::forbidden, "forbidden", "You may not do this."},
    ErrorText{base::ErrorCode::not_found, "not_found", "There is no such resource."},
    ErrorText{base::ErrorCode::conflict, "conflict", "There is one already."},
    ErrorText{base::ErrorCode::stale, "stale", "It was changed by another in the meantime."},
    ErrorText{base::ErrorCode::too_large, "too_large", "The body is over the limit."},
    ErrorText{
        base::ErrorCode::unsupported_media_type,
        "unsupported_media_type",
        "Content-Type must be application/json."},
    ErrorText{base::ErrorCode::rejected, "rejected", "A closed case takes no changes."},
    ErrorText{
        base::ErrorCode::precondition_required,
        "precondition_required",
        "If-Match must name the version that the change is made to."},
    ErrorText{base::ErrorCode::internal, "internal", "Something went wrong on our side."},
    ErrorText{base::ErrorCode::busy, "busy", "Too much is waiting; try again."},
};

object problem_schema() {
    const object text{{"type", "string"}};
    object field{
        {"type", "object"},
        {"properties", {{"pointer", text}, {"code", text}, {"message", text}}},
        {"required", {"pointer", "code", "message"}}};
    object list{{"type", "array"}, {"items", std::move(field)}};
    return {
        {"type", "object"},
        {"description",
         "RFC 9457; `pointer` is a JSON Pointer into the body or ?name of a parameter. A `detail` "
         "that people may read comes in Swedish or English by Accept-Language, and "
         "Content-Language "
         "says which; what is for developers comes in English, without that header."},
        {"properties",
         {{"type", {{"type", "string"}, {"format", "uri-reference"}}},
          {"title", text},
          {"status", {{"type", "integer"}}},
          {"detail", text},
          {"instance", text},
          {"problems", std::move(list)}}},
        {"required", {"type", "title", "status", "detail", "instance"}}};
}

object error_response_of(const ErrorText& error, const Api& api) {
    const std::string description(title_of(error.code));
    if (api.format_error()) return {{"description", description}};
    object example{
        {"type", type_of(error.code)},
        {"title", title_of(error.code)},
        {"status", status_of(error.code)},
        {"detail", error.detail},
        {"instance", "/requests/0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70"}};
    if (error.code == base::ErrorCode::invalid)
        example["problems"] =
            array{object{{"pointer", "/text"}, {"code", "required"}, {"message", "is required"}}};
    object content{
        {"schema", {{"$ref", "#/components/schemas/Problem"}}}, {"example", std::move(example)}};
    object response{
        {"description", description},
        {"content", {{"application/problem+json", std::move(content)}}}};
    if (error.code == base::ErrorCode::busy)
        response["headers"] = object{
            {"Retry-After",
             {{"description", "Seconds to wait."}, {"schema", {{"type", "integer"}}}}}};
    return response;
}

object parameter_of(
    std::string_view name,
    std::string_view in,
    bool required,
    object schema,
    std::string_view description
) {
    return {
        {"name", name},
        {"in", in},
        {"required", required},
        {"description", description},
        {"schema", std::move(schema)}};
}

// The names between braces, in order.
std::vector<std::string> value_names(std::string_view pattern) {
    std::vector<std::string> names;
    for (auto open = pattern.find('{'); open != std::string_view::npos;
         open = pattern.find('{', open + 1))
        names.emplace_back(pattern.substr(open + 1, pattern.find('}', open) - open - 1));
    return names;
}

// "/cases/{case_id}/notes" of a POST: post_cases_case_id_notes.
std::string operation_id(const Route& route) {
    auto id = base::lower_ascii(method_name(route.method));
    for (const char c : route.pattern) {
        const bool is_word = std::isalnum(static_cast<unsigned char>(c)) != 0;
        if (is_word)
            id += c;
        else if (id.back() != '_')
            id += '_';
    }
    while (id.back() == '_') id.pop_back();
    return id;
}

std::string tag_of(const Route& route) {
    const auto first = std::string_view(route.pattern).substr(1);
    return std::string(first.substr(0, first.find('/')));
}

array parameters_of(
    const Route& route,
    const OperationShape& shape,
    const RouterSettings& settings
) {
    array parameters;
    if (route.has_municipality) {
        array codes;
        for (const auto& id : settings.municipalities) codes.emplace_back(id.to_text());
        parameters.push_back(parameter_of(
            "municipality_id",
            "path",
            true,
            {{"type", "string"}, {"enum", std::move(codes)}},
            "Kommunkod: the municipality."
        ));
    }
    const auto names = value_names(route.pattern);
    for (std::size_t i = 0; i < names.size(); ++i)
        parameters.push_back(
            parameter_of(names[i], "path", true, shape.path.at(i), "Identifies the resource.")
        );
    for (const auto& [name, schema, required] : shape.query)
        parameters.push_back(
            parameter_of(name, "query", required, schema, "Selects what is returned.")
        );
    if (shape.takes_if_match)
        parameters.push_back(parameter_of(
            "If-Match",
            "header",
            true,
            {{"type", "string"}, {"example", "\"3\""}},
            "The ETag of the version that the change is made to."
        ));
    if (route.keeps_reply)
        parameters.push_back(parameter_of(
            "Idempotency-Key",
            "header",
            false,
            {{"type", "string"}, {"maxLength", 200}},
            "The same key within 24 hours gets the first reply again."
        ));
    return parameters;
}

object success_of(int status, const Route& route, const OperationShape& shape) {
    object response{{"description", route.summary}};
    object headers;
    const object text{{"type", "string"}};
    if (shape.has_etag)
        headers["ETag"] = object{{"description", "The version, for If-Match."}, {"schema", text}};
    if (status == 201 || status == 202 || status == 303)
        headers["Location"] = object{{"description", "Where it is."}, {"schema", text}};
    if (!headers.empty()) response["headers"] = std::move(headers);
    if (shape.result) {
        object content{{"schema", *shape.result}};
        if (!shape.result_example.is_null()) content["example"] = shape.result_example;
        response["content"] = object{{shape.result_media_type, std::move(content)}};
    }
    return response;
}

object responses_of(const Route& route, const OperationShape& shape) {
    using Code = base::ErrorCode;
    object responses;
    for (const int status : shape.statuses)
        responses[std::to_string(status)] = success_of(status, route, shape);
    if (shape.has_etag && route.method == Method::get)
        responses["304"] = object{{"description", "Not changed since the ETag in If-None-Match"}};
    const bool is_open = route.permission == Permission::open;
    const bool has_body = shape.body || shape.takes_blob;
    const auto applies = [&](Code code) {
        switch (code) {
        case Code::unauthenticated:
        case Code::forbidden:
            return !is_open;
        case Code::not_found:
            return route.has_municipality || route.path_values > 0;
        case Code::conflict:
        case Code::rejected:
            return !route.only_reads;
        case Code::stale:
        case Code::precondition_required:
            return shape.takes_if_match;
        case Code::too_large:
            return has_body;
        case Code::unsupported_media_type:
            return shape.body.has_value();
        default:
            return true;
        }
    };
    for (const auto& error : errors)
        if (applies(error.code))
            responses[std::to_string(status_of(error.code))] =
                object{{"$ref", "#/components/responses/" + std::string(error.name)}};
    return responses;
}

object operation_of(const Route& route, SchemaBook& book, const RouterSettings& settings) {
    OperationShape shape;
    route.describe(shape, book);
    auto text = route.description.empty() ? route.summary : route.description;
    text += fmt::format("\n\nPermission: `{}`.", base::enum_name(route.permission));
    if (route.shows_personal_data) text += " Reads by staff and machines are logged.";
    if (route.method == Method::post && route.only_reads)
        text += " A POST because what is searched for may not stand in a URL; it changes nothing.";
    object operation{
        {"operationId", operation_id(route)},
        {"tags", array{base::JsonValue(tag_of(route))}},
        {"summary", route.summary},
        {"description", text},
        {"parameters", parameters_of(route, shape, settings)},
        {"responses", responses_of(route, shape)}};
    if (shape.body)
        operation["requestBody"] = object{
            {"required", true},
            {"content",
             {{"application/json", {{"schema", *shape.body}, {"example", shape.body_example}}}}}};
    if (shape.takes_blob)
        operation["requestBody"] = object{
            {"required", true},
            {"description", fmt::format("The content itself, at most {} bytes.", route.max_upload)},
            {"content", {{"*/*", object{{"schema", object()}}}}}};
    if (route.permission == Permission::open) operation["security"] = array();
    return operation;
}

object api_info_operation() {
    const object text{{"type", "string"}};
    const object schema{
        {"type", "object"},
        {"properties",
         {{"apiName", text},
          {"apiVersion", text},
          {"apiReleased", {{"type", "string"}, {"format", "date"}}},
          {"apiDocumentation", {{"type", "string"}, {"format", "uri"}}},
          {"apiStatus", text}}},
        {"required", {"apiName", "apiVersion", "apiReleased", "apiDocumentation", "apiStatus"}}};
    const object example{
        {"apiName", "case-management"},
        {"apiVersion", "1.0.0"},
        {"apiReleased", "2026-01-01"},
        {"apiDocumentation", "https://example.se/case-management/v1/openapi.json"},
        {"apiStatus", "active"}};
    const object content{{"schema", schema}, {"example", example}};
    return {
        {"operationId", "get_api_info"},
        {"tags", array{"api-info"}},
        {"summary", "Tells about this API."},
        {"description", "As Digg's REST API profile asks for (VER.06)."},
        {"security", array()},
        {"responses",
         {{"200",
           {{"description", "About this API"}, {"content", {{"application/json", content}}}}}}}};
}

object info_of(const Api& api, const RouterSettings& settings) {
    const auto& publisher = settings.publisher;
    return {
        {"title", api.title_en() + " / " + api.title_sv()},
        {"version", api.version()},
        {"description",
         fmt::format(
             "**Svenska:** {}\n\n**English:** {}{}",
             api.description_sv().empty() ? api.title_sv() : api.description_sv(),
             api.description_en().empty() ? api.title_en() : api.description_en(),
             common_text
         )},
        {"contact", {{"name", publisher.name}, {"email", publisher.email}, {"url", publisher.url}}},
        {"license", {{"name", publisher.licence}, {"identifier", publisher.licence}}}};
}

} // namespace

std::string openapi_of(const Api& api, const RouterSettings& settings) {
    SchemaBook book;
    object paths{{"/api-info", {{"get", api_info_operation()}}}};
    std::vector<std::string> tags{"api-info"};
    for (const auto& entry : api.routes()) {
        const auto& route = entry.route();
        const auto path = (route.has_municipality ? "/{municipality_id}" : "") + route.pattern;
        auto& item = paths[path];
        if (!item.is_object()) item = object();
        item.as_object()[base::lower_ascii(method_name(route.method))] =
            operation_of(route, book, settings);
        if (std::find(tags.begin(), tags.end(), tag_of(route)) == tags.end())
            tags.push_back(tag_of(route));
    }
    array tag_list;
    for (const auto& tag : tags)
        tag_list.push_back(object{{"name", tag}, {"description", "About " + tag + "."}});
    object responses;
    for (const auto& error : errors) responses[error.name] = error_response_of(error, api);
    auto schemas = book.components();
    schemas["Problem"] = problem_schema();
    const object bearer{
        {"type", "http"},
        {"scheme", "bearer"},
        {"description", "A machine's or a portal's token."}};
    const object cookie{
        {"type", "apiKey"},
        {"in", "cookie"},
        {"name", "session"},
        {"description", "Our own pages; changes also carry X-CSRF-Token."}};
    return boost::json::serialize(object{
        {"openapi", "3.1.0"},
        {"info", info_of(api, settings)},
        {"servers",
         array{object{
             {"url", std::string(origin_placeholder) + api.root()},
             {"description", "This server"}}}},
        {"tags", std::move(tag_list)},
        {"security", array{object{{"bearer", array()}}, object{{"cookie", array()}}}},
        {"paths", std::move(paths)},
        {"components",
         {{"schemas", std::move(schemas)},
          {"responses", std::move(responses)},
          {"securitySchemes", {{"bearer", bearer}, {"cookie", cookie}}}}}});
}

std::string api_info_of(const Api& api, const std::string& origin) {
    // Versions before 1 are not yet to be relied on (VER.11).
    return boost::json::serialize(object{
        {"apiName", api.name()},
        {"apiVersion", api.version()},
        {"apiReleased", api.released()},
        {"apiDocumentation", origin + api.root() + "/openapi.json"},
        {"apiStatus", api.version().starts_with("0.") ? "beta" : "active"}});
}

} // namespace kansli::web
