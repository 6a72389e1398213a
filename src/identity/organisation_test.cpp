#include "base/error.hpp"
#include "identity/organisation.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace kansli::identity {
namespace {

using web::Permission;

const auto sundsvall = base::field<MunicipalityId>("2281");
const auto ange = base::field<MunicipalityId>("2260");

Unit unit(
    const MunicipalityId& municipality,
    std::string code,
    std::string entity,
    std::optional<std::string> parent = {}
) {
    return {municipality, code, std::move(entity), std::move(parent), code, code};
}

// The municipality, its company below it, and below the company a unit of the municipality again.
const std::vector<Unit> group{
    unit(sundsvall, "municipality", "kommun"),
    unit(sundsvall, "planning", "kommun", "municipality"),
    unit(sundsvall, "traffic", "kommun", "planning"),
    unit(sundsvall, "energy", "bolag", "municipality"),
    unit(sundsvall, "energy-it", "bolag", "energy"),
    unit(sundsvall, "loaned", "kommun", "energy"),
    unit(ange, "municipality", "ange"),
    unit(ange, "traffic", "ange", "municipality"),
};

bool holds(
    const std::vector<web::Grant>& grants,
    Permission permission,
    const MunicipalityId& municipality,
    const std::string& unit_code
) {
    return std::any_of(grants.begin(), grants.end(), [&](const web::Grant& grant) {
        return grant.permission == permission && grant.municipality_id == municipality &&
               grant.unit == unit_code;
    });
}

TEST(UnitGrants, a_grant_covers_the_unit_and_those_below_it) {
    const auto grants = spread({{Role::handler, sundsvall, "planning"}}, group);

    EXPECT_TRUE(holds(grants, Permission::case_handle, sundsvall, "planning"));
    EXPECT_TRUE(holds(grants, Permission::case_handle, sundsvall, "traffic"));
    EXPECT_FALSE(holds(grants, Permission::case_handle, sundsvall, "municipality"));
    EXPECT_FALSE(holds(grants, Permission::case_decide, sundsvall, "traffic"));
}

TEST(UnitGrants, a_grant_does_not_cross_into_another_legal_entity) {
    const auto grants = spread({{Role::reader, sundsvall, "municipality"}}, group);

    EXPECT_TRUE(holds(grants, Permission::case_read, sundsvall, "traffic"));
    EXPECT_FALSE(holds(grants, Permission::case_read, sundsvall, "energy"));
    EXPECT_FALSE(holds(grants, Permission::case_read, sundsvall, "energy-it"));
    EXPECT_FALSE(holds(grants, Permission::case_read, sundsvall, "loaned"))
        << "what lies behind the border is not reached through it";
}

TEST(UnitGrants, an_explicit_grant_opens_the_other_legal_entity) {
    const auto grants = spread(
        {{Role::reader, sundsvall, "municipality"}, {Role::reader, sundsvall, "energy"}}, group
    );

    EXPECT_TRUE(holds(grants, Permission::case_read, sundsvall, "energy-it"));
    EXPECT_FALSE(holds(grants, Permission::case_read, sundsvall, "loaned"));
}

TEST(UnitGrants, a_grant_stays_in_its_municipality) {
    const auto grants = spread({{Role::handler, sundsvall, "traffic"}}, group);

    EXPECT_FALSE(holds(grants, Permission::case_handle, ange, "traffic"));
}

TEST(UnitGrants, a_case_type_is_kept_and_nothing_is_told_twice) {
    const auto grants = spread(
        {{Role::reader, sundsvall, "traffic", "parking-permit"},
         {Role::handler, sundsvall, "traffic", "parking-permit"}},
        group
    );

    EXPECT_EQ(
        std::count_if(
            grants.begin(),
            grants.end(),
            [](const auto& grant) { return grant.permission == Permission::case_read; }
        ),
        1
    );
    EXPECT_EQ(grants.front().case_type, "parking-permit");
}

TEST(UnitGrants, a_unit_that_is_gone_grants_nothing) {
    EXPECT_TRUE(spread({{Role::decider, sundsvall, "abolished"}}, group).empty());
}

TEST(Roles, the_leading_role_is_that_of_the_municipality) {
    const std::vector<RoleGrant> roles{
        {Role::reader, sundsvall, "traffic"}, {Role::handler, ange, "traffic"}};

    EXPECT_EQ(leading_role(roles, "2281"), "reader");
    EXPECT_EQ(leading_role(roles, "2260"), "handler");
    EXPECT_EQ(leading_role(roles, ""), "handler");
    EXPECT_EQ(leading_role(roles, "1480"), "");
}

TEST(Roles, only_a_decider_decides_and_no_machine_is_one) {
    for (const auto role :
         {Role::handler,
          Role::registrar,
          Role::reader,
          Role::process_owner,
          Role::operator_,
          Role::auditor,
          Role::robot,
          Role::integration}) {
        const auto permissions = permissions_of(role);
        EXPECT_EQ(std::count(permissions.begin(), permissions.end(), Permission::case_decide), 0);
        EXPECT_FALSE(permissions.empty());
    }
    EXPECT_FALSE(is_for_machines(Role::decider));
}

} // namespace
} // namespace kansli::identity
