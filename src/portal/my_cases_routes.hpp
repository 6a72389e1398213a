// The API my-cases: what a citizen, a company or an employee does with their own cases on Mina
// sidor. Each sees the cases of the party they act for, with what is public in them.
#pragma once

#include "cases/case_routes.hpp"
#include "web/router.hpp"

namespace kansli::portal {

void add_my_case_routes(web::Api& api, const cases::CaseServices& services);
// Drafts, uploads and handing in.
void add_application_routes(web::Api& api, const cases::CaseServices& services);

} // namespace kansli::portal
