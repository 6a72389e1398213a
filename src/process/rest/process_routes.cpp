#include "process/rest/process_routes.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "process/engine/migration.hpp"
#include "process/store/external_task_store.hpp"

#include <fmt/format.h>

namespace kansli::process {

namespace {

using web::Path;
using web::Permission;
using web::Session;

struct IncidentView {
    InstanceId instance_id;
    std::int64_t incident = 0;
    std::string element;
    std::string message;
    base::Timestamp opened_at;
};
BOOST_DESCRIBE_STRUCT(IncidentView, (), (instance_id, incident, element, message, opened_at))

struct IncidentList {
    std::vector<IncidentView> items;
};
BOOST_DESCRIBE_STRUCT(IncidentList, (), (items))

struct TopicList {
    std::vector<TopicCount> items;
};
BOOST_DESCRIBE_STRUCT(TopicList, (), (items))

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

struct NewRetry {
    std::int64_t incident = 0;
    std::optional<base::Whole<1, 100>> retries; // of an external task
    std::optional<base::JsonValue> variables;   // corrected before
};
BOOST_DESCRIBE_STRUCT(NewRetry, (), (incident, retries, variables))

struct NewMove {
    std::int64_t token = 0;
    base::Text<1, 255> element;
    base::Text<1, 1000> reason;
};
BOOST_DESCRIBE_STRUCT(NewMove, (), (token, element, reason))

struct NewMigration {
    base::Whole<1, 1'000'000> version;
    std::optional<std::map<std::string, std::string>> mapping;
    base::Text<1, 1000> reason;
    bool dry_run = true;
};
BOOST_DESCRIBE_STRUCT(NewMigration, (), (version, mapping, reason, dry_run))

struct MigrationView {
    std::vector<std::string> problems;
    bool done = false;
};
BOOST_DESCRIBE_STRUCT(MigrationView, (), (problems, done))

IncidentList open_incidents(Session& session) {
    return {session.tx.query<IncidentView>(
        "SELECT " + storage::column_list<IncidentView>() +
        " FROM process_incident WHERE resolved_at IS NULL ORDER BY opened_at LIMIT 1000"
    )};
}

InstanceRow found(Session& session, InstanceId id) {
    auto row = find_instance(session.tx, id);
    if (!row) throw base::Error(base::ErrorCode::not_found, "There is no such process instance.");
    return *std::move(row);
}

InstanceView show(Session& session, const ProcessStore& store, InstanceId id) {
    const auto row = found(session, id);
    const auto definition = find_definition(session.tx, row.definition_id);
    InstanceView view;
    view.id = row.id;
    view.key = row.key;
    view.definition_id = row.definition_id;
    view.definition_version = definition ? definition->version : 0;
    view.business_key = row.business_key;
    view.state = row.state;
    view.started_at = row.started_at;
    view.ended_at = row.ended_at;
    const auto instance = store.instance(session.tx, row);
    for (const auto& each : instance.activations) {
        if (each.parent == no_key) continue;
        const auto& of =
            store.definitions().definition(session.tx, instance.definitions.at(each.slot));
        view.tokens.push_back(
            {static_cast<std::int64_t>(each.key), of.at(each.element).id, each.stage}
        );
    }
    view.incidents = session.tx.query<IncidentView>(
        "SELECT " + storage::column_list<IncidentView>() +
            " FROM process_incident WHERE instance_id = $1 AND resolved_at IS NULL"
            " ORDER BY incident",
        id
    );
    return view;
}

PathView path(Session& session, InstanceId id) {
    found(session, id);
    return {session.tx.query<PathEvent>(
        "SELECT " + storage::column_list<PathEvent>() +
            " FROM process_event WHERE instance_id = $1 ORDER BY number LIMIT 10000",
        id
    )};
}

// Who did it, for the event that stays.
std::string signed_by(const Session& session, const std::string& reason) {
    return fmt::format("{}: {}", session.caller.user_id.to_text(), reason);
}

InstanceView
retry(Session& session, const ProcessStore& store, InstanceId id, const NewRetry& wanted) {
    Command command{.kind = CommandKind::retry, .key = static_cast<Key>(wanted.incident)};
    command.number = wanted.retries ? wanted.retries->value : 1;
    if (wanted.variables) {
        if (!wanted.variables->is_object())
            throw base::Error(base::ErrorCode::invalid, "variables must be an object.");
        command.variables = wanted.variables->get_object();
    }
    store.run(session.tx, id, command, session.now);
    return show(session, store, id);
}

InstanceView
move(Session& session, const ProcessStore& store, InstanceId id, const NewMove& wanted) {
    Command command{.kind = CommandKind::move, .key = static_cast<Key>(wanted.token)};
    command.text = wanted.element.str();
    command.note = signed_by(session, wanted.reason.str());
    store.run(session.tx, id, command, session.now);
    return show(session, store, id);
}

MigrationView
migrate(Session& session, const ProcessStore& store, InstanceId id, const NewMigration& wanted) {
    const auto row = found(session, id);
    const auto target = find_version(session.tx, row.key, row.tenant, wanted.version.value);
    if (!target)
        throw base::Error(base::ErrorCode::not_found, "There is no such version of the process.");
    Command command{.kind = CommandKind::migrate};
    command.definition = &store.definitions().definition(session.tx, target->id.to_text());
    if (wanted.mapping) command.mapping = *wanted.mapping;
    command.note = signed_by(session, wanted.reason.str());
    const auto& from = store.definitions().definition(session.tx, row.definition_id.to_text());
    MigrationView view;
    view.problems =
        plan_migration(from, *command.definition, store.instance(session.tx, row), command.mapping)
            .problems;
    if (wanted.dry_run || !view.problems.empty()) return view;
    store.run(session.tx, id, command, session.now);
    view.done = true;
    return view;
}

void add_reading_routes(web::Api& api, const ProcessStore& store) {
    api.get("/incidents", Permission::operate, open_incidents, "What a person must mend.")
        .without_municipality();
    api.get(
           "/topics",
           Permission::operate,
           [](Session& session) { return TopicList{count_topics(session.tx, session.now)}; },
           "Queues of work for robots and other workers."
    )
        .without_municipality();
    api.get(
           "/instances/{id}",
           Permission::operate,
           [&store](Session& session, Path<InstanceId> id) {
               return show(session, store, id.value);
           },
           "Where the tokens of an instance stand."
    )
        .without_municipality();
    api.get(
           "/instances/{id}/events",
           Permission::operate,
           [](Session& session, Path<InstanceId> id) { return path(session, id.value); },
           "The path of an instance with its times."
    )
        .without_municipality();
}

} // namespace

web::Api processes_api(const ProcessStore& store) {
    web::Api api("processes", "Processer", "Processes", "1.0.0", {web::Face::desk});
    api.describe(
        "Processer som pågår: hinder, vägen hit, och att hjälpa dem vidare.",
        "Processes that run: incidents, their path, and helping them on."
    );
    add_reading_routes(api, store);
    api.post(
           "/instances/{id}/retries",
           Permission::operate,
           [&store](Session& session, Path<InstanceId> id, const NewRetry& wanted) {
               return retry(session, store, id.value, wanted);
           },
           "Does a failed step again, with corrected variables."
    )
        .without_municipality()
        .lane(process_lane);
    api.post(
           "/instances/{id}/moves",
           Permission::operate,
           [&store](Session& session, Path<InstanceId> id, const NewMove& wanted) {
               return move(session, store, id.value, wanted);
           },
           "Moves a token by hand."
    )
        .without_municipality()
        .lane(process_lane);
    api.post(
           "/instances/{id}/migrations",
           Permission::operate,
           [&store](Session& session, Path<InstanceId> id, const NewMigration& wanted) {
               return migrate(session, store, id.value, wanted);
           },
           "Plans the move to another version, and does it when asked to."
    )
        .without_municipality()
        .lane(process_lane);
    return api;
}

} // namespace kansli::process
