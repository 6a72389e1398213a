// Which regular expressions a form may use. They are matched by std::regex, which goes back over
// the text and knows bytes only, and by the browser: so what could take for ever or mean two things
// is refused.
#pragma once

#include "base/text.hpp"

#include <string_view>

namespace kansli::cases {

// Empty code when the pattern may be used.
base::TextFault pattern_fault(std::string_view pattern);

} // namespace kansli::cases
