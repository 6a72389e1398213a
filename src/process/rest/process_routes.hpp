// What people who look after processes see and mend: incidents, where the tokens of an instance
// stand and how they came there, queues of work; retry, move by hand, migrate.
#pragma once

#include "process/store/process_store.hpp"
#include "web/router.hpp"

namespace kansli::process {

// The store must outlive the API.
web::Api processes_api(const ProcessStore& store);

} // namespace kansli::process
