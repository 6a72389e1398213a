// A member of staff names who does their work while they are away.
#include "base/error.hpp"
#include "identity/session_routes.hpp"
#include "identity/stand_in.hpp"
#include "web/reply.hpp"

namespace kansli::identity {
namespace {

using web::Permission;

void require_staff(const web::Session& session) {
    if (session.caller.kind == web::ActorKind::staff) return;
    throw base::Error(base::ErrorCode::forbidden, "Stand-ins are for the staff at the desk.");
}

} // namespace

void add_stand_in_routes(web::Api& api, Callers& callers) {
    api.get(
        "/stand-ins",
        Permission::login,
        [](web::Session& session) {
            require_staff(session);
            return stand_ins_of(session.tx, session.caller.user_id);
        },
        "Lists who stands in for you, and for whom you do, the latest first."
    );
    api.post(
           "/stand-ins",
           Permission::login,
           [&callers](web::Session& session, const NewStandIn& given) {
               require_staff(session);
               auto made = name_stand_in(session.tx, session.caller.user_id, given, session.now);
               session.tx.after_commit([&callers] { callers.forget_all(); });
               const auto location = "/stand-ins/" + made.id.to_text();
               return web::Created<StandIn>{std::move(made), location};
           },
           "Names a colleague who does your work within your roles, from day to day."
    )
        .lane("stand-ins");
    api.del(
           "/stand-ins/{stand_in_id}",
           Permission::login,
           [&callers](web::Session& session, const web::Path<StandInId>& id) {
               require_staff(session);
               end_stand_in(session.tx, session.caller.user_id, *id, session.now);
               session.tx.after_commit([&callers] { callers.forget_all(); });
           },
           "Ends it at once."
    )
        .lane("stand-ins");
}

} // namespace kansli::identity
