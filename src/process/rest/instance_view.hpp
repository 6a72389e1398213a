// What people see of one instance: where its tokens stand, the path with its times, the model that
// it is drawn by, and its variables. Whoever calls these has asked whether the caller may.
#pragma once

#include "process/store/process_store.hpp"
#include "web/reply.hpp"
#include "web/session.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kansli::process {

struct IncidentView {
    InstanceId instance_id;
    std::int64_t incident = 0;
    std::string element;
    std::string message;
    base::Timestamp opened_at;
};
BOOST_DESCRIBE_STRUCT(IncidentView, (), (instance_id, incident, element, message, opened_at))

struct TokenView {
    std::int64_t token = 0;
    std::string element;
    Stage stage = Stage::active;
};
BOOST_DESCRIBE_STRUCT(TokenView, (), (token, element, stage))

struct InstanceView {
    InstanceId id;
    std::string key;
    DefinitionId definition_id;
    std::int64_t definition_version = 1;
    std::string business_key;
    InstanceState state = InstanceState::active;
    base::Timestamp started_at;
    std::optional<base::Timestamp> ended_at;
    std::vector<TokenView> tokens;
    std::vector<IncidentView> incidents;
};
BOOST_DESCRIBE_STRUCT(
    InstanceView,
    (),
    (id,
     key,
     definition_id,
     definition_version,
     business_key,
     state,
     started_at,
     ended_at,
     tokens,
     incidents)
)

// One thing that happened, without the variables, which are not for everyone who mends.
struct PathEvent {
    std::int64_t number = 0;
    base::Timestamp at;
    EventKind kind = EventKind::started;
    std::string element;
    std::string flow;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(PathEvent, (), (number, at, kind, element, flow, text))

struct PathView {
    std::vector<PathEvent> items;
};
BOOST_DESCRIBE_STRUCT(PathView, (), (items))

// What the process itself keeps, by name; not those of a single element.
struct VariablesView {
    base::JsonValue variables;
};
BOOST_DESCRIBE_STRUCT(VariablesView, (), (variables))

// All of them: Error{not_found} when there is no such instance.
InstanceRow require_instance(web::Session& session, InstanceId id);
InstanceView show_instance(web::Session& session, const ProcessStore& store, InstanceId id);
PathView path_of(web::Session& session, InstanceId id);
// The BPMN as it was deployed.
web::Document model_of(web::Session& session, InstanceId id);
VariablesView variables_of(web::Session& session, const ProcessStore& store, InstanceId id);

} // namespace kansli::process
