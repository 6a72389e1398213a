#include "cases/assignment.hpp"

#include "base/error.hpp"
#include "cases/disqualification.hpp"

namespace kansli::cases {

namespace {

struct AssignmentRow {
    base::Uuid id;
    CaseId case_id;
    UserId user_id;
    UserId assigned_by;
    base::Timestamp assigned_at;
    std::optional<base::Timestamp> ended_at;
};
BOOST_DESCRIBE_STRUCT(AssignmentRow, (), (id, case_id, user_id, assigned_by, assigned_at, ended_at))

struct AssignmentEvent {
    std::optional<UserId> from;
    std::optional<UserId> to;
};
BOOST_DESCRIBE_STRUCT(AssignmentEvent, (), (from, to))

void end_current(web::Session& session, const CaseRow& row) {
    session.tx.send(
        "UPDATE assignment SET ended_at = $1 WHERE case_id = $2 AND ended_at IS NULL",
        session.now,
        row.id
    );
}

} // namespace

Assignment assign(
    web::Session& session,
    OpenedCase& opened,
    const NewAssignment& given,
    const MayHandle& may_handle
) {
    auto& row = opened.row;
    if (!may_handle(session, given.user_id, row))
        throw base::Error(
            base::ErrorCode::rejected,
            base::Sentence{
                "That person may not handle this case.",
                "Personen får inte handlägga det här ärendet. Välj någon annan."},
            {{"/user_id", "not_allowed", "names nobody who may handle cases of this type and unit"}}
        );
    if (is_barred(session.tx, row.id, given.user_id))
        throw base::Error(
            base::ErrorCode::rejected,
            base::Sentence{
                "That person is barred from this case.",
                "Personen är jävig i det här ärendet. Välj någon annan."},
            {{"/user_id", "not_allowed", "is barred from this case"}}
        );
    if (row.assigned_to == given.user_id) return assignments_of(session.tx, row.id).front();
    const AssignmentRow made{
        base::Uuid::make(),
        row.id,
        given.user_id,
        session.caller.user_id,
        session.now,
        std::nullopt};
    end_current(session, row);
    session.tx.insert("assignment", made);
    const AssignmentEvent event{row.assigned_to, given.user_id};
    row.assigned_to = given.user_id;
    record(session, row, {EventType::assigned, Visibility::internal, base::to_json(event)});
    // Taking a new case starts the work; a case under way only changes hands.
    if (row.status == initial_status(opened.type()).id.str())
        take_step(session, opened, CaseStep::assigned);
    store(session, row);
    return {made.user_id, made.assigned_by, made.assigned_at, std::nullopt};
}

void unassign(web::Session& session, OpenedCase& opened) {
    auto& row = opened.row;
    if (!row.assigned_to) return;
    end_current(session, row);
    const AssignmentEvent event{row.assigned_to, std::nullopt};
    row.assigned_to.reset();
    record(session, row, {EventType::unassigned, Visibility::internal, base::to_json(event)});
    store(session, row);
}

std::vector<Assignment> assignments_of(storage::Transaction& tx, CaseId id) {
    static const auto select =
        "SELECT " + storage::column_list<Assignment>() +
        " FROM assignment WHERE case_id = $1 ORDER BY assigned_at DESC, id DESC";
    return tx.query<Assignment>(select, id);
}

} // namespace kansli::cases
