// Asking another unit for its opinion on a case (remiss). The handlers of the unit may read the
// case until they have answered, the request is withdrawn, or the case is closed: Access says so.
#pragma once

#include "base/error.hpp"
#include "cases/case_store.hpp"
#include "web/reply.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace kansli::jobs {
class Runner;
}

namespace kansli::cases {

using OpinionRequestId = base::Id<struct OpinionRequestNoun>;

// Whether a unit of the session's municipality has somebody who may handle cases of the case's
// type: identity's knowledge, handed down by apps.
using UnitMayHandle = std::function<bool(web::Session&, const std::string& unit, const CaseRow&)>;

struct NewOpinionRequest {
    base::Slug unit;
    LongText text;
    base::Date due_on;
};
BOOST_DESCRIBE_STRUCT(NewOpinionRequest, (), (unit, text, due_on))

struct NewOpinion {
    LongText text;
};
BOOST_DESCRIBE_STRUCT(NewOpinion, (), (text))

struct OpinionRequest {
    OpinionRequestId id;
    std::string unit;
    std::string text;
    base::Date due_on;
    UserId requested_by;
    std::string requested_by_name;
    base::Timestamp requested_at;
    std::optional<std::string> answer;
    std::optional<UserId> answered_by;
    std::optional<std::string> answered_by_name;
    std::optional<base::Timestamp> answered_at;
    std::optional<base::Timestamp> ended_at; // answered, withdrawn, or the case was closed
};
BOOST_DESCRIBE_STRUCT(
    OpinionRequest,
    (),
    (id,
     unit,
     text,
     due_on,
     requested_by,
     requested_by_name,
     requested_at,
     answer,
     answered_by,
     answered_by_name,
     answered_at,
     ended_at)
)

// Why another unit cannot be asked, or given the case: it has it, or nobody there may handle it.
std::vector<base::Problem> other_unit_problems(
    web::Session& session,
    const CaseRow& row,
    const std::string& unit,
    const UnitMayHandle& unit_may_handle
);
// Error{invalid} for a day that has passed, the case's own unit, and a unit where nobody may handle
// the case; Error{conflict} while the unit is asked already.
OpinionRequest request_opinion(
    web::Session& session,
    OpenedCase& opened,
    const NewOpinionRequest& given,
    const UnitMayHandle& unit_may_handle
);
// The opinion of the unit, by one of its handlers. Error{not_found}; Error{forbidden} for somebody
// else; Error{rejected} where the request has ended.
OpinionRequest give_opinion(
    web::Session& session,
    OpenedCase& opened,
    OpinionRequestId id,
    const NewOpinion& given
);
// Takes the question back; nothing where it has ended. Error{not_found}.
void withdraw_opinion_request(web::Session& session, OpenedCase& opened, OpinionRequestId id);
// Ends those that are open, when the case is closed; the caller stores the row.
void end_opinion_requests(web::Session& session, OpenedCase& opened);
// The newest first.
std::vector<OpinionRequest> opinion_requests_of(storage::Transaction& tx, CaseId id);

// A request as the unit that is asked sees it among others.
struct AskedOpinion {
    OpinionRequestId id;
    CaseId case_id;
    std::string case_number;
    std::string case_type;
    std::string case_title;
    std::string unit;
    std::string text;
    base::Date due_on;
    std::string requested_by_name;
    base::Timestamp requested_at;
};
BOOST_DESCRIBE_STRUCT(
    AskedOpinion,
    (),
    (id,
     case_id,
     case_number,
     case_type,
     case_title,
     unit,
     text,
     due_on,
     requested_by_name,
     requested_at)
)

struct AskedOpinionQuery {
    std::optional<base::Whole<1, 100>> limit{};
    std::optional<base::Whole<1, 1'000'000>> page{};
};
BOOST_DESCRIBE_STRUCT(AskedOpinionQuery, (), (limit, page))

// What is asked of the units that the caller handles cases for, the first due first.
web::Page<AskedOpinion> list_asked_opinions(web::Session& session, const AskedOpinionQuery& query);

// Handles the job that tells of an overdue opinion, the day after its due date.
void handle_opinion_jobs(jobs::Runner& runner, CaseTypes& types);

} // namespace kansli::cases
