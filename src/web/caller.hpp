// Who asks: found once per request by the function that identity supplies, and handed down. What
// the caller may do is a list of grants; cases turns them into the one access condition.
#pragma once

#include "base/id.hpp"
#include "base/municipality.hpp"
#include "base/reflect.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace kansli::web {

// The two entrances of an installation, each with listener, cookie and kind of session of its own.
enum class Face { portal, desk };
BOOST_DESCRIBE_ENUM(Face, portal, desk)

enum class ActorKind { anonymous, citizen, staff, machine, system };
BOOST_DESCRIBE_ENUM(ActorKind, anonymous, citizen, staff, machine, system)

// What a route may demand. `open` needs no login and `login` any; `own_cases` is a portal session;
// the rest are granted by roles, per unit and case type.
enum class Permission {
    open,
    login,
    own_cases,
    case_read,
    case_register,
    case_handle,
    case_decide,
    case_confidential, // sees what is kept secret without being named for the case
    case_export,
    view_share,
    case_type_read,
    case_type_publish,
    intake_submit,
    event_subscribe,
    external_work,
    embed_own_cases, // of a machine: shows a person their own cases on another portal
    operate,
    audit
};
BOOST_DESCRIBE_ENUM(
    Permission,
    open,
    login,
    own_cases,
    case_read,
    case_register,
    case_handle,
    case_decide,
    case_confidential,
    case_export,
    view_share,
    case_type_read,
    case_type_publish,
    intake_submit,
    event_subscribe,
    external_work,
    embed_own_cases,
    operate,
    audit
)

// One permission in one unit (its code) of one municipality, for one case type ("*" for all). Units
// below the granted one are spelled out by identity, so nobody else has to know the tree.
struct Grant {
    Permission permission = Permission::open;
    base::MunicipalityId municipality_id;
    std::string unit;
    std::string case_type = "*";
    base::UserId stands_in_for{}; // whose it is, where the caller holds it as a stand-in; else nil

    // Whether it gives what `wanted` asks for, which names one case type.
    bool covers(const Grant& wanted) const {
        return permission == wanted.permission && municipality_id == wanted.municipality_id &&
               unit == wanted.unit && (case_type == "*" || case_type == wanted.case_type);
    }
};

struct Caller {
    ActorKind kind = ActorKind::anonymous;
    Face face = Face::portal;
    base::UserId user_id;     // staff and machine
    base::PartyId party_id;   // citizen: the person who logged in
    base::PartyId acting_for; // citizen: that person, or the organisation they act for
    std::string name;         // for the handler's eyes; never logged
    std::string role;         // the role the person acts in, "handler", "applicant", "robot"
    std::vector<Grant> grants;
    std::vector<base::UserId> stands_in_for{}; // staff: the absent colleagues whose work they do

    bool may(Permission permission, const base::MunicipalityId& municipality) const {
        return std::any_of(grants.begin(), grants.end(), [&](const Grant& grant) {
            return grant.permission == permission && grant.municipality_id == municipality;
        });
    }
};

} // namespace kansli::web
