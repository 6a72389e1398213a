#include "cases/case_view.hpp"
#include "cases/draft.hpp"
#include "portal/my_cases_routes.hpp"

namespace kansli::portal {

namespace {

using cases::CaseTypes;
using cases::Draft;
using cases::DraftId;
using web::Created;
using web::IfMatch;
using web::Path;
using web::Permission;
using web::Session;

Created<cases::MyCase> receipt(Session& session, const cases::OpenedCase& opened) {
    return {cases::shown_my_case(session, opened), "/cases/" + opened.row.id.to_text()};
}

Draft find_seen(Session& session, DraftId id, const IfMatch& seen) {
    auto draft = cases::find_draft(session, id);
    seen.require(draft.version);
    return draft;
}

void add_draft_routes(web::Api& api, CaseTypes& types) {
    api.get(
        "/drafts",
        Permission::own_cases,
        [](Session& session) { return cases::drafts_of(session); },
        "Lists your drafts, the last changed first."
    );
    api.post(
        "/drafts",
        Permission::own_cases,
        [&types](Session& session, const cases::NewDraft& given) {
            auto made = cases::save_draft(session, types, given);
            const auto location = "/drafts/" + made.id.to_text();
            return Created<Draft>{std::move(made), location};
        },
        "Saves an application that is not finished."
    );
    api.get(
        "/drafts/{draft_id}",
        Permission::own_cases,
        [](Session& session, const Path<DraftId>& id) { return cases::find_draft(session, *id); },
        "Shows a draft."
    );
    api.put(
        "/drafts/{draft_id}",
        Permission::own_cases,
        [](Session& session, const Path<DraftId>& id, IfMatch seen, const cases::DraftChange& change
        ) { return cases::change_draft(session, find_seen(session, *id, seen), change); },
        "Saves what was changed in a draft."
    );
    api.del(
        "/drafts/{draft_id}",
        Permission::own_cases,
        [](Session& session, const Path<DraftId>& id, IfMatch seen) {
            cases::remove_draft(session, find_seen(session, *id, seen).id);
        },
        "Removes a draft."
    );
}

void add_submission_routes(web::Api& api, CaseTypes& types) {
    api.post(
           "/cases",
           Permission::own_cases,
           [&types](Session& session, const cases::Application& given) {
               return receipt(session, cases::apply_for(session, types, given));
           },
           "Hands in an application for yourself, or for the organisation you act for."
    )
        .lane(cases::number_lane);
    api.post(
           "/drafts/{draft_id}/submissions",
           Permission::own_cases,
           [&types](
               Session& session, const Path<DraftId>& id, const cases::DraftSubmission& given
           ) {
               const auto draft = cases::find_draft(session, *id);
               return receipt(session, cases::submit_draft(session, types, draft, given));
           },
           "Hands in a draft, which becomes a case."
    )
        .lane(cases::number_lane);
    cases::add_upload_route(api, Permission::own_cases);
}

} // namespace

void add_application_routes(web::Api& api, const cases::CaseServices& services) {
    add_draft_routes(api, services.types);
    add_submission_routes(api, services.types);
}

} // namespace kansli::portal
