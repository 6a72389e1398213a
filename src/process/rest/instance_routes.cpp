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

boost::json::object view_of(const InstanceRow& row) {
    return {
        {"id", row.id.to_text()},
        {"definitionId", row.definition_id.to_text()},
        {"definitionKey", row.key},
        {"businessKey", or_null(row.business_key)},
        {"caseInstanceId", nullptr},
        {"ended", row.state != InstanceState::active},
        {"suspended", false},
        {"tenantId", or_null(row.tenant)},
        {"links", boost::json::array()}};
}

// One that is over is not there for the runtime's calls; history has it.
InstanceRow running(Session& session, InstanceId id) {
    auto row = find_instance(session.tx, id);
    if (!row || row->state != InstanceState::active)
        throw base::Error(
            base::ErrorCode::not_found,
            "Process instance with id " + id.to_text() + " does not exist"
        );
    return *std::move(row);
}

boost::json::object tree_of(
    const ProcessStore& store,
    storage::Transaction& tx,
    const InstanceRow& row,
    const Instance& instance,
    const Activation& at
) {
    const auto& definition = store.definitions().definition(tx, instance.definitions[at.slot]);
    const auto& element = definition.at(at.element);
    boost::json::array children;
    for (const auto child : instance.children_of(at.key))
        children.push_back(tree_of(store, tx, row, instance, *instance.find(child)));
    const auto id = at.parent == no_key
                        ? row.id.to_text()
                        : fmt::format("{}:{}:{}", element.id, row.id.to_text(), at.key);
    return {
        {"id", id},
        {"activityId", at.parent == no_key ? definition.id : element.id},
        {"activityName", or_null(element.name)},
        {"activityType", base::enum_name(element.kind)},
        {"processInstanceId", row.id.to_text()},
        {"processDefinitionId", definition.id},
        {"executionIds", boost::json::array{row.id.to_text()}},
        {"childActivityInstances", std::move(children)},
        {"childTransitionInstances", boost::json::array()}};
}

NewInstance start_of(const RestBody& body) {
    NewInstance wanted;
    wanted.business_key = body.text("businessKey");
    wanted.variables = variables_from_rest(body.member("variables"));
    return wanted;
}

// An Idempotency-Key makes a start that is asked for again the same start.
web::Response started(
    Session& session,
    const ProcessStore& store,
    NewInstance wanted,
    const web::Request& request
) {
    refuse_house_tenant(wanted.tenant);
    wanted.start_key = request.headers.get("idempotency-key");
    return rest_json(view_of(store.start(session.tx, wanted, session.now)));
}

Message message_of(const RestBody& body) {
    Message message;
    message.name = body.required_text("messageName");
    message.business_key = body.optional_text("businessKey");
    message.tenant = body.text("tenantId");
    refuse_house_tenant(message.tenant);
    message.all = body.flag("all", false);
    if (const auto* keys = body.member("correlationKeys"))
        message.correlation = variables_from_rest(keys);
    message.variables = variables_from_rest(body.member("processVariables"));
    if (const auto id = body.optional_text("processInstanceId")) {
        const auto parsed = InstanceId::from_text(*id);
        if (!parsed)
            throw base::Error(base::ErrorCode::invalid, "processInstanceId " + parsed.message);
        message.instance = *parsed.value;
    }
    return message;
}

void add_start_routes(web::Api& api, const ProcessStore& store) {
    api.post(
           "/process-definition/key/{key}/start",
           Permission::external_work,
           [&store](Session& session, Path<std::string> key, const web::Request& request) {
               auto wanted = start_of(RestBody(request));
               wanted.key = key.value;
               return started(session, store, std::move(wanted), request);
           },
           "Starts the newest version of a process."
    )
        .without_municipality()
        .lane(process_lane)
        .without_idempotency();
    api.post(
           "/process-definition/key/{key}/tenant-id/{tenant}/start",
           Permission::external_work,
           [&store](
               Session& session,
               Path<std::string> key,
               Path<std::string> tenant,
               const web::Request& request
           ) {
               auto wanted = start_of(RestBody(request));
               wanted.key = key.value;
               wanted.tenant = tenant.value;
               return started(session, store, std::move(wanted), request);
           },
           "Starts the newest version of a tenant's process."
    )
        .without_municipality()
        .lane(process_lane)
        .without_idempotency();
    api.post(
           "/process-definition/{id}/start",
           Permission::external_work,
           [&store](Session& session, Path<DefinitionId> id, const web::Request& request) {
               const auto row = find_definition(session.tx, id.value);
               if (!row) throw base::Error(base::ErrorCode::not_found, "There is no such process.");
               auto wanted = start_of(RestBody(request));
               wanted.key = row->key;
               wanted.tenant = row->tenant;
               wanted.version = row->version;
               return started(session, store, std::move(wanted), request);
           },
           "Starts this version of a process."
    )
        .without_municipality()
        .lane(process_lane)
        .without_idempotency();
}

} // namespace

void add_instance_routes(web::Api& api, const ProcessStore& store) {
    add_start_routes(api, store);
    api.get(
           "/process-instance/{id}",
           Permission::external_work,
           [](Session& session, Path<InstanceId> id, const web::Request&) {
               return rest_json(view_of(running(session, id.value)));
           },
           "A process that runs."
    )
        .without_municipality();
    api.get(
           "/process-instance/{id}/activity-instances",
           Permission::external_work,
           [&store](Session& session, Path<InstanceId> id, const web::Request&) {
               const auto row = running(session, id.value);
               const auto instance = store.instance(session.tx, row);
               return rest_json(
                   tree_of(store, session.tx, row, instance, instance.activations.at(0))
               );
           },
           "Where its tokens stand."
    )
        .without_municipality();
    api.del(
           "/process-instance/{id}",
           Permission::external_work,
           [&store](Session& session, Path<InstanceId> id, const web::Request&) {
               const auto row = running(session, id.value);
               const Command cancel{
                   .kind = CommandKind::cancel,
                   .note = "engine-rest, " + session.caller.user_id.to_text()};
               store.run(session.tx, row.id, cancel, session.now);
           },
           "Ends it as it stands."
    )
        .without_municipality()
        .lane(process_lane);
    api.post(
           "/message",
           Permission::external_work,
           [&store](Session& session, const web::Request& request) {
               store.correlate(session.tx, message_of(RestBody(request)), session.now);
           },
           "A message for the process that waits for it, or that it starts."
    )
        .without_municipality()
        .lane(process_lane)
        .without_idempotency();
    api.post(
           "/signal",
           Permission::external_work,
           [&store](Session& session, const web::Request& request) {
               const RestBody body(request);
               store.signal(
                   session.tx,
                   body.required_text("name"),
                   variables_from_rest(body.member("variables")),
                   session.now
               );
           },
           "A signal for everyone who waits for it."
    )
        .without_municipality()
        .lane(process_lane)
        .without_idempotency();
}

} // namespace kansli::process
