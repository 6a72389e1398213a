// What {{…}} stands for in a scenario: values saved from replies, and the time.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace kansli::scenarios {

using Variables = std::map<std::string, std::string>;

// Fills in {{case_id}}; {{today}}, {{today + 30}} and {{today - 1}} as Swedish days; {{now}} in
// UTC. std::runtime_error for a name that nothing was saved under.
std::string interpolated(std::string_view text, const Variables& variables);

} // namespace kansli::scenarios
