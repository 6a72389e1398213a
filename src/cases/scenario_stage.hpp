// Where a scenario of a case type plays: a database of its own that is gone afterwards, and the
// people in it.
#pragma once

#include "base/hash.hpp"
#include "cases/case.hpp"
#include "storage/migration.hpp"
#include "web/caller.hpp"

#include <array>
#include <filesystem>
#include <memory>
#include <string>

namespace kansli::cases {

inline const base::MunicipalityId& anywhere() {
    static const auto code = base::field<base::MunicipalityId>("2281");
    return code;
}

// A fresh, migrated SQLite file in a folder that is removed with it.
class TemporaryDatabase {
public:
    TemporaryDatabase() : folder_(std::filesystem::temp_directory_path() / random_name()) {
        std::filesystem::create_directories(folder_);
        database_ = storage::Database::open({.url = (folder_ / "scenario.sqlite").string()});
        storage::migrate(*database_, storage::all_migrations());
    }

    ~TemporaryDatabase() {
        database_->close();
        database_.reset();
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }

    TemporaryDatabase(const TemporaryDatabase&) = delete;
    TemporaryDatabase& operator=(const TemporaryDatabase&) = delete;

    storage::Database& operator*() { return *database_; }

private:
    static std::string random_name() {
        std::array<std::uint8_t, 8> bytes{};
        base::random_bytes(bytes);
        return "kansli_scenario_" + base::to_hex(bytes);
    }

    std::filesystem::path folder_;
    std::unique_ptr<storage::Database> database_;
};

inline web::Caller staff(const std::string& unit, std::string name, std::string role) {
    web::Caller caller{.kind = web::ActorKind::staff, .face = web::Face::desk};
    caller.user_id = UserId::make();
    caller.name = std::move(name);
    caller.role = std::move(role);
    for (const auto permission :
         {web::Permission::case_read,
          web::Permission::case_register,
          web::Permission::case_handle,
          web::Permission::case_decide})
        caller.grants.push_back({permission, anywhere(), unit, "*"});
    return caller;
}

inline web::Caller applicant(PartyId party) {
    web::Caller caller{.kind = web::ActorKind::citizen, .face = web::Face::portal};
    caller.party_id = party;
    caller.acting_for = party;
    caller.name = "Applicant";
    caller.role = "applicant";
    caller.grants.push_back({web::Permission::own_cases, anywhere(), "*", "*"});
    return caller;
}

} // namespace kansli::cases
