// What happens in a case, told to the processes that its type has: cases → (jobs) → process. The
// job starts them, keeps their variables as the case is - `checks`, `outcome` - and hands on the
// news as a message of its name (`completion_received`, `decided`). So nothing is missed, whichever
// of the two is first.
#pragma once

#include "cases/case_store.hpp"
#include "process/store/process_store.hpp"

#include <optional>
#include <string_view>

namespace kansli::jobs {
class Runner;
}

namespace kansli::cases {

// A user task of a process, which is a task of the case.
struct ProcessTask {
    process::InstanceId instance_id;
    std::int64_t activation = 0;
};
BOOST_DESCRIBE_STRUCT(ProcessTask, (), (instance_id, activation))

// Nothing happens for a type without processes.
void tell_processes(web::Session& session, const OpenedCase& opened, CaseStep step);
void tell_processes_of_checks(web::Session& session, const OpenedCase& opened);
// One that no step of the case led to, or that the case rests or goes on.
void tell_processes_of_status(web::Session& session, const OpenedCase& opened);
void tell_processes_of_task(
    web::Session& session,
    const OpenedCase& opened,
    const ProcessTask& finished
);

// Before the runner starts; the store must outlive it.
void handle_process_news(
    jobs::Runner& runner,
    CaseTypes& types,
    const process::ProcessStore& store
);

// Sets what a process sees of its case at any time, where it has changed: `case_status`,
// `case_suspended`, `checks` (states by id; null while they run), `outcome` (null before the
// decision) and `form` (the fields that the process names).
void set_facts(
    web::Session& session,
    const process::ProcessStore& store,
    const OpenedCase& opened,
    const process::InstanceRow& row
);

// The business key of a case's processes.
std::string business_key_of(CaseId id);
// Nothing where the instance is none of a case's.
std::optional<CaseId> case_of(const process::InstanceRow& instance);

struct CaseProcess {
    process::InstanceId instance_id;
    std::string definition_key;
    std::int64_t definition_version = 1;
    process::InstanceState state = process::InstanceState::active;
    base::Timestamp started_at;
    std::optional<base::Timestamp> ended_at;
    std::int64_t open_incidents = 0;
};
BOOST_DESCRIBE_STRUCT(
    CaseProcess,
    (),
    (instance_id, definition_key, definition_version, state, started_at, ended_at, open_incidents)
)

// The oldest first.
std::vector<CaseProcess> processes_of(storage::Transaction& tx, CaseId id);

} // namespace kansli::cases
