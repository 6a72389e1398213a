#include "identity/organisation.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace kansli::identity {
namespace {

using UnitKey = std::pair<std::string, std::string>; // municipality and code

std::map<UnitKey, std::vector<const Unit*>> children_of(const std::vector<Unit>& units) {
    std::map<UnitKey, std::vector<const Unit*>> children;
    for (const auto& unit : units)
        if (unit.parent) children[{unit.municipality_id.to_text(), *unit.parent}].push_back(&unit);
    return children;
}

} // namespace

std::vector<web::Grant>
spread(const std::vector<RoleGrant>& granted, const std::vector<Unit>& units) {
    std::map<UnitKey, const Unit*> known;
    for (const auto& unit : units) known[{unit.municipality_id.to_text(), unit.code}] = &unit;
    const auto children = children_of(units);

    std::vector<web::Grant> grants;
    std::set<std::tuple<web::Permission, std::string, std::string, std::string>> seen;
    for (const auto& grant : granted) {
        const auto& municipality = grant.municipality_id.to_text();
        const auto top = known.find({municipality, grant.unit});
        if (top == known.end()) continue;
        std::vector<const Unit*> covered{top->second};
        for (std::size_t at = 0; at < covered.size(); ++at) {
            const auto& unit = *covered[at];
            for (const auto permission : permissions_of(grant.role))
                if (seen.emplace(permission, municipality, unit.code, grant.case_type).second)
                    grants.push_back({permission, grant.municipality_id, unit.code, grant.case_type}
                    );
            const auto below = children.find({municipality, unit.code});
            if (below == children.end() || covered.size() > known.size()) continue;
            for (const auto* child : below->second)
                if (child->entity == unit.entity) covered.push_back(child);
        }
    }
    return grants;
}

std::string leading_role(const std::vector<RoleGrant>& roles, std::string_view municipality) {
    const RoleGrant* leading = nullptr;
    for (const auto& held : roles) {
        if (!municipality.empty() && held.municipality_id.to_text() != municipality) continue;
        if (leading == nullptr || held.role < leading->role) leading = &held;
    }
    return leading == nullptr ? std::string() : std::string(base::enum_name(leading->role));
}

std::vector<Unit> units_of(storage::Transaction& tx, const MunicipalityId& municipality_id) {
    return tx.query<Unit>(
        "SELECT municipality_id, code, entity, parent, name_sv, name_en FROM unit "
        "WHERE municipality_id = $1 ORDER BY code",
        municipality_id
    );
}

Rights rights_of(storage::Transaction& tx, base::UserId holder) {
    Rights rights;
    rights.roles = tx.query<RoleGrant>(
        "SELECT role, municipality_id, unit, case_type FROM role_grant WHERE holder_id = $1 "
        "ORDER BY municipality_id, unit, role, case_type",
        holder
    );
    if (rights.roles.empty()) return rights;
    const auto units = tx.query<Unit>(
        "SELECT municipality_id, code, entity, parent, name_sv, name_en FROM unit "
        "WHERE municipality_id IN (SELECT municipality_id FROM role_grant WHERE holder_id = $1)",
        holder
    );
    rights.grants = spread(rights.roles, units);
    return rights;
}

bool somebody_may(storage::Transaction& tx, const web::Grant& wanted) {
    const auto granted = tx.query<RoleGrant>(
        "SELECT DISTINCT r.role, r.municipality_id, r.unit, r.case_type FROM role_grant r"
        " JOIN staff_user u ON u.id = r.holder_id"
        " WHERE r.municipality_id = $1 AND u.disabled_at IS NULL",
        wanted.municipality_id
    );
    const auto grants = spread(granted, units_of(tx, wanted.municipality_id));
    return std::any_of(grants.begin(), grants.end(), [&](const web::Grant& grant) {
        return grant.covers(wanted);
    });
}

void grant_role(storage::Transaction& tx, base::UserId holder, const RoleGrant& grant) {
    const auto unit = tx.maybe<std::string>(
        "SELECT code FROM unit WHERE municipality_id = $1 AND code = $2",
        grant.municipality_id,
        grant.unit
    );
    if (!unit)
        throw base::Error(
            base::ErrorCode::invalid,
            "There is no unit " + grant.unit + " in " + grant.municipality_id.to_text() + ".",
            {{"/unit", "unknown_unit", "is not a unit of the municipality"}}
        );
    tx.exec(
        "INSERT INTO role_grant (holder_id, role, municipality_id, unit, case_type) "
        "VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
        holder,
        grant.role,
        grant.municipality_id,
        grant.unit,
        grant.case_type
    );
}

} // namespace kansli::identity
