// One line in the log for each answered request: the route's pattern and never the path, so that no
// id or search word ends up there.
#pragma once

#include "web/call.hpp"

#include <chrono>

namespace kansli::web {

void log_request(const Call& call, std::chrono::duration<double> took);

} // namespace kansli::web
