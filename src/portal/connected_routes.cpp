#include "parties/party_store.hpp"
#include "portal/connected_cases.hpp"
#include "web/later.hpp"

#include <algorithm>

namespace kansli::portal {

namespace {

using web::Permission;
using web::Session;

// A mandate for one kind of case reaches nothing in systems that know nothing of our kinds.
bool reaches_all(const Session& session) {
    const auto& grants = session.caller.grants;
    return std::any_of(grants.begin(), grants.end(), [&](const web::Grant& grant) {
        return grant.permission == Permission::own_cases && grant.case_type == "*" &&
               grant.municipality_id == session.municipality_id;
    });
}

web::Later<ConnectedSources> connected_cases(ConnectedCases& connected, Session& session) {
    if (!reaches_all(session)) return {ConnectedSources{}};
    const auto party = parties::find_party(session.tx, session.caller.acting_for);
    if (!party || !party->number) return {ConnectedSources{}};
    const auto& whose = *party->number;
    const auto& where = session.municipality_id;
    if (session.parked_at || connected.ask(where, whose)) return {connected.answers(where, whose)};
    return {std::nullopt, [&connected, where, whose](std::function<void()> again) {
                connected.wait(where, whose, std::move(again));
                return std::function<void()>(); // its place is free within seconds
            }};
}

} // namespace

void add_connected_routes(web::Api& api, ConnectedCases& connected) {
    api.get(
           "/connected-cases",
           Permission::own_cases,
           [&connected](Session& session) { return connected_cases(connected, session); },
           "Lists your cases in connected systems, and which of these did not answer."
    )
        .describe(
            "Answers when all systems have, and after a few seconds at the latest: one that is "
            "`late` may have answered when you ask again, one that `failed` is asked anew."
        );
}

} // namespace kansli::portal
