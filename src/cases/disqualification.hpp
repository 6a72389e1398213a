// Who is barred from a case (jäv, FL 16-18 §§): they neither see nor handle it, under whichever
// role. Recorded with its reason by themself or by a colleague; Access holds it against every
// reading.
#pragma once

#include "cases/case_store.hpp"

#include <optional>
#include <vector>

namespace kansli::cases {

using DisqualificationId = base::Id<struct DisqualificationNoun>;

struct NewDisqualification {
    UserId user_id;
    base::Text<1, 2000> reason;
};
BOOST_DESCRIBE_STRUCT(NewDisqualification, (), (user_id, reason))

struct Disqualification {
    DisqualificationId id;
    UserId user_id;
    std::string reason;
    UserId recorded_by;
    std::string recorded_by_name;
    base::Timestamp recorded_at;
    std::optional<UserId> ended_by;
    std::optional<base::Timestamp> ended_at;
};
BOOST_DESCRIBE_STRUCT(
    Disqualification,
    (),
    (id, user_id, reason, recorded_by, recorded_by_name, recorded_at, ended_by, ended_at)
)

// Bars somebody; the case is taken from them where they handle it. Error{conflict} where they are
// barred already.
Disqualification
disqualify(web::Session& session, OpenedCase& opened, const NewDisqualification& given);
// Error{not_found}; Error{conflict} where it has ended.
Disqualification
end_disqualification(web::Session& session, OpenedCase& opened, DisqualificationId id);
// Those that hold and those that have ended, the oldest first.
std::vector<Disqualification> disqualifications_of(storage::Transaction& tx, CaseId id);
bool is_barred(storage::Transaction& tx, CaseId id, UserId user_id);

} // namespace kansli::cases
