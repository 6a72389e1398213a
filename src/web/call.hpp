// One request on its way through the router. It stays where it was made: the route's path values
// are views into the request's target.
#pragma once

#include "base/municipality.hpp"
#include "web/caller.hpp"
#include "web/handler.hpp"
#include "web/request.hpp"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace kansli::web {

class Api;
struct Route;

constexpr std::size_t max_path_values = 6;

struct Call {
    Call() = default;
    Call(const Call&) = delete;
    Call& operator=(const Call&) = delete;

    Request request;
    const Api* api = nullptr;     // null where the path belongs to none
    const Route* route = nullptr; // null where there is nothing to call
    std::array<std::string_view, max_path_values> path_values{}; // as sent, still encoded
    base::MunicipalityId municipality_id;
    Caller caller;
    Work work;
    Response response;
    std::vector<base::PartyId> shown_parties; // for the access log
    bool was_logged = false;                  // in the access log
    std::optional<base::Timestamp> parked_at; // see Session
};

} // namespace kansli::web
