#include "cases/case_merge.hpp"

#include "base/error.hpp"
#include "cases/attachment.hpp"
#include "cases/case_relation.hpp"
#include "cases/check.hpp"
#include "cases/closure.hpp"
#include "cases/decision.hpp"
#include "cases/stakeholder.hpp"

#include <fmt/format.h>

namespace kansli::cases {

namespace {

using base::Error;
using base::ErrorCode;

struct MergeRow {
    CaseId case_id;
    CaseId into_case_id;
    base::Text<1, 1000> reason;
    UserId merged_by;
    base::Timestamp merged_at;
};
BOOST_DESCRIBE_STRUCT(MergeRow, (), (case_id, into_case_id, reason, merged_by, merged_at))

struct MergeEvent {
    CaseId other_case_id;
    std::string other_number;
};
BOOST_DESCRIBE_STRUCT(MergeEvent, (), (other_case_id, other_number))

[[noreturn]] void refuse_target(const std::string& message, const std::string& swedish) {
    throw Error(
        ErrorCode::invalid,
        base::Sentence{
            "The case cannot be merged into that one: it " + message + ".",
            "Ärendet kan inte slås samman med det andra ärendet. " + swedish},
        {{"/into_case_id", "not_allowed", message}}
    );
}

OpenedCase
find_target(web::Session& session, CaseTypes& types, const OpenedCase& duplicate, CaseId into) {
    if (into == duplicate.row.id) refuse_target("is the case itself", "Det är samma ärende.");
    try {
        auto target = find_running_case(session, types, into, web::Permission::case_handle);
        if (target.row.case_type != duplicate.row.case_type)
            refuse_target("is a case of another type", "Det är av en annan ärendetyp.");
        // Whose case it is may read it: a merge must let nobody in.
        if (target.row.applicant_id != duplicate.row.applicant_id)
            refuse_target(
                "is the case of another applicant; relate the two instead",
                "Det har en annan sökande. Koppla ihop ärendena i stället."
            );
        return target;
    } catch (const Error& error) {
        if (error.code() == ErrorCode::rejected) refuse_target("is closed", "Det är avslutat.");
        if (error.code() == ErrorCode::forbidden)
            refuse_target("is a case you may only read", "Du får bara läsa det.");
        if (error.code() == ErrorCode::not_found)
            refuse_target("is no case that you may handle", "Du har inte tillgång till det.");
        throw;
    }
}

} // namespace

Merge merge(web::Session& session, CaseTypes& types, OpenedCase& duplicate, const NewMerge& given) {
    if (find_decision(session.tx, duplicate.row.id))
        throw Error(
            ErrorCode::rejected,
            base::Sentence{
                "The case is decided: close it instead.",
                "Ärendet är beslutat. Avsluta det i stället."}
        );
    auto target = find_target(session, types, duplicate, given.into_case_id);
    const MergeRow made{
        duplicate.row.id, target.row.id, given.reason, session.caller.user_id, session.now};
    session.tx.insert("case_merge", made);
    relate(session, types, duplicate, {RelationKind::duplicate_of, target.row.id});
    // The other case was told, in the row that the relation found.
    target = find_case(session, types, target.row.id, web::Permission::case_handle);
    bring_stakeholders(session, target, duplicate.row.id);
    bring_attachments(session, target, duplicate.row.id);
    const MergeEvent from{duplicate.row.id, duplicate.row.number};
    record(session, target.row, {EventType::merged_from, Visibility::public_, base::to_json(from)});
    store(session, target.row);
    recheck_attachments(session, target);
    const MergeEvent into{target.row.id, target.row.number};
    record(
        session, duplicate.row, {EventType::merged_into, Visibility::public_, base::to_json(into)}
    );
    close_as_duplicate(
        session,
        duplicate,
        {base::Text<1, 1000>::cut(fmt::format("{} ({})", given.reason.str(), target.row.number))}
    );
    return {made.into_case_id, made.reason.str(), made.merged_by, made.merged_at};
}

std::optional<Merge> find_merge(storage::Transaction& tx, CaseId id) {
    static const auto select =
        "SELECT " + storage::column_list<Merge>() + " FROM case_merge WHERE case_id = $1";
    return tx.maybe<Merge>(select, id);
}

} // namespace kansli::cases
