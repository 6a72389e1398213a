#include "cases/reopening.hpp"

#include "base/error.hpp"
#include "cases/automation/process_news.hpp"
#include "cases/case_merge.hpp"
#include "cases/deadline.hpp"

namespace kansli::cases {

namespace {

using base::Error;
using base::ErrorCode;

struct ReopeningRow {
    base::Uuid id;
    CaseId case_id;
    base::Text<1, 1000> reason;
    UserId reopened_by;
    base::Timestamp reopened_at;
    std::string closure_reason;
    UserId closed_by;
    base::Timestamp closed_at;
};
BOOST_DESCRIBE_STRUCT(
    ReopeningRow,
    (),
    (id, case_id, reason, reopened_by, reopened_at, closure_reason, closed_by, closed_at)
)

const Status& status_after_reopening(const CaseType& type) {
    for (const auto step : {CaseStep::reopened, CaseStep::assigned})
        if (const auto* status = status_on(type, step)) return *status;
    return initial_status(type);
}

} // namespace

Reopening reopen(web::Session& session, OpenedCase& opened, const NewReopening& given) {
    const auto closure = find_closure(session.tx, opened.row.id);
    if (!closure)
        throw Error(
            ErrorCode::rejected,
            base::Sentence{
                "The case is not closed: there is nothing to reopen.",
                "Ärendet är inte avslutat. Det finns inget att återuppta."}
        );
    if (find_merge(session.tx, opened.row.id))
        throw Error(
            ErrorCode::rejected,
            base::Sentence{
                "The case was merged into another, where it goes on.",
                "Ärendet är sammanslaget med ett annat och fortsätter där."}
        );
    const ReopeningRow made{
        .id = base::Uuid::make(),
        .case_id = opened.row.id,
        .reason = given.reason,
        .reopened_by = session.caller.user_id,
        .reopened_at = session.now,
        .closure_reason = closure->reason,
        .closed_by = closure->closed_by,
        .closed_at = closure->closed_at};
    session.tx.insert("reopening", made);
    session.tx.send("DELETE FROM closure WHERE case_id = $1", opened.row.id);
    record(session, opened.row, {EventType::reopened, Visibility::public_, "{}"});
    move_to(session, opened, status_after_reopening(opened.type()));
    if (!opened.type().decision) on_reopened(session, opened);
    store(session, opened.row);
    tell_processes_of_status(session, opened);
    return {
        made.id,
        made.reason.str(),
        made.reopened_by,
        made.reopened_at,
        made.closure_reason,
        made.closed_by,
        made.closed_at};
}

std::vector<Reopening> reopenings_of(storage::Transaction& tx, CaseId id) {
    static const auto select = "SELECT " + storage::column_list<Reopening>() +
                               " FROM reopening WHERE case_id = $1"
                               " ORDER BY reopened_at DESC, id DESC";
    return tx.query<Reopening>(select, id);
}

} // namespace kansli::cases
