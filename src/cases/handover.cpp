#include "cases/handover.hpp"

#include "base/error.hpp"
#include "cases/assignment.hpp"

namespace kansli::cases {

namespace {

struct HandoverRow {
    HandoverId id;
    CaseId case_id;
    std::string from_unit;
    std::string to_unit;
    base::Text<1, 1000> reason;
    UserId made_by;
    std::string made_by_name;
    base::Timestamp made_at;
};
BOOST_DESCRIBE_STRUCT(
    HandoverRow,
    (),
    (id, case_id, from_unit, to_unit, reason, made_by, made_by_name, made_at)
)

struct HandoverEvent {
    HandoverId handover_id;
    std::string from_unit;
    std::string to_unit;
};
BOOST_DESCRIBE_STRUCT(HandoverEvent, (), (handover_id, from_unit, to_unit))

} // namespace

Handover hand_over(
    web::Session& session,
    OpenedCase& opened,
    const NewHandover& given,
    const UnitMayHandle& unit_may_handle
) {
    auto& row = opened.row;
    base::throw_if_any(other_unit_problems(session, row, given.unit.str(), unit_may_handle));
    for (const auto& request : opinion_requests_of(session.tx, row.id))
        if (!request.ended_at && request.unit == given.unit.str())
            withdraw_opinion_request(session, opened, request.id);
    unassign(session, opened);
    const HandoverRow made{
        HandoverId::make(),
        row.id,
        row.unit,
        given.unit.str(),
        given.reason,
        session.caller.user_id,
        session.caller.name,
        session.now};
    session.tx.insert("handover", made);
    row.unit = made.to_unit;
    const HandoverEvent event{made.id, made.from_unit, made.to_unit};
    record(session, row, {EventType::handed_over, Visibility::internal, base::to_json(event)});
    store(session, row);
    return {
        made.id,
        made.from_unit,
        made.to_unit,
        made.reason.str(),
        made.made_by,
        made.made_by_name,
        made.made_at};
}

std::vector<Handover> handovers_of(storage::Transaction& tx, CaseId id) {
    static const auto select = "SELECT " + storage::column_list<Handover>() +
                               " FROM handover WHERE case_id = $1 ORDER BY made_at DESC, id DESC";
    return tx.query<Handover>(select, id);
}

} // namespace kansli::cases
