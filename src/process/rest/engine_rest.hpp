// engine-rest: the calls of Camunda 7's and Operaton's REST interface that workers and the
// municipality's own services make, on their paths, with their names, errors and times, so that
// existing clients run unmodified. An instance has one execution here: both ids are the same.
#pragma once

#include "process/rest/fetch_waiters.hpp"
#include "process/store/process_store.hpp"
#include "web/router.hpp"

namespace kansli::process {

// Store and waiters must outlive the API. The store's hook work_is_there must wake the waiters.
web::Api engine_rest_api(const ProcessStore& store, FetchWaiters& waiters);

// The parts of it, each its own file.
void add_external_task_routes(web::Api& api, const ProcessStore& store, FetchWaiters& waiters);
void add_instance_routes(web::Api& api, const ProcessStore& store);
void add_variable_routes(web::Api& api, const ProcessStore& store);
void add_definition_routes(web::Api& api, const ProcessStore& store);
void add_history_routes(web::Api& api);

// JSON with exactly `application/json`: the JavaScript client reads nothing else.
web::Response rest_json(const base::JsonValue& value, int status = 200);

} // namespace kansli::process
