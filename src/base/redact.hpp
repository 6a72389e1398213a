// The safety net below the rule that personal numbers stand in no log, job, incident or event:
// finds what looks like one (a date, a check digit, nothing joined to it) in text of our own
// making.
#pragma once

#include <string>
#include <string_view>

namespace kansli::base {

// True where the text holds a Swedish personal or coordination number, with or without century.
bool has_personal_number(std::string_view text);

// The text with each personal number replaced by "[personal number]".
std::string redacted(std::string_view text);

} // namespace kansli::base
