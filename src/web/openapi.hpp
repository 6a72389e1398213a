// The OpenAPI 3.1 description of an API, made from its routes and their handlers' types, and the
// api-info of Digg's REST API profile (VER.06-07).
#pragma once

#include "web/router.hpp"

#include <string>

namespace kansli::web {

std::string openapi_of(const Api& api, const RouterSettings& settings, const std::string& origin);
std::string api_info_of(const Api& api, const std::string& origin);

} // namespace kansli::web
