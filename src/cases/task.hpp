// A task: something that has to be done in a case, by a day and by somebody. Also on a closed case,
// where a card is still to be sent.
#pragma once

#include "cases/assignment.hpp"
#include "cases/automation/process_news.hpp"
#include "web/reply.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kansli::jobs {
class Runner;
}

namespace kansli::cases {

using TaskId = base::Id<struct TaskNoun>;

constexpr std::size_t max_open_tasks = 100; // of one case

struct NewTask {
    base::Text<1, 500> text;
    std::optional<base::Date> due_on{};
    std::optional<UserId> assigned_to{};
};
BOOST_DESCRIBE_STRUCT(NewTask, (), (text, due_on, assigned_to))

// What is absent stays as it is.
struct TaskChange {
    std::optional<base::Text<1, 500>> text{};
    std::optional<base::Date> due_on{};
    std::optional<UserId> assigned_to{};
};
BOOST_DESCRIBE_STRUCT(TaskChange, (), (text, due_on, assigned_to))

struct Task {
    TaskId id;
    std::string text;
    std::optional<base::Date> due_on;
    std::optional<UserId> assigned_to;
    UserId created_by;
    base::Timestamp created_at;
    std::optional<UserId> done_by;
    std::optional<std::string> done_by_name;
    std::optional<base::Timestamp> done_at;
};
BOOST_DESCRIBE_STRUCT(
    Task,
    (),
    (id, text, due_on, assigned_to, created_by, created_at, done_by, done_by_name, done_at)
)

// Error{invalid} for a due date that has passed, Error{rejected} for somebody who may not handle
// the case, and past max_open_tasks.
Task add_task(
    web::Session& session,
    OpenedCase& opened,
    const NewTask& given,
    const MayHandle& may_handle
);

// What a process waits for. The version of the case stays: nobody who changes it is overtaken.
void add_process_task(
    web::Session& session,
    OpenedCase& opened,
    const NewTask& given,
    const ProcessTask& process_task
);
// Nobody waits for it any more: it is done, as far as anybody knows by the process.
void end_process_task(web::Session& session, OpenedCase& opened, const ProcessTask& process_task);

struct TaskToChange {
    TaskId id;
    TaskChange change;
};

// The same; Error{not_found}, and Error{rejected} for a task that is done.
Task change_task(
    web::Session& session,
    OpenedCase& opened,
    const TaskToChange& wanted,
    const MayHandle& may_handle
);
// Nothing changes where it is done already.
Task finish_task(web::Session& session, OpenedCase& opened, TaskId id);
// Those that are open by due date, then those that are done.
std::vector<Task> tasks_of(storage::Transaction& tx, CaseId id);

// A task as its assignee sees it among others.
struct MyTask {
    TaskId id;
    CaseId case_id;
    std::string case_number;
    std::string case_type;
    std::string case_title;
    std::string text;
    std::optional<base::Date> due_on;
    base::Timestamp created_at;
};
BOOST_DESCRIBE_STRUCT(
    MyTask,
    (),
    (id, case_id, case_number, case_type, case_title, text, due_on, created_at)
)

struct MyTaskQuery {
    std::optional<base::Date> due_before{};
    std::optional<base::Whole<1, 100>> limit{};
    std::optional<base::Whole<1, 1'000'000>> page{};
};
BOOST_DESCRIBE_STRUCT(MyTaskQuery, (), (due_before, limit, page))

// The open tasks of the caller in the cases that they may read; the first due first.
web::Page<MyTask> list_my_tasks(web::Session& session, const MyTaskQuery& query);

// Handles the job that tells of an overdue task, the day after its due date.
void handle_task_jobs(jobs::Runner& runner, CaseTypes& types);

} // namespace kansli::cases
