// Idempotency-Key: a POST that is sent again gets the first reply instead of a second effect. The
// reply is kept in the handler's own transaction, for 24 hours, for the same caller and key only.
#pragma once

#include "base/hash.hpp"
#include "base/time.hpp"
#include "storage/transaction.hpp"
#include "web/call.hpp"

#include <chrono>
#include <optional>
#include <string>

namespace kansli::web {

constexpr auto idempotency_kept = std::chrono::hours(24);

struct IdempotencyKey {
    base::Sha256 id{};           // of the caller and the key
    base::Sha256 request_hash{}; // of method, target and body
    std::optional<base::MunicipalityId> municipality_id;
};

// Error{invalid} for a key that is not 1-200 visible ASCII characters.
void check_idempotency_key(const Call& call);
// Nothing where there is no key, the route has opted out, or nobody knows who asks: strangers must
// not get each other's replies.
std::optional<IdempotencyKey> idempotency_key_of(const Call& call);

// Claims the key for this transaction; another that holds it is waited for. The kept reply, when an
// equal request was answered; Error{rejected} when the key stood for another request.
std::optional<Response>
claim_key(storage::Transaction& tx, const IdempotencyKey& key, base::Timestamp now);
// Keeps the reply; one with a cookie or a stream is not kept, and the key is free again.
void keep_reply(storage::Transaction& tx, const IdempotencyKey& key, const Response& response);

// Removes what is older than 24 hours; for a recurring job.
void purge_idempotency_keys(storage::Transaction& tx, base::Timestamp now);

} // namespace kansli::web
