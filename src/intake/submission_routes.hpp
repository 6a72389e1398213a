// The API intake: for e-service platforms and registrars.
#pragma once

#include "cases/case_type_store.hpp"
#include "web/router.hpp"

namespace kansli::intake {

void add_submission_routes(web::Api& api, cases::CaseTypes& types);

} // namespace kansli::intake
