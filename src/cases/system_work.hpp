// Work on a case that nobody asks for just now: what jobs do when a day has come.
#pragma once

#include "cases/case_store.hpp"

#include <functional>

namespace kansli::cases {

using SystemWork = std::function<void(web::Session&, OpenedCase&)>;

// Runs `work` on the case as the system, closed or not; nothing happens where there is no such
// case.
void work_as_system(
    storage::Transaction& tx,
    CaseTypes& types,
    CaseId id,
    base::Timestamp now,
    const SystemWork& work
);

} // namespace kansli::cases
