// The operators' part of the API "operations": what waits in the queue and what got stuck. They see
// the incidents of their municipality and those of the installation as a whole.
#pragma once

#include "base/text.hpp"
#include "jobs/incident.hpp"
#include "jobs/job_store.hpp"
#include "web/router.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kansli::jobs {

struct IncidentFilter {
    std::optional<std::string> kind;
    std::optional<bool> open;
    std::optional<base::Whole<1, 100>> limit;
    std::optional<base::Whole<1, 1'000'000>> page;
    std::optional<std::string> cursor;
};
BOOST_DESCRIBE_STRUCT(IncidentFilter, (), (kind, open, limit, page, cursor))

// Runs the job again, with the payload as it was unless a corrected one is given.
struct IncidentRetry {
    std::optional<base::JsonText> payload;
};
BOOST_DESCRIBE_STRUCT(IncidentRetry, (), (payload))

struct IncidentDiscard {
    base::Text<1, 500> reason;
};
BOOST_DESCRIBE_STRUCT(IncidentDiscard, (), (reason))

struct JobCounts {
    std::vector<JobCount> kinds;
};
BOOST_DESCRIBE_STRUCT(JobCounts, (), (kinds))

void add_job_routes(web::Api& operations);

} // namespace kansli::jobs
