// How the runs of jobs ended, by kind, in the server's metrics. An operator is woken by
// kansli_jobs_total{outcome="incident"}.
#pragma once

#include "jobs/runner.hpp"

#include <prometheus/counter.h>
#include <prometheus/family.h>
#include <prometheus/registry.h>

#include <string>

namespace kansli::jobs {

class JobMetrics {
public:
    explicit JobMetrics(prometheus::Registry& registry);
    void count(const std::string& kind, Outcome outcome);

private:
    prometheus::Family<prometheus::Counter>& family_;
};

} // namespace kansli::jobs
