// What the processes of cases want done in them: process → (jobs) → cases. A step of a process
// leaves one job in the lane of its case, which does in order what the step asked for: a status, a
// task for a handler, work of the house.
#pragma once

#include "cases/decision.hpp"
#include "process/store/process_store.hpp"

namespace kansli::jobs {
class Runner;
}

namespace kansli::cases {

// For the store of processes: decisions by the rules of the case's type, and the work of each step.
process::ProcessHooks
case_process_hooks(CaseTypes& types, const process::DefinitionStore& definitions);

struct ProcessWorkServices {
    CaseTypes& types;
    const process::ProcessStore& store;
    OnDecided on_decided{};
};

// Before the runner starts; what the services name must outlive it. Work of the house that is
// refused - a decision that the type does not allow - is an incident of the instance, which waits
// where it is; the rest of the job is done.
void handle_process_work(jobs::Runner& runner, const ProcessWorkServices& services);

} // namespace kansli::cases
