// Cases in the database: found through the access function, changed with optimistic locking, and
// numbered without gaps.
#pragma once

#include "cases/access.hpp"
#include "cases/case_type_store.hpp"
#include "cases/event.hpp"

#include <string>

namespace kansli::cases {

// A case in hand with the version of its type that it started with.
struct OpenedCase {
    CaseRow row;
    CaseTypes::Shared package;

    const CaseType& type() const { return package->type; }
};

// The case, for reading or as the first step of a change. Error{not_found} where the caller may not
// know of it (case_read, or own_cases for a citizen); Error{forbidden} where they may read it but
// lack `needed`.
OpenedCase find_case(web::Session& session, CaseTypes& types, CaseId id, web::Permission needed);
// The same, and Error{rejected} when it is closed.
OpenedCase
find_running_case(web::Session& session, CaseTypes& types, CaseId id, web::Permission needed);

// Moves the case to the status that its type names for the step, with an event, if it names one,
// and tells the processes of the case.
void take_step(web::Session& session, OpenedCase& opened, CaseStep step);
// Sets a status of the case's type, with an event, unless the case has it already.
void move_to(web::Session& session, OpenedCase& opened, const Status& status);

// Stores a changed row after its events were recorded: one version further. Where somebody else was
// faster the transaction runs again, and then sees what they did.
void store(web::Session& session, CaseRow& row);
// Stores only the head of the events that were recorded: the case itself is as it was, so its
// version stays and nobody who changes it just now is overtaken. In the lane of the case.
void store_events(web::Session& session, const CaseRow& row);
// Stores a new row, after its first events were recorded.
void store_new(web::Session& session, const CaseRow& row);

// The next number of a series in the year: "PRH-2026-000123". Gap-free, since it stands or falls
// with the transaction; the series' row is locked until the commit.
std::string next_case_number(web::Session& session, const std::string& prefix);

} // namespace kansli::cases
