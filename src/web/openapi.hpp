// The OpenAPI 3.1 description of an API, made from its routes and their handlers' types, and the
// api-info of Digg's REST API profile (VER.06-07).
#pragma once

#include "web/router.hpp"

#include <string>
#include <string_view>

namespace kansli::web {

// Stands in the description where the server's origin belongs: a description is made once.
constexpr std::string_view origin_placeholder = "https://origin.invalid";

std::string openapi_of(const Api& api, const RouterSettings& settings);
std::string api_info_of(const Api& api, const std::string& origin);

} // namespace kansli::web
