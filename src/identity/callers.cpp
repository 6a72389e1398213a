#include "identity/callers.hpp"

#include "base/error.hpp"
#include "base/hash.hpp"
#include "base/log.hpp"
#include "identity/embed_token.hpp"
#include "identity/machine_token.hpp"
#include "identity/stand_in.hpp"
#include "web/headers.hpp"

#include <algorithm>

namespace kansli::identity {
namespace {

using base::Error;
using base::ErrorCode;

constexpr std::string_view bearer = "bearer ";

bool has_bearer(const web::Request& request) { return request.headers.has("authorization"); }

// The token of "Authorization: Bearer …" (RFC 6750 §2.1); the scheme is named without case.
std::string_view bearer_token(const web::Request& request) {
    const auto value = request.headers.get("authorization");
    if (request.headers.count("authorization") != 1 || value.size() <= bearer.size() ||
        !web::equal_ignoring_case(value.substr(0, bearer.size()), bearer))
        throw Error(
            ErrorCode::unauthenticated, "The only credentials that count here are a bearer token."
        );
    return base::trimmed(value.substr(bearer.size()));
}

// Browsers say where a request comes from (Fetch Metadata); older ones at least name the origin.
void refuse_other_sites(const web::Request& request) {
    const auto site = request.headers.get("sec-fetch-site");
    const auto origin = request.headers.get("origin");
    const bool is_foreign = site.empty() ? !origin.empty() && origin != request.origin
                                         : site != "same-origin" && site != "none";
    if (is_foreign)
        throw Error(ErrorCode::forbidden, "A change may not be asked for by another site.");
}

void check_csrf(const web::Request& request, std::string_view session_token) {
    const auto sent = request.headers.get("x-csrf-token");
    if (!base::equal_secrets(sent, csrf_token(session_token)))
        throw Error(
            ErrorCode::forbidden, "A change needs the session's token in the header X-CSRF-Token."
        );
}

// What a stand-in does is the work with cases; to run, publish and audit is not lent.
bool is_lent(web::Permission permission) {
    switch (permission) {
    case web::Permission::case_read:
    case web::Permission::case_register:
    case web::Permission::case_handle:
    case web::Permission::case_decide:
    case web::Permission::case_confidential:
        return true;
    default:
        return false;
    }
}

std::string_view next_segment(std::string_view& path) {
    const auto end = std::min(path.find('/'), path.size());
    const auto segment = path.substr(0, end);
    path.remove_prefix(std::min(end + 1, path.size()));
    return segment;
}

} // namespace

Callers::Callers(storage::Database& database, IdentitySettings settings, PartyFunctions parties)
    : database_(database), settings_(std::move(settings)), parties_(std::move(parties)) {}

web::Caller Callers::find(const web::Request& request) {
    const auto now = settings_.clock();
    if (has_bearer(request)) return caller_at(*bearer_of(request, now), request);

    const bool changes = !web::is_safe(request.method);
    if (changes) refuse_other_sites(request);
    const auto known = remembered_session(request, now);
    if (!known) return anonymous(request);
    if (changes) check_csrf(request, token_of(request));
    return caller_at(*known, request);
}

web::Caller Callers::look_again(const web::Request& request) {
    const auto now = settings_.clock();
    if (has_bearer(request)) return caller_at(*bearer_of(request, now), request);
    const auto token = token_of(request);
    if (token.empty()) return anonymous(request);
    const auto hash = secret_hash(token);
    auto known = known_.find(hash, now);
    if (!known)
        database_.read([&](storage::Transaction& tx) {
            known = load_session(tx, hash, request.face, now);
        });
    if (!known || known->caller.face != request.face) return anonymous(request);
    return caller_at(*known, request);
}

web::Caller Callers::anonymous(const web::Request& request) const {
    web::Caller caller;
    caller.face = request.face;
    return caller;
}

std::shared_ptr<const Known> Callers::session_of(const web::Request& request) {
    return remembered_session(request, settings_.clock());
}

std::shared_ptr<const Known>
Callers::remembered_session(const web::Request& request, base::Timestamp now) {
    const auto token = token_of(request);
    if (token.empty()) return nullptr;
    const auto hash = secret_hash(token);
    if (auto known = known_.find(hash, now))
        return known->caller.face == request.face ? known : nullptr;
    const auto generation = known_.generation();
    std::shared_ptr<const Known> known;
    database_.read([&](storage::Transaction& tx) {
        known = load_session(tx, hash, request.face, now);
    });
    if (!known) return nullptr;
    known_.put(hash, known, generation, now);
    if (now - known->session->last_seen_at >= seen_every)
        write_soon([hash, now](storage::Transaction& tx) { touch_session(tx, hash, now); });
    return known;
}

std::shared_ptr<const Known> Callers::load_session(
    storage::Transaction& tx,
    const std::string& token_hash,
    web::Face face,
    base::Timestamp now
) const {
    Known known;
    known.session = find_session(tx, token_hash, face, now);
    if (!known.session) return nullptr;
    known.ends_at = known.session->expires_at();
    known.caller.face = face;
    const bool is_good =
        face == web::Face::desk
            ? add_staff(tx, known, now)
            : add_citizen(tx, known, {*known.session->party_id, *known.session->acting_for}, now);
    return is_good ? std::make_shared<const Known>(std::move(known)) : nullptr;
}

// False when the user is no longer one.
bool Callers::add_staff(storage::Transaction& tx, Known& known, base::Timestamp now) const {
    const auto id = *known.session->user_id;
    const auto name = tx.maybe<std::string>(
        "SELECT name FROM staff_user WHERE id = $1 AND disabled_at IS NULL", id
    );
    if (!name) return false;
    auto rights = rights_of(tx, id);
    known.own_name = *name;
    known.caller.kind = web::ActorKind::staff;
    known.caller.user_id = id;
    known.caller.name = *name;
    known.caller.grants = std::move(rights.grants);
    known.roles = std::move(rights.roles);
    for (const auto absent : absent_colleagues(tx, id, now)) {
        known.caller.stands_in_for.push_back(absent);
        for (auto& grant : rights_of(tx, absent).grants) {
            if (!is_lent(grant.permission)) continue;
            grant.stands_in_for = absent;
            known.caller.grants.push_back(std::move(grant));
        }
    }
    return true;
}

// False when the person may no longer act for whom they act: going on as somebody else would put
// the organisation's business into the person's own name, so they log in and choose again.
bool Callers::add_citizen(
    storage::Transaction& tx,
    Known& known,
    const ActingParty& who,
    base::Timestamp now
) const {
    const auto party = who.person;
    const auto acting_for = who.acting_for;
    const auto person = parties_.find_person(tx, party);
    if (!person) return false;
    known.represented = parties_.represented_by(tx, party, now);
    known.own_name = person->name;
    auto& caller = known.caller;
    caller.kind = web::ActorKind::citizen;
    caller.party_id = party;
    caller.acting_for = acting_for;
    caller.name = person->visible_name;
    caller.role = acting_for == party ? "applicant" : "agent";
    for (const auto& municipality : settings_.municipalities) {
        if (acting_for == party)
            caller.grants.push_back({web::Permission::own_cases, municipality, "*", "*"});
        for (const auto& represented : known.represented)
            if (represented.party_id == acting_for &&
                represented.municipality_id.value_or(municipality) == municipality)
                caller.grants.push_back(
                    {web::Permission::own_cases, municipality, "*", represented.case_type}
                );
    }
    return !caller.grants.empty();
}

std::shared_ptr<const Known> Callers::bearer_of(const web::Request& request, base::Timestamp now) {
    return request.face == web::Face::desk ? machine_of(request, now) : embedded_of(request, now);
}

// Mandates are looked up anew, and where it was made it ends with the session.
std::shared_ptr<const Known>
Callers::embedded_of(const web::Request& request, base::Timestamp now) {
    failures_.check(request.peer, now);
    const auto token_text = bearer_token(request);
    if (!token_text.starts_with(embed_prefix))
        throw Error(ErrorCode::unauthenticated, "A machine's token counts at the desk only.");
    const auto path = request.path();
    if (!web::is_safe(request.method) || !path.starts_with("/my-cases/v1/") ||
        path.ends_with("/prefilled-answers"))
        throw Error(ErrorCode::forbidden, "This token reads one's own cases and nothing else.");
    std::shared_ptr<const Known> known;
    database_.read([&](storage::Transaction& tx) {
        const auto token = find_embed_token(tx, secret_hash(token_text), now);
        Known found;
        if (!token) return;
        found.ends_at = token->expires_at;
        found.caller.face = request.face;
        if (!add_citizen(tx, found, {token->party_id, token->acting_for}, now)) return;
        std::erase_if(found.caller.grants, [&](const web::Grant& grant) {
            return grant.municipality_id != token->municipality_id;
        });
        known = std::make_shared<const Known>(std::move(found));
    });
    if (known) return known;
    failures_.failed(request.peer, now);
    throw Error(ErrorCode::unauthenticated, "The token is not known or has expired; get another.");
}

std::shared_ptr<const Known> Callers::machine_of(const web::Request& request, base::Timestamp now) {
    failures_.check(request.peer, now);
    const auto hash = secret_hash(bearer_token(request));
    if (auto known = known_.find(hash, now)) {
        if (!known->session) return known;
        throw Error(ErrorCode::unauthenticated, "A session's cookie is no bearer token.");
    }
    const auto generation = known_.generation();
    std::optional<MachineToken> token;
    Rights rights;
    database_.read([&](storage::Transaction& tx) {
        token = find_machine_token(tx, hash);
        if (token) rights = rights_of(tx, token->id);
    });
    if (!token || !token->is_valid_at(now)) {
        failures_.failed(request.peer, now);
        const auto* why = !token              ? "is not known"
                          : token->revoked_at ? "has been revoked"
                                              : "has expired";
        throw Error(ErrorCode::unauthenticated, std::string("The token ") + why + '.');
    }
    Known known;
    known.ends_at = token->expires_at;
    known.own_name = token->name;
    known.caller.kind = web::ActorKind::machine;
    known.caller.face = request.face;
    known.caller.user_id = token->id;
    known.caller.name = token->name;
    known.caller.grants = std::move(rights.grants);
    known.roles = std::move(rights.roles);
    auto shared = std::make_shared<const Known>(std::move(known));
    known_.put(hash, shared, generation, now);
    if (!token->last_used_at || now - *token->last_used_at >= seen_every)
        write_soon([id = token->id, now](storage::Transaction& tx) { note_token_use(tx, id, now); }
        );
    return shared;
}

// Nobody waits for it, and where there is no room it comes with a later request.
void Callers::write_soon(std::function<void(storage::Transaction&)> work) {
    try {
        database_.submit(storage::lane_key("sessions"), {std::move(work), [](std::exception_ptr) {
                                                         }});
    } catch (const Error& error) {
        base::log(base::LogLevel::debug, "last_seen_not_written", {{"reason", error.what()}});
    }
}

// The role of staff is the one they have in the municipality that the path names.
web::Caller Callers::caller_at(const Known& known, const web::Request& request) const {
    auto caller = known.caller;
    if (known.roles.empty()) return caller;
    auto path = request.path();
    std::string municipality;
    for (int part = 0; part < 5 && !path.empty() && municipality.empty(); ++part) {
        const auto segment = next_segment(path);
        for (const auto& served : settings_.municipalities)
            if (segment == served.to_text()) municipality = segment;
    }
    caller.role = leading_role(known.roles, municipality);
    return caller;
}

std::string Callers::begin(
    storage::Transaction& tx,
    const web::Request& request,
    const Authenticated& who,
    base::Timestamp now
) {
    if (const auto old = token_of(request); !old.empty()) {
        const auto hash = secret_hash(old);
        end_session(tx, hash);
        forget_after_commit(tx, hash);
    }
    return open_session(tx, who, now);
}

std::string_view Callers::token_of(const web::Request& request) const {
    return web::cookie(request.headers, cookie_name(request.face));
}

void Callers::forget_after_commit(storage::Transaction& tx, const std::string& token_hash) {
    tx.after_commit([this, token_hash] { known_.forget(token_hash); });
}

std::string Callers::cookie_name(web::Face face) const {
    return "kansli-" + settings_.installation + '-' + std::string(base::enum_name(face));
}

Callers::Header Callers::set_cookie(web::Face face, std::string_view token) const {
    auto value = cookie_name(face) + '=' + std::string(token) + "; Path=/; HttpOnly; SameSite=Lax";
    if (settings_.secure_cookies) value += "; Secure";
    return {"set-cookie", std::move(value)};
}

Callers::Header Callers::clear_cookie(web::Face face) const {
    auto header = set_cookie(face, "");
    header.second += "; Max-Age=0";
    return header;
}

} // namespace kansli::identity
