// Stand-ins (ersättare): during an absence a colleague does one's work, within one's roles and from
// day to day, both included, as days are counted in Sweden. It does not pass on: who stands in for
// somebody who stands in for a third does not do the third's work.
#pragma once

#include "base/id.hpp"
#include "base/time.hpp"
#include "identity/organisation.hpp"
#include "storage/transaction.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kansli::identity {

using StandInId = base::Id<struct StandInNoun>;

// The longest absence: afterwards roles are to be given, not lent.
constexpr std::chrono::days max_absence{366};

struct NewStandIn {
    base::UserId stand_in_id;
    base::Date from_day;
    base::Date to_day;
};
BOOST_DESCRIBE_STRUCT(NewStandIn, (), (stand_in_id, from_day, to_day))

struct StandIn {
    StandInId id;
    base::UserId absent_id;
    std::string absent_name;
    base::UserId stand_in_id;
    std::string stand_in_name;
    base::Date from_day;
    base::Date to_day;
    base::Timestamp created_at;
    std::optional<base::Timestamp> ended_at;
};
BOOST_DESCRIBE_STRUCT(
    StandIn,
    (),
    (id, absent_id, absent_name, stand_in_id, stand_in_name, from_day, to_day, created_at, ended_at)
)

// Error{invalid} for oneself, nobody, a period that ends before it begins, is over or is longer
// than max_absence; Error{conflict} where somebody else stands in on one of the days.
StandIn name_stand_in(
    storage::Transaction& tx,
    base::UserId absent,
    const NewStandIn& given,
    base::Timestamp now
);
// Ends it at once. Error{not_found} unless it is the absent user's own and has not ended.
void end_stand_in(storage::Transaction& tx, base::UserId absent, StandInId id, base::Timestamp now);
// Those that the user has named and those they are named in, the latest first; at most 200.
std::vector<StandIn> stand_ins_of(storage::Transaction& tx, base::UserId user);

// Whom the user stands in for at that time; nobody who is disabled.
std::vector<base::UserId>
absent_colleagues(storage::Transaction& tx, base::UserId user, base::Timestamp now);

} // namespace kansli::identity
