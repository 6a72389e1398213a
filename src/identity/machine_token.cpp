#include "identity/machine_token.hpp"

#include "base/hash.hpp"
#include "identity/login_session.hpp"

namespace kansli::identity {
namespace {

constexpr std::size_t token_bytes = 32;

const std::string& columns() {
    static const auto list = storage::column_list<MachineToken>();
    return list;
}

} // namespace

CreatedMachineToken
create_machine_token(storage::Transaction& tx, const NewMachineToken& asked, base::Timestamp now) {
    if (!is_for_machines(asked.grant.role))
        throw base::Error(
            base::ErrorCode::rejected,
            "The role " + std::string(base::enum_name(asked.grant.role)) + " is for people.",
            {{"/role", "not_for_machines", "is a role for people"}}
        );
    CreatedMachineToken made{
        .id = base::UserId::make(),
        .token = std::string(token_prefix) + base::random_secret(token_bytes),
        .expires_at = now + std::chrono::hours(24 * asked.days.value)};
    tx.exec(
        "INSERT INTO machine_token (id, name, token_hash, created_at, expires_at) "
        "VALUES ($1, $2, $3, $4, $5)",
        made.id,
        asked.name,
        storage::Blob{secret_hash(made.token)},
        now,
        made.expires_at
    );
    grant_role(tx, made.id, asked.grant);
    return made;
}

std::optional<MachineToken>
find_machine_token(storage::Transaction& tx, const std::string& token_hash) {
    return tx.maybe<MachineToken>(
        "SELECT " + columns() + " FROM machine_token WHERE token_hash = $1",
        storage::BlobView{token_hash}
    );
}

std::optional<MachineToken> find_machine_token(storage::Transaction& tx, base::UserId id) {
    return tx.maybe<MachineToken>("SELECT " + columns() + " FROM machine_token WHERE id = $1", id);
}

void note_token_use(storage::Transaction& tx, base::UserId id, base::Timestamp now) {
    tx.exec("UPDATE machine_token SET last_used_at = $2 WHERE id = $1", id, now);
}

void revoke_machine_token(storage::Transaction& tx, base::UserId id, base::Timestamp now) {
    const auto revoked = tx.exec(
        "UPDATE machine_token SET revoked_at = $2 "
        "WHERE id = $1 AND revoked_at IS NULL AND expires_at > $2",
        id,
        now
    );
    if (revoked == 0)
        throw base::Error(base::ErrorCode::not_found, "There is no such valid token.");
}

std::vector<MachineToken> machine_tokens(storage::Transaction& tx) {
    return tx.query<MachineToken>(
        "SELECT " + columns() + " FROM machine_token ORDER BY created_at DESC, id DESC"
    );
}

} // namespace kansli::identity
