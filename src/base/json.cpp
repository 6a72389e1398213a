#include "base/json.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace kansli::base {

namespace {

constexpr std::size_t max_depth = 32;

std::string line_and_column(std::string_view text, std::size_t at) {
    at = std::min(at, text.size());
    const auto before = text.substr(0, at);
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const auto start = before.rfind('\n');
    const auto column = start == std::string_view::npos ? at + 1 : at - start;
    return fmt::format("line {}, column {}", line, column);
}

std::string_view kind_of(const JsonValue& json) {
    switch (json.kind()) {
    case boost::json::kind::null:
        return "null";
    case boost::json::kind::bool_:
        return "true or false";
    case boost::json::kind::string:
        return "a text";
    case boost::json::kind::array:
        return "a list";
    case boost::json::kind::object:
        return "an object";
    default:
        return "a number";
    }
}

void append_pointer_part(std::string& out, std::string_view key) {
    for (const char c : key) {
        if (c == '~')
            out += "~0";
        else if (c == '/')
            out += "~1";
        else
            out += c;
    }
}

} // namespace

JsonValue parse_json(std::string_view text) {
    boost::json::parse_options options;
    options.max_depth = max_depth;
    boost::json::stream_parser parser(boost::json::storage_ptr(), options);
    boost::json::error_code failed;
    const auto read = parser.write_some(text.data(), text.size(), failed);
    const auto rest = text.substr(std::min(read, text.size()));
    if (!failed && !trimmed(rest).empty()) failed = boost::json::error::extra_data;
    if (!failed) parser.finish(failed);
    if (failed)
        throw Error(
            ErrorCode::invalid,
            fmt::format(
                "The body is not valid JSON: {} at {}.",
                failed.message(),
                line_and_column(text, read)
            )
        );
    return parser.release();
}

std::string JsonPath::pointer() const {
    if (parent_ == nullptr) return "";
    auto text = parent_->pointer() + '/';
    if (index_ != std::numeric_limits<std::size_t>::max())
        text += std::to_string(index_);
    else
        append_pointer_part(text, key_);
    return text;
}

bool JsonReader::expect_text(const JsonValue& json, const JsonPath& path) {
    if (json.is_string()) return true;
    wrong_kind(json, "a text", path);
    return false;
}

std::int64_t JsonReader::read_whole(
    const JsonValue& json,
    std::int64_t min,
    std::int64_t max,
    const JsonPath& path
) {
    const auto out_of_range = [&] {
        problem(path, "out_of_range", fmt::format("must be {} to {}", min, max));
        return min;
    };
    if (json.is_uint64()) return out_of_range();
    if (!json.is_int64()) {
        wrong_kind(json, "a whole number", path);
        return min;
    }
    const auto number = json.get_int64();
    return number < min || number > max ? out_of_range() : number;
}

void JsonReader::wrong_kind(const JsonValue& json, std::string_view wanted, const JsonPath& path) {
    problem(path, "wrong_type", fmt::format("must be {}, not {}", wanted, kind_of(json)));
}

void append_json_string(std::string& out, std::string_view text) {
    out += '"';
    for (const char c : text) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20)
                out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
            else
                out += c;
        }
    }
    out += '"';
}

void append_json_number(std::string& out, double number) {
    if (!std::isfinite(number)) {
        out += "null";
        return;
    }
    out += fmt::format("{}", number);
}

std::string one_of(const std::vector<std::string_view>& names) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) text += i + 1 == names.size() ? " or " : ", ";
        text += names[i];
    }
    return text;
}

} // namespace kansli::base
