#include "jobs/job.hpp"

#include "base/redact.hpp"
#include "jobs/bell.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <stdexcept>

namespace kansli::jobs {

namespace {

std::optional<std::string_view> absent_when_empty(const std::string& text) {
    if (text.empty()) return std::nullopt;
    return text;
}

std::string lane_of(const NewJob& job, const base::Uuid& id) {
    if (!job.lane.empty()) return job.lane;
    return job.key.empty() ? id.to_text() : job.key;
}

void insert(storage::Transaction& tx, const NewJob& job, std::string_view rows) {
    if (base::has_personal_number(job.payload.text))
        throw std::logic_error("the payload of a job holds ids only: " + job.kind);
    const auto id = base::Uuid::make();
    tx.send(
        fmt::format(
            "INSERT INTO job (id, kind, key, lane, municipality_id, due_at, payload, attempts, "
            "max_attempts) {} ON CONFLICT (kind, key) WHERE attempts = 0 "
            "DO UPDATE SET due_at = excluded.due_at WHERE excluded.due_at < job.due_at",
            rows
        ),
        id,
        job.kind,
        absent_when_empty(job.key),
        lane_of(job, id),
        absent_when_empty(job.municipality_id.to_text()),
        job.due,
        job.payload,
        job.max_attempts
    );
}

} // namespace

void enqueue(storage::Transaction& tx, const NewJob& job) {
    insert(tx, job, "VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $8)");
    tx.after_commit([due = job.due] { bell().ring(due); });
}

void enqueue_where_listed(storage::Transaction& tx, const NewJob& job, std::string_view table) {
    insert(
        tx,
        job,
        fmt::format(
            "SELECT $1, $2, $3, $4, $5, $6, $7, 0, $8 "
            "WHERE EXISTS (SELECT 1 FROM {} WHERE municipality_id = $5)",
            table
        )
    );
}

void cancel(storage::Transaction& tx, std::string_view kind, std::string_view key) {
    tx.send("DELETE FROM job WHERE kind = $1 AND key = $2 AND attempts = 0", kind, key);
}

base::Duration back_off(int attempts, double luck) {
    constexpr base::Duration longest = std::chrono::hours(1);
    base::Duration wait = std::chrono::seconds(1);
    for (int i = 1; i < attempts && wait < longest; ++i) wait *= 4;
    const auto spread = 0.8 + 0.4 * luck;
    return std::chrono::duration_cast<base::Duration>(std::min(wait, longest) * spread);
}

} // namespace kansli::jobs
