// A case that rests (vilande): a row that says who let it rest, why, and when to look at it again.
// The unit's own clock stands still meanwhile.
#pragma once

#include "cases/case_store.hpp"

#include <optional>
#include <vector>

namespace kansli::jobs {
class Runner;
}

namespace kansli::cases {

using SuspensionId = base::Id<struct SuspensionNoun>;

struct NewSuspension {
    base::Text<1, 1000> reason;
    base::Date remind_on; // within two years
};
BOOST_DESCRIBE_STRUCT(NewSuspension, (), (reason, remind_on))

struct Suspension {
    SuspensionId id;
    std::string reason;
    base::Date remind_on;
    UserId suspended_by;
    base::Timestamp suspended_at;
    std::optional<UserId> resumed_by;
    std::optional<base::Timestamp> resumed_at;
};
BOOST_DESCRIBE_STRUCT(
    Suspension,
    (),
    (id, reason, remind_on, suspended_by, suspended_at, resumed_by, resumed_at)
)

// Error{conflict} where it is suspended already; Error{invalid} for a reminder that is not after
// today or more than two years away.
Suspension suspend(web::Session& session, OpenedCase& opened, const NewSuspension& given);
// Error{not_found} where the case is not suspended.
void resume(web::Session& session, OpenedCase& opened);
// The same, quietly, for what ends a suspension by itself; the caller stores the row.
void end_suspension(web::Session& session, OpenedCase& opened);
// The newest first.
std::vector<Suspension> suspensions_of(storage::Transaction& tx, CaseId id);

// Handles the job that reminds of a suspended case on its day.
void handle_suspension_jobs(jobs::Runner& runner, CaseTypes& types);

} // namespace kansli::cases
