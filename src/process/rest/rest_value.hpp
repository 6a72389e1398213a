// Variables as the REST interface of Camunda 7 and Operaton writes them: {type, value, valueInfo}.
// What JSON cannot say - a date, a long, a file - keeps its type by a mark, see variables.hpp.
#pragma once

#include "base/time.hpp"
#include "process/expression/variables.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kansli::process {

// Type names are read without regard to case. Error{invalid} names the variable.
base::JsonValue from_rest(std::string_view name, const base::JsonValue& typed);

Variables variables_from_rest(const base::JsonValue* typed);

// Those marked as transient: gone when the step is over.
std::vector<std::string> transient_names(const base::JsonValue* typed);

base::JsonValue to_rest(const base::JsonValue& variable);
boost::json::object variables_to_rest(const Variables& variables);

// "2026-03-02T09:00:00.000+0100", on the Swedish clock.
std::string rest_time(base::Timestamp at);
base::JsonValue rest_time(const std::optional<base::Timestamp>& at);

// The content of a file or of bytes, with its media type; nullopt when it is neither, or no base64.
struct RestFile {
    std::string media_type = "application/octet-stream";
    std::string content;
};

std::optional<RestFile> file_of(const base::JsonValue& variable);

} // namespace kansli::process
