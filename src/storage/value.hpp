// What goes into a statement (Value) and comes out of it (Cell), the same for both databases:
// uuid as 16 bytes, time as microseconds since 1970 UTC, boolean as 0 or 1, JSON and dates as text.
#pragma once

#include "base/id.hpp"
#include "base/json.hpp"
#include "base/number.hpp"
#include "base/reflect.hpp"
#include "base/time.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

namespace kansli::storage {

struct Blob {
    std::string bytes;
    bool operator==(const Blob&) const = default;
};

struct BlobView {
    std::string_view bytes;
};

using Value = std::variant<
    std::monostate,
    bool,
    std::int64_t,
    double,
    std::string_view,
    std::string,
    BlobView,
    base::Uuid,
    base::Timestamp>;

struct Cell {
    enum class Kind { null, integer, real, text, blob };
    Kind kind = Kind::null;
    std::int64_t integer = 0;
    double real = 0;
    std::string_view bytes{}; // of text and blob; valid until the next row
};

template <class T>
constexpr bool is_id = false;
template <class Named>
constexpr bool is_id<base::Id<Named>> = true;

// Types that stand in one column.
template <class T>
constexpr bool is_column =
    base::TextField<T> || base::DescribedEnum<T> || std::is_arithmetic_v<T> || base::is_whole<T> ||
    std::is_same_v<T, std::string> || std::is_same_v<T, base::JsonText> ||
    std::is_same_v<T, base::JsonValue> || std::is_same_v<T, Blob>;
template <class T>
constexpr bool is_column<std::optional<T>> = is_column<T>;

template <class T>
Value to_value(const T& field) {
    if constexpr (base::is_optional<T>) {
        return field ? to_value(*field) : Value();
    } else if constexpr (std::is_same_v<T, Value>) {
        return field;
    } else if constexpr (std::is_same_v<T, bool>) {
        return field;
    } else if constexpr (base::is_whole<T>) {
        return field.value;
    } else if constexpr (std::is_integral_v<T>) {
        return static_cast<std::int64_t>(field);
    } else if constexpr (std::is_floating_point_v<T>) {
        return static_cast<double>(field);
    } else if constexpr (std::is_same_v<T, base::Uuid> || std::is_same_v<T, base::Timestamp>) {
        return field;
    } else if constexpr (is_id<T>) {
        return field.uuid();
    } else if constexpr (std::is_same_v<T, Blob>) {
        return BlobView{field.bytes};
    } else if constexpr (std::is_same_v<T, BlobView>) {
        return field;
    } else if constexpr (std::is_same_v<T, base::JsonText>) {
        return std::string_view(field.text);
    } else if constexpr (std::is_same_v<T, base::JsonValue>) {
        return boost::json::serialize(field);
    } else if constexpr (base::DescribedEnum<T>) {
        return base::enum_name(field);
    } else if constexpr (std::is_convertible_v<const T&, std::string_view>) {
        return std::string_view(field);
    } else {
        static_assert(base::TextField<T>, "this type has no place in a column");
        if constexpr (std::is_reference_v<decltype(field.to_text())>)
            return std::string_view(field.to_text());
        else
            return Value(std::string(field.to_text()));
    }
}

// Throws Error{internal} when the column holds what the type cannot be: a bug or a broken database.
[[noreturn]] void throw_bad_cell(std::string_view wanted, const Cell& cell);
base::Uuid uuid_of(const Cell& cell);
std::int64_t integer_of(const Cell& cell);
double real_of(const Cell& cell);
std::string_view text_of(const Cell& cell);

template <class T>
T from_cell(const Cell& cell) {
    if constexpr (base::is_optional<T>) {
        if (cell.kind == Cell::Kind::null) return std::nullopt;
        return from_cell<typename T::value_type>(cell);
    } else if constexpr (std::is_same_v<T, bool>) {
        return integer_of(cell) != 0;
    } else if constexpr (base::is_whole<T>) {
        return T{integer_of(cell)};
    } else if constexpr (std::is_integral_v<T>) {
        return static_cast<T>(integer_of(cell));
    } else if constexpr (std::is_floating_point_v<T>) {
        return static_cast<T>(real_of(cell));
    } else if constexpr (std::is_same_v<T, base::Uuid>) {
        return uuid_of(cell);
    } else if constexpr (is_id<T>) {
        return T(uuid_of(cell));
    } else if constexpr (std::is_same_v<T, base::Timestamp>) {
        return base::Timestamp::from_micros(integer_of(cell));
    } else if constexpr (std::is_same_v<T, Blob>) {
        if (cell.kind != Cell::Kind::blob) throw_bad_cell("bytes", cell);
        return Blob{std::string(cell.bytes)};
    } else if constexpr (std::is_same_v<T, std::string>) {
        return std::string(text_of(cell));
    } else if constexpr (std::is_same_v<T, base::JsonText>) {
        return base::JsonText{std::string(text_of(cell))};
    } else if constexpr (std::is_same_v<T, base::JsonValue>) {
        return boost::json::parse(text_of(cell));
    } else if constexpr (base::DescribedEnum<T>) {
        const auto found = base::enum_from_name<T>(text_of(cell));
        if (!found) throw_bad_cell("a known name", cell);
        return *found;
    } else {
        auto parsed = T::from_text(text_of(cell));
        if (!parsed) throw_bad_cell(parsed.message, cell);
        return *std::move(parsed.value);
    }
}

} // namespace kansli::storage
