#include "cases/automation/process_news.hpp"
#include "cases/automation/rule_evaluation.hpp"
#include "cases/case_routes.hpp"

namespace kansli::cases {

using web::Path;
using web::Permission;
using web::Session;

void add_automation_routes(web::Api& api, CaseTypes& types) {
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
