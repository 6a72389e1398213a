// The API `identity`: the session one has, whom one acts for, how to leave; the units and staff
// that a desk chooses from; the access log. In a sandbox also the login without proof.
#pragma once

#include "identity/callers.hpp"
#include "web/router.hpp"
#include "web/session.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kansli::identity {

struct RepresentedParty {
    base::PartyId party_id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(RepresentedParty, (), (party_id, name))

struct SessionView {
    web::Face face = web::Face::portal;
    std::string name;
    std::string csrf_token;
    bool sandbox = false;
    std::optional<base::UserId> user_id;
    std::optional<base::PartyId> party_id;
    std::optional<base::PartyId> acting_for;
    std::optional<std::string> acting_for_name;
    std::vector<Role> roles;                  // in the municipality of the path
    std::vector<web::Permission> permissions; // the same
    std::vector<RepresentedParty> represented;
    std::vector<base::UserId> stands_in_for; // the absent colleagues whose work one does
    std::string method;
    std::string level;
    base::Timestamp expires_at;
};
BOOST_DESCRIBE_STRUCT(
    SessionView,
    (),
    (face,
     name,
     csrf_token,
     sandbox,
     user_id,
     party_id,
     acting_for,
     acting_for_name,
     roles,
     permissions,
     represented,
     stands_in_for,
     method,
     level,
     expires_at)
)

// What the holder of the session sees of it; `token` is the session's own.
SessionView
session_view(const Known& known, std::string_view token, const base::MunicipalityId& municipality);

struct ActingFor {
    base::PartyId party_id;
};
BOOST_DESCRIBE_STRUCT(ActingFor, (), (party_id))

// Somebody to log in as in a sandbox: a test person at the portal, a test user at the desk.
struct SandboxLogin {
    std::string name;
    std::optional<std::string> personal_number;
    std::optional<std::string> user_name;
    std::vector<Role> roles;
};
BOOST_DESCRIBE_STRUCT(SandboxLogin, (), (name, personal_number, user_name, roles))

struct SandboxLogins {
    std::vector<SandboxLogin> logins;
};
BOOST_DESCRIBE_STRUCT(SandboxLogins, (), (logins))

using SandboxPersons = std::function<std::vector<SandboxLogin>(storage::Transaction&)>;

// The numbers of those ids that are cases of the municipality, handed in by apps because this room
// may not include theirs.
using Ids = std::vector<base::Uuid>;
using NumbersById = std::map<base::Uuid, std::string>;
using CaseNumbers =
    std::function<NumbersById(storage::Transaction&, const base::MunicipalityId&, const Ids&)>;

// The whole API. The sandbox's routes are there only where settings().is_sandbox; elsewhere their
// paths are unknown. `callers` must outlive it.
web::Api identity_api(Callers& callers, SandboxPersons sandbox_persons, CaseNumbers case_numbers);

void add_session_routes(web::Api& api, Callers& callers);
// std::logic_error outside a sandbox.
void add_sandbox_routes(web::Api& api, Callers& callers, SandboxPersons sandbox_persons);
void add_embed_routes(web::Api& api, Callers& callers);
void add_stand_in_routes(web::Api& api, Callers& callers);
void add_organisation_routes(web::Api& api);
void add_access_log_routes(web::Api& api, CaseNumbers case_numbers);

} // namespace kansli::identity
