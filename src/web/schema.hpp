// JSON Schema (2020-12, as OpenAPI 3.1 uses it) of fields, enums and described structs, with an
// example made from the types. Structs stand once in the book and are referred to.
#pragma once

#include "base/json.hpp"

#include <boost/type_index.hpp>

#include <map>
#include <string>
#include <string_view>

namespace kansli::web {

using Schema = boost::json::object;

Schema text_schema(const base::FieldSchema& field);
base::JsonValue text_example(const base::FieldSchema& field);

// The components/schemas of one API.
class SchemaBook {
public:
    template <class T>
    Schema of();

    const Schema& components() const { return components_; }

private:
    // The name under which a type stands: "Note", or "portal_Note" when another Note was first.
    std::string name_for(const std::string& type);
    template <base::Described T>
    Schema object_of();

    Schema components_;
    std::map<std::string, std::string> names_; // C++ type to component
};

// An example of the type; deeper than four levels of structs and lists end empty.
template <class T>
base::JsonValue example_of(int depth = 0) {
    constexpr int deepest = 4;
    if constexpr (base::is_optional<T>) {
        return example_of<typename T::value_type>(depth);
    } else if constexpr (std::is_same_v<T, base::JsonValue> || std::is_same_v<T, base::JsonText>) {
        return boost::json::object();
    } else if constexpr (std::is_same_v<T, bool>) {
        return true;
    } else if constexpr (base::is_whole<T>) {
        return T::min > 0 ? T::min : std::int64_t{1};
    } else if constexpr (std::is_integral_v<T>) {
        return std::int64_t{1};
    } else if constexpr (std::is_floating_point_v<T>) {
        return 1.5;
    } else if constexpr (std::is_same_v<T, std::string>) {
        return "text";
    } else if constexpr (base::TextField<T>) {
        return text_example(T::schema);
    } else if constexpr (base::DescribedEnum<T>) {
        return base::JsonValue(base::enum_names<T>().front());
    } else if constexpr (base::is_vector<T>) {
        boost::json::array list;
        if (depth < deepest) list.push_back(example_of<typename T::value_type>(depth + 1));
        return list;
    } else if constexpr (base::is_string_map<T>) {
        boost::json::object map;
        if (depth < deepest) map["key"] = example_of<typename T::mapped_type>(depth + 1);
        return map;
    } else {
        boost::json::object object;
        if (depth >= deepest) return object;
        base::for_each_member<T>([&](std::string_view name, auto pointer) {
            object[base::plain_name(name)] =
                example_of<base::MemberTypeOf<decltype(pointer)>>(depth + 1);
        });
        return object;
    }
}

template <class T>
Schema SchemaBook::of() {
    if constexpr (base::is_optional<T>) {
        return of<typename T::value_type>();
    } else if constexpr (std::is_same_v<T, base::JsonValue> || std::is_same_v<T, base::JsonText>) {
        return {};
    } else if constexpr (std::is_same_v<T, bool>) {
        return {{"type", "boolean"}};
    } else if constexpr (base::is_whole<T>) {
        return {{"type", "integer"}, {"minimum", T::min}, {"maximum", T::max}};
    } else if constexpr (std::is_integral_v<T>) {
        return {{"type", "integer"}, {"format", sizeof(T) >= 8 ? "int64" : "int32"}};
    } else if constexpr (std::is_floating_point_v<T>) {
        return {{"type", "number"}};
    } else if constexpr (std::is_same_v<T, std::string>) {
        return {{"type", "string"}};
    } else if constexpr (base::TextField<T>) {
        return text_schema(T::schema);
    } else if constexpr (base::DescribedEnum<T>) {
        boost::json::array names;
        for (const auto name : base::enum_names<T>()) names.emplace_back(name);
        return {{"type", "string"}, {"enum", std::move(names)}};
    } else if constexpr (base::is_vector<T>) {
        return {
            {"type", "array"},
            {"items", of<typename T::value_type>()},
            {"maxItems", base::max_list_length}};
    } else if constexpr (base::is_string_map<T>) {
        return {{"type", "object"}, {"additionalProperties", of<typename T::mapped_type>()}};
    } else {
        return object_of<T>();
    }
}

template <base::Described T>
Schema SchemaBook::object_of() {
    const auto type = boost::typeindex::type_id<T>().pretty_name();
    const auto known = names_.contains(type);
    const auto name = name_for(type);
    Schema reference{{"$ref", "#/components/schemas/" + name}};
    if (known) return reference;
    components_[name] = nullptr; // so that a struct that holds itself ends here
    Schema properties;
    boost::json::array required;
    base::for_each_member<T>([&](std::string_view described, auto pointer) {
        using Member = base::MemberTypeOf<decltype(pointer)>;
        const auto member = base::plain_name(described);
        properties[member] = of<Member>();
        if constexpr (!base::is_optional<Member>) required.emplace_back(member);
    });
    Schema made{{"type", "object"}, {"properties", std::move(properties)}};
    if (!required.empty()) made["required"] = std::move(required);
    made["example"] = example_of<T>();
    components_[name] = std::move(made);
    return reference;
}

} // namespace kansli::web
