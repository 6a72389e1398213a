#include "cases/live_routes.hpp"

#include "cases/presence.hpp"

namespace kansli::cases {

using web::Path;
using web::Permission;
using web::Session;

void add_change_routes(web::Api& api, ChangeFeed& feed, Permission permission) {
    api.get(
           "/changes",
           permission,
           [&feed](Session& session, const web::Request& request) {
               return feed.follow(session, request);
           },
           "Tells as it happens in which of the cases you may see something changed."
    )
        .describe(
            "Server-sent events, until you leave or your session ends. `changes` holds "
            "`{\"changes\": [{\"case_id\", \"kind\"}]}`, at most once a second; what changed is "
            "read by the other routes. After `missed` read everything again. Send the last id "
            "as Last-Event-ID to go on from there."
        );
}

void add_presence_routes(web::Api& api, CaseTypes& types) {
    api.get(
        "/cases/{case_id}/presence",
        Permission::case_read,
        [&types](Session& session, const Path<CaseId>& id) {
            find_case(session, types, *id, Permission::case_read);
            return others_present(session, *id);
        },
        "Lists which others have a case open now."
    );
    api.put(
        "/cases/{case_id}/presence",
        Permission::case_read,
        [&types](Session& session, const Path<CaseId>& id) {
            const auto opened = find_case(session, types, *id, Permission::case_read);
            be_present(session, opened.row);
            return others_present(session, *id);
        },
        "Says that you have a case open, for a minute; lists which others have."
    );
    api.del(
        "/cases/{case_id}/presence",
        Permission::case_read,
        [&types](Session& session, const Path<CaseId>& id) {
            leave(session, find_case(session, types, *id, Permission::case_read).row);
        },
        "Says that you have a case open no longer."
    );
}

} // namespace kansli::cases
