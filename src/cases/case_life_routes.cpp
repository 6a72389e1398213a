// The part of case-management that is about the life of a case: pauses, deadlines, reopening,
// relations, merges, and one change to many cases.
#include "cases/bulk_operation.hpp"
#include "cases/case_merge.hpp"
#include "cases/case_relation.hpp"
#include "cases/case_routes.hpp"
#include "cases/deadline.hpp"
#include "cases/reopening.hpp"
#include "cases/suspension.hpp"

namespace kansli::cases {

namespace {

using web::Created;
using web::IfMatch;
using web::Path;
using web::Permission;
using web::Session;

void add_suspension_routes(web::Api& api, CaseTypes& types) {
    api.get(
        "/cases/{case_id}/suspensions",
        Permission::case_read,
        [&types](Session& session, const Path<CaseId>& id) {
            find_case(session, types, *id, Permission::case_read);
            return suspensions_of(session.tx, *id);
        },
        "Lists when the case was suspended and why, the newest first."
    );
    api.put(
        "/cases/{case_id}/suspension",
        Permission::case_handle,
        [&types](
            Session& session, const Path<CaseId>& id, IfMatch seen, const NewSuspension& given
        ) {
            auto opened = open_to_change(session, types, *id, Permission::case_handle, seen);
            return suspend(session, opened, given);
        },
        "Lets the case rest until a day on which you are reminded of it."
    );
    api.del(
        "/cases/{case_id}/suspension",
        Permission::case_handle,
        [&types](Session& session, const Path<CaseId>& id, IfMatch seen) {
            auto opened = open_to_change(session, types, *id, Permission::case_handle, seen);
            resume(session, opened);
        },
        "Takes the case up again."
    );
}

void add_deadline_routes(web::Api& api, CaseTypes& types) {
    api.get(
        "/cases/{case_id}/deadlines",
        Permission::case_read,
        [&types](Session& session, const Path<CaseId>& id) {
            find_case(session, types, *id, Permission::case_read);
            return deadlines_of(session.tx, *id);
        },
        "Lists by when the case has to be decided, and by which law."
    );
    api.put(
        "/cases/{case_id}/deadlines/{deadline_id}/extension",
        Permission::case_handle,
        [&types](
            Session& session,
            const Path<CaseId>& id,
            const Path<DeadlineId>& deadline,
            IfMatch seen,
            const NewExtension& given
        ) {
            auto opened = open_to_change(session, types, *id, Permission::case_handle, seen);
            return extend_deadline(session, opened, *deadline, given);
        },
        "Extends a deadline, once and with reasons, which the applicant is told."
    );
}

void add_reopening_routes(web::Api& api, CaseTypes& types) {
    api.get(
        "/cases/{case_id}/reopenings",
        Permission::case_read,
        [&types](Session& session, const Path<CaseId>& id) {
            find_case(session, types, *id, Permission::case_read);
            return reopenings_of(session.tx, *id);
        },
        "Lists when the case was reopened, with the closure that this undid."
    );
    api.post(
        "/cases/{case_id}/reopenings",
        Permission::case_handle,
        [&types](Session& session, const Path<CaseId>& id, const NewReopening& given) {
            auto opened = find_case(session, types, *id, Permission::case_handle);
            auto made = reopen(session, opened, given);
            const auto location = location_in(*id, "reopenings", made.id.to_text());
            return Created<Reopening>{std::move(made), location};
        },
        "Takes a closed case up again."
    );
}

void add_relation_routes(web::Api& api, CaseTypes& types) {
    api.get(
        "/cases/{case_id}/relations",
        Permission::case_read,
        [&types](Session& session, const Path<CaseId>& id) {
            find_case(session, types, *id, Permission::case_read);
            return relations_of(session, *id);
        },
        "Lists the related cases that you may read."
    );
    api.post(
        "/cases/{case_id}/relations",
        Permission::case_handle,
        [&types](Session& session, const Path<CaseId>& id, const NewRelation& given) {
            auto opened = find_case(session, types, *id, Permission::case_handle);
            auto made = relate(session, types, opened, given);
            const auto location = location_in(*id, "relations", made.id.to_text());
            return Created<Relation>{std::move(made), location};
        },
        "Relates the case to another: it follows, is an appeal of, or is a sub-case of it."
    );
    api.del(
        "/cases/{case_id}/relations/{relation_id}",
        Permission::case_handle,
        [&types](
            Session& session, const Path<CaseId>& id, const Path<RelationId>& relation, IfMatch seen
        ) {
            auto opened = find_case(session, types, *id, Permission::case_handle);
            seen.require(opened.row.version);
            unrelate(session, types, opened, *relation);
        },
        "Takes back a relation; If-Match is the version of the case."
    );
}

void add_merge_routes(web::Api& api, CaseTypes& types) {
    api.get(
        "/cases/{case_id}/merge",
        Permission::case_read,
        [&types](Session& session, const Path<CaseId>& id) {
            find_case(session, types, *id, Permission::case_read);
            auto found = find_merge(session.tx, *id);
            if (!found) throw base::Error(base::ErrorCode::not_found, "The case was not merged.");
            return *std::move(found);
        },
        "Shows into which case a duplicate was merged."
    );
    api.put(
        "/cases/{case_id}/merge",
        Permission::case_handle,
        [&types](Session& session, const Path<CaseId>& id, IfMatch seen, const NewMerge& given) {
            auto opened = open_to_change(session, types, *id, Permission::case_handle, seen);
            return merge(session, types, opened, given);
        },
        "Merges a duplicate into the case that goes on; both keep their history."
    );
}

void add_bulk_routes(web::Api& api) {
    api.post(
        "/bulk-operations",
        Permission::case_handle,
        [](Session& session, const NewBulkOperation& given) {
            auto started = start_bulk_operation(session, given);
            const auto location = "/bulk-operations/" + started.id.to_text();
            return web::Accepted<BulkOperation>{std::move(started), location};
        },
        "Assigns, moves or closes many cases; each has a result of its own."
    );
    api.get(
        "/bulk-operations/{operation_id}",
        Permission::case_handle,
        [](Session& session, const Path<BulkOperationId>& id) {
            return find_bulk_operation(session, *id);
        },
        "Shows how far a change to many cases has come, and what was refused."
    );
}

} // namespace

void add_case_life_routes(web::Api& api, const CaseServices& services) {
    add_suspension_routes(api, services.types);
    add_deadline_routes(api, services.types);
    add_reopening_routes(api, services.types);
    add_relation_routes(api, services.types);
    add_merge_routes(api, services.types);
    add_bulk_routes(api);
}

} // namespace kansli::cases
