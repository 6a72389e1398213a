// Finds who asks, for the router: a session's cookie at either face, a machine's bearer token at
// the desk, or at the portal the token of a page on another portal. Each face knows its own
// sessions only. The rules:
//   - no credentials, or a cookie whose session is over: anonymous, so that a login page still
//   works;
//   - a bearer token that is wrong, expired, revoked or at the other face: Error{unauthenticated};
//   - at the portal a bearer reads my-cases and nothing else (embed_token.hpp): Error{forbidden};
//   - an unsafe method without a bearer token, coming from another site by Sec-Fetch-Site or
//   Origin,
//     or within a session without its X-CSRF-Token: Error{forbidden}.
// Callers are remembered for up to five seconds (known_callers.hpp says what that means).
#pragma once

#include "identity/failure_limit.hpp"
#include "identity/known_callers.hpp"
#include "storage/database.hpp"
#include "web/request.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kansli::identity {

struct Person {
    base::PartyId party_id;
    std::string name;         // for the person's own eyes
    std::string visible_name; // for everybody else's: masked where the identity is protected
};

// What a login says of a person, as it was written there. Without names nobody is made.
struct PersonClaims {
    std::string personal_number;
    std::optional<std::string> given_name{};
    std::optional<std::string> family_name{};
};

// What the parties know, handed in by apps because this room may not include theirs.
struct PartyFunctions {
    std::function<std::vector<Represented>(storage::Transaction&, base::PartyId, base::Timestamp)>
        represented_by;
    std::function<std::optional<Person>(storage::Transaction&, base::PartyId)> find_person;
    // Found, or made where the claims suffice.
    std::function<std::optional<Person>(
        storage::Transaction&,
        const PersonClaims&,
        const base::MunicipalityId&,
        base::Timestamp
    )>
        person_of;
};

struct IdentitySettings {
    std::string installation; // "external", for the cookies' names
    std::vector<base::MunicipalityId> municipalities;
    bool is_sandbox = false;    // has the sandbox login
    bool secure_cookies = true; // false only for a sandbox without TLS
    base::Clock clock = base::system_now;
};

class Callers {
public:
    Callers(storage::Database& database, IdentitySettings settings, PartyFunctions parties);

    // For the router.
    web::Caller find(const web::Request& request);
    // The same for a request that goes on: whoever it came from is looked up, and their session
    // grows no older by it. Nobody asks, so it is not remembered either.
    web::Caller look_again(const web::Request& request);

    // What stands behind the session of the request; null without one.
    std::shared_ptr<const Known> session_of(const web::Request& request);
    // The same out of an open transaction, past the memory.
    std::shared_ptr<const Known> load_session(
        storage::Transaction& tx,
        const std::string& token_hash,
        web::Face face,
        base::Timestamp now
    ) const;

    // Begins a session in place of the one that the request may bring, and returns its token.
    std::string begin(
        storage::Transaction& tx,
        const web::Request& request,
        const Authenticated& who,
        base::Timestamp now
    );
    // The session's token as the browser sent it; empty without one.
    std::string_view token_of(const web::Request& request) const;
    void forget_after_commit(storage::Transaction& tx, const std::string& token_hash);

    using Header = std::pair<std::string, std::string>;
    Header set_cookie(web::Face face, std::string_view token) const;
    Header clear_cookie(web::Face face) const;

    // When roles, tokens or mandates were changed by this process.
    void forget_all() { known_.forget_all(); }

    FailureLimit& failures() { return failures_; }

    const IdentitySettings& settings() const { return settings_; }

    const PartyFunctions& parties() const { return parties_; }

private:
    web::Caller anonymous(const web::Request& request) const;
    std::shared_ptr<const Known> bearer_of(const web::Request& request, base::Timestamp now);
    std::shared_ptr<const Known> embedded_of(const web::Request& request, base::Timestamp now);
    std::shared_ptr<const Known> machine_of(const web::Request& request, base::Timestamp now);
    std::shared_ptr<const Known>
    remembered_session(const web::Request& request, base::Timestamp now);
    bool add_staff(storage::Transaction& tx, Known& known, base::Timestamp now) const;

    struct ActingParty {
        base::PartyId person;
        base::PartyId acting_for;
    };

    bool
    add_citizen(storage::Transaction& tx, Known& known, const ActingParty& who, base::Timestamp now)
        const;
    void write_soon(std::function<void(storage::Transaction&)> work);
    web::Caller caller_at(const Known& known, const web::Request& request) const;
    std::string cookie_name(web::Face face) const;

    storage::Database& database_;
    const IdentitySettings settings_;
    const PartyFunctions parties_;
    KnownCallers known_;
    FailureLimit failures_;
};

} // namespace kansli::identity
