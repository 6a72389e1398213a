// Handing a case over to another unit: its handlers have it from then on, the old ones no more. The
// case type stays what it is, whichever unit its package names.
#pragma once

#include "cases/opinion.hpp"

#include <string>
#include <vector>

namespace kansli::cases {

using HandoverId = base::Id<struct HandoverNoun>;

struct NewHandover {
    base::Slug unit;
    base::Text<1, 1000> reason;
};
BOOST_DESCRIBE_STRUCT(NewHandover, (), (unit, reason))

struct Handover {
    HandoverId id;
    std::string from_unit;
    std::string to_unit;
    std::string reason;
    UserId made_by;
    std::string made_by_name;
    base::Timestamp made_at;
};
BOOST_DESCRIBE_STRUCT(
    Handover,
    (),
    (id, from_unit, to_unit, reason, made_by, made_by_name, made_at)
)

// Ends the assignment, and what the receiving unit was asked as another. Error{invalid} for the
// unit that has the case, and for one where nobody may handle it.
Handover hand_over(
    web::Session& session,
    OpenedCase& opened,
    const NewHandover& given,
    const UnitMayHandle& unit_may_handle
);
// The newest first.
std::vector<Handover> handovers_of(storage::Transaction& tx, CaseId id);

} // namespace kansli::cases
