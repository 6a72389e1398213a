#include "web/access_log.hpp"

#include "base/redact.hpp"
#include "web/router.hpp"
#include "web/target.hpp"

namespace kansli::web {

namespace {

constexpr std::size_t max_resource_id = 64;

// Only what is shaped as an id: a path holds no names and numbers, and neither may the log.
std::optional<std::string> resource_id_of(const Call& call) {
    if (call.route->path_values == 0) return std::nullopt;
    auto value = decoded_segment(call.path_values[0]);
    if (!value || value->size() > max_resource_id || base::has_personal_number(*value))
        return std::nullopt;
    return value;
}

} // namespace

bool must_log_access(const Call& call) {
    if (call.was_logged || call.route == nullptr || !call.route->shows_personal_data) return false;
    const bool is_watched =
        call.caller.kind == ActorKind::staff || call.caller.kind == ActorKind::machine;
    const int status = call.response.status;
    return is_watched && (status < 400 || status == 403 || status == 404);
}

AccessLogRow access_log_row(const Call& call, base::Timestamp at) {
    const auto& request = call.request;
    AccessLogRow row;
    row.id = base::Uuid::make();
    if (call.route->has_municipality) row.municipality_id = call.municipality_id;
    row.at = at;
    row.user_id = call.caller.user_id;
    row.role = call.caller.role;
    row.method = method_name(request.method);
    row.route = call.api->root() + call.route->pattern;
    row.resource_id = resource_id_of(call);
    row.party_ids.text = base::to_json(call.shown_parties);
    row.request_id = request.request_id;
    row.status = call.response.status;
    return row;
}

void insert_access_log(storage::Transaction& tx, const AccessLogRow& row) {
    tx.insert("access_log", row);
}

} // namespace kansli::web
