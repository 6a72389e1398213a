#include "cases/automation/process_work.hpp"

#include "base/error.hpp"
#include "cases/automation/automation.hpp"
#include "cases/automation/house_work.hpp"
#include "cases/automation/process_news.hpp"
#include "cases/automation/rule_evaluation.hpp"
#include "cases/system_work.hpp"
#include "cases/task.hpp"
#include "jobs/incident.hpp"
#include "jobs/runner.hpp"
#include "storage/savepoint.hpp"

#include <fmt/format.h>

#include <vector>

namespace kansli::cases {

namespace {

using process::EventKind;
using process::EventRow;
using process::InstanceId;
using process::InstanceRow;
using process::Key;

constexpr std::string_view work_kind = "process-to-case";

enum class WorkKind { set_status, house_work, add_task, end_task };
BOOST_DESCRIBE_ENUM(WorkKind, set_status, house_work, add_task, end_task)

struct Work {
    WorkKind kind = WorkKind::set_status;
    std::int64_t activation = 0;
    std::string text{}; // the status, the topic, or what the task is called
    std::optional<base::Date> due_on{};
};
BOOST_DESCRIBE_STRUCT(Work, (), (kind, activation, text, due_on))

struct WorkJob {
    CaseId case_id;
    InstanceId instance_id;
    std::vector<Work> work;
};
BOOST_DESCRIBE_STRUCT(WorkJob, (), (case_id, instance_id, work))

// --- What a step asks for

std::optional<base::Date> due_date(const EventRow& event) {
    if (!event.data) return std::nullopt;
    const auto told = base::parse_json(event.data->text);
    const auto* due = told.is_object() ? told.get_object().if_contains("due_date") : nullptr;
    if (due == nullptr || !due->is_string()) return std::nullopt;
    return base::Date::from_text(std::string_view(due->get_string()).substr(0, 10)).value;
}

const process::Element* element_of(const process::Definition& definition, const std::string& id) {
    const auto index = definition.find(id);
    return index == process::no_index ? nullptr : &definition.at(index);
}

void add_work(
    const process::Definition& definition,
    const EventRow& event,
    std::vector<Work>& work
) {
    const auto* element = element_of(definition, event.element);
    if (element == nullptr) return; // of a called process, which has no case
    const bool is_user_task = element->kind == process::ElementKind::user_task;
    switch (event.kind) {
    case EventKind::entered:
        if (const auto status = element->property(status_property); !status.empty())
            work.push_back({WorkKind::set_status, event.activation, std::string(status)});
        break;
    case EventKind::external_created:
    case EventKind::external_retried: // somebody has mended what was refused
        if (const auto& external = element->work.external;
            external && external->topic.starts_with(process::house_topics))
            work.push_back({WorkKind::house_work, event.activation, external->topic});
        break;
    case EventKind::user_task_created:
        work.push_back(
            {WorkKind::add_task,
             event.activation,
             element->name.empty() ? element->id : element->name,
             due_date(event)}
        );
        break;
    case EventKind::left:
    case EventKind::canceled:
        if (is_user_task) work.push_back({WorkKind::end_task, event.activation});
        break;
    default:
        break;
    }
}

void ask_for_work(
    storage::Transaction& tx,
    const process::DefinitionStore& definitions,
    const InstanceRow& row,
    const std::vector<EventRow>& events
) {
    const auto id = case_of(row);
    if (!id) return;
    const auto& definition = definitions.definition(tx, row.definition_id.to_text());
    WorkJob job{*id, row.id, {}};
    for (const auto& event : events) add_work(definition, event, job.work);
    if (job.work.empty()) return;
    jobs::enqueue(
        tx,
        {.kind = std::string(work_kind),
         .due = events.back().at,
         .payload = {base::to_json(job)},
         .lane = id->to_text(),
         .municipality_id =
             tx.one<base::MunicipalityId>("SELECT municipality_id FROM cases WHERE id = $1", *id)}
    );
}

// Null is an answer too: it cannot be told, and the process says who sees to it then.
process::Decided
decide_by_rules(storage::Transaction& tx, CaseTypes& types, const process::DecisionAsked& asked) {
    const auto id = case_of(asked.instance);
    if (!id) return {{}, "there is no such decision", {}};
    process::Decided decided;
    work_as_system(tx, types, *id, asked.now, [&](web::Session& session, OpenedCase& opened) {
        const auto made = evaluate_rules(session, opened, asked.work.decision_ref, asked.variables);
        decided.value = base::parse_json(made.result.text);
        // The whole stands with the case, and goes with it.
        decided.explanation = boost::json::object{{"evaluation_id", made.id.to_text()}};
    });
    return decided;
}

// --- Doing it

// Of the rest the job is tried again: a database that is busy, a bug.
bool is_refusal(const base::Error& error) {
    return error.code() != base::ErrorCode::busy && error.code() != base::ErrorCode::unavailable &&
           error.code() != base::ErrorCode::internal;
}

class Worker {
public:
    Worker(const ProcessWorkServices& services, web::Session& session, OpenedCase& opened)
        : services_(services), session_(session), opened_(opened) {}

    void run(InstanceId instance, const Work& work) {
        switch (work.kind) {
        case WorkKind::set_status:
            return set_status(instance, work.text);
        case WorkKind::house_work:
            return do_house_work(instance, work);
        case WorkKind::add_task:
            return add_task(instance, work);
        case WorkKind::end_task:
            end_process_task(session_, opened_, {instance, work.activation});
        }
    }

private:
    bool is_closed() const {
        const auto* status = find_status(opened_.type(), opened_.row.status);
        return status != nullptr && is_final(*status);
    }

    // A person may have closed the case meanwhile: what they did stands.
    void set_status(InstanceId instance, const std::string& id) {
        const auto* status = find_status(opened_.type(), id);
        if (status == nullptr || is_closed()) return;
        const auto before = opened_.row.status;
        move_to(session_, opened_, *status);
        if (opened_.row.status == before) return;
        store(session_, opened_.row);
        const auto row = process::find_instance(session_.tx, instance);
        if (row && row->state == process::InstanceState::active)
            set_facts(session_, services_.store, opened_, *row);
    }

    void add_task(InstanceId instance, const Work& work) {
        const NewTask task{base::Text<1, 500>::cut(work.text), work.due_on};
        add_process_task(session_, opened_, task, {instance, work.activation});
    }

    // What is refused is undone, and then an incident of the instance as when a worker has no
    // retries left.
    void do_house_work(InstanceId instance, const Work& work) {
        const auto before = opened_;
        std::string refusal;
        try {
            return storage::in_savepoint(session_.tx, [&] { try_house_work(instance, work); });
        } catch (const base::Error& error) {
            if (!is_refusal(error)) throw;
            refusal = jobs::fault_text(std::current_exception());
        }
        opened_ = before;
        services_.store.run(
            session_.tx,
            instance,
            {.kind = process::CommandKind::fail_external,
             .key = static_cast<Key>(work.activation),
             .text = refusal},
            session_.now
        );
    }

    void try_house_work(InstanceId instance, const Work& work) {
        const auto row = process::find_instance(session_.tx, instance);
        if (!row) return;
        const auto key = static_cast<Key>(work.activation);
        const auto state = services_.store.instance(session_.tx, *row);
        if (state.find_external_task(key) == nullptr) return; // nobody waits for it any more
        const auto* house_work = find_house_work(work.text);
        if (house_work == nullptr)
            throw base::Error(
                base::ErrorCode::invalid, fmt::format("There is no work {} here.", work.text)
            );
        const auto inputs = process::VisibleVariables(state, key).all();
        house_work->run({session_, opened_, inputs, services_.on_decided});
        set_facts(session_, services_.store, opened_, *row);
        services_.store.run(
            session_.tx,
            instance,
            {.kind = process::CommandKind::complete_external, .key = key},
            session_.now
        );
    }

    const ProcessWorkServices& services_;
    web::Session& session_;
    OpenedCase& opened_;
};

} // namespace

process::ProcessHooks
case_process_hooks(CaseTypes& types, const process::DefinitionStore& definitions) {
    process::ProcessHooks hooks;
    hooks.decide = [&types](storage::Transaction& tx, const process::DecisionAsked& asked) {
        return decide_by_rules(tx, types, asked);
    };
    hooks.happened = [&definitions](auto& tx, const auto& row, const auto& events) {
        ask_for_work(tx, definitions, row, events);
    };
    return hooks;
}

void handle_process_work(jobs::Runner& runner, const ProcessWorkServices& services) {
    runner.handle(
        std::string(work_kind),
        [services](
            storage::Transaction& tx,
            const jobs::JobContext& context,
            const base::JsonValue& payload
        ) {
            const auto job = base::from_json<WorkJob>(payload);
            work_as_system(
                tx,
                services.types,
                job.case_id,
                context.now,
                [&](web::Session& session, OpenedCase& opened) {
                    Worker worker(services, session, opened);
                    for (const auto& work : job.work) worker.run(job.instance_id, work);
                }
            );
        }
    );
}

} // namespace kansli::cases
