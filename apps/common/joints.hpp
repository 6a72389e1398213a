// Where rooms of the same floor meet: what identity needs of parties, and cases of identity.
#pragma once

#include "cases/case.hpp"
#include "cases/scenario_player.hpp"
#include "common/configuration.hpp"
#include "identity/callers.hpp"
#include "web/session.hpp"
#include "webhooks/receiver.hpp"

namespace kansli::apps {

identity::IdentitySettings identity_settings(const Configuration& config);
identity::PartyFunctions party_functions();
// What that user's roles come to now.
std::vector<web::Grant> grants_of(storage::Transaction& tx, base::UserId user_id);
// Whether that user's roles let them handle the case.
bool may_handle(web::Session& session, base::UserId user_id, const cases::CaseRow& row);
// Whether somebody's roles let them handle the case in that unit of its municipality.
bool unit_may_handle(web::Session& session, const std::string& unit, const cases::CaseRow& row);
// What the rooms above cases do with a case: permits are granted with the decision.
cases::RoomsAbove rooms_above_cases();

// The machine or member of staff who owns a subscription, as they are now.
std::optional<web::Caller>
find_subscriber(storage::Transaction& tx, base::UserId user_id, base::Timestamp now);
webhooks::ReceiverRules receiver_rules(const Configuration& config);

} // namespace kansli::apps
