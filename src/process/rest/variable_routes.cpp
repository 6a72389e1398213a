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
using Name = Path<std::string>;

class InstanceVariables {
public:
    explicit InstanceVariables(const ProcessStore& store) : store_(store) {}

    Variables all(Session& session, InstanceId id) const {
        const auto row = find_instance(session.tx, id);
        if (!row || row->state != InstanceState::active)
            throw base::Error(
                base::ErrorCode::not_found,
                "Process instance with id " + id.to_text() + " does not exist"
            );
        return store_.instance(session.tx, *row).activations.at(0).variables;
    }

    JsonValue one(Session& session, InstanceId id, const std::string& name) const {
        const auto variables = all(session, id);
        if (const auto* found = variables.if_contains(name)) return *found;
        throw base::Error(
            base::ErrorCode::not_found,
            fmt::format("process instance variable with name {} does not exist", name)
        );
    }

    void
    set(Session& session, InstanceId id, Variables variables, std::vector<std::string> removed = {}
    ) const {
        Command command{.kind = CommandKind::set_variables};
        command.variables = std::move(variables);
        command.removed = std::move(removed);
        store_.run(session.tx, id, command, session.now);
    }

private:
    const ProcessStore& store_;
};

web::Response data_of(const JsonValue& variable, const std::string& name) {
    const auto file = file_of(variable);
    if (!file)
        throw base::Error(
            base::ErrorCode::invalid, fmt::format("The variable {} is no file.", name)
        );
    web::Response response;
    response.media_type = file->media_type;
    response.body = file->content;
    response.headers.add("content-disposition", "attachment");
    response.headers.add("x-content-type-options", "nosniff");
    return response;
}

void add_reading_routes(web::Api& api, const ProcessStore& store) {
    api.get(
           "/process-instance/{id}/variables",
           Permission::external_work,
           [&store](Session& session, Path<InstanceId> id, const web::Request&) {
               return rest_json(variables_to_rest(InstanceVariables(store).all(session, id.value)));
           },
           "Its variables."
    )
        .without_municipality()
        .personal_data();
    api.get(
           "/process-instance/{id}/variables/{name}",
           Permission::external_work,
           [&store](Session& session, Path<InstanceId> id, Name name, const web::Request&) {
               return rest_json(to_rest(InstanceVariables(store).one(session, id.value, name.value))
               );
           },
           "One variable."
    )
        .without_municipality()
        .personal_data();
    // Each client has its own idea of whose id stands in the path; here both are the same.
    for (const auto* pattern :
         {"/process-instance/{id}/variables/{name}/data",
          "/execution/{id}/localVariables/{name}/data"})
        api.get(
               pattern,
               Permission::external_work,
               [&store](Session& session, Path<InstanceId> id, Name name, const web::Request&) {
                   return data_of(
                       InstanceVariables(store).one(session, id.value, name.value), name.value
                   );
               },
               "The content of a file."
        )
            .without_municipality()
            .personal_data();
}

} // namespace

void add_variable_routes(web::Api& api, const ProcessStore& store) {
    add_reading_routes(api, store);
    api.put(
           "/process-instance/{id}/variables/{name}",
           Permission::external_work,
           [&store](
               Session& session,
               Path<InstanceId> id,
               Path<std::string> name,
               const web::Request& request
           ) {
               auto value = from_rest(name.value, base::parse_json(request.body));
               InstanceVariables(store).set(session, id.value, {{name.value, std::move(value)}});
           },
           "Sets one; what waits for it is woken."
    )
        .without_municipality()
        .lane(process_lane);
    api.del(
           "/process-instance/{id}/variables/{name}",
           Permission::external_work,
           [&store](Session& session, Path<InstanceId> id, Name name, const web::Request&) {
               InstanceVariables(store).set(session, id.value, {}, {name.value});
           },
           "Removes one."
    )
        .without_municipality()
        .lane(process_lane);
    api.post(
           "/process-instance/{id}/variables",
           Permission::external_work,
           [&store](Session& session, Path<InstanceId> id, const web::Request& request) {
               const RestBody body(request);
               InstanceVariables(store).set(
                   session,
                   id.value,
                   variables_from_rest(body.member("modifications")),
                   body.texts("deletions")
               );
           },
           "Sets and removes several."
    )
        .without_municipality()
        .lane(process_lane)
        .without_idempotency();
}

} // namespace kansli::process
