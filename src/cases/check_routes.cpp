#include "cases/check.hpp"

namespace kansli::cases {

void add_check_routes(web::Api& api, CaseTypes& types) {
    using web::Path;
    using web::Permission;
    using web::Session;
    api.get(
           "/cases/{case_id}/checks",
           Permission::case_read,
           [&types](Session& session, const Path<CaseId>& id) {
               const auto opened = find_case(session, types, *id, Permission::case_read);
               return checks_of(session, opened);
           },
           "Lists what was checked when the case came in, with the reasons."
    )
        .personal_data();
    api.post(
        "/cases/{case_id}/checks/{check_id}/reruns",
        Permission::case_handle,
        [&types](Session& session, const Path<CaseId>& id, const Path<Code>& check_id) {
            const auto opened = find_running_case(session, types, *id, Permission::case_handle);
            auto check = rerun_check(session, opened, *check_id);
            return web::Accepted<CaseCheck>{
                std::move(check), "/cases/" + id->to_text() + "/checks"};
        },
        "Has a check run again; its result stands in the list of checks."
    );
    api.post(
        "/cases/{case_id}/checks/{check_id}/handlings",
        Permission::case_handle,
        [&types](
            Session& session,
            const Path<CaseId>& id,
            const Path<Code>& check_id,
            const CheckHandling& handling
        ) {
            auto opened = find_running_case(session, types, *id, Permission::case_handle);
            return handle_check(session, opened, *check_id, handling);
        },
        "Marks a check that did not pass as handled, for a reason."
    );
}

} // namespace kansli::cases
