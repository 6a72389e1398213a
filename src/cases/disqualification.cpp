#include "cases/disqualification.hpp"

#include "base/error.hpp"
#include "cases/assignment.hpp"

#include <algorithm>

namespace kansli::cases {

namespace {

using base::Error;
using base::ErrorCode;

struct DisqualificationRow {
    DisqualificationId id;
    CaseId case_id;
    UserId user_id;
    std::string reason;
    UserId recorded_by;
    std::string recorded_by_name;
    base::Timestamp recorded_at;
};
BOOST_DESCRIBE_STRUCT(
    DisqualificationRow,
    (),
    (id, case_id, user_id, reason, recorded_by, recorded_by_name, recorded_at)
)

struct DisqualificationEvent {
    DisqualificationId disqualification_id;
    UserId user_id;
};
BOOST_DESCRIBE_STRUCT(DisqualificationEvent, (), (disqualification_id, user_id))

void record_it(web::Session& session, OpenedCase& opened, EventType type, const auto& row) {
    const auto event = base::to_json(DisqualificationEvent{row.id, row.user_id});
    record(session, opened.row, {type, Visibility::internal, event});
    store(session, opened.row);
}

} // namespace

Disqualification
disqualify(web::Session& session, OpenedCase& opened, const NewDisqualification& given) {
    if (is_barred(session.tx, opened.row.id, given.user_id))
        throw Error(
            ErrorCode::conflict,
            base::Sentence{
                "That person is barred from the case already.",
                "Personen är redan antecknad som jävig i ärendet."},
            {{"/user_id", "taken", "is barred already"}}
        );
    const DisqualificationRow row{
        .id = DisqualificationId::make(),
        .case_id = opened.row.id,
        .user_id = given.user_id,
        .reason = given.reason.str(),
        .recorded_by = session.caller.user_id,
        .recorded_by_name = session.caller.name,
        .recorded_at = session.now};
    session.tx.insert("disqualification", row);
    if (opened.row.assigned_to == given.user_id) unassign(session, opened);
    record_it(session, opened, EventType::disqualified, row);
    return {
        row.id,
        row.user_id,
        row.reason,
        row.recorded_by,
        row.recorded_by_name,
        row.recorded_at,
        std::nullopt,
        std::nullopt};
}

Disqualification
end_disqualification(web::Session& session, OpenedCase& opened, DisqualificationId id) {
    auto all = disqualifications_of(session.tx, opened.row.id);
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.id == id; });
    if (found == all.end())
        throw Error(ErrorCode::not_found, "The case has no such disqualification.");
    if (found->ended_at)
        throw Error(
            ErrorCode::conflict, base::Sentence{"It has ended already.", "Jävet har redan upphört."}
        );
    found->ended_by = session.caller.user_id;
    found->ended_at = session.now;
    session.tx.send(
        "UPDATE disqualification SET ended_by = $1, ended_at = $2 WHERE id = $3",
        found->ended_by,
        found->ended_at,
        id
    );
    record_it(session, opened, EventType::disqualification_ended, *found);
    return *found;
}

std::vector<Disqualification> disqualifications_of(storage::Transaction& tx, CaseId id) {
    static const auto select = "SELECT " + storage::column_list<Disqualification>() +
                               " FROM disqualification WHERE case_id = $1 ORDER BY recorded_at, id";
    return tx.query<Disqualification>(select, id);
}

bool is_barred(storage::Transaction& tx, CaseId id, UserId user_id) {
    return tx.one<std::int64_t>(
               "SELECT count(*) FROM disqualification WHERE case_id = $1 AND user_id = $2"
               " AND ended_at IS NULL",
               id,
               user_id
           ) > 0;
}

} // namespace kansli::cases
