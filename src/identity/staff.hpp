// The people who work at the desk.
#pragma once

#include "base/id.hpp"
#include "base/text.hpp"
#include "base/time.hpp"
#include "storage/transaction.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kansli::identity {

struct StaffUser {
    base::UserId id;
    std::string user_name;
    std::string name;
    std::optional<std::string> email;
};
BOOST_DESCRIBE_STRUCT(StaffUser, (), (id, user_name, name, email))

// By user name, whatever its case; none where it is disabled.
std::optional<StaffUser> find_staff_user(storage::Transaction& tx, std::string_view user_name);

// None where there is no such user or they are disabled.
std::optional<StaffUser> find_staff_user(storage::Transaction& tx, base::UserId id);

// All who are not disabled, by name.
std::vector<StaffUser> staff_users(storage::Transaction& tx);

} // namespace kansli::identity
