#include "common/operations.hpp"

#include "base/error.hpp"
#include "base/log.hpp"
#include "jobs/job_routes.hpp"

namespace kansli::apps {

namespace {

using web::Permission;
using web::Session;

enum class Health { pass, fail };
BOOST_DESCRIBE_ENUM(Health, pass, fail)

struct HealthReport {
    Health status = Health::pass;
};
BOOST_DESCRIBE_STRUCT(HealthReport, (), (status))

// Ready means that the database answers: the session's own statement is the check.
HealthReport readiness(Session& session) {
    if (session.tx.one<std::int64_t>("SELECT 1") != 1)
        throw base::Error(base::ErrorCode::unavailable, "The database does not answer.");
    return {};
}

} // namespace

web::Api operations_api(std::function<std::string()> metrics) {
    web::Api api("operations", "Drift", "Operations", "1.0.0", {web::Face::desk});
    api.describe(
        "Om installationen lever och svarar, mätvärden, köade arbeten och incidenter.",
        "Whether the installation lives and answers, metrics, queued jobs and incidents."
    );
    api.get(
           "/health/live",
           Permission::open,
           [](Session&) { return HealthReport{}; },
           "Answers as long as the process lives."
    )
        .without_municipality();
    api.get(
           "/health/ready",
           Permission::open,
           readiness,
           "Answers when the database does; 503 otherwise."
    )
        .without_municipality();
    api.get(
        "/metrics",
        Permission::operate,
        [metrics = std::move(metrics)](Session&) {
            return web::Document{"text/plain; version=0.0.4; charset=utf-8", metrics()};
        },
        "Gives the metrics in Prometheus' text format."
    );
    jobs::add_job_routes(api);
    return api;
}

} // namespace kansli::apps
