#include "web/request_log.hpp"

#include "base/log.hpp"
#include "web/router.hpp"

namespace kansli::web {

void log_request(const Call& call, std::chrono::duration<double> took) {
    const auto& request = call.request;
    base::log(
        base::LogLevel::info,
        "request",
        {{"method", method_name(request.method)},
         {"api", call.api == nullptr ? std::string_view() : std::string_view(call.api->name())},
         {"route",
          call.route == nullptr ? std::string_view("unmatched")
                                : std::string_view(call.route->pattern)},
         {"status", call.response.status},
         {"ms", took.count() * 1000},
         {"request_id", request.request_id},
         {"trace_id", request.trace_id}}
    );
}

} // namespace kansli::web
