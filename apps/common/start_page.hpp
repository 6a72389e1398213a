// The page that a face shows at its root: which installation this is, that a sandbox is one, and
// where the APIs are described.
#pragma once

#include "common/configuration.hpp"
#include "web/request.hpp"

#include <functional>
#include <optional>

namespace kansli::apps {

// Answers GET / and its style sheet from memory; nothing else.
std::function<std::optional<web::Response>(const web::Request&)>
start_page(const Configuration& config);

} // namespace kansli::apps
