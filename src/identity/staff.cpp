#include "identity/staff.hpp"

namespace kansli::identity {

std::optional<StaffUser> find_staff_user(storage::Transaction& tx, std::string_view user_name) {
    return tx.maybe<StaffUser>(
        "SELECT id, user_name, name, email FROM staff_user "
        "WHERE user_name = $1 AND disabled_at IS NULL",
        base::lower_ascii(user_name)
    );
}

std::optional<StaffUser> find_staff_user(storage::Transaction& tx, base::UserId id) {
    return tx.maybe<StaffUser>(
        "SELECT id, user_name, name, email FROM staff_user WHERE id = $1 AND disabled_at IS NULL",
        id
    );
}

std::vector<StaffUser> staff_users(storage::Transaction& tx) {
    return tx.query<StaffUser>(
        "SELECT id, user_name, name, email FROM staff_user WHERE disabled_at IS NULL "
        "ORDER BY name, id"
    );
}

} // namespace kansli::identity
