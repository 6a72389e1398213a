// The municipal group as a file tells it: legal entities, their trees of units, staff and their
// roles. The file is the whole truth of people and grants, so who is not in it may do nothing.
#pragma once

#include "base/municipality.hpp"
#include "base/text.hpp"
#include "base/time.hpp"
#include "identity/role.hpp"
#include "storage/transaction.hpp"
#include "web/caller.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kansli::identity {

using base::MunicipalityId;
using Name = base::Text<1, 200>;

struct Names {
    Name sv;
    Name en;
};
BOOST_DESCRIBE_STRUCT(Names, (), (sv, en))

// The role in the unit and those below it in the same legal entity; without a case type, for all.
struct RoleDocument {
    Role role = Role::reader;
    MunicipalityId municipality_id;
    base::Slug unit;
    std::optional<base::Slug> case_type;
};
BOOST_DESCRIBE_STRUCT(RoleDocument, (), (role, municipality_id, unit, case_type))

struct UnitDocument {
    base::Slug code;
    Names name;
    std::optional<base::Slug> parent;
};
BOOST_DESCRIBE_STRUCT(UnitDocument, (), (code, name, parent))

struct EntityDocument {
    base::Slug code;
    MunicipalityId municipality_id;
    std::optional<base::Text<10, 11>> number;
    Names name;
    std::vector<UnitDocument> units;
};
BOOST_DESCRIBE_STRUCT(EntityDocument, (), (code, municipality_id, number, name, units))

struct UserDocument {
    base::Text<1, 100> user_name;
    Name name;
    std::optional<base::Email> email;
    std::vector<RoleDocument> roles;
};
BOOST_DESCRIBE_STRUCT(UserDocument, (), (user_name, name, email, roles))

struct OrganisationDocument {
    std::vector<EntityDocument> entities;
    std::vector<UserDocument> users;
};
BOOST_DESCRIBE_STRUCT(OrganisationDocument, (), (entities, users))

struct ImportCounts {
    int units = 0;
    int users = 0;
    int disabled = 0;
};

// Makes the organisation what the document says: running it twice changes nothing. Users who are
// not in it are disabled; units that are not in it stay, because cases name them. Error{invalid}
// lists an unknown unit or parent, a code or name told twice, and a tree that bites its tail.
ImportCounts import_organisation(
    storage::Transaction& tx,
    const OrganisationDocument& told,
    base::Timestamp now
);

struct Unit {
    MunicipalityId municipality_id;
    std::string code;
    std::string entity;
    std::optional<std::string> parent;
    std::string name_sv;
    std::string name_en;
};
BOOST_DESCRIBE_STRUCT(Unit, (), (municipality_id, code, entity, parent, name_sv, name_en))

std::vector<Unit> units_of(storage::Transaction& tx, const MunicipalityId& municipality_id);

struct RoleGrant {
    Role role = Role::reader;
    MunicipalityId municipality_id;
    std::string unit;
    std::string case_type = "*";
};
BOOST_DESCRIBE_STRUCT(RoleGrant, (), (role, municipality_id, unit, case_type))

// Each permission of each role, in the granted unit and all below it in the same legal entity. The
// walk stops where a unit belongs to another entity: that takes a grant of its own there.
std::vector<web::Grant>
spread(const std::vector<RoleGrant>& granted, const std::vector<Unit>& units);

// The roles of a staff user or a machine token, and what they come to.
struct Rights {
    std::vector<RoleGrant> roles;
    std::vector<web::Grant> grants;
};

Rights rights_of(storage::Transaction& tx, base::UserId holder);

// Whether a staff user who is not disabled holds that grant, by a role in its unit or above it in
// the same legal entity; false where there is no such unit.
bool somebody_may(storage::Transaction& tx, const web::Grant& wanted);

// The role to be named for its holder in that municipality ("2281"), in any where that is empty;
// empty without any.
std::string leading_role(const std::vector<RoleGrant>& roles, std::string_view municipality);

// Adds one; nothing happens where it is there. Error{invalid} when there is no such unit.
void grant_role(storage::Transaction& tx, base::UserId holder, const RoleGrant& grant);

} // namespace kansli::identity
