// The end of a case: a row that says who closed it, when and why. What comes later is told by
// events on the closed case.
#pragma once

#include "cases/case_store.hpp"

#include <optional>

namespace kansli::cases {

struct NewClosure {
    base::Text<1, 1000> reason;
};
BOOST_DESCRIBE_STRUCT(NewClosure, (), (reason))

struct Closure {
    std::string reason;
    UserId closed_by;
    base::Timestamp closed_at;
};
BOOST_DESCRIBE_STRUCT(Closure, (), (reason, closed_by, closed_at))

// Error{rejected} for an undecided case of a type that has decisions (FL 20 and 32 §§: an
// application is answered). Of a type without, while a completion request is open; a decision may
// be made because nothing was completed. Of one with sub-cases, until they are closed.
Closure close_case(web::Session& session, OpenedCase& opened, const NewClosure& given);
// The end of a case that goes on as another: without a decision, which is made there.
Closure close_as_duplicate(web::Session& session, OpenedCase& opened, const NewClosure& given);
std::optional<Closure> find_closure(storage::Transaction& tx, CaseId id);

} // namespace kansli::cases
