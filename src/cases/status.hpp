// Setting the status of a case by hand: where the municipality's own work stands. What the
// applicant sees follows from it, so that a case may be closed for them while a card is still being
// made.
#pragma once

#include "cases/case_store.hpp"

namespace kansli::cases {

struct NewStatus {
    Code status;
};
BOOST_DESCRIBE_STRUCT(NewStatus, (), (status))

// Error{invalid}, which says what is allowed, for a status that the type does not have, that does
// not come next, or that ends the case; Error{rejected} for one that tells of a decision before
// there is one.
void set_status(web::Session& session, OpenedCase& opened, const NewStatus& wanted);

} // namespace kansli::cases
