#include "base/error.hpp"
#include "identity/organisation.hpp"

#include <map>
#include <set>
#include <utility>

namespace kansli::identity {
namespace {

using UnitKey = std::pair<MunicipalityId, std::string>;

// What is wrong with a document as a whole, beyond what its field types say.
class Check {
public:
    void run(const OrganisationDocument& told) {
        for (std::size_t i = 0; i < told.entities.size(); ++i)
            collect(told.entities[i], "/entities/" + std::to_string(i));
        for (const auto& [unit, parent] : parents_) check_parent(unit, parent);
        for (std::size_t i = 0; i < told.users.size(); ++i)
            check_user(told.users[i], "/users/" + std::to_string(i));
        base::throw_if_any(std::move(problems_));
    }

private:
    void wrong(std::string pointer, std::string code, std::string message) {
        problems_.push_back({std::move(pointer), std::move(code), std::move(message)});
    }

    void collect(const EntityDocument& entity, const std::string& at) {
        if (!entities_.insert(entity.code.str()).second)
            wrong(at + "/code", "repeated", "is the code of another entity");
        for (std::size_t i = 0; i < entity.units.size(); ++i) {
            const auto& unit = entity.units[i];
            const UnitKey key{entity.municipality_id, unit.code.str()};
            const auto here = at + "/units/" + std::to_string(i);
            if (!units_.emplace(key, here).second)
                wrong(here + "/code", "repeated", "is the code of another unit there");
            if (unit.parent) parents_[key] = unit.parent->str();
        }
    }

    // Follows the parents up; a tree is never deeper than it has units.
    void check_parent(const UnitKey& unit, std::string parent) {
        const auto here = units_[unit] + "/parent";
        for (std::size_t step = 0; step <= parents_.size(); ++step) {
            const UnitKey above{unit.first, parent};
            if (!units_.contains(above))
                return wrong(here, "unknown_unit", "leads to a unit that is not there");
            const auto next = parents_.find(above);
            if (next == parents_.end()) return;
            parent = next->second;
        }
        wrong(here, "circular", "leads back to the unit itself");
    }

    void check_user(const UserDocument& user, const std::string& at) {
        if (!users_.insert(base::lower_ascii(user.user_name.str())).second)
            wrong(at + "/user_name", "repeated", "is the name of another user");
        for (std::size_t i = 0; i < user.roles.size(); ++i)
            if (!units_.contains({user.roles[i].municipality_id, user.roles[i].unit.str()}))
                wrong(
                    at + "/roles/" + std::to_string(i) + "/unit",
                    "unknown_unit",
                    "is not a unit of that municipality"
                );
    }

    std::vector<base::Problem> problems_;
    std::set<std::string> entities_;
    std::map<UnitKey, std::string> units_; // and where each stands
    std::map<UnitKey, std::string> parents_;
    std::set<std::string> users_;
};

int put_entity(storage::Transaction& tx, const EntityDocument& entity) {
    tx.exec(
        "INSERT INTO legal_entity (code, municipality_id, number, name_sv, name_en) "
        "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (code) DO UPDATE SET "
        "municipality_id = excluded.municipality_id, number = excluded.number, "
        "name_sv = excluded.name_sv, name_en = excluded.name_en",
        entity.code,
        entity.municipality_id,
        entity.number,
        entity.name.sv,
        entity.name.en
    );
    for (const auto& unit : entity.units)
        tx.exec(
            "INSERT INTO unit (municipality_id, code, entity, parent, name_sv, name_en) "
            "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (municipality_id, code) DO UPDATE SET "
            "entity = excluded.entity, parent = excluded.parent, name_sv = excluded.name_sv, "
            "name_en = excluded.name_en",
            entity.municipality_id,
            unit.code,
            entity.code,
            unit.parent,
            unit.name.sv,
            unit.name.en
        );
    return static_cast<int>(entity.units.size());
}

base::UserId put_user(storage::Transaction& tx, const UserDocument& user, base::Timestamp now) {
    const auto id = tx.one<base::UserId>(
        "INSERT INTO staff_user (id, user_name, name, email, created_at) "
        "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (user_name) DO UPDATE SET "
        "name = excluded.name, email = excluded.email, disabled_at = NULL RETURNING id",
        base::UserId::make(),
        base::lower_ascii(user.user_name.str()),
        user.name,
        user.email,
        now
    );
    tx.exec("DELETE FROM role_grant WHERE holder_id = $1", id);
    for (const auto& role : user.roles)
        grant_role(
            tx,
            id,
            {role.role,
             role.municipality_id,
             role.unit.str(),
             role.case_type ? role.case_type->str() : "*"}
        );
    return id;
}

int disable_others(
    storage::Transaction& tx,
    const std::set<base::UserId>& kept,
    base::Timestamp now
) {
    int disabled = 0;
    for (const auto& id :
         tx.query<base::UserId>("SELECT id FROM staff_user WHERE disabled_at IS NULL")) {
        if (kept.contains(id)) continue;
        tx.exec("UPDATE staff_user SET disabled_at = $2 WHERE id = $1", id, now);
        tx.exec("DELETE FROM role_grant WHERE holder_id = $1", id);
        tx.exec("DELETE FROM login_session WHERE user_id = $1", id);
        ++disabled;
    }
    return disabled;
}

} // namespace

ImportCounts import_organisation(
    storage::Transaction& tx,
    const OrganisationDocument& told,
    base::Timestamp now
) {
    Check().run(told);
    ImportCounts counts;
    for (const auto& entity : told.entities) counts.units += put_entity(tx, entity);
    std::set<base::UserId> kept;
    for (const auto& user : told.users) kept.insert(put_user(tx, user, now));
    counts.users = static_cast<int>(kept.size());
    counts.disabled = disable_others(tx, kept, now);
    return counts;
}

} // namespace kansli::identity
