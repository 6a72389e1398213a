// What each face shows to a browser: the built user interface of its folder and what that must know
// of the installation, or the start page where no folder is named.
#pragma once

#include "common/configuration.hpp"
#include "web/request.hpp"

#include <functional>
#include <optional>

namespace kansli::apps {

// Answers GET outside every API from memory. Error{invalid} that says what is wrong with a folder.
std::function<std::optional<web::Response>(const web::Request&)>
user_interface(const Configuration& config);

} // namespace kansli::apps
