#include "jobs/job_store.hpp"

#include "jobs/job.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace kansli::jobs {

namespace {

// " AND kind NOT IN ($5, $6)", and the kinds added to the values.
std::string kind_condition(const LeaseRequest& request, std::vector<storage::Value>& values) {
    if (request.kinds.empty()) return request.filter == KindFilter::only ? " AND 1 = 0" : "";
    std::string list;
    for (const auto& kind : request.kinds) {
        values.push_back(storage::to_value(kind));
        list += fmt::format("{}${}", list.empty() ? "" : ", ", values.size());
    }
    const auto* in = request.filter == KindFilter::only ? "IN" : "NOT IN";
    return fmt::format(" AND kind {} ({})", in, list);
}

// The one difference between the databases: PostgreSQL has other writers beside this transaction.
// Materialized, or PostgreSQL may run the inner query again and lease more than the limit.
std::string lease_sql(storage::Backend backend, std::string_view kinds) {
    const auto* lock = backend == storage::Backend::postgres ? " FOR UPDATE SKIP LOCKED" : "";
    return fmt::format(
        "WITH leasable AS MATERIALIZED (SELECT id FROM job WHERE due_at <= $2 "
        "AND (leased_until IS NULL OR leased_until < $2) "
        "AND (attempts > 0 OR NOT EXISTS (SELECT 1 FROM job begun "
        "WHERE begun.kind = job.kind AND begun.key = job.key AND begun.attempts > 0)){} "
        "ORDER BY due_at LIMIT $4{}) "
        "UPDATE job SET leased_by = $1, leased_until = $3, attempts = attempts + 1 "
        "WHERE id IN (SELECT id FROM leasable) RETURNING {}",
        kinds,
        lock,
        storage::column_list<LeasedJob>()
    );
}

} // namespace

std::vector<LeasedJob>
lease(storage::Transaction& tx, storage::Backend backend, const LeaseRequest& request) {
    std::vector<storage::Value> values{request.by, request.now, request.until, request.limit};
    const auto kinds = kind_condition(request, values);
    auto leased = tx.query_values<LeasedJob>(lease_sql(backend, kinds), values);
    std::sort(leased.begin(), leased.end(), [](const LeasedJob& a, const LeasedJob& b) {
        return std::tie(a.due_at, a.id) < std::tie(b.due_at, b.id);
    });
    return leased;
}

void renew(storage::Transaction& tx, const LeasedJob& job, base::Timestamp until) {
    tx.send(
        "UPDATE job SET leased_until = $4 WHERE id = $1 AND leased_by = $2 AND attempts = $3",
        job.id,
        job.leased_by,
        job.attempts,
        until
    );
}

void take(storage::Transaction& tx, const LeasedJob& job) {
    const auto taken = tx.exec(
        "DELETE FROM job WHERE id = $1 AND leased_by = $2 AND attempts = $3",
        job.id,
        job.leased_by,
        job.attempts
    );
    if (taken == 0) throw LostLease{};
}

void put_off(
    storage::Transaction& tx,
    const LeasedJob& job,
    base::Timestamp due,
    std::string_view error
) {
    tx.send(
        "UPDATE job SET leased_by = NULL, leased_until = NULL, due_at = $4, last_error = $5 "
        "WHERE id = $1 AND leased_by = $2 AND attempts = $3",
        job.id,
        job.leased_by,
        job.attempts,
        due,
        error
    );
}

void put_recurring(storage::Transaction& tx, const std::string& kind, base::Timestamp due) {
    enqueue(tx, {.kind = kind, .key = std::string(recurring_key), .due = due, .lane = kind});
}

bool is_queued(storage::Transaction& tx, std::string_view kind, std::string_view key) {
    return tx
        .maybe<std::int64_t>("SELECT 1 FROM job WHERE kind = $1 AND key = $2 LIMIT 1", kind, key)
        .has_value();
}

std::optional<base::Timestamp> next_due(storage::Transaction& tx, base::Timestamp now) {
    return tx.maybe<base::Timestamp>(
        "SELECT due_at FROM job WHERE due_at > $1 AND leased_until IS NULL "
        "ORDER BY due_at LIMIT 1",
        now
    );
}

std::vector<JobCount>
count_jobs(storage::Transaction& tx, const std::string& municipality_id, base::Timestamp now) {
    return tx.query<JobCount>(
        "SELECT kind, "
        "SUM(CASE WHEN leased_until IS NULL AND due_at > $2 THEN 1 ELSE 0 END) AS waiting, "
        "SUM(CASE WHEN leased_until IS NULL AND due_at <= $2 THEN 1 ELSE 0 END) AS due, "
        "SUM(CASE WHEN leased_until IS NOT NULL THEN 1 ELSE 0 END) AS running, "
        "SUM(CASE WHEN leased_until IS NULL AND attempts > 0 THEN 1 ELSE 0 END) AS failed, "
        "MIN(CASE WHEN leased_until IS NULL AND due_at <= $2 THEN due_at END) AS longest_due_at "
        "FROM job WHERE municipality_id = $1 OR municipality_id IS NULL "
        "GROUP BY kind ORDER BY kind",
        municipality_id,
        now
    );
}

} // namespace kansli::jobs
