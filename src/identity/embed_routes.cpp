// How a page or another portal gets a token for <kansli-my-cases>.
#include "base/error.hpp"
#include "identity/embed_token.hpp"
#include "identity/session_routes.hpp"
#include "web/reply.hpp"

namespace kansli::identity {

// Whom another portal has logged in by itself.
struct NewEmbedToken {
    base::Text<10, 13> personal_number;
};
BOOST_DESCRIBE_STRUCT(NewEmbedToken, (), (personal_number))

namespace {

using web::Permission;

CreatedEmbedToken
token_of_session(Callers& callers, web::Session& session, const web::Request& request) {
    const auto known = callers.session_of(request);
    if (!known)
        throw base::Error(
            base::ErrorCode::unauthenticated, "A token is made by whoever is logged in."
        );
    return create_embed_token(
        session.tx,
        {.session_hash = storage::Blob{secret_hash(callers.token_of(request))},
         .party_id = session.caller.party_id,
         .acting_for = session.caller.acting_for,
         .municipality_id = session.municipality_id},
        session.now
    );
}

// Nobody is made here: who is unknown has no cases to show.
CreatedEmbedToken
token_for_person(Callers& callers, web::Session& session, const NewEmbedToken& asked) {
    const auto person = callers.parties().person_of(
        session.tx,
        {.personal_number = asked.personal_number.str()},
        session.municipality_id,
        session.now
    );
    if (!person)
        throw base::Error(base::ErrorCode::not_found, "Nobody of that number has a case here.");
    session.shown_parties.push_back(person->party_id);
    return create_embed_token(
        session.tx,
        {.made_by = session.caller.user_id,
         .party_id = person->party_id,
         .acting_for = person->party_id,
         .municipality_id = session.municipality_id},
        session.now
    );
}

} // namespace

void add_embed_routes(web::Api& api, Callers& callers) {
    api.post(
           "/sessions/current/embed-tokens",
           Permission::own_cases,
           [&callers](web::Session& session, const web::Request& request) {
               return token_of_session(callers, session, request);
           },
           "Makes a token that reads your own cases for a quarter of an hour, for a page on "
           "another "
           "portal."
    )
        .lane("sessions")
        .without_idempotency();
    api.post(
           "/embed-tokens",
           Permission::embed_own_cases,
           [&callers](web::Session& session, const NewEmbedToken& asked) {
               return token_for_person(callers, session, asked);
           },
           "Makes such a token for a person whom the other portal has logged in itself."
    )
        .personal_data()
        .lane("sessions")
        .without_idempotency();
}

} // namespace kansli::identity
