#include "storage/value.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <array>

namespace kansli::storage {

namespace {

std::string_view kind_name(Cell::Kind kind) {
    switch (kind) {
    case Cell::Kind::null:
        return "null";
    case Cell::Kind::integer:
        return "an integer";
    case Cell::Kind::real:
        return "a real number";
    case Cell::Kind::text:
        return "text";
    case Cell::Kind::blob:
        return "bytes";
    }
    return "nothing known";
}

} // namespace

void throw_bad_cell(std::string_view wanted, const Cell& cell) {
    std::string message = "A column holds ";
    message += kind_name(cell.kind);
    message += " where the program reads ";
    message += wanted;
    throw base::Error(base::ErrorCode::internal, message + ".");
}

base::Uuid uuid_of(const Cell& cell) {
    std::array<std::uint8_t, 16> bytes{};
    if (cell.kind != Cell::Kind::blob || cell.bytes.size() != bytes.size())
        throw_bad_cell("a UUID", cell);
    std::copy(cell.bytes.begin(), cell.bytes.end(), bytes.begin());
    return base::Uuid(bytes);
}

std::int64_t integer_of(const Cell& cell) {
    if (cell.kind != Cell::Kind::integer) throw_bad_cell("an integer", cell);
    return cell.integer;
}

double real_of(const Cell& cell) {
    if (cell.kind == Cell::Kind::integer) return static_cast<double>(cell.integer);
    if (cell.kind != Cell::Kind::real) throw_bad_cell("a number", cell);
    return cell.real;
}

std::string_view text_of(const Cell& cell) {
    if (cell.kind != Cell::Kind::text) throw_bad_cell("text", cell);
    return cell.bytes;
}

} // namespace kansli::storage
