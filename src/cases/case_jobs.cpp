#include "cases/case_jobs.hpp"

#include "cases/completion.hpp"
#include "cases/deadline.hpp"
#include "cases/opinion.hpp"
#include "cases/suspension.hpp"
#include "cases/task.hpp"

namespace kansli::cases {

void handle_case_jobs(jobs::Runner& runner, CaseTypes& types) {
    handle_completion_jobs(runner, types);
    handle_deadline_jobs(runner, types);
    handle_suspension_jobs(runner, types);
    handle_task_jobs(runner, types);
    handle_opinion_jobs(runner, types);
}

} // namespace kansli::cases
