#include "cases/closure.hpp"

#include "base/error.hpp"
#include "cases/case_relation.hpp"
#include "cases/checklist.hpp"
#include "cases/completion.hpp"
#include "cases/deadline.hpp"
#include "cases/decision.hpp"
#include "cases/opinion.hpp"
#include "cases/suspension.hpp"

#include <fmt/format.h>

namespace kansli::cases {

namespace {

using base::Error;
using base::ErrorCode;

struct ClosureRow {
    CaseId case_id;
    base::Text<1, 1000> reason;
    UserId closed_by;
    base::Timestamp closed_at;
};
BOOST_DESCRIBE_STRUCT(ClosureRow, (), (case_id, reason, closed_by, closed_at))

void check_may_close(storage::Transaction& tx, const OpenedCase& opened) {
    const auto id = opened.row.id;
    if (opened.type().decision && !find_decision(tx, id))
        throw Error(
            ErrorCode::rejected,
            base::Sentence{
                "The case has no decision: decide it first, with the outcome cancelled when the "
                "applicant withdrew.",
                "Ärendet har inget beslut. Fatta beslut först, med utfallet avskrivet om den "
                "sökande har återkallat."}
        );
    const auto requests = completion_requests_of(tx, id);
    if (!opened.type().decision && !requests.empty() && !requests.front().answered_at)
        throw Error(
            ErrorCode::rejected,
            base::Sentence{
                "A completion request is open: await its answer first.",
                "En begäran om komplettering är inte besvarad. Vänta på svaret först."}
        );
    const auto sub_cases = open_sub_cases(tx, id);
    if (!sub_cases.empty())
        throw Error(
            ErrorCode::rejected,
            base::Sentence{
                fmt::format("Close its sub-cases first: {}.", fmt::join(sub_cases, ", ")),
                fmt::format("Avsluta delärendena först: {}.", fmt::join(sub_cases, ", "))}
        );
}

Closure end_case(web::Session& session, OpenedCase& opened, const NewClosure& given) {
    const ClosureRow row{opened.row.id, given.reason, session.caller.user_id, session.now};
    session.tx.insert("closure", row);
    end_suspension(session, opened);
    end_opinion_requests(session, opened);
    on_ended(session, opened);
    record(session, opened.row, {EventType::closed, Visibility::public_, "{}"});
    take_step(session, opened, CaseStep::closed);
    store(session, opened.row);
    return {row.reason.str(), row.closed_by, row.closed_at};
}

} // namespace

Closure close_case(web::Session& session, OpenedCase& opened, const NewClosure& given) {
    check_may_close(session.tx, opened);
    require_ticked(session, opened, ChecklistStage::closure);
    return end_case(session, opened, given);
}

Closure close_as_duplicate(web::Session& session, OpenedCase& opened, const NewClosure& given) {
    return end_case(session, opened, given);
}

std::optional<Closure> find_closure(storage::Transaction& tx, CaseId id) {
    static const auto select =
        "SELECT " + storage::column_list<Closure>() + " FROM closure WHERE case_id = $1";
    return tx.maybe<Closure>(select, id);
}

} // namespace kansli::cases
