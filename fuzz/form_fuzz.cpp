// Any text is refused as a form or becomes one; and any JSON is an answer to a form that ends.
#include "cases/form.hpp"
#include "cases/form_check.hpp"

#include <cstdint>
#include <cstdlib>

using namespace std::string_view_literals;
using kansli::cases::FormValidator;

namespace {

const auto answers =
    "{\"a\": \"aa\", \"b\": 1, \"c\": [\"a\", \"b\", \"a\"], \"d\": {\"a\": true}}"sv;
const auto form = R"({
  "$schema": "http://json-schema.org/draft-07/schema#",
  "type": "object", "additionalProperties": false, "required": ["a"],
  "properties": {
    "a": {"type": "string", "maxLength": 1000, "pattern": "^[a-z]+[0-9]*$"},
    "b": {"type": "number", "minimum": 0, "maximum": 9, "multipleOf": 0.5},
    "c": {"type": "array", "maxItems": 5, "uniqueItems": true,
          "items": {"type": "string", "enum": ["a", "b"]}},
    "d": {"type": "object", "additionalProperties": false,
          "properties": {"a": {"type": "boolean"}, "e": {"type": "string", "format": "email"}}}},
  "allOf": [{"if": {"required": ["b"], "properties": {"b": {"minimum": 5}}},
             "then": {"required": ["c"]}, "else": {"not": {"required": ["d"]}}}]
})"sv;

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto document = kansli::base::parse_json_source(text);
    if (!document.problems.empty()) return 0;

    static const FormValidator known(kansli::base::parse_json(form));
    if (known.problems(document.value).size() > 100) std::abort();

    std::vector<kansli::base::SourceProblem> problems;
    kansli::cases::check_form_schema(document, problems);
    if (!problems.empty()) return 0;
    const FormValidator made(document.value);
    if (made.problems(kansli::base::parse_json(answers)).size() > 100) std::abort();
    return 0;
}
