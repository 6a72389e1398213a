#include "jobs/job_routes.hpp"

#include <fmt/format.h>

namespace kansli::jobs {

namespace {

constexpr std::string_view visible = "(municipality_id = $1 OR municipality_id IS NULL)";

Incident visible_incident(web::Session& session, const IncidentId& id) {
    return session.tx.one<Incident>(
        fmt::format(
            "SELECT {} FROM incident WHERE {} AND id = $2",
            storage::column_list<Incident>(),
            visible
        ),
        session.municipality_id,
        id
    );
}

Resolver resolver_of(const web::Session& session, const web::IfMatch& seen) {
    return {session.caller.user_id, session.now, seen.version};
}

web::Page<Incident> list_incidents(web::Session& session, const web::Query<IncidentFilter>& query) {
    const auto request = web::page_request(query->limit, query->page, query->cursor);
    std::string where = fmt::format("FROM incident WHERE {}", visible);
    std::vector<storage::Value> values{storage::to_value(session.municipality_id)};
    if (query->kind) {
        values.push_back(storage::to_value(*query->kind));
        where += fmt::format(" AND kind = ${}", values.size());
    }
    if (query->open)
        where += *query->open ? " AND resolved_at IS NULL" : " AND resolved_at IS NOT NULL";
    web::Page<Incident> page;
    page.total = session.tx.query_values<std::int64_t>(
        fmt::format(
            "SELECT COUNT(*) FROM (SELECT 1 {} LIMIT {}) counted", where, web::max_counted + 1
        ),
        values
    )[0];
    page.total_capped = page.total > web::max_counted;
    if (page.total_capped) page.total = web::max_counted;
    values.push_back(request.limit);
    values.push_back(request.offset());
    page.items = session.tx.query_values<Incident>(
        fmt::format(
            "SELECT {} {} ORDER BY opened_at DESC, id DESC LIMIT ${} OFFSET ${}",
            storage::column_list<Incident>(),
            where,
            values.size() - 1,
            values.size()
        ),
        values
    );
    return page;
}

Incident show_incident(web::Session& session, web::Path<IncidentId> id) {
    return visible_incident(session, *id);
}

Incident retry(
    web::Session& session,
    web::Path<IncidentId> id,
    web::IfMatch seen,
    const IncidentRetry& retry
) {
    const auto incident = visible_incident(session, *id);
    seen.require(incident.version);
    retry_incident(session.tx, incident, retry.payload, resolver_of(session, seen));
    return visible_incident(session, *id);
}

Incident discard(
    web::Session& session,
    web::Path<IncidentId> id,
    web::IfMatch seen,
    const IncidentDiscard& discard
) {
    const auto incident = visible_incident(session, *id);
    seen.require(incident.version);
    discard_incident(session.tx, incident, discard.reason.str(), resolver_of(session, seen));
    return visible_incident(session, *id);
}

JobCounts show_job_counts(web::Session& session) {
    return {count_jobs(session.tx, session.municipality_id.to_text(), session.now)};
}

} // namespace

void add_job_routes(web::Api& operations) {
    using web::Permission;
    operations.get(
        "/incidents", Permission::operate, list_incidents, "Lists incidents, the latest first."
    );
    operations.get(
        "/incidents/{incident_id}", Permission::operate, show_incident, "Shows an incident."
    );
    operations.post(
        "/incidents/{incident_id}/retries",
        Permission::operate,
        retry,
        "Runs the job again, with its payload corrected where one is given."
    );
    operations.post(
        "/incidents/{incident_id}/discards",
        Permission::operate,
        discard,
        "Closes an incident with its job undone, for a reason."
    );
    operations.get(
        "/jobs", Permission::operate, show_job_counts, "Counts the jobs of each kind, by state."
    );
}

} // namespace kansli::jobs
