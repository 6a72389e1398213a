// What a reply must look like: JSON of which a reply may hold more, with four values of its own:
//   ?        there, whatever it is          !    not there
//   /regex/  a text in which it is found    ...  in a list: any number of elements
#pragma once

#include "base/json.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kansli::scenarios {

struct Pattern {
    enum class Kind { value, present, absent, regex, object, list, gap };
    Kind kind = Kind::value;
    base::JsonValue value{};
    std::string regex{};
    std::vector<std::pair<std::string, Pattern>> members{};
    std::vector<Pattern> elements{};
};

// Error{invalid} says what was expected, and where by line and column of the text.
Pattern parse_pattern(std::string_view text);

// What of the pattern the JSON does not fulfil, each as "/pointer: expected …, got …".
std::vector<std::string> differences(const Pattern& pattern, const base::JsonValue& found);

// The same for a single text, such as a header: the pattern is ?, !, /regex/ or the text itself.
// `found` is null when there is none.
std::string text_difference(std::string_view pattern, const std::string* found);

} // namespace kansli::scenarios
