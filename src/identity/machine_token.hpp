// Tokens for machines: integrations and robots at the desk. A token is shown once, when it is made;
// it has one role in one unit, an end, and can be revoked.
#pragma once

#include "base/id.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "base/time.hpp"
#include "identity/organisation.hpp"
#include "storage/transaction.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kansli::identity {

constexpr std::string_view token_prefix = "kansli_";

struct NewMachineToken {
    base::Text<1, 100> name; // what it is for; operators and the access log know it by this
    RoleGrant grant;
    base::Whole<1, 365> days;
};

struct MachineToken {
    base::UserId id;
    std::string name;
    base::Timestamp created_at;
    base::Timestamp expires_at;
    std::optional<base::Timestamp> last_used_at;
    std::optional<base::Timestamp> revoked_at;

    bool is_valid_at(base::Timestamp now) const { return !revoked_at && now < expires_at; }
};
BOOST_DESCRIBE_STRUCT(
    MachineToken,
    (),
    (id, name, created_at, expires_at, last_used_at, revoked_at)
)

struct CreatedMachineToken {
    base::UserId id;
    std::string token;
    base::Timestamp expires_at;
};

// Error{rejected} for a role that is for people, Error{invalid} for a unit that is not there.
CreatedMachineToken
create_machine_token(storage::Transaction& tx, const NewMachineToken& asked, base::Timestamp now);

// The token of that hash, valid or not.
std::optional<MachineToken>
find_machine_token(storage::Transaction& tx, const std::string& token_hash);

std::optional<MachineToken> find_machine_token(storage::Transaction& tx, base::UserId id);

void note_token_use(storage::Transaction& tx, base::UserId id, base::Timestamp now);

// Error{not_found} when there is none that is still valid.
void revoke_machine_token(storage::Transaction& tx, base::UserId id, base::Timestamp now);

// All of them, newest first.
std::vector<MachineToken> machine_tokens(storage::Transaction& tx);

} // namespace kansli::identity
