// In which of the two languages a request's sender is spoken to.
#pragma once

#include "base/language.hpp"
#include "web/request.hpp"

#include <string_view>

namespace kansli::web {

// By Accept-Language with its quality values (RFC 9110 §12.5.4): the better liked one, of two alike
// the one named first; English where neither is named. "*" stands for whichever is not named.
base::Language preferred_language(std::string_view accept_language);

base::Language language_of(const Request& request);

} // namespace kansli::web
