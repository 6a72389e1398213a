// A job that kept failing, parked until a person repairs what was wrong and retries or discards it.
#pragma once

#include "base/id.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "base/time.hpp"
#include "jobs/job_store.hpp"
#include "storage/transaction.hpp"

#include <cstdint>
#include <exception>
#include <optional>
#include <string>

namespace kansli::jobs {

using IncidentId = base::Id<struct IncidentNoun>;

enum class Resolution { retried, discarded };
BOOST_DESCRIBE_ENUM(Resolution, retried, discarded)

struct Incident {
    IncidentId id;
    std::int64_t version = 1;
    base::Uuid job_id;
    std::string kind;
    std::optional<std::string> key;
    base::JsonText payload;
    int attempts = 0;
    std::string error;
    base::Timestamp opened_at;
    std::optional<Resolution> resolution;
    std::optional<base::Timestamp> resolved_at;
    std::optional<base::UserId> resolved_by;
    std::optional<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(
    Incident,
    (),
    (id,
     version,
     job_id,
     kind,
     key,
     payload,
     attempts,
     error,
     opened_at,
     resolution,
     resolved_at,
     resolved_by,
     reason)
)

// Who resolves it, when, and the version of the incident they saw.
struct Resolver {
    base::UserId user_id;
    base::Timestamp now;
    std::int64_t version = 0;
};

// Parks the job that the lease holds; throws LostLease. A recurring job has one open incident at
// most, whatever the number of its failures.
void open_incident(
    storage::Transaction& tx,
    const LeasedJob& job,
    const std::string& error,
    base::Timestamp now
);

// Puts the same job, with the same id, back in the queue, with the payload corrected where one is
// given. Error{conflict} when it is resolved already or a later job waits under its key;
// Error{stale} when somebody else changed it.
void retry_incident(
    storage::Transaction& tx,
    const Incident& incident,
    const std::optional<base::JsonText>& payload,
    const Resolver& resolver
);

// Closes it with the job undone. Errors as for retry_incident.
void discard_incident(
    storage::Transaction& tx,
    const Incident& incident,
    const std::string& reason,
    const Resolver& resolver
);

// What went wrong, fit for an operator's eyes: no personal number, at most 1,000 characters.
std::string fault_text(const std::exception_ptr& failed);

// True for what trying again cannot help: the payload is wrong, or nobody handles the kind.
bool is_permanent(const std::exception_ptr& failed);

} // namespace kansli::jobs
