// Who handles a case. The assignment is a row with a beginning and an end; the case carries the
// current one, since lists sort and filter on it.
#pragma once

#include "cases/case_store.hpp"

#include <optional>
#include <vector>

namespace kansli::cases {

struct NewAssignment {
    UserId user_id;
};
BOOST_DESCRIBE_STRUCT(NewAssignment, (), (user_id))

struct Assignment {
    UserId user_id;
    UserId assigned_by;
    base::Timestamp assigned_at;
    std::optional<base::Timestamp> ended_at;
};
BOOST_DESCRIBE_STRUCT(Assignment, (), (user_id, assigned_by, assigned_at, ended_at))

// Finds out whether a user may handle a case: identity's knowledge, handed down by apps.
using MayHandle = std::function<bool(web::Session&, UserId, const CaseRow&)>;

// Gives the case to a handler, in place of the one before; nothing happens where they have it.
// Error{rejected} for somebody who may not handle it, or is barred from it.
Assignment assign(
    web::Session& session,
    OpenedCase& opened,
    const NewAssignment& given,
    const MayHandle& may_handle
);
// Takes the case from its handler; nothing where it has none.
void unassign(web::Session& session, OpenedCase& opened);
// The newest first.
std::vector<Assignment> assignments_of(storage::Transaction& tx, CaseId id);

} // namespace kansli::cases
