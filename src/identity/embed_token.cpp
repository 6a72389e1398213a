#include "identity/embed_token.hpp"

#include "base/hash.hpp"
#include "identity/login_session.hpp"

namespace kansli::identity {

namespace {

constexpr std::size_t token_bytes = 32;

} // namespace

CreatedEmbedToken
create_embed_token(storage::Transaction& tx, EmbedToken wanted, base::Timestamp now) {
    CreatedEmbedToken made{
        std::string(embed_prefix) + base::random_secret(token_bytes), now + embed_time};
    wanted.token_hash = {secret_hash(made.token)};
    wanted.created_at = now;
    wanted.expires_at = made.expires_at;
    tx.insert("embed_token", wanted);
    return made;
}

std::optional<EmbedToken>
find_embed_token(storage::Transaction& tx, const std::string& token_hash, base::Timestamp now) {
    static const auto select = "SELECT " + storage::column_list<EmbedToken>() +
                               " FROM embed_token WHERE token_hash = $1 AND expires_at > $2";
    return tx.maybe<EmbedToken>(select, storage::BlobView{token_hash}, now);
}

void end_embed_tokens_of(storage::Transaction& tx, const std::string& session_hash) {
    tx.exec("DELETE FROM embed_token WHERE session_hash = $1", storage::BlobView{session_hash});
}

std::int64_t sweep_embed_tokens(storage::Transaction& tx, base::Timestamp now) {
    return tx.exec("DELETE FROM embed_token WHERE expires_at <= $1", now);
}

} // namespace kansli::identity
