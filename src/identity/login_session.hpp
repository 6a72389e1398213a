// A login at one face, from its beginning to logout or to the end of its time. The token is known
// to the browser alone: the database holds its SHA-256, and the CSRF token is derived from it, so
// that neither can be read out of a stolen copy of the database.
#pragma once

#include "base/hash.hpp"
#include "base/id.hpp"
#include "base/municipality.hpp"
#include "base/time.hpp"
#include "storage/transaction.hpp"
#include "web/caller.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace kansli::identity {

constexpr base::Duration idle_time = std::chrono::minutes(30);
constexpr base::Duration longest_time = std::chrono::hours(12);
// How often last_seen_at is written; a session may end that much early.
constexpr base::Duration seen_every = std::chrono::minutes(1);

// What a supplier of logins vouches for: exactly one of user (desk) and party (portal), how they
// proved who they are ("sandbox", "oidc") and at which level of assurance.
struct Authenticated {
    web::Face face = web::Face::portal;
    base::UserId user_id;
    base::PartyId party_id;
    base::MunicipalityId municipality_id; // where they logged in
    std::string method;
    std::string level;
};

// The row of `login_session`.
struct LoginSession {
    storage::Blob token_hash;
    web::Face face = web::Face::portal;
    std::optional<base::UserId> user_id;
    std::optional<base::PartyId> party_id;
    std::optional<base::PartyId> acting_for;
    base::MunicipalityId municipality_id;
    std::string method;
    std::string level;
    base::Timestamp created_at;
    base::Timestamp last_seen_at;

    base::Timestamp expires_at() const;
};
BOOST_DESCRIBE_STRUCT(
    LoginSession,
    (),
    (token_hash,
     face,
     user_id,
     party_id,
     acting_for,
     municipality_id,
     method,
     level,
     created_at,
     last_seen_at)
)

// A secret as it is kept and looked up: its SHA-256, as bytes.
std::string secret_hash(std::string_view secret);

// What X-CSRF-Token must hold.
std::string csrf_token(std::string_view session_token);

// Begins a session and returns its token, always a new one: what the browser brought along is never
// taken over. std::logic_error when nobody or two are vouched for.
std::string open_session(storage::Transaction& tx, const Authenticated& who, base::Timestamp now);

// The session of a token at that face, unless its time is over.
std::optional<LoginSession> find_session(
    storage::Transaction& tx,
    const std::string& token_hash,
    web::Face face,
    base::Timestamp now
);

void touch_session(storage::Transaction& tx, const std::string& token_hash, base::Timestamp now);

void end_session(storage::Transaction& tx, const std::string& token_hash);

void act_for(storage::Transaction& tx, const std::string& token_hash, base::PartyId party);

// Removes the sessions whose time is over and returns how many; for a recurring job.
std::int64_t sweep_sessions(storage::Transaction& tx, base::Timestamp now);

} // namespace kansli::identity
