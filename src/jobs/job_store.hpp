// The queue's SQL as the runner uses it. A lease is named by who holds it and the attempt it is
// for, so that what a run writes after its lease was lost falls on nothing.
#pragma once

#include "base/id.hpp"
#include "base/json.hpp"
#include "base/time.hpp"
#include "storage/database.hpp"
#include "storage/transaction.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kansli::jobs {

struct LeasedJob {
    base::Uuid id;
    std::string kind;
    std::optional<std::string> key;
    std::string lane;
    base::Timestamp due_at;
    base::JsonText payload;
    int attempts = 0;
    int max_attempts = 0;
    base::Uuid leased_by;
};
BOOST_DESCRIBE_STRUCT(
    LeasedJob,
    (),
    (id, kind, key, lane, due_at, payload, attempts, max_attempts, leased_by)
)

enum class KindFilter { only, all_but };

struct LeaseRequest {
    base::Uuid by;
    base::Timestamp now;
    base::Timestamp until;
    std::int64_t limit = 1;
    KindFilter filter = KindFilter::all_but;
    std::vector<std::string> kinds{};
};

// Thrown where a job is no longer this lease's; another run has it or has done it.
struct LostLease {};

// Leases what is due, the longest due first.
std::vector<LeasedJob>
lease(storage::Transaction& tx, storage::Backend backend, const LeaseRequest& request);

void renew(storage::Transaction& tx, const LeasedJob& job, base::Timestamp until);

// Removes the job: its effect belongs in the same transaction. Throws LostLease.
void take(storage::Transaction& tx, const LeasedJob& job);

// Gives the lease back; the job is due again then.
void put_off(
    storage::Transaction& tx,
    const LeasedJob& job,
    base::Timestamp due,
    std::string_view error
);

// Puts a recurring job in the queue; one that waits already stays, due at the earlier of the two.
void put_recurring(storage::Transaction& tx, const std::string& kind, base::Timestamp due);

// The key under which a recurring job stands.
constexpr std::string_view recurring_key = "every";

bool is_queued(storage::Transaction& tx, std::string_view kind, std::string_view key);

// When the next job that nobody holds is due, among those due after `now`.
std::optional<base::Timestamp> next_due(storage::Transaction& tx, base::Timestamp now);

// How many jobs of a kind there are, by state. `waiting` are due later, `due` now, `running` are
// leased; `failed` of the waiting and due have been tried.
struct JobCount {
    std::string kind;
    std::int64_t waiting = 0;
    std::int64_t due = 0;
    std::int64_t running = 0;
    std::int64_t failed = 0;
    std::optional<base::Timestamp> longest_due_at;
};
BOOST_DESCRIBE_STRUCT(JobCount, (), (kind, waiting, due, running, failed, longest_due_at))

std::vector<JobCount>
count_jobs(storage::Transaction& tx, const std::string& municipality_id, base::Timestamp now);

} // namespace kansli::jobs
