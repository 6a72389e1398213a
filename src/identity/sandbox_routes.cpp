// The sandbox's login: anybody may be anybody among the test persons and users. It is one supplier
// of Authenticated; an identity provider is another.
#include "base/error.hpp"
#include "identity/session_routes.hpp"
#include "identity/staff.hpp"
#include "web/reply.hpp"

#include <stdexcept>

namespace kansli::identity {

// Whom to log in as: a person at the portal, a user at the desk.
struct NewSandboxSession {
    std::optional<base::Text<10, 13>> personal_number;
    std::optional<base::Text<1, 100>> user_name;
};
BOOST_DESCRIBE_STRUCT(NewSandboxSession, (), (personal_number, user_name))

namespace {

[[noreturn]] void throw_unknown() {
    throw base::Error(
        base::ErrorCode::rejected,
        base::Sentence{
            "The sandbox knows nobody by that.",
            "Sandlådan känner inte till den personen. Välj någon i listan."}
    );
}

[[noreturn]] void throw_not_here(std::string_view wanted) {
    const auto message = "A login here needs " + std::string(wanted) + '.';
    throw base::Error(
        base::ErrorCode::invalid,
        message,
        {{'/' + std::string(wanted), "required", "is required, and alone"}}
    );
}

Authenticated authenticate(
    Callers& callers,
    web::Session& session,
    web::Face face,
    const NewSandboxSession& asked
) {
    Authenticated who{
        .face = face,
        .municipality_id = session.municipality_id,
        .method = "sandbox",
        .level = "none"};
    if (face == web::Face::portal) {
        if (!asked.personal_number || asked.user_name) throw_not_here("personal_number");
        const auto person = callers.parties().person_of(
            session.tx,
            {.personal_number = asked.personal_number->str()},
            session.municipality_id,
            session.now
        );
        if (person) who.party_id = person->party_id;
    } else {
        if (!asked.user_name || asked.personal_number) throw_not_here("user_name");
        if (const auto user = find_staff_user(session.tx, asked.user_name->str()))
            who.user_id = user->id;
    }
    return who;
}

web::WithHeaders<web::Created<SessionView>> log_in(
    Callers& callers,
    web::Session& session,
    const web::Request& request,
    const NewSandboxSession& asked
) {
    callers.failures().check(request.peer, session.now);
    const auto who = authenticate(callers, session, request.face, asked);
    if (who.party_id.is_nil() && who.user_id.is_nil()) {
        callers.failures().failed(request.peer, session.now);
        throw_unknown();
    }
    const auto token = callers.begin(session.tx, request, who, session.now);
    const auto known =
        callers.load_session(session.tx, secret_hash(token), request.face, session.now);
    if (!known) throw_unknown();
    auto view = session_view(*known, token, session.municipality_id);
    view.sandbox = true;
    return {{std::move(view), "/sessions/current"}, {callers.set_cookie(request.face, token)}};
}

SandboxLogins
logins(const SandboxPersons& persons, web::Session& session, const web::Request& request) {
    if (request.face == web::Face::portal) return {persons(session.tx)};
    SandboxLogins found;
    for (const auto& user : staff_users(session.tx)) {
        SandboxLogin login{.name = user.name, .user_name = user.user_name};
        for (const auto& held : rights_of(session.tx, user.id).roles)
            if (held.municipality_id == session.municipality_id) login.roles.push_back(held.role);
        found.logins.push_back(std::move(login));
    }
    return found;
}

} // namespace

void add_sandbox_routes(web::Api& api, Callers& callers, SandboxPersons sandbox_persons) {
    if (!callers.settings().is_sandbox)
        throw std::logic_error("the sandbox login belongs in a sandbox only");
    api.post(
           "/sessions",
           web::Permission::open,
           [&callers](
               web::Session& session, const web::Request& request, const NewSandboxSession& asked
           ) { return log_in(callers, session, request, asked); },
           "Logs in as a test person or user, without proof; in a sandbox only."
    )
        .lane("sessions")
        .without_idempotency();
    api.get(
        "/sandbox-logins",
        web::Permission::open,
        [persons = std::move(sandbox_persons)](web::Session& session, const web::Request& request) {
            return logins(persons, session, request);
        },
        "Lists whom one may log in as; in a sandbox only."
    );
}

} // namespace kansli::identity
