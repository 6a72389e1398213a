#include "cases/presence.hpp"

#include "base/error.hpp"
#include "cases/case_change.hpp"

namespace kansli::cases {

namespace {

void require_staff(const web::Session& session) {
    if (session.caller.kind != web::ActorKind::staff)
        throw base::Error(base::ErrorCode::forbidden, "Only people have a case open.");
}

void tell(web::Session& session, const CaseRow& row) {
    tell_after_commit(session.tx, {row.municipality_id, row.id, "presence", Visibility::internal});
}

} // namespace

std::vector<Presence> others_present(web::Session& session, CaseId id) {
    return session.tx.query<Presence>(
        "SELECT user_id, name, since, until FROM case_presence"
        " WHERE case_id = $1 AND until > $2 AND user_id <> $3 ORDER BY since, user_id LIMIT 50",
        id,
        session.now,
        session.caller.user_id
    );
}

void be_present(web::Session& session, const CaseRow& row) {
    require_staff(session);
    const auto& user = session.caller.user_id;
    const auto renewed = session.tx.exec(
        "UPDATE case_presence SET until = $1 WHERE case_id = $2 AND user_id = $3 AND until > $4",
        session.now + presence_time,
        row.id,
        user,
        session.now
    );
    if (renewed > 0) return; // nobody sees a difference
    session.tx.exec(
        "INSERT INTO case_presence (case_id, user_id, name, since, until)"
        " VALUES ($1, $2, $3, $4, $5) ON CONFLICT (case_id, user_id)"
        " DO UPDATE SET name = $3, since = $4, until = $5",
        row.id,
        user,
        session.caller.name,
        session.now,
        session.now + presence_time
    );
    tell(session, row);
}

void leave(web::Session& session, const CaseRow& row) {
    require_staff(session);
    const auto left = session.tx.exec(
        "DELETE FROM case_presence WHERE case_id = $1 AND user_id = $2",
        row.id,
        session.caller.user_id
    );
    if (left > 0) tell(session, row);
}

std::int64_t sweep_presence(storage::Transaction& tx, base::Timestamp now) {
    return tx.exec("DELETE FROM case_presence WHERE until <= $1", now);
}

} // namespace kansli::cases
