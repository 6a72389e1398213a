// What the cases room does later, all of it.
#pragma once

#include "cases/case_type_store.hpp"

namespace kansli::jobs {
class Runner;
}

namespace kansli::cases {

// Handles every kind of job that a case puts in the queue, but for bulk operations, which need to
// know what people may do (bulk_operation.hpp).
void handle_case_jobs(jobs::Runner& runner, CaseTypes& types);

} // namespace kansli::cases
