#include "storage/postgres_value.hpp"

#include "base/error.hpp"

#include <libpq-fe.h>

#include <charconv>
#include <cmath>
#include <cstring>
#include <string>
#include <string_view>

namespace kansli::storage {

namespace {

// The types of pg_type.h that columns and expressions of ours have.
constexpr unsigned bool_type = 16;
constexpr unsigned bytea_type = 17;
constexpr unsigned name_type = 19;
constexpr unsigned int8_type = 20;
constexpr unsigned int2_type = 21;
constexpr unsigned int4_type = 23;
constexpr unsigned text_type = 25;
constexpr unsigned oid_type = 26;
constexpr unsigned json_type = 114;
constexpr unsigned float4_type = 700;
constexpr unsigned float8_type = 701;
constexpr unsigned bpchar_type = 1042;
constexpr unsigned varchar_type = 1043;
constexpr unsigned timestamptz_type = 1184;
constexpr unsigned numeric_type = 1700;
constexpr unsigned void_type = 2278;
constexpr unsigned uuid_type = 2950;
constexpr unsigned jsonb_type = 3802;

constexpr std::int64_t micros_from_1970_to_2000 = 946'684'800'000'000;

template <class Unsigned>
void put(char* out, Unsigned value) {
    for (std::size_t i = 0; i < sizeof value; ++i)
        out[i] = static_cast<char>(value >> (8 * (sizeof value - 1 - i)));
}

template <class Unsigned>
Unsigned take(std::string_view bytes) {
    Unsigned value = 0;
    if (bytes.size() < sizeof value)
        throw base::Error(base::ErrorCode::internal, "The database sent a value cut short.");
    for (std::size_t i = 0; i < sizeof value; ++i)
        value = static_cast<Unsigned>(
            static_cast<Unsigned>(value << 8U) | static_cast<unsigned char>(bytes[i])
        );
    return value;
}

template <class Signed, class Unsigned>
std::int64_t take_signed(std::string_view bytes) {
    return static_cast<Signed>(take<Unsigned>(bytes));
}

// What SUM and AVG give: an integer where it is one, or the nearest real number.
Cell numeric(std::string_view bytes) {
    const auto digits = take<std::uint16_t>(bytes);
    const auto weight = take_signed<std::int16_t, std::uint16_t>(bytes.substr(2));
    const auto sign = take<std::uint16_t>(bytes.substr(4));
    constexpr std::uint16_t negative = 0x4000;
    if (sign != 0 && sign != negative)
        throw base::Error(base::ErrorCode::internal, "The database sent no finite number.");
    Cell cell;
    cell.kind = Cell::Kind::integer;
    const bool is_whole = digits <= weight + 1 && weight < 4;
    for (std::int64_t i = 0; i < std::max<std::int64_t>(digits, weight + 1); ++i) {
        const auto digit =
            i < digits ? take<std::uint16_t>(bytes.substr(8 + 2 * static_cast<std::size_t>(i))) : 0;
        if (is_whole)
            cell.integer = cell.integer * 10'000 + digit;
        else
            cell.real += digit * std::pow(10'000.0, static_cast<double>(weight - i));
    }
    if (!is_whole) cell.kind = Cell::Kind::real;
    if (sign == negative) {
        cell.integer = -cell.integer;
        cell.real = -cell.real;
    }
    return cell;
}

Cell integer(std::int64_t value) {
    Cell cell;
    cell.kind = Cell::Kind::integer;
    cell.integer = value;
    return cell;
}

Cell real(double value) {
    Cell cell;
    cell.kind = Cell::Kind::real;
    cell.real = value;
    return cell;
}

Cell piece(Cell::Kind kind, std::string_view bytes) {
    Cell cell;
    cell.kind = kind;
    cell.bytes = bytes;
    return cell;
}

Cell read_cell(unsigned type, std::string_view bytes) {
    switch (type) {
    case bool_type:
        return integer(take<std::uint8_t>(bytes));
    case int2_type:
        return integer(take_signed<std::int16_t, std::uint16_t>(bytes));
    case int4_type:
        return integer(take_signed<std::int32_t, std::uint32_t>(bytes));
    case int8_type:
        return integer(take_signed<std::int64_t, std::uint64_t>(bytes));
    case oid_type:
        return integer(take<std::uint32_t>(bytes));
    case timestamptz_type:
        return integer(take_signed<std::int64_t, std::uint64_t>(bytes) + micros_from_1970_to_2000);
    case float4_type: {
        const auto bits = take<std::uint32_t>(bytes);
        float value = 0;
        std::memcpy(&value, &bits, sizeof value);
        return real(static_cast<double>(value));
    }
    case float8_type: {
        const auto bits = take<std::uint64_t>(bytes);
        double value = 0;
        std::memcpy(&value, &bits, sizeof value);
        return real(value);
    }
    case numeric_type:
        return numeric(bytes);
    case uuid_type:
    case bytea_type:
        return piece(Cell::Kind::blob, bytes);
    case text_type:
    case varchar_type:
    case bpchar_type:
    case name_type:
    case json_type:
        return piece(Cell::Kind::text, bytes);
    case jsonb_type: // after the number of its version
        return piece(Cell::Kind::text, bytes.substr(1));
    case void_type:
        return {};
    default:
        throw base::Error(
            base::ErrorCode::internal,
            "A statement gives a type that is not read here, number " + std::to_string(type) + "."
        );
    }
}

} // namespace

void ClearResult::operator()(pg_result* result) const { PQclear(result); }

struct PostgresParameters::Add {
    PostgresParameters& parameters;
    std::array<char, 16>& space;

    void operator()(std::monostate) const { add(0, nullptr, 0); }

    void operator()(bool yes) const {
        space[0] = yes ? 1 : 0;
        add(bool_type, space.data(), 1);
    }

    void operator()(std::int64_t whole) const {
        put(space.data(), static_cast<std::uint64_t>(whole));
        add(int8_type, space.data(), 8);
    }

    void operator()(double value) const {
        std::uint64_t bits = 0;
        std::memcpy(&bits, &value, sizeof bits);
        put(space.data(), bits);
        add(float8_type, space.data(), 8);
    }

    void operator()(std::string_view text) const { add(text_type, text); }

    void operator()(const std::string& text) const { add(text_type, text); }

    void operator()(BlobView blob) const { add(bytea_type, blob.bytes); }

    void operator()(const base::Uuid& id) const {
        std::memcpy(space.data(), id.bytes().data(), 16);
        add(uuid_type, space.data(), 16);
    }

    void operator()(base::Timestamp at) const {
        put(space.data(), static_cast<std::uint64_t>(at.micros() - micros_from_1970_to_2000));
        add(timestamptz_type, space.data(), 8);
    }

private:
    void add(unsigned type, std::string_view bytes) const {
        // A null pointer would be NULL.
        add(type, bytes.data() == nullptr ? "" : bytes.data(), bytes.size());
    }

    void add(unsigned type, const char* place, std::size_t length) const {
        parameters.types.push_back(type);
        parameters.places.push_back(place);
        parameters.lengths.push_back(static_cast<int>(length));
        parameters.formats.push_back(1);
    }
};

void PostgresParameters::set(std::span<const Value> values) {
    types.clear();
    places.clear();
    lengths.clear();
    formats.clear();
    space_.resize(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) std::visit(Add{*this, space_[i]}, values[i]);
}

std::int64_t deliver(const pg_result& result, RowSink* sink) {
    std::int64_t affected = 0;
    const std::string_view count = PQcmdTuples(const_cast<pg_result*>(&result));
    std::from_chars(count.data(), count.data() + count.size(), affected);
    const auto rows = PQntuples(&result);
    const auto width = PQnfields(&result);
    if (sink == nullptr || rows == 0) return affected;

    std::vector<std::string_view> names;
    std::vector<unsigned> types;
    for (int column = 0; column < width; ++column) {
        names.emplace_back(PQfname(&result, column));
        types.push_back(PQftype(&result, column));
    }
    sink->columns(names);
    std::vector<Cell> cells(names.size());
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < width; ++column) {
            auto& cell = cells[static_cast<std::size_t>(column)];
            if (PQgetisnull(&result, row, column) != 0) {
                cell = {};
                continue;
            }
            const std::string_view bytes(
                PQgetvalue(&result, row, column),
                static_cast<std::size_t>(PQgetlength(&result, row, column))
            );
            cell = read_cell(types[static_cast<std::size_t>(column)], bytes);
        }
        sink->row(cells);
    }
    return affected;
}

} // namespace kansli::storage
