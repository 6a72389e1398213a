#include "identity/login_session.hpp"

#include <algorithm>
#include <stdexcept>

namespace kansli::identity {
namespace {

constexpr std::size_t token_bytes = 32;

storage::BlobView blob(const std::string& bytes) { return {bytes}; }

} // namespace

base::Timestamp LoginSession::expires_at() const {
    return std::min(last_seen_at + idle_time, created_at + longest_time);
}

std::string secret_hash(std::string_view secret) {
    const auto hash = base::sha256(secret);
    return {hash.begin(), hash.end()};
}

std::string csrf_token(std::string_view session_token) {
    return base::to_hex(base::sha256("kansli csrf " + std::string(session_token)));
}

std::string open_session(storage::Transaction& tx, const Authenticated& who, base::Timestamp now) {
    const bool is_portal = who.face == web::Face::portal;
    if (who.user_id.is_nil() != is_portal || who.party_id.is_nil() == is_portal)
        throw std::logic_error("a portal session is a party's, a desk session a user's");
    auto token = base::random_secret(token_bytes);
    LoginSession session{
        .token_hash = {secret_hash(token)},
        .face = who.face,
        .municipality_id = who.municipality_id,
        .method = who.method,
        .level = who.level,
        .created_at = now,
        .last_seen_at = now};
    if (is_portal) {
        session.party_id = who.party_id;
        session.acting_for = who.party_id;
    } else {
        session.user_id = who.user_id;
    }
    tx.insert("login_session", session);
    return token;
}

std::optional<LoginSession> find_session(
    storage::Transaction& tx,
    const std::string& token_hash,
    web::Face face,
    base::Timestamp now
) {
    static const auto columns = storage::column_list<LoginSession>();
    auto found = tx.maybe<LoginSession>(
        "SELECT " + columns + " FROM login_session WHERE token_hash = $1 AND face = $2",
        blob(token_hash),
        face
    );
    if (found && found->expires_at() <= now) return std::nullopt;
    return found;
}

void touch_session(storage::Transaction& tx, const std::string& token_hash, base::Timestamp now) {
    tx.exec(
        "UPDATE login_session SET last_seen_at = $2 WHERE token_hash = $1 AND last_seen_at < $2",
        blob(token_hash),
        now
    );
}

void end_session(storage::Transaction& tx, const std::string& token_hash) {
    tx.exec("DELETE FROM login_session WHERE token_hash = $1", blob(token_hash));
}

void act_for(storage::Transaction& tx, const std::string& token_hash, base::PartyId party) {
    tx.exec(
        "UPDATE login_session SET acting_for = $2 WHERE token_hash = $1 AND face = 'portal'",
        blob(token_hash),
        party
    );
}

std::int64_t sweep_sessions(storage::Transaction& tx, base::Timestamp now) {
    return tx.exec(
        "DELETE FROM login_session WHERE last_seen_at <= $1 OR created_at <= $2",
        now - idle_time,
        now - longest_time
    );
}

} // namespace kansli::identity
