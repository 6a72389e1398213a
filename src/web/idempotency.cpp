#include "web/idempotency.hpp"

#include "web/router.hpp"

#include <algorithm>

namespace kansli::web {

namespace {

constexpr std::size_t max_key = 200;

struct KeptReply {
    storage::Blob request_hash;
    int status = 0;
    std::string media_type;
    std::optional<std::string> location;
    std::optional<std::string> etag;
    std::string body;
};
BOOST_DESCRIBE_STRUCT(KeptReply, (), (request_hash, status, media_type, location, etag, body))

std::string_view bytes_of(const base::Sha256& hash) {
    return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

storage::BlobView blob(const base::Sha256& hash) { return {bytes_of(hash)}; }

std::string identity_of(const Caller& caller) {
    auto text = std::string(base::enum_name(caller.kind));
    for (const auto& id :
         {caller.user_id.to_text(), caller.party_id.to_text(), caller.acting_for.to_text()})
        text.append("\n").append(id);
    return text;
}

std::optional<std::string> header(const Response& response, std::string_view name) {
    if (!response.headers.has(name)) return std::nullopt;
    return std::string(response.headers.get(name));
}

} // namespace

void check_idempotency_key(const Call& call) {
    const auto& headers = call.request.headers;
    if (!call.route->keeps_reply || !headers.has("idempotency-key")) return;
    const auto key = headers.get("idempotency-key");
    const bool is_visible =
        std::all_of(key.begin(), key.end(), [](char c) { return c > ' ' && c <= '~'; });
    if (key.empty() || key.size() > max_key || !is_visible)
        throw base::Error(
            base::ErrorCode::invalid, "Idempotency-Key is 1 to 200 visible ASCII characters."
        );
}

std::optional<IdempotencyKey> idempotency_key_of(const Call& call) {
    const auto& request = call.request;
    const auto key = request.headers.get("idempotency-key");
    if (!call.route->keeps_reply || key.empty() || call.caller.kind == ActorKind::anonymous)
        return std::nullopt;
    IdempotencyKey made;
    made.id = base::sha256(identity_of(call.caller).append("\n").append(key));
    base::Sha256Stream hash;
    hash.add(method_name(request.method));
    hash.add(" ");
    hash.add(request.target);
    hash.add("\n");
    hash.add(request.blob ? std::string_view(request.blob->sha256) : request.body);
    made.request_hash = hash.finish();
    if (call.route->has_municipality) made.municipality_id = call.municipality_id;
    return made;
}

std::optional<Response>
claim_key(storage::Transaction& tx, const IdempotencyKey& key, base::Timestamp now) {
    // The insert comes before the handler, so that of two with one key the later waits for the
    // earlier to commit, also on another node, and then finds its reply.
    const auto claimed = tx.exec(
        "INSERT INTO idempotency_key (id, municipality_id, request_hash, at, status, media_type, "
        "body)"
        " VALUES ($1, $2, $3, $4, 0, '', '')"
        " ON CONFLICT (id) DO UPDATE SET request_hash = excluded.request_hash, at = excluded.at,"
        " status = 0, location = NULL, etag = NULL WHERE idempotency_key.at < $5",
        blob(key.id),
        key.municipality_id,
        blob(key.request_hash),
        now,
        now - idempotency_kept
    );
    if (claimed > 0) return std::nullopt;
    const auto kept = tx.one<KeptReply>(
        "SELECT request_hash, status, media_type, location, etag, body FROM idempotency_key"
        " WHERE id = $1",
        blob(key.id)
    );
    if (kept.request_hash.bytes != bytes_of(key.request_hash))
        throw base::Error(
            base::ErrorCode::rejected,
            base::Sentence{
                "This Idempotency-Key was used for another request.",
                "Det här har redan skickats, men med annat innehåll. Läs om sidan och försök igen."}
        );
    Response response{.status = kept.status, .media_type = kept.media_type, .body = kept.body};
    if (kept.location) response.headers.add("location", *kept.location);
    if (kept.etag) response.headers.add("etag", *kept.etag);
    response.headers.add("idempotency-replayed", "true");
    return response;
}

void keep_reply(storage::Transaction& tx, const IdempotencyKey& key, const Response& response) {
    if (response.headers.has("set-cookie") || response.stream) {
        tx.send("DELETE FROM idempotency_key WHERE id = $1", blob(key.id));
        return;
    }
    tx.send(
        "UPDATE idempotency_key SET status = $2, media_type = $3, location = $4, etag = $5,"
        " body = $6 WHERE id = $1",
        blob(key.id),
        response.status,
        response.media_type,
        header(response, "location"),
        header(response, "etag"),
        response.body
    );
}

void purge_idempotency_keys(storage::Transaction& tx, base::Timestamp now) {
    tx.exec("DELETE FROM idempotency_key WHERE at < $1", now - idempotency_kept);
}

} // namespace kansli::web
