// What makes a type a field: text in and out, and what OpenAPI says of it. Json, query strings,
// path parts, SQL and OpenAPI all go through this one concept, so a constraint is told once, in its
// type.
#pragma once

#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace kansli::base {

// The outcome of reading a field: a value, or why not (`code` for machines, `message` for people).
template <class T>
struct Parsed {
    std::optional<T> value;
    std::string code;
    std::string message;

    static Parsed ok(T value) { return {std::move(value), {}, {}}; }

    static Parsed wrong(std::string code, std::string message) {
        return {std::nullopt, std::move(code), std::move(message)};
    }

    explicit operator bool() const { return value.has_value(); }
};

// The JSON Schema of a text field; 0 and empty mean that nothing is said.
struct FieldSchema {
    std::string_view format{};
    std::size_t min_length = 0;
    std::size_t max_length = 0;
    std::string_view pattern{};
    std::string_view description{};
    std::string_view example{};
};

template <class T>
concept TextField = requires(const T& field, std::string_view text) {
    { T::from_text(text) } -> std::same_as<Parsed<T>>;
    { field.to_text() } -> std::convertible_to<std::string>;
    { T::schema } -> std::convertible_to<FieldSchema>;
};

} // namespace kansli::base
