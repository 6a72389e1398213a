// The API operations: whether the installation lives and answers, its metrics, and what got stuck.
#pragma once

#include "web/router.hpp"

#include <functional>
#include <string>

namespace kansli::apps {

// `metrics` gives Prometheus' text; it is called once the router is there.
web::Api operations_api(std::function<std::string()> metrics);

} // namespace kansli::apps
