#include "cases/event.hpp"

#include "base/hash.hpp"
#include "cases/access.hpp"
#include "cases/case_change.hpp"
#include "cases/event_chain.hpp"

namespace kansli::cases {

namespace {

constexpr std::size_t salt_size = 16;

} // namespace

base::Uuid actor_of(const web::Caller& caller) {
    return caller.kind == web::ActorKind::citizen ? caller.party_id.uuid() : caller.user_id.uuid();
}

void record(web::Session& session, CaseRow& row, const NewEvent& event) {
    EventRow made;
    made.id = base::Uuid::make();
    made.case_id = row.id;
    made.seq = row.event_seq + 1;
    made.municipality_id = row.municipality_id;
    made.type = event.type;
    made.at = session.now;
    made.actor_kind = session.caller.kind;
    if (session.caller.kind != web::ActorKind::system) made.actor_id = actor_of(session.caller);
    made.actor_role = session.caller.role;
    if (session.caller.kind == web::ActorKind::citizen &&
        session.caller.acting_for != session.caller.party_id)
        made.on_behalf_of = session.caller.acting_for.uuid();
    if (session.caller.kind == web::ActorKind::staff)
        if (const auto absent = stood_in_for(session.caller, row))
            made.on_behalf_of = absent->uuid();
    made.visibility = event.visibility;
    made.data = base::JsonText{event.data};
    std::string salt(salt_size, '\0');
    base::random_bytes({reinterpret_cast<std::uint8_t*>(salt.data()), salt.size()});
    made.salt = storage::Blob{std::move(salt)};
    made.data_hash = data_hash(*made.salt, event.data);
    made.hash = event_hash(made, row.event_hash);
    session.tx.insert("case_event", made);
    row.event_seq = made.seq;
    row.event_hash = made.hash;
    tell_after_commit(
        session.tx,
        {row.municipality_id, row.id, std::string(base::enum_name(event.type)), event.visibility}
    );
}

std::vector<Event> events_of(storage::Transaction& tx, CaseId id, const EventRange& range) {
    static const auto select = "SELECT " + storage::column_list<Event>() +
                               " FROM case_event WHERE case_id = $1 AND seq > $2"
                               " AND (visibility = 'public' OR ($3 AND visibility <> 'restricted'))"
                               " ORDER BY seq LIMIT $4";
    return tx.query<Event>(select, id, range.after, !range.only_public, range.limit);
}

} // namespace kansli::cases
