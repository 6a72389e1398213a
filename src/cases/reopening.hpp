// A closed case that is taken up again: after an appeal, or because it was closed by mistake. The
// row keeps the closure that it undid; a decision that was made stays as it is.
#pragma once

#include "cases/closure.hpp"

#include <vector>

namespace kansli::cases {

struct NewReopening {
    base::Text<1, 1000> reason;
};
BOOST_DESCRIBE_STRUCT(NewReopening, (), (reason))

struct Reopening {
    base::Uuid id;
    std::string reason;
    UserId reopened_by;
    base::Timestamp reopened_at;
    std::string closure_reason;
    UserId closed_by;
    base::Timestamp closed_at;
};
BOOST_DESCRIBE_STRUCT(
    Reopening,
    (),
    (id, reason, reopened_by, reopened_at, closure_reason, closed_by, closed_at)
)

// The case goes on in the status that its type names for `reopened`, or else for `assigned`, or
// else the first. Error{rejected} for a case that is not closed, or that was merged into another.
Reopening reopen(web::Session& session, OpenedCase& opened, const NewReopening& given);
// The newest first.
std::vector<Reopening> reopenings_of(storage::Transaction& tx, CaseId id);

} // namespace kansli::cases
