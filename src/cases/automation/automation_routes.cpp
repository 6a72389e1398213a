#include "base/error.hpp"
#include "cases/automation/process_news.hpp"
#include "cases/automation/rule_evaluation.hpp"
#include "cases/case_routes.hpp"
#include "process/rest/instance_view.hpp"

namespace kansli::cases {

using web::Path;
using web::Permission;
using web::Session;

namespace {

// The instance, when it is one of a case that the caller may read.
process::InstanceId
in_case(Session& session, CaseTypes& types, CaseId id, process::InstanceId instance) {
    find_case(session, types, id, Permission::case_read);
    const auto row = process::find_instance(session.tx, instance);
    if (!row || case_of(*row) != id)
        throw base::Error(base::ErrorCode::not_found, "The case has no such process.");
    return instance;
}

void add_instance_routes(web::Api& api, CaseTypes& types, const process::ProcessStore& processes) {
    api.get(
        "/cases/{case_id}/processes/{instance_id}",
        Permission::case_read,
        [&types, &processes](
            Session& session, const Path<CaseId>& id, const Path<process::InstanceId>& instance
        ) {
            return process::show_instance(
                session, processes, in_case(session, types, *id, *instance)
            );
        },
        "Where a process of a case stands."
    );
    api.get(
        "/cases/{case_id}/processes/{instance_id}/events",
        Permission::case_read,
        [&types](
            Session& session, const Path<CaseId>& id, const Path<process::InstanceId>& instance
        ) { return process::path_of(session, in_case(session, types, *id, *instance)); },
        "The path of a process of a case with its times."
    );
    api.get(
        "/cases/{case_id}/processes/{instance_id}/model",
        Permission::case_read,
        [&types](
            Session& session, const Path<CaseId>& id, const Path<process::InstanceId>& instance
        ) { return process::model_of(session, in_case(session, types, *id, *instance)); },
        "The model that a process of a case is drawn by (BPMN)."
    );
}

} // namespace

void add_automation_routes(
    web::Api& api,
    CaseTypes& types,
    const process::ProcessStore& processes
) {
    add_instance_routes(api, types, processes);
    api.get(
        "/cases/{case_id}/processes",
        Permission::case_read,
        [&types](Session& session, const Path<CaseId>& id) {
            find_case(session, types, *id, Permission::case_read);
            return processes_of(session.tx, *id);
        },
        "Lists the processes that work in a case, the oldest first."
    );
    // What the rules saw of the form may be secret: for those who handle the case.
    api.get(
           "/cases/{case_id}/rule-evaluations",
           Permission::case_handle,
           [&types](Session& session, const Path<CaseId>& id) {
               find_case(session, types, *id, Permission::case_handle);
               return rule_evaluations_of(session.tx, *id);
           },
           "Lists what the rules of its type came to in a case, and why, the newest first."
    )
        .personal_data();
}

} // namespace kansli::cases
