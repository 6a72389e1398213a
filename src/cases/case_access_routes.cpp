#include "base/error.hpp"
#include "cases/case_routes.hpp"
#include "cases/confidentiality.hpp"
#include "cases/decision_proposal.hpp"
#include "cases/disqualification.hpp"

namespace kansli::cases {

namespace {

using web::Created;
using web::IfMatch;
using web::Path;
using web::Permission;
using web::Session;

void add_confidentiality_routes(web::Api& api, CaseTypes& types) {
    api.get(
           "/cases/{case_id}/confidentiality",
           Permission::case_read,
           [&types](Session& session, const Path<CaseId>& id) {
               const auto opened = find_case(session, types, *id, Permission::case_read);
               require_sight(session, opened.row);
               return confidentiality_of(session.tx, *id);
           },
           "Lists what is and was kept secret in a case, by which law and why."
    )
        .personal_data();
    api.post(
        "/cases/{case_id}/confidentiality",
        Permission::case_handle,
        [&types](Session& session, const Path<CaseId>& id, const NewConfidentiality& given) {
            auto opened = find_case(session, types, *id, Permission::case_handle);
            auto made = mark_confidential(session, opened, given);
            const auto location = location_in(*id, "confidentiality", made.id.to_text());
            return Created<Confidentiality>{std::move(made), location};
        },
        "Keeps a case, one of its documents or a field of its form secret."
    );
    api.post(
        "/cases/{case_id}/confidentiality/{confidentiality_id}/endings",
        Permission::case_handle,
        [&types](
            Session& session,
            const Path<CaseId>& id,
            const Path<ConfidentialityId>& which,
            const ConfidentialityEnd& end
        ) {
            auto opened = find_case(session, types, *id, Permission::case_handle);
            return end_confidentiality(session, opened, *which, end);
        },
        "Ends a confidentiality, for a reason."
    );
}

void add_reader_routes(web::Api& api, CaseTypes& types) {
    api.get(
        "/cases/{case_id}/readers",
        Permission::case_read,
        [&types](Session& session, const Path<CaseId>& id) {
            const auto opened = find_case(session, types, *id, Permission::case_read);
            require_sight(session, opened.row);
            return readers_of(session.tx, *id);
        },
        "Lists who is named for a case, and so sees what is secret in it."
    );
    api.put(
        "/cases/{case_id}/readers/{user_id}",
        Permission::case_handle,
        [&types](
            Session& session,
            const Path<CaseId>& id,
            const Path<UserId>& user,
            const NewCaseReader& given
        ) {
            auto opened = find_case(session, types, *id, Permission::case_handle);
            name_reader(session, opened, *user, given);
        },
        "Names somebody for a case; their roles must reach it all the same."
    );
    api.del(
        "/cases/{case_id}/readers/{user_id}",
        Permission::case_handle,
        [&types](Session& session, const Path<CaseId>& id, const Path<UserId>& user) {
            auto opened = find_case(session, types, *id, Permission::case_handle);
            remove_reader(session, opened, *user);
        },
        "Takes somebody's name from a case."
    );
}

void add_disqualification_routes(web::Api& api, CaseTypes& types) {
    api.get(
           "/cases/{case_id}/disqualifications",
           Permission::case_read,
           [&types](Session& session, const Path<CaseId>& id) {
               find_case(session, types, *id, Permission::case_read);
               return disqualifications_of(session.tx, *id);
           },
           "Lists who is and was barred from a case, and why."
    )
        .personal_data();
    api.post(
        "/cases/{case_id}/disqualifications",
        Permission::case_handle,
        [&types](Session& session, const Path<CaseId>& id, const NewDisqualification& given) {
            auto opened = find_case(session, types, *id, Permission::case_handle);
            auto made = disqualify(session, opened, given);
            const auto location = location_in(*id, "disqualifications", made.id.to_text());
            return Created<Disqualification>{std::move(made), location};
        },
        "Bars somebody from a case: they neither see nor handle it."
    );
    api.post(
        "/cases/{case_id}/disqualifications/{disqualification_id}/endings",
        Permission::case_decide,
        [&types](Session& session, const Path<CaseId>& id, const Path<DisqualificationId>& which) {
            auto opened = find_case(session, types, *id, Permission::case_decide);
            return end_disqualification(session, opened, *which);
        },
        "Ends a bar."
    );
}

void add_proposal_routes(web::Api& api, CaseTypes& types) {
    api.get(
        "/cases/{case_id}/decision-proposal",
        Permission::case_read,
        [&types](Session& session, const Path<CaseId>& id) {
            find_case(session, types, *id, Permission::case_read);
            auto found = find_proposal(session.tx, *id);
            if (!found)
                throw base::Error(
                    base::ErrorCode::not_found, "No decision is proposed in this case."
                );
            return *std::move(found);
        },
        "Shows the decision that is proposed and awaits another person."
    );
    api.put(
        "/cases/{case_id}/decision-proposal",
        Permission::case_handle,
        [&types](Session& session, const Path<CaseId>& id, IfMatch seen, const NewDecision& given) {
            auto opened = find_running_case(session, types, *id, Permission::case_handle);
            seen.require(opened.row.version, opened.row.changed_by);
            return propose_decision(session, opened, given);
        },
        "Proposes a decision where two make it; in place of the proposal before."
    );
}

} // namespace

void add_case_access_routes(web::Api& api, CaseTypes& types) {
    add_confidentiality_routes(api, types);
    add_reader_routes(api, types);
    add_disqualification_routes(api, types);
    add_proposal_routes(api, types);
}

} // namespace kansli::cases
