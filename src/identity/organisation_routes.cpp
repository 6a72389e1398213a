// What a desk chooses from: the units, and the staff whom a case may be given to.
#include "identity/session_routes.hpp"
#include "identity/staff.hpp"
#include "web/reply.hpp"

#include <algorithm>
#include <map>

namespace kansli::identity {

struct UnitView {
    std::string code;
    Names name;
    std::string entity;
    std::optional<std::string> parent;
};
BOOST_DESCRIBE_STRUCT(UnitView, (), (code, name, entity, parent))

struct UnitList {
    std::vector<UnitView> units;
};
BOOST_DESCRIBE_STRUCT(UnitList, (), (units))

struct StaffFilter {
    std::optional<base::Slug> unit;
    std::optional<base::Slug> case_type;
};
BOOST_DESCRIBE_STRUCT(StaffFilter, (), (unit, case_type))

struct StaffMember {
    base::UserId user_id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(StaffMember, (), (user_id, name))

struct StaffList {
    std::vector<StaffMember> users;
};
BOOST_DESCRIBE_STRUCT(StaffList, (), (users))

namespace {

UnitList list_units(web::Session& session) {
    UnitList list;
    for (const auto& unit : units_of(session.tx, session.municipality_id))
        list.units.push_back(
            {.code = unit.code,
             .name = {Name::cut(unit.name_sv), Name::cut(unit.name_en)},
             .entity = unit.entity,
             .parent = unit.parent}
        );
    return list;
}

struct HeldRole {
    base::UserId user_id;
    std::string name;
    Role role = Role::reader;
    std::string unit;
    std::string case_type;
};
BOOST_DESCRIBE_STRUCT(HeldRole, (), (user_id, name, role, unit, case_type))

bool covers(const web::Grant& grant, const StaffFilter& filter) {
    return grant.permission == web::Permission::case_handle &&
           (!filter.unit || grant.unit == filter.unit->str()) &&
           (!filter.case_type || grant.case_type == "*" ||
            grant.case_type == filter.case_type->str());
}

StaffList list_handlers(web::Session& session, const web::Query<StaffFilter>& filter) {
    const auto held = session.tx.query<HeldRole>(
        "SELECT u.id AS user_id, u.name, g.role, g.unit, g.case_type FROM staff_user u "
        "JOIN role_grant g ON g.holder_id = u.id "
        "WHERE g.municipality_id = $1 AND u.disabled_at IS NULL ORDER BY u.name, u.id",
        session.municipality_id
    );
    const auto units = units_of(session.tx, session.municipality_id);
    StaffList list;
    for (const auto& one : held) {
        if (!list.users.empty() && list.users.back().user_id == one.user_id) continue;
        const auto grants =
            spread({{one.role, session.municipality_id, one.unit, one.case_type}}, units);
        if (std::any_of(grants.begin(), grants.end(), [&](const auto& grant) {
                return covers(grant, *filter);
            }))
            list.users.push_back({one.user_id, one.name});
    }
    return list;
}

} // namespace

void add_organisation_routes(web::Api& api) {
    api.get(
        "/units",
        web::Permission::login,
        list_units,
        "Lists the units of the municipality and its companies, with the unit above each."
    );
    api.get(
        "/users",
        web::Permission::case_handle,
        list_handlers,
        "Lists the staff who may handle cases, of a unit or of a case type."
    );
}

} // namespace kansli::identity
