#include "permits/permit_routes.hpp"

#include "permits/permit.hpp"

namespace kansli::permits {

namespace {

using web::Created;
using web::IfMatch;
using web::Path;
using web::Permission;
using web::Query;
using web::Session;

// As its reader saw it last, to be changed now.
FoundPermit find_seen(
    Session& session,
    cases::CaseTypes& types,
    const Path<PermitId>& id,
    std::pair<Permission, IfMatch> asked
) {
    auto found = find_permit(session, types, *id, asked.first);
    asked.second.require(found.permit.version);
    return found;
}

struct MyPermitQuery {
    std::optional<PermitStatus> status{};
    std::optional<base::Whole<1, 100>> limit{};
    std::optional<base::Whole<1, 1'000'000>> page{};
};
BOOST_DESCRIBE_STRUCT(MyPermitQuery, (), (status, limit, page))

void add_reading_routes(web::Api& api, cases::CaseTypes& types) {
    api.get(
           "/permits",
           Permission::case_read,
           [&types](Session& session, const Query<PermitQuery>& query) {
               return list_permits(session, types, *query);
           },
           "Lists permits, the latest granted first; filters must all hold."
    )
        .personal_data();
    api.get(
           "/permits/{permit_id}",
           Permission::case_read,
           [&types](Session& session, const Path<PermitId>& id) {
               return find_permit(session, types, *id, Permission::case_read).permit;
           },
           "Shows a permit and what became of it."
    )
        .personal_data();
}

} // namespace

void add_permit_routes(web::Api& api, cases::CaseTypes& types) {
    add_reading_routes(api, types);
    api.put(
           "/permits/{permit_id}/loss",
           Permission::case_handle,
           [&types](
               Session& session, const Path<PermitId>& id, IfMatch seen, const NewLoss& given
           ) {
               auto found = find_seen(session, types, id, {Permission::case_handle, seen});
               return report_loss(session, std::move(found), given);
           },
           "Notes that a permit is lost, stolen or damaged, as its holder told."
    )
        .personal_data();
    api.put(
           "/permits/{permit_id}/revocation",
           Permission::case_decide,
           [&types](
               Session& session, const Path<PermitId>& id, IfMatch seen, const NewRevocation& given
           ) {
               auto found = find_seen(session, types, id, {Permission::case_decide, seen});
               return revoke(session, std::move(found), given);
           },
           "Revokes a permit, with reason and legal basis."
    )
        .personal_data();
    api.post(
           "/permits/{permit_id}/replacements",
           Permission::case_handle,
           [&types](Session& session, const Path<PermitId>& id) {
               auto made =
                   replace(session, find_permit(session, types, *id, Permission::case_handle));
               const auto location = "/permits/" + made.id.to_text();
               return Created<Permit>{std::move(made), location};
           },
           "Gives the holder a new number with the same days, in place of the old one."
    )
        .personal_data();
}

void add_my_permit_routes(web::Api& api, cases::CaseTypes& types) {
    api.get(
        "/permits",
        Permission::own_cases,
        [&types](Session& session, const Query<MyPermitQuery>& query) {
            PermitQuery wanted;
            wanted.status = query->status;
            wanted.limit = query->limit;
            wanted.page = query->page;
            return list_permits(session, types, wanted);
        },
        "Lists your permits, the latest granted first."
    );
    api.get(
        "/permits/{permit_id}",
        Permission::own_cases,
        [&types](Session& session, const Path<PermitId>& id) {
            return find_permit(session, types, *id, Permission::own_cases).permit;
        },
        "Shows one of your permits."
    );
    api.put(
        "/permits/{permit_id}/loss",
        Permission::own_cases,
        [&types](Session& session, const Path<PermitId>& id, IfMatch seen, const NewLoss& given) {
            auto found = find_seen(session, types, id, {Permission::own_cases, seen});
            return report_loss(session, std::move(found), given);
        },
        "Reports that your permit is lost, stolen or damaged; a new number keeps its days."
    );
    api.post(
        "/permits/{permit_id}/renewals",
        Permission::own_cases,
        [&types](Session& session, const Path<PermitId>& id) {
            const auto found = find_permit(session, types, *id, Permission::own_cases);
            const auto draft = renew(session, types, found);
            // The draft stands in another API, where it is filled in and handed in.
            return web::Redirect{
                "/my-cases/v1/" + session.municipality_id.to_text() + "/drafts/" +
                draft.id.to_text()};
        },
        "Begins a renewal, and leads to its draft: the old answers, to be handed in as any other."
    );
}

} // namespace kansli::permits
