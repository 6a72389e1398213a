#include "process/rest/rest_body.hpp"

#include "base/error.hpp"
#include "process/store/process_store.hpp"
#include "web/target.hpp"

#include <fmt/format.h>

#include <chrono>

namespace kansli::process {

namespace {

constexpr std::size_t max_parts = 20;
constexpr std::int64_t max_duration_ms = 366LL * 24 * 3600 * 1000;

[[noreturn]] void refuse(const std::string& why) {
    throw base::Error(base::ErrorCode::invalid, why);
}

// The value of `name="…"` in a header.
std::string quoted(std::string_view header, std::string_view name) {
    const auto at = header.find(fmt::format("{}=\"", name));
    if (at == std::string_view::npos) return {};
    const auto begin = at + name.size() + 2;
    return std::string(header.substr(begin, header.find('"', begin) - begin));
}

FormPart part_of(std::string_view text) {
    const auto end = text.find("\r\n\r\n");
    if (end == std::string_view::npos) refuse("A part of the form has no head.");
    FormPart part;
    const auto head = text.substr(0, end);
    // "; name" so that filename is not taken for it.
    part.name = quoted(head, "; name");
    part.file_name = quoted(head, "; filename");
    part.content = text.substr(end + 4);
    return part;
}

} // namespace

RestBody::RestBody(const web::Request& request) {
    if (request.body.empty()) return;
    auto json = base::parse_json(request.body);
    if (!json.is_object()) refuse("The body must be an object.");
    members_ = std::move(json.get_object());
}

const base::JsonValue* RestBody::member(std::string_view name) const {
    const auto* found = members_.if_contains(name);
    return found == nullptr || found->is_null() ? nullptr : found;
}

std::optional<std::string> RestBody::optional_text(std::string_view name) const {
    const auto* found = member(name);
    if (found == nullptr) return std::nullopt;
    if (!found->is_string()) refuse(fmt::format("{} must be a text.", name));
    return std::string(found->get_string());
}

std::string RestBody::text(std::string_view name) const { return optional_text(name).value_or(""); }

std::string RestBody::required_text(std::string_view name) const {
    auto found = text(name);
    if (found.empty()) refuse(fmt::format("{} is missing.", name));
    if (found.size() > 255) refuse(fmt::format("{} has over 255 characters.", name));
    return found;
}

std::optional<std::int64_t> RestBody::number(std::string_view name) const {
    const auto* found = member(name);
    if (found == nullptr) return std::nullopt;
    if (!found->is_int64()) refuse(fmt::format("{} must be a whole number.", name));
    return found->get_int64();
}

std::chrono::milliseconds RestBody::required_duration(std::string_view name) const {
    const auto found = number(name);
    if (!found || *found <= 0 || *found > max_duration_ms)
        refuse(fmt::format("{} must be a positive number of milliseconds.", name));
    return std::chrono::milliseconds(*found);
}

bool RestBody::flag(std::string_view name, bool usual) const {
    const auto* found = member(name);
    return found != nullptr && found->is_bool() ? found->get_bool() : usual;
}

std::vector<std::string> RestBody::texts(std::string_view name) const {
    std::vector<std::string> list;
    const auto* found = member(name);
    if (found == nullptr) return list;
    if (!found->is_array()) refuse(fmt::format("{} must be a list.", name));
    for (const auto& each : found->get_array()) {
        if (!each.is_string()) refuse(fmt::format("{} must be a list of texts.", name));
        list.emplace_back(each.get_string());
    }
    if (list.size() > base::max_list_length) refuse(fmt::format("{} is too long.", name));
    return list;
}

std::vector<RestBody> RestBody::objects(std::string_view name) const {
    std::vector<RestBody> list;
    const auto* found = member(name);
    if (found == nullptr) return list;
    if (!found->is_array()) refuse(fmt::format("{} must be a list.", name));
    for (const auto& each : found->get_array()) {
        if (!each.is_object()) refuse(fmt::format("{} must be a list of objects.", name));
        list.emplace_back(each.get_object());
    }
    return list;
}

std::vector<FormPart> form_parts(const web::Request& request) {
    const auto type = request.headers.get("content-type");
    const auto at = type.find("boundary=");
    if (!type.starts_with("multipart/form-data") || at == std::string_view::npos)
        refuse("The body must be multipart/form-data.");
    auto boundary = type.substr(at + 9);
    boundary = boundary.substr(0, boundary.find(';'));
    if (boundary.starts_with('"') && boundary.size() > 1)
        boundary = boundary.substr(1, boundary.size() - 2);
    const auto limit = fmt::format("--{}", boundary);
    std::vector<FormPart> parts;
    std::string_view body = request.body;
    auto begin = body.find(limit);
    while (begin != std::string_view::npos) {
        begin += limit.size();
        if (body.substr(begin).starts_with("--")) break;
        const auto end = body.find("\r\n" + limit, begin);
        if (end == std::string_view::npos || parts.size() >= max_parts)
            refuse("The form does not end, or has too many parts.");
        parts.push_back(part_of(body.substr(begin, end - begin)));
        begin = end + 2;
    }
    return parts;
}

void refuse_house_tenant(std::string_view tenant) {
    if (tenant == house_tenant)
        throw base::Error(
            base::ErrorCode::forbidden,
            fmt::format("The tenant {} is kept for the installation's own processes.", tenant)
        );
}

std::string query_value(const web::Request& request, std::string_view name) {
    for (auto& parameter : web::parse_query(request.query()))
        if (parameter.name == name) return std::move(parameter.value);
    return {};
}

} // namespace kansli::process
