#include "process/rest/process_routes.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "process/engine/migration.hpp"
#include "process/rest/instance_view.hpp"
#include "process/store/external_task_store.hpp"

#include <fmt/format.h>

namespace kansli::process {

namespace {

using web::Path;
using web::Permission;
using web::Session;

struct IncidentList {
    std::vector<IncidentView> items;
};
BOOST_DESCRIBE_STRUCT(IncidentList, (), (items))

struct TopicList {
    std::vector<TopicCount> items;
};
BOOST_DESCRIBE_STRUCT(TopicList, (), (items))

// A piece of work in a queue, for who looks after the robots; what it is about stays in its
// instance.
struct TopicTask {
    ExternalTaskId id;
    InstanceId instance_id;
    std::string element;
    std::optional<std::int64_t> retries;
    std::optional<std::string> worker;
    std::optional<base::Timestamp> locked_until;
    std::optional<std::string> error_message;
    base::Timestamp created_at;
};
BOOST_DESCRIBE_STRUCT(
    TopicTask,
    (),
    (id, instance_id, element, retries, worker, locked_until, error_message, created_at)
)

struct TopicTasks {
    std::vector<TopicTask> items;
};
BOOST_DESCRIBE_STRUCT(TopicTasks, (), (items))

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

struct NewCancellation {
    base::Text<1, 1000> reason;
};
BOOST_DESCRIBE_STRUCT(NewCancellation, (), (reason))

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

// What is stuck comes first, then the oldest.
TopicTasks tasks_of(Session& session, const std::string& topic) {
    return {session.tx.query<TopicTask>(
        "SELECT " + storage::column_list<TopicTask>() +
            " FROM external_task WHERE topic = $1"
            " ORDER BY CASE WHEN retries = 0 THEN 0 ELSE 1 END, created_at, id LIMIT 200",
        topic
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
    return show_instance(session, store, id);
}

InstanceView
move(Session& session, const ProcessStore& store, InstanceId id, const NewMove& wanted) {
    Command command{.kind = CommandKind::move, .key = static_cast<Key>(wanted.token)};
    command.text = wanted.element.str();
    command.note = signed_by(session, wanted.reason.str());
    store.run(session.tx, id, command, session.now);
    return show_instance(session, store, id);
}

InstanceView
cancel(Session& session, const ProcessStore& store, InstanceId id, const NewCancellation& wanted) {
    const Command command{
        .kind = CommandKind::cancel, .note = signed_by(session, wanted.reason.str())};
    store.run(session.tx, id, command, session.now);
    return show_instance(session, store, id);
}

MigrationView
migrate(Session& session, const ProcessStore& store, InstanceId id, const NewMigration& wanted) {
    const auto row = require_instance(session, id);
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

void add_reading_routes(web::Api& api) {
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
           "/topics/{topic}/tasks",
           Permission::operate,
           [](Session& session, Path<std::string> topic) { return tasks_of(session, topic.value); },
           "The work in a queue: what is stuck, then the oldest, 200 at most."
    )
        .without_municipality();
}

void add_instance_routes(web::Api& api, const ProcessStore& store) {
    api.get(
           "/instances/{id}",
           Permission::operate,
           [&store](Session& session, Path<InstanceId> id) {
               return show_instance(session, store, id.value);
           },
           "Where the tokens of an instance stand."
    )
        .without_municipality();
    api.get(
           "/instances/{id}/events",
           Permission::operate,
           [](Session& session, Path<InstanceId> id) { return path_of(session, id.value); },
           "The path of an instance with its times."
    )
        .without_municipality();
    api.get(
           "/instances/{id}/model",
           Permission::operate,
           [](Session& session, Path<InstanceId> id) { return model_of(session, id.value); },
           "The BPMN that an instance runs, as it was deployed."
    )
        .without_municipality();
    api.get(
           "/instances/{id}/variables",
           Permission::operate,
           [&store](Session& session, Path<InstanceId> id) {
               return variables_of(session, store, id.value);
           },
           "The variables of an instance, for who mends it."
    )
        .without_municipality()
        .personal_data();
}

} // namespace

web::Api processes_api(const ProcessStore& store) {
    web::Api api("processes", "Processer", "Processes", "1.0.0", {web::Face::desk});
    api.describe(
        "Processer som pågår: hinder, vägen hit, och att hjälpa dem vidare.",
        "Processes that run: incidents, their path, and helping them on."
    );
    add_reading_routes(api);
    add_instance_routes(api, store);
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
           "/instances/{id}/cancellations",
           Permission::operate,
           [&store](Session& session, Path<InstanceId> id, const NewCancellation& wanted) {
               return cancel(session, store, id.value, wanted);
           },
           "Gives an instance up: ends it as it stands, for a reason."
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
