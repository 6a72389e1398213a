#include "identity/session_routes.hpp"

#include "base/error.hpp"
#include "identity/embed_token.hpp"
#include "web/reply.hpp"

#include <algorithm>

namespace kansli::identity {
namespace {

using web::Permission;

[[noreturn]] void throw_no_session() {
    throw base::Error(base::ErrorCode::unauthenticated, "There is no session to speak of.");
}

SessionView current_session(Callers& callers, web::Session& session, const web::Request& request) {
    const auto known = callers.session_of(request);
    if (!known) throw_no_session();
    return session_view(*known, callers.token_of(request), session.municipality_id);
}

web::WithHeaders<web::NoContent>
log_out(Callers& callers, web::Session& session, const web::Request& request) {
    const auto token = callers.token_of(request);
    if (token.empty()) throw_no_session();
    const auto hash = secret_hash(token);
    end_session(session.tx, hash);
    end_embed_tokens_of(session.tx, hash);
    callers.forget_after_commit(session.tx, hash);
    return {{}, {callers.clear_cookie(request.face)}};
}

SessionView choose_acting_for(
    Callers& callers,
    web::Session& session,
    const web::Request& request,
    const ActingFor& chosen
) {
    const auto self = session.caller.party_id;
    const auto represented = callers.parties().represented_by(session.tx, self, session.now);
    const bool may = chosen.party_id == self ||
                     std::any_of(represented.begin(), represented.end(), [&](const auto& one) {
                         return one.party_id == chosen.party_id;
                     });
    if (!may)
        throw base::Error(
            base::ErrorCode::forbidden,
            base::Sentence{
                "You hold no valid mandate to act for that party.",
                "Du har ingen giltig fullmakt att agera för den parten."}
        );
    const auto token = callers.token_of(request);
    const auto hash = secret_hash(token);
    act_for(session.tx, hash, chosen.party_id);
    callers.forget_after_commit(session.tx, hash);
    const auto known = callers.load_session(session.tx, hash, request.face, session.now);
    if (!known) throw_no_session();
    return session_view(*known, token, session.municipality_id);
}

} // namespace

SessionView
session_view(const Known& known, std::string_view token, const base::MunicipalityId& municipality) {
    const auto& session = *known.session;
    SessionView view{
        .face = session.face,
        .name = known.own_name,
        .csrf_token = csrf_token(token),
        .user_id = session.user_id,
        .party_id = session.party_id,
        .acting_for = session.acting_for,
        .method = session.method,
        .level = session.level,
        .expires_at = known.ends_at};
    view.stands_in_for = known.caller.stands_in_for;
    for (const auto& held : known.roles)
        if (held.municipality_id == municipality &&
            std::find(view.roles.begin(), view.roles.end(), held.role) == view.roles.end())
            view.roles.push_back(held.role);
    for (const auto& grant : known.caller.grants)
        if (grant.municipality_id == municipality &&
            std::find(view.permissions.begin(), view.permissions.end(), grant.permission) ==
                view.permissions.end())
            view.permissions.push_back(grant.permission);
    if (session.acting_for && *session.acting_for == *session.party_id)
        view.acting_for_name = known.own_name;
    for (const auto& one : known.represented) {
        if (session.acting_for && one.party_id == *session.acting_for)
            view.acting_for_name = one.name;
        if (one.municipality_id.value_or(municipality) != municipality) continue;
        // Sorted by organisation: its mandates stand together.
        if (view.represented.empty() || view.represented.back().party_id != one.party_id)
            view.represented.push_back({one.party_id, one.name});
    }
    return view;
}

void add_session_routes(web::Api& api, Callers& callers) {
    const bool sandbox = callers.settings().is_sandbox;
    api.get(
        "/sessions/current",
        Permission::login,
        [&callers, sandbox](web::Session& session, const web::Request& request) {
            auto view = current_session(callers, session, request);
            view.sandbox = sandbox;
            return view;
        },
        "Shows who is logged in, what they may do and whom they may act for."
    );
    api.del(
           "/sessions/current",
           Permission::login,
           [&callers](web::Session& session, const web::Request& request) {
               return log_out(callers, session, request);
           },
           "Logs out."
    )
        .lane("sessions");
    api.put(
           "/sessions/current/acting-for",
           Permission::own_cases,
           [&callers,
            sandbox](web::Session& session, const web::Request& request, const ActingFor& chosen) {
               auto view = choose_acting_for(callers, session, request, chosen);
               view.sandbox = sandbox;
               return view;
           },
           "Chooses whom to act for: oneself, or an organisation that gave a mandate."
    )
        .lane("sessions");
}

web::Api identity_api(Callers& callers, SandboxPersons sandbox_persons, CaseNumbers case_numbers) {
    web::Api api(
        "identity", "Identitet", "Identity", "1.0.0", {web::Face::portal, web::Face::desk}
    );
    api.describe(
        "Vem som är inloggad, i vilken roll och för vems räkning; enheter, medarbetare och "
        "åtkomstloggen.",
        "Who is logged in, in which role and on whose behalf; units, staff and the access log."
    );
    add_session_routes(api, callers);
    add_embed_routes(api, callers);
    add_stand_in_routes(api, callers);
    add_organisation_routes(api);
    add_access_log_routes(api, std::move(case_numbers));
    if (callers.settings().is_sandbox) add_sandbox_routes(api, callers, std::move(sandbox_persons));
    return api;
}

} // namespace kansli::identity
