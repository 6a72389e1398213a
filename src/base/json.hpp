// JSON in and out for described structs. Reading collects every problem with its JSON Pointer
// rather than stopping at the first; writing leaves absent optionals out. Raw JSON is
// boost::json::value.
#pragma once

#include "base/error.hpp"
#include "base/field.hpp"
#include "base/number.hpp"
#include "base/reflect.hpp"

#include <boost/json.hpp>

#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kansli::base {

using JsonValue = boost::json::value;

// JSON text that is already serialised, written out as it stands; kept as text in the database.
struct JsonText {
    std::string text = "{}";
    bool operator==(const JsonText&) const = default;
};

constexpr std::size_t max_list_length = 1000;

// Parses a whole document; Error{invalid} names line and column. At most 32 levels deep.
JsonValue parse_json(std::string_view text);

// Where the reader stands, as a chain on the stack: no text is built unless there is a problem.
class JsonPath {
public:
    JsonPath() = default;

    JsonPath(const JsonPath& parent, std::string_view key) : parent_(&parent), key_(key) {}

    JsonPath(const JsonPath& parent, std::size_t index) : parent_(&parent), index_(index) {}

    std::string pointer() const;

private:
    const JsonPath* parent_ = nullptr;
    std::string_view key_{};
    std::size_t index_ = std::numeric_limits<std::size_t>::max();
};

class JsonReader {
public:
    template <class T>
    void read(const JsonValue& json, T& out, const JsonPath& path);

    std::vector<Problem> take_problems() { return std::move(problems_); }

    void problem(const JsonPath& path, std::string code, std::string message) {
        problems_.push_back({path.pointer(), std::move(code), std::move(message)});
    }

private:
    template <Described T>
    void read_object(const JsonValue& json, T& out, const JsonPath& path);
    template <class T>
    void read_list(const JsonValue& json, std::vector<T>& out, const JsonPath& path);
    template <class T>
    void read_map(const JsonValue& json, std::map<std::string, T>& out, const JsonPath& path);
    bool expect_text(const JsonValue& json, const JsonPath& path);
    std::int64_t
    read_whole(const JsonValue& json, std::int64_t min, std::int64_t max, const JsonPath& path);
    void wrong_kind(const JsonValue& json, std::string_view wanted, const JsonPath& path);

    std::vector<Problem> problems_;
};

template <class T>
constexpr bool is_string_map = false;
template <class T>
constexpr bool is_string_map<std::map<std::string, T>> = true;

template <class T>
void JsonReader::read(const JsonValue& json, T& out, const JsonPath& path) {
    if constexpr (std::is_same_v<T, JsonValue>) {
        out = json;
    } else if constexpr (std::is_same_v<T, JsonText>) {
        out.text = boost::json::serialize(json);
    } else if constexpr (is_optional<T>) {
        if (json.is_null()) return;
        read(json, out.emplace(), path);
    } else if constexpr (std::is_same_v<T, bool>) {
        if (json.is_bool())
            out = json.get_bool();
        else
            wrong_kind(json, "true or false", path);
    } else if constexpr (is_whole<T>) {
        out.value = read_whole(json, T::min, T::max, path);
    } else if constexpr (std::is_integral_v<T>) {
        constexpr auto max = sizeof(T) >= 8
                                 ? std::numeric_limits<std::int64_t>::max()
                                 : static_cast<std::int64_t>(std::numeric_limits<T>::max());
        constexpr auto min =
            std::is_unsigned_v<T> ? 0 : static_cast<std::int64_t>(std::numeric_limits<T>::min());
        out = static_cast<T>(read_whole(json, min, max, path));
    } else if constexpr (std::is_floating_point_v<T>) {
        if (json.is_number())
            out = json.to_number<T>();
        else
            wrong_kind(json, "a number", path);
    } else if constexpr (std::is_same_v<T, std::string>) {
        if (expect_text(json, path)) out = json.get_string();
    } else if constexpr (TextField<T>) {
        if (!expect_text(json, path)) return;
        auto parsed = T::from_text(std::string_view(json.get_string()));
        if (parsed)
            out = *std::move(parsed.value);
        else
            problem(path, parsed.code, parsed.message);
    } else if constexpr (DescribedEnum<T>) {
        if (!expect_text(json, path)) return;
        if (const auto found = enum_from_name<T>(std::string_view(json.get_string())))
            out = *found;
        else
            problem(path, "not_allowed", "must be " + one_of(enum_names<T>()));
    } else if constexpr (is_vector<T>) {
        read_list(json, out, path);
    } else if constexpr (is_string_map<T>) {
        read_map(json, out, path);
    } else {
        static_assert(Described<T>, "this type is neither a field nor described");
        read_object(json, out, path);
    }
}

template <Described T>
void JsonReader::read_object(const JsonValue& json, T& out, const JsonPath& path) {
    if (!json.is_object()) return wrong_kind(json, "an object", path);
    const auto& object = json.get_object();
    std::size_t known = 0;
    for_each_member<T>([&](std::string_view name, auto pointer) {
        using Member = MemberTypeOf<decltype(pointer)>;
        const JsonPath here(path, plain_name(name));
        const auto* found = object.if_contains(plain_name(name));
        if (found != nullptr) {
            ++known;
            read(*found, out.*pointer, here);
        } else if constexpr (!is_optional<Member>) {
            problem(here, "required", "is required");
        }
    });
    if (known == object.size()) return;
    for (const auto& [key, value] : object) {
        bool is_known = false;
        for_each_member<T>([&, name_of = std::string_view(key)](std::string_view name, auto) {
            is_known = is_known || plain_name(name) == name_of;
        });
        if (!is_known)
            problem(JsonPath(path, std::string_view(key)), "unknown_field", "is not a known field");
    }
}

template <class T>
void JsonReader::read_list(const JsonValue& json, std::vector<T>& out, const JsonPath& path) {
    if (!json.is_array()) return wrong_kind(json, "a list", path);
    const auto& list = json.get_array();
    if (list.size() > max_list_length)
        return problem(
            path, "too_long", "has over " + std::to_string(max_list_length) + " entries"
        );
    out.resize(list.size());
    for (std::size_t i = 0; i < list.size(); ++i) {
        T element{};
        read(list[i], element, JsonPath(path, i));
        out[i] = std::move(element);
    }
}

template <class T>
void JsonReader::read_map(
    const JsonValue& json,
    std::map<std::string, T>& out,
    const JsonPath& path
) {
    if (!json.is_object()) return wrong_kind(json, "an object", path);
    for (const auto& [key, value] : json.get_object())
        read(value, out[std::string(key)], JsonPath(path, std::string_view(key)));
}

// The struct, or Error{invalid} naming every problem.
template <class T>
T from_json(const JsonValue& json) {
    JsonReader reader;
    T out{};
    reader.read(json, out, JsonPath());
    throw_if_any(reader.take_problems());
    return out;
}

template <class T>
T from_json_text(std::string_view text) {
    return from_json<T>(parse_json(text));
}

void append_json_string(std::string& out, std::string_view text);
void append_json_number(std::string& out, double number);

template <class T>
void append_json(std::string& out, const T& value);

template <Described T>
void append_json_object(std::string& out, const T& value) {
    out += '{';
    bool first = true;
    for_each_member<T>([&](std::string_view name, auto pointer) {
        const auto& member = value.*pointer;
        if constexpr (is_optional<MemberTypeOf<decltype(pointer)>>) {
            if (!member) return;
        }
        if (!first) out += ',';
        first = false;
        out += '"';
        out += plain_name(name);
        out += "\":";
        append_json(out, member);
    });
    out += '}';
}

template <class T>
void append_json(std::string& out, const T& value) {
    if constexpr (std::is_same_v<T, JsonValue>) {
        out += boost::json::serialize(value);
    } else if constexpr (std::is_same_v<T, JsonText>) {
        out += value.text;
    } else if constexpr (is_optional<T>) {
        if (value)
            append_json(out, *value);
        else
            out += "null";
    } else if constexpr (std::is_same_v<T, bool>) {
        out += value ? "true" : "false";
    } else if constexpr (is_whole<T>) {
        out += std::to_string(value.value);
    } else if constexpr (std::is_integral_v<T>) {
        out += std::to_string(value);
    } else if constexpr (std::is_floating_point_v<T>) {
        append_json_number(out, value);
    } else if constexpr (std::is_convertible_v<const T&, std::string_view>) {
        append_json_string(out, value);
    } else if constexpr (TextField<T>) {
        append_json_string(out, value.to_text());
    } else if constexpr (DescribedEnum<T>) {
        append_json_string(out, enum_name(value));
    } else if constexpr (is_vector<T>) {
        out += '[';
        for (std::size_t i = 0; i < value.size(); ++i) {
            if (i > 0) out += ',';
            append_json(out, value[i]);
        }
        out += ']';
    } else if constexpr (is_string_map<T>) {
        out += '{';
        bool first = true;
        for (const auto& [key, entry] : value) {
            if (!first) out += ',';
            first = false;
            append_json_string(out, key);
            out += ':';
            append_json(out, entry);
        }
        out += '}';
    } else {
        append_json_object(out, value);
    }
}

template <class T>
std::string to_json(const T& value) {
    std::string out;
    append_json(out, value);
    return out;
}

} // namespace kansli::base
