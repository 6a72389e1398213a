#include "web/schema.hpp"

#include <algorithm>

namespace kansli::web {

namespace {

// "kansli::cases::Note" to {"cases", "Note"}; a template's arguments are kept in the name.
std::pair<std::string, std::string> room_and_name(const std::string& type) {
    const auto arguments = type.find('<');
    const auto name_at = type.rfind("::", arguments);
    auto name = name_at == std::string::npos ? type : type.substr(name_at + 2);
    std::replace_if(
        name.begin(),
        name.end(),
        [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0; },
        '_'
    );
    if (name_at == std::string::npos || name_at == 0) return {"", name};
    const auto room_at = type.rfind("::", name_at - 1);
    const auto from = room_at == std::string::npos ? 0 : room_at + 2;
    return {type.substr(from, name_at - from), name};
}

} // namespace

Schema text_schema(const base::FieldSchema& field) {
    Schema schema{{"type", "string"}};
    if (!field.format.empty()) schema["format"] = field.format;
    if (field.min_length > 0) schema["minLength"] = field.min_length;
    if (field.max_length > 0) schema["maxLength"] = field.max_length;
    if (!field.pattern.empty()) schema["pattern"] = field.pattern;
    if (!field.description.empty()) schema["description"] = field.description;
    if (!field.example.empty()) schema["example"] = field.example;
    return schema;
}

base::JsonValue text_example(const base::FieldSchema& field) {
    if (!field.example.empty()) return base::JsonValue(field.example);
    if (field.format == "uuid") return "0196f8a2-7c31-7d4e-9b1a-3f5c8e2d6a70";
    if (field.format == "date") return "2026-03-01";
    if (field.format == "date-time") return "2026-03-01T08:30:00Z";
    if (field.format == "email") return "name@example.se";
    if (field.format == "uri") return "https://example.se/";
    return "text";
}

std::string SchemaBook::name_for(const std::string& type) {
    if (const auto known = names_.find(type); known != names_.end()) return known->second;
    const auto [room, name] = room_and_name(type);
    auto chosen = name;
    if (components_.contains(chosen)) chosen = room + '_' + name;
    while (components_.contains(chosen)) chosen += '_';
    names_[type] = chosen;
    return chosen;
}

} // namespace kansli::web
