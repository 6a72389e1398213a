#include "jobs/incident.hpp"

#include "base/redact.hpp"
#include "jobs/bell.hpp"

namespace kansli::jobs {

namespace {

constexpr std::size_t max_fault_text = 1000;

std::string message_of(const std::exception_ptr& failed) {
    try {
        std::rethrow_exception(failed);
    } catch (const base::Error& error) {
        std::string text = error.what();
        for (const auto& problem : error.problems())
            text += " " + problem.pointer + " " + problem.message + ".";
        return text;
    } catch (const std::exception& error) {
        return error.what();
    } catch (...) {
        return "something that is not an exception was thrown";
    }
}

void require_open(const Incident& incident) {
    if (incident.resolution)
        throw base::Error(
            base::ErrorCode::conflict,
            base::Sentence{"The incident is resolved already.", "Incidenten är redan åtgärdad."}
        );
}

void resolve(
    storage::Transaction& tx,
    const Incident& incident,
    Resolution resolution,
    const Resolver& resolver
) {
    const auto changed = tx.exec(
        "UPDATE incident SET version = version + 1, resolution = $3, resolved_at = $4, "
        "resolved_by = $5 WHERE id = $1 AND version = $2",
        incident.id,
        resolver.version,
        resolution,
        resolver.now,
        resolver.user_id
    );
    if (changed == 0)
        throw base::Error(
            base::ErrorCode::stale,
            base::Sentence{
                "The incident was changed by somebody else in between.",
                "Någon annan har ändrat incidenten under tiden. Läs om sidan och försök igen."}
        );
}

} // namespace

void open_incident(
    storage::Transaction& tx,
    const LeasedJob& job,
    const std::string& error,
    base::Timestamp now
) {
    if (job.key == recurring_key) {
        const auto counted = tx.exec(
            "UPDATE incident SET version = version + 1, attempts = attempts + $3, error = $4 "
            "WHERE kind = $1 AND key = $2 AND resolved_at IS NULL",
            job.kind,
            job.key,
            job.attempts,
            error
        );
        if (counted > 0) return take(tx, job);
    }
    tx.send(
        "INSERT INTO incident (id, version, job_id, kind, key, lane, municipality_id, payload, "
        "attempts, max_attempts, error, opened_at) "
        "SELECT $1, 1, id, kind, key, lane, municipality_id, payload, attempts, max_attempts, $3, "
        "$4 FROM job WHERE id = $2",
        IncidentId::make(),
        job.id,
        error,
        now
    );
    take(tx, job);
}

void retry_incident(
    storage::Transaction& tx,
    const Incident& incident,
    const std::optional<base::JsonText>& payload,
    const Resolver& resolver
) {
    require_open(incident);
    if (payload && base::has_personal_number(payload->text))
        throw base::Error(
            base::ErrorCode::invalid,
            base::Sentence{
                "A payload holds ids only, and no personal number.",
                "Arbetets uppgifter får bara ha id:n och inga personnummer."},
            {{"/payload", "personal_number", "holds a personal number"}}
        );
    const bool later_waits =
        incident.key && tx.maybe<std::int64_t>(
                              "SELECT 1 FROM job WHERE kind = $1 AND key = $2 AND attempts = 0",
                              incident.kind,
                              *incident.key
                        )
                            .has_value();
    if (later_waits)
        throw base::Error(
            base::ErrorCode::conflict,
            base::Sentence{
                "A later job with the same key waits and does the same work: discard this one.",
                "Ett senare arbete med samma nyckel väntar och gör samma sak. Avfärda den här "
                "incidenten."}
        );
    resolve(tx, incident, Resolution::retried, resolver);
    if (payload) tx.send("UPDATE incident SET payload = $2 WHERE id = $1", incident.id, *payload);
    tx.send(
        "INSERT INTO job (id, kind, key, lane, municipality_id, due_at, payload, attempts, "
        "max_attempts) SELECT job_id, kind, key, lane, municipality_id, $2, payload, 0, "
        "max_attempts FROM incident WHERE id = $1",
        incident.id,
        resolver.now
    );
    tx.after_commit([now = resolver.now] { bell().ring(now); });
}

void discard_incident(
    storage::Transaction& tx,
    const Incident& incident,
    const std::string& reason,
    const Resolver& resolver
) {
    require_open(incident);
    resolve(tx, incident, Resolution::discarded, resolver);
    tx.send("UPDATE incident SET reason = $2 WHERE id = $1", incident.id, reason);
}

std::string fault_text(const std::exception_ptr& failed) {
    return base::cut_to_length(base::redacted(message_of(failed)), max_fault_text);
}

bool is_permanent(const std::exception_ptr& failed) {
    try {
        std::rethrow_exception(failed);
    } catch (const base::Error& error) {
        return error.code() == base::ErrorCode::invalid;
    } catch (...) {
        return false;
    }
}

} // namespace kansli::jobs
