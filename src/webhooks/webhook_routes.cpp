#include "webhooks/webhook_routes.hpp"

#include "webhooks/delivery.hpp"

namespace kansli::webhooks {

namespace {

using web::Path;
using web::Permission;
using web::Query;
using web::Session;

struct EventQuery {
    std::optional<base::Whole<0, 9'007'199'254'740'991>> after{};
    std::optional<base::Whole<1, 1000>> limit{};
};
BOOST_DESCRIBE_STRUCT(EventQuery, (), (after, limit))

void add_reading_routes(web::Api& api) {
    api.get(
        "/subscriptions",
        Permission::event_subscribe,
        [](Session& session) { return subscriptions_of(session); },
        "Lists your subscriptions."
    );
    api.get(
        "/subscriptions/{subscription_id}",
        Permission::event_subscribe,
        [](Session& session, const Path<SubscriptionId>& id) {
            return shown(find_own(session, *id));
        },
        "Shows a subscription: how far it has come, and why it stopped if it did."
    );
    api.get(
        "/subscriptions/{subscription_id}/events",
        Permission::event_subscribe,
        [](Session& session, const Path<SubscriptionId>& id, const Query<EventQuery>& query) {
            const auto row = find_own(session, *id);
            const auto after = query->after ? query->after->value : row.delivered_to;
            const auto limit = query->limit ? query->limit->value : 100;
            return cases::read_feed(session, range_of(row, after, limit));
        },
        "Gives the events after a position, in an order that never changes and without gaps; go on "
        "from `next`."
    );
}

} // namespace

void add_webhook_routes(web::Api& api, const cases::CaseTypes& types, const ReceiverRules& rules) {
    add_reading_routes(api);
    const auto lane = cases::feed_lane;
    api.post(
           "/subscriptions",
           Permission::event_subscribe,
           [&types, rules](Session& session, const NewSubscription& given) {
               auto made = subscribe(session, types, rules, given);
               const auto location = "/subscriptions/" + made.subscription.id.to_text();
               return web::Created<SubscriptionWithSecret>{std::move(made), location};
           },
           "Subscribes to what happens from now on. The secret is shown this once."
    )
        .lane(lane)
        .without_idempotency();
    api.del(
           "/subscriptions/{subscription_id}",
           Permission::event_subscribe,
           [](Session& session, const Path<SubscriptionId>& id) {
               end_subscription(session, find_own(session, *id));
           },
           "Ends a subscription."
    )
        .lane(lane);
    api.post(
           "/subscriptions/{subscription_id}/secrets",
           Permission::event_subscribe,
           [](Session& session, const Path<SubscriptionId>& id) {
               return renew_secret(session, find_own(session, *id));
           },
           "Makes a new secret, shown this once; the former one signs beside it for a day."
    )
        .lane(lane)
        .without_idempotency();
    api.post(
           "/subscriptions/{subscription_id}/resumptions",
           Permission::event_subscribe,
           [](Session& session, const Path<SubscriptionId>& id, const Resumption& resumption) {
               return resume(session, find_own(session, *id), resumption);
           },
           "Sends again: after the last event that was sent, or after another position."
    )
        .lane(lane);
}

} // namespace kansli::webhooks
