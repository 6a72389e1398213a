#include "cases/automation/process_news.hpp"

#include "base/error.hpp"
#include "cases/automation/automation.hpp"
#include "cases/check_store.hpp"
#include "cases/decision.hpp"
#include "cases/form_field.hpp"
#include "cases/system_work.hpp"
#include "jobs/runner.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kansli::cases {

namespace {

using process::Command;
using process::CommandKind;
using process::InstanceRow;
using process::ProcessStore;
using process::Variables;

constexpr std::string_view news_kind = "case-to-process";

// One of the four.
struct News {
    CaseId case_id;
    std::optional<CaseStep> step{};
    std::optional<bool> checked{};
    std::optional<ProcessTask> finished{};
    std::optional<bool> status_set{};
};
BOOST_DESCRIBE_STRUCT(News, (), (case_id, step, checked, finished, status_set))

void tell(web::Session& session, const OpenedCase& opened, const News& news) {
    if (!opened.package->automation) return;
    jobs::enqueue(
        session.tx,
        {.kind = std::string(news_kind),
         .due = session.now,
         .payload = {base::to_json(news)},
         .lane = opened.row.id.to_text(),
         .municipality_id = session.municipality_id}
    );
}

bool is_of_robots(const OpenedCase& opened) { return opened.type().robots.has_value(); }

// States by the checks' ids; null while one of them has not run, or is running again.
base::JsonValue checks_now(storage::Transaction& tx, const OpenedCase& opened) {
    const auto rows = check_rows(tx, opened.row.id);
    boost::json::object states;
    for (const auto& rule : checks_of_type(opened.type())) {
        const auto row = rows.find(rule.id.str());
        if (row == rows.end()) return nullptr;
        // A register that does not answer is asked again and again: its check is unknown meanwhile.
        if (row->second.pending && row->second.state != CheckState::unknown) return nullptr;
        states.emplace(rule.id.str(), base::enum_name(row->second.state));
    }
    return states;
}

Variables case_facts(storage::Transaction& tx, const OpenedCase& opened) {
    Variables facts;
    facts.emplace("case_status", opened.row.status);
    facts.emplace("case_suspended", opened.row.suspended);
    facts.emplace("checks", checks_now(tx, opened));
    const auto decision = find_decision(tx, opened.row.id);
    facts.emplace(
        "outcome",
        decision ? base::JsonValue(base::enum_name(decision->outcome)) : base::JsonValue()
    );
    boost::json::object form;
    const auto given = base::parse_json(opened.row.form_data.text);
    for (const auto& field : opened.package->automation->form_fields) {
        const auto* answer = given.is_object() ? given.get_object().if_contains(field) : nullptr;
        form.emplace(field, answer != nullptr ? *answer : base::JsonValue());
    }
    facts.emplace("form", std::move(form));
    return facts;
}

process::DefinitionRow
definition_of(storage::Transaction& tx, const OpenedCase& opened, const std::string& key) {
    const auto found = tx.maybe<process::DefinitionRow>(
        "SELECT " + storage::column_list<process::DefinitionRow>("d") +
            " FROM process_definition d JOIN case_type_version v"
            " ON v.process_deployment_id = d.deployment_id"
            " WHERE v.case_type = $1 AND v.version = $2 AND d.key = $3",
        opened.row.case_type,
        opened.row.case_type_version,
        key
    );
    if (found) return *found;
    throw base::Error(
        base::ErrorCode::internal,
        fmt::format("The process {} of the case's type was not deployed.", key)
    );
}

// Once for each case and process, however often it is told.
InstanceRow start(
    web::Session& session,
    const ProcessStore& store,
    const OpenedCase& opened,
    const std::string& key
) {
    const auto& row = opened.row;
    const auto definition = definition_of(session.tx, opened, key);
    process::NewInstance wanted;
    wanted.key = key;
    wanted.tenant = process::house_tenant;
    wanted.version = definition.version;
    wanted.business_key = business_key_of(row.id);
    wanted.start_key = business_key_of(row.id);
    wanted.variables = case_facts(session.tx, opened);
    wanted.variables.emplace("case_id", row.id.to_text());
    wanted.variables.emplace("case_number", row.number);
    wanted.variables.emplace("case_type", row.case_type);
    wanted.variables.emplace("municipality_id", row.municipality_id.to_text());
    return store.start(session.tx, wanted, session.now);
}

std::optional<InstanceRow>
find_started(storage::Transaction& tx, const OpenedCase& opened, const std::string& key) {
    return tx.maybe<InstanceRow>(
        "SELECT " + storage::column_list<InstanceRow>() +
            " FROM process_instance WHERE tenant = $1 AND key = $2 AND start_key = $3",
        process::house_tenant,
        key,
        business_key_of(opened.row.id)
    );
}

void start_robots(
    web::Session& session,
    const ProcessStore& store,
    const OpenedCase& opened,
    CaseStep step
) {
    for (const auto& robot : *opened.type().robots) {
        if (robot.on != step) continue;
        if (step == CaseStep::decided && robot.outcomes) {
            const auto decision = find_decision(session.tx, opened.row.id);
            if (!decision ||
                std::count(robot.outcomes->begin(), robot.outcomes->end(), decision->outcome) == 0)
                continue;
        }
        start(session, store, opened, robot_process(opened.type(), robot));
    }
}

// The process may be past the task, moved by hand or interrupted: then nobody waits for it.
void complete_task(web::Session& session, const ProcessStore& store, const ProcessTask& finished) {
    const auto row = process::find_instance(session.tx, finished.instance_id);
    if (!row || row->state != process::InstanceState::active) return;
    const auto key = static_cast<process::Key>(finished.activation);
    if (store.instance(session.tx, *row).find(key) == nullptr) return;
    store.run(
        session.tx, row->id, {.kind = CommandKind::complete_user_task, .key = key}, session.now
    );
}

void hand_on(
    web::Session& session,
    const ProcessStore& store,
    OpenedCase& opened,
    const News& news
) {
    if (is_of_robots(opened)) {
        if (news.step) start_robots(session, store, opened, *news.step);
        return;
    }
    const auto& key = opened.row.case_type;
    auto row = find_started(session.tx, opened, key);
    if (!row) {
        // A case that is merged or closed before anything began goes on elsewhere.
        if (news.step == CaseStep::closed) return;
        row = start(session, store, opened, key);
    } else if (row->state == process::InstanceState::active) {
        set_facts(session, store, opened, *row);
    }
    if (news.step && *news.step != CaseStep::received)
        store.correlate(
            session.tx,
            {.name = std::string(base::enum_name(*news.step)),
             .instance = row->id,
             .tenant = std::string(process::house_tenant),
             .all = true},
            session.now
        );
    if (news.finished) complete_task(session, store, *news.finished);
}

} // namespace

void set_facts(
    web::Session& session,
    const ProcessStore& store,
    const OpenedCase& opened,
    const InstanceRow& row
) {
    auto facts = case_facts(session.tx, opened);
    const auto instance = store.instance(session.tx, row);
    const auto& known = instance.activations.at(0).variables;
    Variables changed;
    for (auto& [name, value] : facts) {
        const auto* before = known.if_contains(name);
        if (before == nullptr || *before != value) changed.emplace(name, std::move(value));
    }
    if (changed.empty()) return;
    store.run(
        session.tx,
        row.id,
        {.kind = CommandKind::set_variables, .variables = std::move(changed)},
        session.now
    );
}

void tell_processes(web::Session& session, const OpenedCase& opened, CaseStep step) {
    tell(session, opened, {.case_id = opened.row.id, .step = step});
}

void tell_processes_of_checks(web::Session& session, const OpenedCase& opened) {
    tell(session, opened, {.case_id = opened.row.id, .checked = true});
}

void tell_processes_of_status(web::Session& session, const OpenedCase& opened) {
    tell(session, opened, {.case_id = opened.row.id, .status_set = true});
}

void tell_processes_of_task(
    web::Session& session,
    const OpenedCase& opened,
    const ProcessTask& finished
) {
    tell(session, opened, {.case_id = opened.row.id, .finished = finished});
}

void handle_process_news(
    jobs::Runner& runner,
    CaseTypes& types,
    const process::ProcessStore& store
) {
    runner.handle(
        std::string(news_kind),
        [&types, &store](
            storage::Transaction& tx,
            const jobs::JobContext& context,
            const base::JsonValue& payload
        ) {
            const auto news = base::from_json<News>(payload);
            work_as_system(tx, types, news.case_id, context.now, [&](auto& session, auto& opened) {
                if (opened.package->automation) hand_on(session, store, opened, news);
            });
        }
    );
}

std::string business_key_of(CaseId id) { return id.to_text(); }

std::optional<CaseId> case_of(const process::InstanceRow& instance) {
    if (instance.tenant != process::house_tenant) return std::nullopt;
    return CaseId::from_text(instance.business_key).value;
}

std::vector<CaseProcess> processes_of(storage::Transaction& tx, CaseId id) {
    return tx.query<CaseProcess>(
        "SELECT i.id AS instance_id, i.key AS definition_key, d.version AS definition_version,"
        " i.state, i.started_at, i.ended_at,"
        " (SELECT count(*) FROM process_incident f"
        "  WHERE f.instance_id = i.id AND f.resolved_at IS NULL) AS open_incidents"
        " FROM process_instance i JOIN process_definition d ON d.id = i.definition_id"
        " WHERE i.business_key = $1 AND i.tenant = $2 ORDER BY i.started_at, i.id",
        business_key_of(id),
        process::house_tenant
    );
}

} // namespace kansli::cases
