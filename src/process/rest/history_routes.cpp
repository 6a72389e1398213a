#include "process/rest/engine_rest.hpp"
#include "process/rest/rest_body.hpp"
#include "process/rest/rest_value.hpp"

#include <fmt/format.h>

namespace kansli::process {

namespace {

using base::JsonValue;
using web::Path;
using web::Permission;
using web::Session;

JsonValue or_null(const std::string& text) { return text.empty() ? JsonValue() : JsonValue(text); }

InstanceId asked_instance(const web::Request& request) {
    const auto text = query_value(request, "processInstanceId");
    const auto parsed = InstanceId::from_text(text);
    if (!parsed)
        throw base::Error(base::ErrorCode::invalid, "Ask for one instance: ?processInstanceId=…");
    return *parsed.value;
}

boost::json::object entered(const InstanceRow& instance, const EventRow& event) {
    const auto id = instance.id.to_text();
    return {
        {"id", fmt::format("{}:{}:{}", event.element, id, event.activation)},
        {"activityId", event.element},
        {"activityName", nullptr},
        {"processInstanceId", id},
        {"executionId", id},
        {"processDefinitionKey", instance.key},
        {"processDefinitionId", instance.definition_id.to_text()},
        {"startTime", rest_time(event.at)},
        {"endTime", nullptr},
        {"canceled", false},
        {"completeScope", false},
        {"tenantId", or_null(instance.tenant)}};
}

// The path of an instance: every element it was in, with the times; the process itself is not one.
boost::json::array activities(Session& session, InstanceId id) {
    boost::json::array list;
    const auto instance = find_instance(session.tx, id);
    if (!instance) return list;
    std::map<std::int64_t, std::size_t> at;
    for (const auto& event : events_of(session.tx, id)) {
        if (event.kind == EventKind::entered && event.element != instance->key) {
            at[event.activation] = list.size();
            list.push_back(entered(*instance, event));
        }
        const auto found = at.find(event.activation);
        const bool is_end = event.kind == EventKind::left || event.kind == EventKind::canceled;
        if (!is_end || found == at.end()) continue;
        auto& told = list[found->second].get_object();
        told["endTime"] = rest_time(event.at);
        told["canceled"] = event.kind == EventKind::canceled;
    }
    return list;
}

boost::json::object told(const InstanceRow& row) {
    const char* state = row.state == InstanceState::active      ? "ACTIVE"
                        : row.state == InstanceState::completed ? "COMPLETED"
                                                                : "EXTERNALLY_TERMINATED";
    return {
        {"id", row.id.to_text()},
        {"businessKey", or_null(row.business_key)},
        {"processDefinitionId", row.definition_id.to_text()},
        {"processDefinitionKey", row.key},
        {"startTime", rest_time(row.started_at)},
        {"endTime", rest_time(row.ended_at)},
        {"state", state},
        {"tenantId", or_null(row.tenant)}};
}

struct OpenIncident {
    InstanceId instance_id;
    std::int64_t incident = 0;
    std::int64_t activation = 0;
    std::string element;
    std::string message;
    base::Timestamp opened_at;
    std::optional<base::Timestamp> resolved_at;
};
BOOST_DESCRIBE_STRUCT(
    OpenIncident,
    (),
    (instance_id, incident, activation, element, message, opened_at, resolved_at)
)

boost::json::array incidents(Session& session, InstanceId id) {
    boost::json::array list;
    const auto rows = session.tx.query<OpenIncident>(
        "SELECT " + storage::column_list<OpenIncident>() +
            " FROM process_incident WHERE instance_id = $1 ORDER BY incident",
        id
    );
    for (const auto& row : rows)
        list.push_back(boost::json::object{
            {"id", fmt::format("{}:{}", id.to_text(), row.incident)},
            {"processInstanceId", id.to_text()},
            {"executionId", id.to_text()},
            {"activityId", row.element},
            {"incidentType", "failedExternalTask"},
            {"incidentMessage", row.message},
            {"createTime", rest_time(row.opened_at)},
            {"endTime", rest_time(row.resolved_at)},
            {"open", !row.resolved_at},
            {"resolved", row.resolved_at.has_value()}});
    return list;
}

boost::json::array external_task_log(Session& session, InstanceId id) {
    boost::json::array list;
    for (const auto& event : events_of(session.tx, id)) {
        const bool is_created = event.kind == EventKind::external_created;
        const bool is_failed = event.kind == EventKind::external_failed;
        if (!is_created && !is_failed) continue;
        list.push_back(boost::json::object{
            {"id", fmt::format("{}:{}", id.to_text(), event.number)},
            {"timestamp", rest_time(event.at)},
            {"activityId", event.element},
            {"processInstanceId", id.to_text()},
            {"executionId", id.to_text()},
            {"topicName", is_created ? JsonValue(event.text) : JsonValue()},
            {"errorMessage", is_failed ? JsonValue(event.text) : JsonValue()},
            {"creationLog", is_created},
            {"failureLog", is_failed}});
    }
    return list;
}

struct Waiting {
    InstanceId instance_id;
    std::int64_t subscription = 0;
    TriggerKind kind = TriggerKind::none;
    std::string name;
    std::string element;
    std::string tenant;
    base::Timestamp created_at;
};
BOOST_DESCRIBE_STRUCT(
    Waiting,
    (),
    (instance_id, subscription, kind, name, element, tenant, created_at)
)

boost::json::array subscriptions(Session& session, InstanceId id) {
    boost::json::array list;
    const auto rows = session.tx.query<Waiting>(
        "SELECT " + storage::column_list<Waiting>() +
            " FROM process_subscription WHERE instance_id = $1 ORDER BY subscription",
        id
    );
    for (const auto& row : rows) {
        if (row.kind == TriggerKind::timer) continue; // a job there, no subscription
        const auto type = row.kind == TriggerKind::condition ? std::string_view("conditional")
                                                             : base::enum_name(row.kind);
        list.push_back(boost::json::object{
            {"id", fmt::format("{}:{}", id.to_text(), row.subscription)},
            {"eventType", type},
            {"eventName", or_null(row.name)},
            {"executionId", id.to_text()},
            {"processInstanceId", id.to_text()},
            {"activityId", row.element},
            {"createdDate", rest_time(row.created_at)},
            {"tenantId", or_null(row.tenant)}});
    }
    return list;
}

using List = boost::json::array (*)(Session&, InstanceId);

void add_list(web::Api& api, std::string_view pattern, List list, std::string_view summary) {
    api.get(
           pattern,
           Permission::external_work,
           [list](Session& session, const web::Request& request) {
               return rest_json(list(session, asked_instance(request)));
           },
           summary
    )
        .without_municipality();
}

} // namespace

void add_history_routes(web::Api& api) {
    add_list(
        api, "/history/activity-instance", activities, "Every element that an instance was in."
    );
    add_list(api, "/history/incident", incidents, "What went wrong in an instance.");
    add_list(api, "/history/external-task-log", external_task_log, "Work that was offered.");
    add_list(api, "/event-subscription", subscriptions, "What an instance waits for.");
    api.get(
           "/history/process-instance/{id}",
           Permission::external_work,
           [](Session& session, Path<InstanceId> id, const web::Request&) {
               const auto row = find_instance(session.tx, id.value);
               if (!row)
                   throw base::Error(
                       base::ErrorCode::not_found,
                       "Historic process instance with id " + id.value.to_text() + " does not exist"
                   );
               return rest_json(told(*row));
           },
           "An instance, also one that is over."
    )
        .without_municipality();
}

} // namespace kansli::process
