// By when a case has to be decided: the case type's own deadline, and the six months after which a
// party may demand a decision (förvaltningslagen 12 §). Each is a row that starts, may stand still,
// may be extended once, and ends with the decision; the case carries when the first one passes.
#pragma once

#include "base/calendar.hpp"
#include "cases/case_store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kansli::jobs {
class Runner;
}

namespace kansli::cases {

using DeadlineId = base::Id<struct DeadlineNoun>;

enum class DeadlineKind { decision, slow_handling };
BOOST_DESCRIBE_ENUM(DeadlineKind, decision, slow_handling)

struct Deadline {
    DeadlineId id;
    DeadlineKind kind = DeadlineKind::decision;
    std::optional<std::string> legal_basis; // absent: the unit's own goal
    base::Date starts_on;
    base::Date due_on; // the last day
    std::optional<base::Date> stopped_on{};
    std::optional<base::Timestamp> extended_at{};
    std::optional<UserId> extended_by{};
    std::optional<LongText> extension_reasons{};
    std::optional<base::Timestamp> overdue_at{}; // when it was told that it has passed
    std::optional<base::Timestamp> ended_at{};
};
BOOST_DESCRIBE_STRUCT(
    Deadline,
    (),
    (id,
     kind,
     legal_basis,
     starts_on,
     due_on,
     stopped_on,
     extended_at,
     extended_by,
     extension_reasons,
     overdue_at,
     ended_at)
)

// The last day of a deadline of those rules that starts on that day. One set by law moves to the
// next working day (lag 1930:173 2 §).
base::Date last_day(const DeadlineRules& rules, base::Date starts_on);

// The deadlines of a new case, and when the first passes in its row. Before the row is stored.
void open_deadlines(web::Session& session, OpenedCase& opened);
std::vector<Deadline> deadlines_of(storage::Transaction& tx, CaseId id);

// What the verbs of a case tell its deadlines; each sets `due_at` of the row, which the caller then
// stores. A clock that starts when the application is complete stands still while something is
// asked for, where it was asked in time, and starts anew on the day of the answer (PBL 9 kap. 27
// §).
void on_completion_requested(web::Session& session, OpenedCase& opened);
void on_completion_received(web::Session& session, OpenedCase& opened);
// The unit's own goals stand still while a case is suspended; a time that the law sets does not.
void on_suspended(web::Session& session, OpenedCase& opened);
void on_resumed(web::Session& session, OpenedCase& opened);
void on_ended(web::Session& session, OpenedCase& opened);
// A case without decision whose closure is undone: its clock goes on from where it stood.
void on_reopened(web::Session& session, OpenedCase& opened);

struct NewExtension {
    base::Date due_on;
    LongText reasons;
};
BOOST_DESCRIBE_STRUCT(NewExtension, (), (due_on, reasons))

// Once, with reasons, before it has passed, and no longer than the case type allows.
// Error{not_found} for no deadline of the case; Error{rejected} for one that cannot be extended
// (any more); Error{invalid} for a day that is too late or no later than the old one.
Deadline extend_deadline(
    web::Session& session,
    OpenedCase& opened,
    DeadlineId id,
    const NewExtension& given
);

// Every hour, finds the deadlines that have passed and tells each on its case.
void handle_deadline_jobs(jobs::Runner& runner, CaseTypes& types);

} // namespace kansli::cases
