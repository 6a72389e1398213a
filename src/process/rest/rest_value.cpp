#include "process/rest/rest_value.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "process/engine/swedish_clock.hpp"

#include <fmt/format.h>

#include <chrono>

namespace kansli::process {

namespace {

using base::JsonValue;

constexpr std::size_t max_variables = 1000;

JsonValue marked(std::string_view type, JsonValue value, const JsonValue* info) {
    boost::json::object object{{type_mark, type}, {"value", std::move(value)}};
    if (info != nullptr && info->is_object() && !info->get_object().empty())
        object.emplace("info", *info);
    return object;
}

[[noreturn]] void refuse(std::string_view name, std::string_view why) {
    throw base::Error(base::ErrorCode::invalid, fmt::format("The variable {} {}.", name, why));
}

JsonValue from_json_text(std::string_view name, const JsonValue& value) {
    if (!value.is_string()) return value;
    try {
        return base::parse_json(value.get_string());
    } catch (const base::Error& error) {
        refuse(name, std::string("is no JSON: ") + error.what());
    }
}

// JSON that could be taken for one of our marks, or is no structure, keeps its type.
JsonValue from_json_type(std::string_view name, const JsonValue& value, const JsonValue* info) {
    auto parsed = from_json_text(name, value);
    const bool is_plain = (parsed.is_object() && mark_of(parsed).empty()) || parsed.is_array();
    return is_plain ? parsed : marked("json", std::move(parsed), info);
}

JsonValue number(std::string_view name, std::string_view type, const JsonValue& value) {
    JsonValue read = value;
    if (value.is_string()) read = from_json_text(name, value);
    if (!read.is_number()) refuse(name, "is no number");
    const bool is_plain = type == "integer" || (type == "double" && read.is_double());
    return is_plain ? read : marked(type, read, nullptr);
}

const JsonValue* member(const JsonValue& json, std::string_view name) {
    const auto* object = json.if_object();
    return object == nullptr ? nullptr : object->if_contains(name);
}

std::string type_name(const JsonValue& plain) {
    if (plain.is_null()) return "Null";
    if (plain.is_bool()) return "Boolean";
    if (plain.is_string()) return "String";
    if (plain.is_double()) return "Double";
    if (plain.is_object() || plain.is_array()) return "Json";
    const auto whole = plain.is_int64() ? plain.get_int64() : INT64_MAX;
    return whole >= INT32_MIN && whole <= INT32_MAX ? "Integer" : "Long";
}

boost::json::object typed(std::string type, JsonValue value) {
    return {{"type", std::move(type)}, {"value", std::move(value)}, {"valueInfo", Variables()}};
}

// RFC 4648 §4; nullopt for what is none.
std::optional<std::string> from_base64(std::string_view text) {
    std::string out;
    std::uint32_t bits = 0;
    int count = 0;
    for (const char c : text) {
        if (c == '=' || c == '\n' || c == '\r') continue;
        const auto alphabet =
            std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
        const auto at = alphabet.find(c);
        if (at == std::string_view::npos) return std::nullopt;
        bits = (bits << 6U) | static_cast<std::uint32_t>(at);
        count += 6;
        if (count < 8) continue;
        count -= 8;
        out += static_cast<char>((bits >> static_cast<unsigned>(count)) & 0xFFU);
    }
    return out;
}

} // namespace

JsonValue from_rest(std::string_view name, const JsonValue& typed_value) {
    if (name.empty() || name.size() > 255) refuse(name, "needs a name of at most 255 characters");
    static const JsonValue nothing;
    const auto* value = member(typed_value, "value");
    if (value == nullptr) value = &nothing;
    const auto* info = member(typed_value, "valueInfo");
    const auto* type_json = member(typed_value, "type");
    const auto type = type_json != nullptr && type_json->is_string()
                          ? base::lower_ascii(type_json->get_string())
                          : std::string();
    if (value->is_null()) return nothing;
    if (type.empty() || type == "string" || type == "boolean" || type == "null") {
        if (type == "string" && !value->is_string()) refuse(name, "is no text");
        if (type == "boolean" && !value->is_bool()) refuse(name, "is neither true nor false");
        return mark_of(*value).empty() ? *value : marked("json", *value, nullptr);
    }
    if (type == "integer" || type == "short" || type == "long" || type == "double")
        return number(name, type, *value);
    if (type == "json") return from_json_type(name, *value, info);
    if (type == "date" || type == "file" || type == "bytes" || type == "xml") {
        if (!value->is_string()) refuse(name, "is no text");
        return marked(type, *value, info);
    }
    if (type == "object") return marked("object", from_json_text(name, *value), info);
    refuse(name, "is of the type " + type + ", which is not kept");
}

Variables variables_from_rest(const JsonValue* typed_values) {
    Variables variables;
    if (typed_values == nullptr || typed_values->is_null()) return variables;
    if (!typed_values->is_object())
        throw base::Error(base::ErrorCode::invalid, "Variables are an object.");
    if (typed_values->get_object().size() > max_variables)
        throw base::Error(base::ErrorCode::too_large, "There are over 1000 variables.");
    for (const auto& [name, value] : typed_values->get_object())
        variables.insert_or_assign(name, from_rest(name, value));
    return variables;
}

std::vector<std::string> transient_names(const JsonValue* typed_values) {
    std::vector<std::string> names;
    if (typed_values == nullptr || !typed_values->is_object()) return names;
    for (const auto& [name, value] : typed_values->get_object()) {
        const auto* info = member(value, "valueInfo");
        const auto* flag = info == nullptr ? nullptr : member(*info, "transient");
        if (flag != nullptr && flag->is_bool() && flag->get_bool())
            names.emplace_back(std::string_view(name));
    }
    return names;
}

JsonValue to_rest(const JsonValue& variable) {
    const auto mark = mark_of(variable);
    if (mark.empty()) {
        const auto type = type_name(variable);
        if (type == "Json") return typed(type, JsonValue(boost::json::serialize(variable)));
        return typed(type, variable);
    }
    const auto& object = variable.get_object();
    auto type = std::string(mark);
    type[0] = static_cast<char>(type[0] - 'a' + 'A');
    const auto* inside = object.if_contains("value");
    JsonValue value = inside == nullptr ? JsonValue() : *inside;
    if (mark == "json" || mark == "object") value = JsonValue(boost::json::serialize(value));
    if (mark == "file" || mark == "bytes") value = JsonValue(); // fetched apart, by …/data
    auto out = typed(std::move(type), std::move(value));
    if (const auto* info = object.if_contains("info")) out["valueInfo"] = *info;
    return out;
}

boost::json::object variables_to_rest(const Variables& variables) {
    boost::json::object out;
    for (const auto& [name, value] : variables)
        if (!std::string_view(name).starts_with('$')) out.emplace(name, to_rest(value));
    return out;
}

std::string rest_time(base::Timestamp at) {
    constexpr std::int64_t second = 1'000'000;
    const auto clock_s = swedish_clock_s(at);
    const auto unix_s = (at.micros() - ((at.micros() % second) + second) % second) / second;
    const auto millis = (((at.micros() % second) + second) % second) / 1000;
    const auto offset_min = (clock_s - unix_s) / 60;
    const auto local = base::Timestamp::from_micros(clock_s * second).to_text();
    return fmt::format(
        "{}.{:03}{}{:02}{:02}",
        local.substr(0, 19),
        millis,
        offset_min < 0 ? '-' : '+',
        std::abs(offset_min) / 60,
        std::abs(offset_min) % 60
    );
}

JsonValue rest_time(const std::optional<base::Timestamp>& at) {
    return at ? JsonValue(rest_time(*at)) : JsonValue();
}

std::optional<RestFile> file_of(const JsonValue& variable) {
    const auto mark = mark_of(variable);
    if (mark != "file" && mark != "bytes") return std::nullopt;
    const auto* inside = member(variable, "value");
    if (inside == nullptr || !inside->is_string()) return std::nullopt;
    auto content = from_base64(inside->get_string());
    if (!content) return std::nullopt;
    RestFile file{.content = *std::move(content)};
    const auto* info = member(variable, "info");
    const auto* type = info == nullptr ? nullptr : member(*info, "mimeType");
    if (type == nullptr && info != nullptr) type = member(*info, "mimetype");
    if (type != nullptr && type->is_string()) file.media_type = type->get_string();
    return file;
}

} // namespace kansli::process
