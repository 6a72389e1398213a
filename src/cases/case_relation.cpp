#include "cases/case_relation.hpp"

#include "base/error.hpp"

#include <algorithm>

namespace kansli::cases {

namespace {

using base::Error;
using base::ErrorCode;

// How many main cases a sub-case may have above it.
constexpr int max_depth = 10;

struct RelationRow {
    RelationId id;
    CaseId case_id;
    CaseId other_case_id;
    RelationKind kind = RelationKind::follows;
    UserId related_by;
    base::Timestamp related_at;
};
BOOST_DESCRIBE_STRUCT(RelationRow, (), (id, case_id, other_case_id, kind, related_by, related_at))

struct RelationEvent {
    RelationId relation_id;
    RelationKind kind = RelationKind::follows;
    RelationSide side = RelationSide::outgoing;
    CaseId other_case_id;
};
BOOST_DESCRIBE_STRUCT(RelationEvent, (), (relation_id, kind, side, other_case_id))

[[noreturn]] void refuse_other(const std::string& message, const std::string& swedish) {
    throw Error(
        ErrorCode::invalid,
        base::Sentence{
            "The cases cannot be related so: the other " + message + ".",
            "Ärendena kan inte kopplas ihop så. " + swedish},
        {{"/other_case_id", "not_allowed", message}}
    );
}

OpenedCase find_other(web::Session& session, CaseTypes& types, CaseId id) {
    try {
        return find_case(session, types, id, web::Permission::case_read);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::not_found) throw;
        refuse_other(
            "is no case that you may read", "Det andra ärendet har du inte tillgång till."
        );
    }
}

// Walks from the main case upwards: whoever comes by themself has been their own sub-case.
void check_no_circle(storage::Transaction& tx, CaseId sub_case, CaseId main_case) {
    auto above = std::optional(main_case);
    for (int depth = 0; above; ++depth) {
        if (*above == sub_case)
            refuse_other(
                "is a sub-case of this one", "Det andra ärendet är ett delärende till det här."
            );
        if (depth == max_depth)
            refuse_other(
                "has ten main cases above it, which is all",
                "Det andra ärendet har redan tio nivåer av huvudärenden över sig."
            );
        above = tx.maybe<CaseId>(
            "SELECT other_case_id FROM case_relation WHERE case_id = $1"
            " AND kind = 'sub_case_of' AND removed_at IS NULL",
            *above
        );
    }
}

void check(web::Session& session, const OpenedCase& opened, const NewRelation& given) {
    if (given.other_case_id == opened.row.id)
        refuse_other("is the case itself", "Det är samma ärende.");
    const auto said = session.tx.maybe<RelationKind>(
        "SELECT kind FROM case_relation WHERE case_id = $1 AND removed_at IS NULL"
        " AND ((other_case_id = $2 AND kind = $3)"
        " OR (kind = 'sub_case_of' AND $3 = 'sub_case_of'))",
        opened.row.id,
        given.other_case_id,
        given.kind
    );
    if (said && given.kind == RelationKind::sub_case_of)
        throw Error(
            ErrorCode::conflict,
            base::Sentence{"The case is a sub-case already.", "Ärendet är redan ett delärende."}
        );
    if (said)
        throw Error(
            ErrorCode::conflict,
            base::Sentence{
                "The cases are related so already.", "Ärendena är redan kopplade på det sättet."}
        );
    if (given.kind == RelationKind::sub_case_of)
        check_no_circle(session.tx, opened.row.id, given.other_case_id);
}

void tell(web::Session& session, OpenedCase& opened, EventType type, const RelationEvent& event) {
    record(session, opened.row, {type, Visibility::internal, base::to_json(event)});
    store(session, opened.row);
}

void tell_both(
    web::Session& session,
    OpenedCase& opened,
    OpenedCase& other,
    EventType type,
    const RelationEvent& event
) {
    auto back = event;
    back.other_case_id = opened.row.id;
    back.side =
        event.side == RelationSide::outgoing ? RelationSide::incoming : RelationSide::outgoing;
    tell(session, opened, type, event);
    tell(session, other, type, back);
}

} // namespace

Relation
relate(web::Session& session, CaseTypes& types, OpenedCase& opened, const NewRelation& given) {
    check(session, opened, given);
    auto other = find_other(session, types, given.other_case_id);
    const RelationRow made{
        .id = RelationId::make(),
        .case_id = opened.row.id,
        .other_case_id = given.other_case_id,
        .kind = given.kind,
        .related_by = session.caller.user_id,
        .related_at = session.now};
    session.tx.insert("case_relation", made);
    tell_both(
        session,
        opened,
        other,
        EventType::related,
        {made.id, made.kind, RelationSide::outgoing, made.other_case_id}
    );
    return {
        made.id,
        made.kind,
        RelationSide::outgoing,
        other.row.id,
        other.row.number,
        other.row.case_type,
        other.row.status,
        made.related_by,
        made.related_at};
}

void unrelate(web::Session& session, CaseTypes& types, OpenedCase& opened, RelationId id) {
    const auto all = relations_of(session, opened.row.id);
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.id == id; });
    if (found == all.end()) throw Error(ErrorCode::not_found, "The case has no such relation.");
    auto other = find_other(session, types, found->case_id);
    session.tx.send(
        "UPDATE case_relation SET removed_at = $1 WHERE id = $2", session.now, found->id
    );
    tell_both(
        session,
        opened,
        other,
        EventType::unrelated,
        {found->id, found->kind, found->side, found->case_id}
    );
}

std::vector<Relation> relations_of(web::Session& session, CaseId id) {
    storage::SqlText sql;
    sql.add("SELECT r.id, r.kind, CASE WHEN r.case_id = ").bind(id);
    sql.add(" THEN 'outgoing' ELSE 'incoming' END AS side, c.id AS case_id, c.number,"
            " c.case_type, c.status, r.related_by, r.related_at FROM case_relation r"
            " JOIN cases c ON c.id = CASE WHEN r.case_id = ")
        .bind(id);
    sql.add(" THEN r.other_case_id ELSE r.case_id END WHERE (r.case_id = ").bind(id);
    sql.add(" OR r.other_case_id = ").bind(id).add(") AND r.removed_at IS NULL AND ");
    Access::of(session, web::Permission::case_read).add_condition(sql);
    sql.add(" ORDER BY r.related_at DESC, r.id DESC");
    return session.tx.query_values<Relation>(sql.text(), sql.values());
}

std::vector<std::string> open_sub_cases(storage::Transaction& tx, CaseId id) {
    return tx.query<std::string>(
        "SELECT c.number FROM case_relation r JOIN cases c ON c.id = r.case_id"
        " WHERE r.other_case_id = $1 AND r.kind = 'sub_case_of' AND r.removed_at IS NULL"
        " AND NOT EXISTS (SELECT 1 FROM closure WHERE case_id = c.id) ORDER BY c.number",
        id
    );
}

} // namespace kansli::cases
