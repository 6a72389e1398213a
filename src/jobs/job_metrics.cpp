#include "jobs/job_metrics.hpp"

namespace kansli::jobs {

JobMetrics::JobMetrics(prometheus::Registry& registry)
    : family_(prometheus::BuildCounter()
                  .Name("kansli_jobs_total")
                  .Help("Runs of jobs, by kind and how they ended")
                  .Register(registry)) {}

void JobMetrics::count(const std::string& kind, Outcome outcome) {
    family_.Add({{"kind", kind}, {"outcome", std::string(base::enum_name(outcome))}}).Increment();
}

} // namespace kansli::jobs
