#include "process/expression/variables.hpp"

namespace kansli::process {

namespace {

const base::JsonValue nothing;

} // namespace

std::string_view mark_of(const base::JsonValue& value) {
    const auto* object = value.if_object();
    const auto* mark = object == nullptr ? nullptr : object->if_contains(type_mark);
    return mark != nullptr && mark->is_string() ? std::string_view(mark->get_string())
                                                : std::string_view();
}

const base::JsonValue& plain_value(const base::JsonValue& value) {
    const auto mark = mark_of(value);
    if (mark.empty()) return value;
    if (mark == "file" || mark == "bytes") return nothing;
    const auto* inside = value.get_object().if_contains("value");
    return inside == nullptr ? nothing : *inside;
}

std::string text_of(const base::JsonValue& value) {
    const auto& plain = plain_value(value);
    if (plain.is_null()) return {};
    if (plain.is_string()) return std::string(plain.get_string());
    return base::to_json(plain);
}

} // namespace kansli::process
