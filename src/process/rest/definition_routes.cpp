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

boost::json::object view_of(const DefinitionRow& row) {
    return {
        {"id", row.id.to_text()},
        {"key", row.key},
        {"name", or_null(row.name)},
        {"version", row.version},
        {"versionTag", or_null(row.version_tag)},
        {"resource", row.resource},
        {"deploymentId", row.deployment_id.to_text()},
        {"suspended", false},
        {"tenantId", or_null(row.tenant)}};
}

NewDeployment deployment_of(const web::Request& request) {
    NewDeployment deployment;
    deployment.only_changes = false;
    int models = 0;
    for (const auto& part : form_parts(request)) {
        if (part.name == "tenant-id")
            deployment.tenant = part.content;
        else if (part.name == "deploy-changed-only" || part.name == "enable-duplicate-filtering")
            deployment.only_changes = deployment.only_changes || part.content == "true";
        else if (!part.file_name.empty() && ++models == 1) {
            deployment.resource = part.file_name;
            deployment.model = part.content;
        }
    }
    if (models != 1)
        throw base::Error(base::ErrorCode::invalid, "A deployment holds one file, a BPMN model.");
    if (deployment.resource.size() > 255 || deployment.tenant.size() > 64)
        throw base::Error(
            base::ErrorCode::invalid, "A file's name has at most 255 characters, a tenant's 64."
        );
    return deployment;
}

web::Response deploy(Session& session, const web::Request& request, const ProcessStore& store) {
    const auto deployment = deployment_of(request);
    refuse_house_tenant(deployment.tenant);
    const auto rows = store.definitions().deploy(session.tx, deployment, session.now);
    boost::json::object deployed;
    for (const auto& row : rows) deployed.emplace(row.id.to_text(), view_of(row));
    return rest_json(boost::json::object{
        {"id", rows.front().deployment_id.to_text()},
        {"name", rows.front().resource},
        {"tenantId", or_null(rows.front().tenant)},
        {"source", nullptr},
        {"deploymentTime", rest_time(rows.front().deployed_at)},
        {"deployedProcessDefinitions", std::move(deployed)}});
}

std::vector<DefinitionRow> all_definitions(storage::Transaction& tx) {
    return tx.query<DefinitionRow>(
        "SELECT " + storage::column_list<DefinitionRow>() +
        " FROM process_definition ORDER BY key, tenant, version DESC LIMIT 1000"
    );
}

} // namespace

void add_definition_routes(web::Api& api, const ProcessStore& store) {
    api.post(
           "/deployment/create",
           Permission::external_work,
           [&store](Session& session, const web::Request& request) {
               return deploy(session, request, store);
           },
           "Checks a model and makes it the newest version of its processes."
    )
        .without_municipality()
        .lane(process_lane)
        .without_idempotency();
    api.get(
           "/deployment",
           Permission::external_work,
           [](Session& session, const web::Request& request) {
               const auto wanted = query_value(request, "name");
               boost::json::array list;
               std::set<std::string> seen;
               for (const auto& row : all_definitions(session.tx)) {
                   if (!wanted.empty() && row.resource != wanted) continue;
                   if (!seen.insert(row.deployment_id.to_text()).second) continue;
                   list.push_back(boost::json::object{
                       {"id", row.deployment_id.to_text()},
                       {"name", row.resource},
                       {"source", nullptr},
                       {"tenantId", or_null(row.tenant)},
                       {"deploymentTime", rest_time(row.deployed_at)}});
               }
               return rest_json(list);
           },
           "What was deployed."
    )
        .without_municipality();
    api.get(
           "/process-definition",
           Permission::external_work,
           [](Session& session, const web::Request& request) {
               const auto key = query_value(request, "key");
               const bool only_latest = query_value(request, "latestVersion") == "true";
               boost::json::array list;
               std::set<std::string> seen;
               for (const auto& row : all_definitions(session.tx)) {
                   if (!key.empty() && row.key != key) continue;
                   if (only_latest && !seen.insert(row.tenant + ":" + row.key).second) continue;
                   list.push_back(view_of(row));
               }
               return rest_json(list);
           },
           "Processes and their versions, the newest first."
    )
        .without_municipality();
}

} // namespace kansli::process
