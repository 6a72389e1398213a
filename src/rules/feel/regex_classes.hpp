// The characters and classes of XPath's regular expressions in ICU's notation.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kansli::rules::feel {

// A character as itself, inside and outside of a class.
std::string regex_literal(char32_t c);

// The character that `\c` stands for when it is one: \n, \r, \t and the signs with a meaning.
std::optional<char32_t> simple_escape(char32_t c);

// The class that `\c` stands for: \s \S \d \D \w \W \i \I \c \C.
std::optional<std::string> multi_character_escape(char32_t c);

// `\p{name}` or, `negated`, `\P{name}`: a general category, or "Is" and a block; nullopt for
// others.
std::optional<std::string> regex_property(std::string_view name, bool negated);

} // namespace kansli::rules::feel
