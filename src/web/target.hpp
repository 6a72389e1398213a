// The request target (RFC 9112 §3.2): percent escapes, and the query as names and values. Whatever
// comes out is valid UTF-8 without NUL.
#pragma once

#include "base/error.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kansli::web {

// A path segment without its escapes; nullopt when an escape is broken or the text is not UTF-8.
std::optional<std::string> decoded_segment(std::string_view text);
// Everything but letters, digits, "-", ".", "_" and "~" escaped.
std::string percent_encoded(std::string_view text);

struct Parameter {
    std::string name;
    std::string value;
};

constexpr std::size_t max_parameters = 100;

// The parameters in their order, "+" read as a space. Error{invalid} when one cannot be read.
std::vector<Parameter> parse_query(std::string_view query);
std::string format_query(const std::vector<Parameter>& parameters);

} // namespace kansli::web
