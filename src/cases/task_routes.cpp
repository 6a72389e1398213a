#include "cases/case_routes.hpp"
#include "cases/opinion.hpp"
#include "cases/task.hpp"

namespace kansli::cases {

namespace {

using web::Created;
using web::IfMatch;
using web::Path;
using web::Permission;
using web::Query;
using web::Session;

} // namespace

void add_task_routes(web::Api& api, const CaseServices& services) {
    auto& types = services.types;
    api.get(
        "/my-tasks",
        Permission::case_read,
        [](Session& session, const Query<MyTaskQuery>& query) {
            return list_my_tasks(session, *query);
        },
        "Lists your open tasks in all cases, the first due first."
    );
    api.get(
        "/cases/{case_id}/tasks",
        Permission::case_read,
        [&types](Session& session, const Path<CaseId>& id) {
            find_case(session, types, *id, Permission::case_read);
            return tasks_of(session.tx, *id);
        },
        "Lists the tasks of a case: the open ones by due date, then those that are done."
    );
    api.post(
        "/cases/{case_id}/tasks",
        Permission::case_handle,
        [&types,
         may_handle =
             services.may_handle](Session& session, const Path<CaseId>& id, const NewTask& given) {
            auto opened = find_case(session, types, *id, Permission::case_handle);
            auto made = add_task(session, opened, given, may_handle);
            const auto location = location_in(*id, "tasks", made.id.to_text());
            return Created<Task>{std::move(made), location};
        },
        "Adds a task, also to a closed case."
    );
    api.patch(
        "/cases/{case_id}/tasks/{task_id}",
        Permission::case_handle,
        [&types, may_handle = services.may_handle](
            Session& session,
            const Path<CaseId>& id,
            const Path<TaskId>& task,
            IfMatch seen,
            const TaskChange& change
        ) {
            auto opened = find_case(session, types, *id, Permission::case_handle);
            seen.require(opened.row.version);
            return change_task(session, opened, {*task, change}, may_handle);
        },
        "Changes what is to be done, by when or by whom; If-Match is the version of the case."
    );
    api.put(
        "/cases/{case_id}/tasks/{task_id}/completion",
        Permission::case_handle,
        [&types](Session& session, const Path<CaseId>& id, const Path<TaskId>& task, IfMatch seen) {
            auto opened = find_case(session, types, *id, Permission::case_handle);
            seen.require(opened.row.version);
            return finish_task(session, opened, *task);
        },
        "Says that a task is done; If-Match is the version of the case."
    );
}

void add_opinion_routes(web::Api& api, const CaseServices& services) {
    auto& types = services.types;
    api.get(
           "/opinion-requests",
           Permission::case_handle,
           [](Session& session, const Query<AskedOpinionQuery>& query) {
               return list_asked_opinions(session, *query);
           },
           "Lists the opinions that are asked of your units, the first due first."
    )
        .personal_data();
    api.get(
           "/cases/{case_id}/opinion-requests",
           Permission::case_read,
           [&types](Session& session, const Path<CaseId>& id) {
               find_case(session, types, *id, Permission::case_read);
               return opinion_requests_of(session.tx, *id);
           },
           "Lists the opinions that were asked for in a case with their answers, the newest first."
    )
        .personal_data();
    api.post(
        "/cases/{case_id}/opinion-requests",
        Permission::case_handle,
        [&types, unit_may_handle = services.unit_may_handle](
            Session& session, const Path<CaseId>& id, const NewOpinionRequest& given
        ) {
            auto opened = find_running_case(session, types, *id, Permission::case_handle);
            auto made = request_opinion(session, opened, given, unit_may_handle);
            const auto location = location_in(*id, "opinion-requests", made.id.to_text());
            return Created<OpinionRequest>{std::move(made), location};
        },
        "Asks another unit for its opinion; its handlers may read the case until they answer."
    );
    api.put(
        "/cases/{case_id}/opinion-requests/{opinion_request_id}/answer",
        Permission::case_handle,
        [&types](
            Session& session,
            const Path<CaseId>& id,
            const Path<OpinionRequestId>& request,
            IfMatch seen,
            const NewOpinion& given
        ) {
            auto opened = find_running_case(session, types, *id, Permission::case_read);
            seen.require(opened.row.version);
            return give_opinion(session, opened, *request, given);
        },
        "Gives the opinion of the unit that is asked; If-Match is the version of the case."
    );
    api.del(
        "/cases/{case_id}/opinion-requests/{opinion_request_id}",
        Permission::case_handle,
        [&types](
            Session& session,
            const Path<CaseId>& id,
            const Path<OpinionRequestId>& request,
            IfMatch seen
        ) {
            auto opened = find_case(session, types, *id, Permission::case_handle);
            seen.require(opened.row.version);
            withdraw_opinion_request(session, opened, *request);
        },
        "Takes the question back; If-Match is the version of the case."
    );
}

} // namespace kansli::cases
