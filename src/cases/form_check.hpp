// Checks a form.schema.json before it is used: it stays within the part of JSON Schema draft-07
// that we promise to handle alike in server and browser, and it gives every input a limit.
#pragma once

#include "base/source.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace kansli::cases {

constexpr std::int64_t max_form_text = 10'000;   // of any maxLength
constexpr std::int64_t max_pattern_text = 1'000; // of a maxLength beside a pattern: style.md 1.18
constexpr std::int64_t max_form_list = 100;      // of any maxItems

// A field of a form: "/boreholes" is the list, "/boreholes/*/depth_m" a field of each entry.
struct FormField {
    std::string pointer;
    std::vector<std::string> options; // of an enum, of a list of an enum
};

// Appends what is wrong with a schema, and gives its fields in order.
std::vector<FormField>
check_form_schema(const base::SourceDocument& schema, std::vector<base::SourceProblem>& problems);

} // namespace kansli::cases
