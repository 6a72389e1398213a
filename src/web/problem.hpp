// Errors as RFC 9457 problem documents: one table from code to status, type and title. Nothing of
// the system is told: an exception that is not an Error becomes a bare 500 and a line in the log.
#pragma once

#include "base/error.hpp"
#include "web/request.hpp"

#include <exception>
#include <string>
#include <string_view>

namespace kansli::web {

int status_of(base::ErrorCode code);
std::string_view title_of(base::ErrorCode code);
// "/problems/stale"
std::string type_of(base::ErrorCode code);

// In the language that the request prefers, where the error is for people; Content-Language says
// it.
Response problem_response(const base::Error& error, const Request& request);

// The Error that an exception is, or Error{internal} after logging it with the request's id.
base::Error error_of(const std::exception_ptr& thrown, const std::string& request_id);

} // namespace kansli::web
