#include "cases/task.hpp"

#include "base/error.hpp"
#include "cases/due_day.hpp"
#include "cases/system_work.hpp"
#include "jobs/runner.hpp"

namespace kansli::cases {

namespace {

using base::Error;
using base::ErrorCode;

constexpr std::string_view overdue_kind = "task-overdue";

struct TaskRow {
    TaskId id;
    CaseId case_id;
    base::Text<1, 500> text;
    std::optional<base::Date> due_on;
    std::optional<UserId> assigned_to;
    UserId created_by;
    base::Timestamp created_at;
    std::optional<UserId> done_by;
    std::optional<std::string> done_by_name;
    std::optional<base::Timestamp> done_at;
};
BOOST_DESCRIBE_STRUCT(
    TaskRow,
    (),
    (id, case_id, text, due_on, assigned_to, created_by, created_at, done_by, done_by_name, done_at)
)

struct TaskEvent {
    TaskId task_id;
    std::optional<base::Date> due_on;
    std::optional<UserId> assigned_to;
};
BOOST_DESCRIBE_STRUCT(TaskEvent, (), (task_id, due_on, assigned_to))

struct OverdueJob {
    CaseId case_id;
    TaskId task_id;
};
BOOST_DESCRIBE_STRUCT(OverdueJob, (), (case_id, task_id))

Task shown(const TaskRow& row) {
    return {
        row.id,
        row.text.str(),
        row.due_on,
        row.assigned_to,
        row.created_by,
        row.created_at,
        row.done_by,
        row.done_by_name,
        row.done_at};
}

std::optional<TaskRow> find_task(storage::Transaction& tx, CaseId case_id, TaskId id) {
    static const auto select =
        "SELECT " + storage::column_list<TaskRow>() + " FROM task WHERE case_id = $1 AND id = $2";
    return tx.maybe<TaskRow>(select, case_id, id);
}

TaskRow get_task(storage::Transaction& tx, CaseId case_id, TaskId id) {
    auto row = find_task(tx, case_id, id);
    if (!row) throw Error(ErrorCode::not_found, "The case has no such task.");
    return *std::move(row);
}

void check_due(const web::Session& session, const std::optional<base::Date>& due_on) {
    if (due_on && *due_on < base::swedish_day(session.now))
        throw Error(
            ErrorCode::invalid,
            base::Sentence{
                "The due date has passed: it must be today or later.",
                "Dagen har passerat. Välj i dag eller en senare dag."},
            {{"/due_on", "out_of_range", "must be today or later"}}
        );
}

void check_assignee(
    web::Session& session,
    const CaseRow& row,
    const std::optional<UserId>& user,
    const MayHandle& may_handle
) {
    if (user && !may_handle(session, *user, row))
        throw Error(
            ErrorCode::rejected,
            base::Sentence{
                "That person may not handle this case.",
                "Personen får inte handlägga det här ärendet. Välj någon annan."},
            {{"/assigned_to",
              "not_allowed",
              "names nobody who may handle cases of this type and unit"}}
        );
}

void record(web::Session& session, OpenedCase& opened, EventType type, const TaskRow& row) {
    const TaskEvent event{row.id, row.due_on, row.assigned_to};
    record(session, opened.row, {type, Visibility::internal, base::to_json(event)});
}

void tell(web::Session& session, OpenedCase& opened, EventType type, const TaskRow& row) {
    record(session, opened, type, row);
    store(session, opened.row);
}

TaskRow row_of(const web::Session& session, const OpenedCase& opened, const NewTask& given) {
    return {
        .id = TaskId::make(),
        .case_id = opened.row.id,
        .text = given.text,
        .due_on = given.due_on,
        .assigned_to = given.assigned_to,
        .created_by = session.caller.user_id,
        .created_at = session.now,
        .done_by = std::nullopt,
        .done_by_name = std::nullopt,
        .done_at = std::nullopt};
}

void set_done(web::Session& session, TaskRow& row) {
    row.done_by = session.caller.user_id;
    row.done_by_name = session.caller.name;
    row.done_at = session.now;
    session.tx.send(
        "UPDATE task SET done_by = $1, done_by_name = $2, done_at = $3 WHERE id = $4",
        row.done_by,
        row.done_by_name,
        row.done_at,
        row.id
    );
    jobs::cancel(session.tx, overdue_kind, row.id.to_text());
}

struct ProcessTaskRow {
    TaskId task_id;
    process::InstanceId instance_id;
    std::int64_t activation = 0;
};
BOOST_DESCRIBE_STRUCT(ProcessTaskRow, (), (task_id, instance_id, activation))

void await_due_day(web::Session& session, const TaskRow& row) {
    if (!row.due_on) return;
    jobs::enqueue(
        session.tx,
        {.kind = std::string(overdue_kind),
         .key = row.id.to_text(),
         .due = morning_after(*row.due_on),
         .payload = {base::to_json(OverdueJob{row.case_id, row.id})},
         .lane = row.case_id.to_text(),
         .municipality_id = session.municipality_id}
    );
}

void tell_overdue(
    storage::Transaction& tx,
    CaseTypes& types,
    const OverdueJob& job,
    base::Timestamp now
) {
    const auto row = find_task(tx, job.case_id, job.task_id);
    if (!row || row->done_at || !row->due_on) return;
    if (now < morning_after(*row->due_on)) return; // it was put off meanwhile
    work_as_system(tx, types, job.case_id, now, [&](web::Session& session, OpenedCase& opened) {
        tell(session, opened, EventType::task_overdue, *row);
    });
}

} // namespace

Task add_task(
    web::Session& session,
    OpenedCase& opened,
    const NewTask& given,
    const MayHandle& may_handle
) {
    check_due(session, given.due_on);
    check_assignee(session, opened.row, given.assigned_to, may_handle);
    const auto open = session.tx.one<std::int64_t>(
        "SELECT count(*) FROM task WHERE case_id = $1 AND done_at IS NULL", opened.row.id
    );
    if (open >= static_cast<std::int64_t>(max_open_tasks))
        throw Error(
            ErrorCode::rejected,
            base::Sentence{
                "The case has a hundred open tasks: finish some of them first.",
                "Ärendet har hundra öppna uppgifter. Gör klart några av dem först."}
        );
    const auto row = row_of(session, opened, given);
    session.tx.insert("task", row);
    await_due_day(session, row);
    tell(session, opened, EventType::task_added, row);
    return shown(row);
}

Task change_task(
    web::Session& session,
    OpenedCase& opened,
    const TaskToChange& wanted,
    const MayHandle& may_handle
) {
    auto row = get_task(session.tx, opened.row.id, wanted.id);
    if (row.done_at)
        throw Error(
            ErrorCode::rejected,
            base::Sentence{
                "The task is done: add another for what is left.",
                "Uppgiften är gjord. Lägg till en ny för det som är kvar."}
        );
    const auto& change = wanted.change;
    check_due(session, change.due_on);
    check_assignee(session, opened.row, change.assigned_to, may_handle);
    if (change.text) row.text = *change.text;
    if (change.due_on) row.due_on = change.due_on;
    if (change.assigned_to) row.assigned_to = change.assigned_to;
    session.tx.send(
        "UPDATE task SET text = $1, due_on = $2, assigned_to = $3 WHERE id = $4",
        row.text,
        row.due_on,
        row.assigned_to,
        row.id
    );
    if (change.due_on) {
        jobs::cancel(session.tx, overdue_kind, row.id.to_text());
        await_due_day(session, row);
    }
    tell(session, opened, EventType::task_changed, row);
    return shown(row);
}

Task finish_task(web::Session& session, OpenedCase& opened, TaskId id) {
    auto row = get_task(session.tx, opened.row.id, id);
    if (row.done_at) return shown(row);
    set_done(session, row);
    tell(session, opened, EventType::task_done, row);
    if (opened.package->automation)
        if (const auto waited = session.tx.maybe<ProcessTask>(
                "SELECT instance_id, activation FROM process_task WHERE task_id = $1", row.id
            ))
            tell_processes_of_task(session, opened, *waited);
    return shown(row);
}

void add_process_task(
    web::Session& session,
    OpenedCase& opened,
    const NewTask& given,
    const ProcessTask& process_task
) {
    const auto row = row_of(session, opened, given);
    session.tx.insert("task", row);
    session.tx.insert(
        "process_task", ProcessTaskRow{row.id, process_task.instance_id, process_task.activation}
    );
    await_due_day(session, row);
    record(session, opened, EventType::task_added, row);
    store_events(session, opened.row);
}

void end_process_task(web::Session& session, OpenedCase& opened, const ProcessTask& process_task) {
    const auto id = session.tx.maybe<TaskId>(
        "SELECT task_id FROM process_task WHERE instance_id = $1 AND activation = $2",
        process_task.instance_id,
        process_task.activation
    );
    if (!id) return;
    auto row = get_task(session.tx, opened.row.id, *id);
    if (row.done_at) return;
    set_done(session, row);
    record(session, opened, EventType::task_done, row);
    store_events(session, opened.row);
}

std::vector<Task> tasks_of(storage::Transaction& tx, CaseId id) {
    static const auto select = "SELECT " + storage::column_list<Task>() +
                               " FROM task WHERE case_id = $1"
                               " ORDER BY done_at IS NOT NULL, due_on IS NULL, due_on, id";
    return tx.query<Task>(select, id);
}

web::Page<MyTask> list_my_tasks(web::Session& session, const MyTaskQuery& query) {
    const auto part = web::page_request(query.limit, query.page, std::nullopt);
    const auto access = Access::of(session, web::Permission::case_read);
    const auto add_condition = [&](storage::SqlText& sql) {
        // A process leaves its tasks to whoever handles the case.
        sql.add(" FROM task t JOIN cases c ON c.id = t.case_id WHERE t.id IN"
                " (SELECT id FROM task WHERE assigned_to = ")
            .bind(session.caller.user_id)
            .add(" AND done_at IS NULL UNION ALL SELECT p.id FROM cases h"
                 " JOIN task p ON p.case_id = h.id WHERE h.assigned_to = ")
            .bind(session.caller.user_id)
            .add(" AND p.assigned_to IS NULL AND p.done_at IS NULL) AND ");
        access.add_condition(sql);
        if (query.due_before) sql.add(" AND t.due_on < ").bind(*query.due_before);
    };
    storage::SqlText rows;
    rows.add("SELECT t.id, t.case_id, c.number AS case_number, c.case_type,"
             " c.title AS case_title, t.text, t.due_on, t.created_at");
    add_condition(rows);
    rows.add(" ORDER BY t.due_on IS NULL, t.due_on, t.id LIMIT ").bind(part.limit);
    rows.add(" OFFSET ").bind(part.offset());
    storage::SqlText count;
    count.add("SELECT count(*)");
    add_condition(count);
    web::Page<MyTask> page;
    page.items = session.tx.query_values<MyTask>(rows.text(), rows.values());
    page.total = session.tx.query_values<std::int64_t>(count.text(), count.values()).front();
    return page;
}

void handle_task_jobs(jobs::Runner& runner, CaseTypes& types) {
    runner.handle(
        std::string(overdue_kind),
        [&types](
            storage::Transaction& tx,
            const jobs::JobContext& context,
            const base::JsonValue& payload
        ) { tell_overdue(tx, types, base::from_json<OverdueJob>(payload), context.now); }
    );
}

} // namespace kansli::cases
