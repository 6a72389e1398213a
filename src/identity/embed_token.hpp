// Tokens for <kansli-my-cases> on other portals: whoever bears one reads the cases of one person,
// or of the organisation they act for, and does nothing else. A quarter of an hour long; hashed in
// the database as every other secret. Those that a session made end with it.
#pragma once

#include "base/id.hpp"
#include "base/municipality.hpp"
#include "base/time.hpp"
#include "storage/transaction.hpp"

#include <chrono>
#include <optional>
#include <string>

namespace kansli::identity {

constexpr std::string_view embed_prefix = "kansli_embed_";
constexpr base::Duration embed_time = std::chrono::minutes(15);

struct EmbedToken {
    storage::Blob token_hash;
    std::optional<storage::Blob> session_hash; // of the session that made it
    std::optional<base::UserId> made_by;       // or the other portal's machine token
    base::PartyId party_id;
    base::PartyId acting_for;
    base::MunicipalityId municipality_id;
    base::Timestamp created_at;
    base::Timestamp expires_at;
};
BOOST_DESCRIBE_STRUCT(
    EmbedToken,
    (),
    (token_hash,
     session_hash,
     made_by,
     party_id,
     acting_for,
     municipality_id,
     created_at,
     expires_at)
)

struct CreatedEmbedToken {
    std::string token;
    base::Timestamp expires_at;
};
BOOST_DESCRIBE_STRUCT(CreatedEmbedToken, (), (token, expires_at))

// Fills in the hash and the times of `wanted`.
CreatedEmbedToken
create_embed_token(storage::Transaction& tx, EmbedToken wanted, base::Timestamp now);

// The token of that hash, unless its time is over.
std::optional<EmbedToken>
find_embed_token(storage::Transaction& tx, const std::string& token_hash, base::Timestamp now);

void end_embed_tokens_of(storage::Transaction& tx, const std::string& session_hash);

// Removes those whose time is over and returns how many; for a recurring job.
std::int64_t sweep_embed_tokens(storage::Transaction& tx, base::Timestamp now);

} // namespace kansli::identity
