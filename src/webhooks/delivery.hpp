// Sends a subscription's events in their order, one request an event, and moves its cursor past
// what the receiver has taken. What it does not take is tried again, later and later; when it stays
// away the subscription stops, and an operator sees the incident. At least once: a receiver knows a
// repetition by the event's id.
#pragma once

#include "jobs/runner.hpp"
#include "webhooks/subscription.hpp"

#include <functional>
#include <optional>

namespace kansli::webhooks {

// Who the owner of a subscription is now, with their grants; none where they may no longer come.
// Identity's knowledge, handed in by apps.
using FindOwner =
    std::function<std::optional<web::Caller>(storage::Transaction&, base::UserId, base::Timestamp)>;

// What the deliveries need; outlives the runner.
struct DeliveryServices {
    storage::Database& database;
    ReceiverRules rules;
    FindOwner find_owner;
};

// Has what waits sent; nothing more where it is being sent already. In the feed's lane.
void deliver_later(storage::Transaction& tx, const SubscriptionRow& row, base::Timestamp now);

// Handles the jobs that number events and that send them.
void handle_webhook_jobs(jobs::Runner& runner, const DeliveryServices& services);

} // namespace kansli::webhooks
