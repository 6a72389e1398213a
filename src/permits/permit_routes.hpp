// Permits over HTTP: at the desk as a part of case-management, and for their holders as the API
// my-permits.
#pragma once

#include "cases/case_routes.hpp"
#include "web/router.hpp"

namespace kansli::permits {

// For handlers: list, revoke, replace, note a loss.
void add_permit_routes(web::Api& api, cases::CaseTypes& types);
// For holders: their own permits, report a loss, renew.
void add_my_permit_routes(web::Api& api, cases::CaseTypes& types);

} // namespace kansli::permits
