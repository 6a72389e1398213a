// A subscription: what happens in the cases that its owner may read is sent to an address, or kept
// for the owner to fetch. Its secret is shown once, when it is made or renewed.
#pragma once

#include "base/id.hpp"
#include "cases/event_feed.hpp"
#include "web/session.hpp"
#include "webhooks/receiver.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kansli::webhooks {

using SubscriptionId = base::Id<struct SubscriptionNoun>;

constexpr std::int64_t max_subscriptions = 20; // current ones of an owner
// How long a renewed secret's predecessor signs beside it, so that the receiver can change over.
constexpr base::Duration former_secret_life = std::chrono::hours(24);

struct NewSubscription {
    std::optional<base::Text<1, 2000>> url{};            // absent: fetched, not sent
    std::optional<std::vector<base::Slug>> case_types{}; // absent: all that the owner may read
    std::optional<std::vector<cases::EventType>> event_types{}; // absent: all
};
BOOST_DESCRIBE_STRUCT(NewSubscription, (), (url, case_types, event_types))

struct Subscription {
    SubscriptionId id;
    std::optional<std::string> url;
    std::vector<std::string> case_types;  // empty: all
    std::vector<std::string> event_types; // empty: all
    std::int64_t delivered_to = 0;        // the position of the last event that was sent
    base::Timestamp created_at;
    std::optional<base::Timestamp> stopped_at; // nothing is sent until it is resumed
    std::optional<std::string> stop_reason;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(
    Subscription,
    (),
    (id, url, case_types, event_types, delivered_to, created_at, stopped_at, stop_reason, version)
)

struct SubscriptionWithSecret {
    Subscription subscription;
    std::string secret;
};
BOOST_DESCRIBE_STRUCT(SubscriptionWithSecret, (), (subscription, secret))

// Where to go on; absent: after the last event that was sent.
struct Resumption {
    std::optional<base::Whole<0, 9'007'199'254'740'991>> after{};
};
BOOST_DESCRIBE_STRUCT(Resumption, (), (after))

// The row of webhook_subscription.
struct SubscriptionRow {
    SubscriptionId id;
    base::MunicipalityId municipality_id;
    base::UserId owner_id;
    std::optional<std::string> url;
    base::JsonText case_types{"[]"};
    base::JsonText event_types{"[]"};
    std::string secret;
    std::optional<std::string> former_secret;
    std::optional<base::Timestamp> former_secret_until;
    std::int64_t delivered_to = 0;
    base::Timestamp created_at;
    std::optional<base::Timestamp> stopped_at;
    std::optional<std::string> stop_reason;
    std::optional<base::Timestamp> ended_at;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(
    SubscriptionRow,
    (),
    (id,
     municipality_id,
     owner_id,
     url,
     case_types,
     event_types,
     secret,
     former_secret,
     former_secret_until,
     delivered_to,
     created_at,
     stopped_at,
     stop_reason,
     ended_at,
     version)
)

// From the events that come after it. Error{invalid} for an address that is refused, an unknown
// case type or a name twice; Error{rejected} past max_subscriptions.
SubscriptionWithSecret subscribe(
    web::Session& session,
    const cases::CaseTypes& types,
    const ReceiverRules& rules,
    const NewSubscription& given
);
// The caller's own, current ones, the oldest first.
std::vector<Subscription> subscriptions_of(web::Session& session);
// Error{not_found} unless it is the caller's own and current.
SubscriptionRow find_own(web::Session& session, SubscriptionId id);
Subscription shown(const SubscriptionRow& row);
void end_subscription(web::Session& session, const SubscriptionRow& row);
// A new secret; the former one signs beside it for a day.
SubscriptionWithSecret renew_secret(web::Session& session, SubscriptionRow row);
// Sends again from there. Error{rejected} for one without an address or a position that is not
// there yet.
Subscription resume(web::Session& session, SubscriptionRow row, const Resumption& resumption);
// What it selects of the feed.
cases::FeedRange range_of(const SubscriptionRow& row, std::int64_t after, std::int64_t limit);

} // namespace kansli::webhooks
