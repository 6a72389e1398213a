// The API webhooks: for integrations that follow what happens in cases.
#pragma once

#include "web/router.hpp"
#include "webhooks/subscription.hpp"

namespace kansli::webhooks {

// `types` must outlive the router.
void add_webhook_routes(web::Api& api, const cases::CaseTypes& types, const ReceiverRules& rules);

} // namespace kansli::webhooks
