// What processes do later: timers, continuations, and messages and signals that they send. Each is
// a job, run once, in the lane of its instance.
#pragma once

#include "jobs/runner.hpp"
#include "process/store/process_store.hpp"

namespace kansli::process {

// Before the runner starts; the store must outlive it.
void handle_process_jobs(jobs::Runner& runner, const ProcessStore& store);

} // namespace kansli::process
