#include "webhooks/delivery.hpp"

#include "base/error.hpp"
#include "base/log.hpp"
#include "webhooks/http_post.hpp"
#include "webhooks/signature.hpp"

#include <fmt/format.h>

namespace kansli::webhooks {

namespace {

using base::Error;
using base::ErrorCode;

constexpr std::string_view delivery_kind = "webhook";
// 1 s, 4 s … then an hour each: a receiver may be away for half a day.
constexpr int max_attempts = 18;
constexpr std::int64_t events_a_run = 20;
constexpr base::Duration pause_after_failure = std::chrono::seconds(5);

struct DeliveryJob {
    SubscriptionId subscription_id;
};
BOOST_DESCRIBE_STRUCT(DeliveryJob, (), (subscription_id))

// What a receiver is told: ids and codes. What else it may know it fetches, with its own rights.
struct EventData {
    std::int64_t position = 0;
    base::MunicipalityId municipality_id;
    cases::CaseId case_id;
    std::int64_t seq = 0;
    std::string case_type;
};
BOOST_DESCRIBE_STRUCT(EventData, (), (position, municipality_id, case_id, seq, case_type))

struct Message {
    std::string type;
    base::Timestamp timestamp;
    EventData data;
};
BOOST_DESCRIBE_STRUCT(Message, (), (type, timestamp, data))

struct Waiting {
    SubscriptionRow row;
    bool has_owner = false;
    cases::FeedPart part;
};

std::optional<SubscriptionRow> find_current(storage::Transaction& tx, SubscriptionId id) {
    static const auto select = "SELECT " + storage::column_list<SubscriptionRow>() +
                               " FROM webhook_subscription WHERE id = $1 AND ended_at IS NULL";
    return tx.maybe<SubscriptionRow>(select, id);
}

std::optional<Waiting>
find_waiting(const DeliveryServices& services, SubscriptionId id, base::Timestamp now) {
    std::optional<Waiting> waiting;
    services.database.read([&](storage::Transaction& tx) {
        waiting.reset();
        auto row = find_current(tx, id);
        if (!row || !row->url) return;
        waiting = Waiting{*std::move(row), false, {}};
        const auto owner = services.find_owner(tx, waiting->row.owner_id, now);
        if (!owner || !owner->may(web::Permission::event_subscribe, waiting->row.municipality_id))
            return;
        waiting->has_owner = true;
        web::Session session{*owner, tx, now, waiting->row.municipality_id, {}};
        waiting->part = cases::read_feed(
            session, range_of(waiting->row, waiting->row.delivered_to, events_a_run)
        );
    });
    return waiting;
}

std::vector<std::string> secrets_of(const SubscriptionRow& row, base::Timestamp now) {
    std::vector<std::string> secrets{row.secret};
    if (row.former_secret && row.former_secret_until && now < *row.former_secret_until)
        secrets.push_back(*row.former_secret);
    return secrets;
}

Post post_of(const SubscriptionRow& row, const cases::FeedEvent& event, base::Timestamp now) {
    const Message message{
        "case." + std::string(base::enum_name(event.type)),
        event.at,
        {event.position, row.municipality_id, event.case_id, event.seq, event.case_type}};
    const auto body = base::to_json(message);
    const auto id = event.id.to_text();
    return {
        {{"webhook-id", id},
         {"webhook-timestamp", seconds_of(now)},
         {"webhook-signature", signature_of({id, now, body}, secrets_of(row, now))}},
        body};
}

// Nothing where the receiver took it; else what it answered.
std::optional<std::string> refusal(int status) {
    if (status >= 200 && status < 300) return std::nullopt;
    return fmt::format("The receiver answered {}.", status);
}

// The position up to which all is sent, and why it went no further.
struct Sent {
    std::int64_t to = 0;
    std::optional<std::string> failure{};
    bool is_gone = false; // the receiver answered 410: it wants no more
};

Sent send_all(const DeliveryServices& services, const Waiting& waiting, base::Timestamp now) {
    Sent sent{waiting.row.delivered_to};
    try {
        const auto read = read_receiver(*waiting.row.url, services.rules);
        if (!read.receiver) throw Error(ErrorCode::rejected, "The address is refused now.");
        if (waiting.part.events.empty()) return {waiting.part.next};
        const auto addresses = checked_addresses(*read.receiver, services.rules);
        for (const auto& event : waiting.part.events) {
            const auto status =
                send_post(*read.receiver, addresses, post_of(waiting.row, event, now));
            sent.failure = refusal(status);
            sent.is_gone = status == 410;
            if (sent.failure) return sent;
            sent.to = event.position;
        }
        sent.to = waiting.part.next;
    } catch (const Error& failed) {
        if (failed.code() == ErrorCode::internal) throw;
        sent.failure = failed.what();
    }
    return sent;
}

void stop(
    storage::Transaction& tx,
    const SubscriptionRow& row,
    const std::string& reason,
    base::Timestamp now
) {
    tx.send(
        "UPDATE webhook_subscription SET stopped_at = $1, stop_reason = $2, version = version + 1"
        " WHERE id = $3 AND stopped_at IS NULL",
        now,
        reason,
        row.id
    );
}

void move_cursor(storage::Transaction& tx, const SubscriptionRow& row, std::int64_t to) {
    // Whoever resumed it elsewhere meanwhile has the last word on where it stands.
    tx.send(
        "UPDATE webhook_subscription SET delivered_to = $1, stopped_at = NULL, stop_reason = NULL"
        " WHERE id = $2 AND delivered_to = $3",
        to,
        row.id,
        row.delivered_to
    );
}

jobs::Conclusion
deliver(const DeliveryServices& services, const jobs::JobContext& context, SubscriptionId id) {
    const auto waiting = find_waiting(services, id, context.now);
    if (!waiting) return {};
    const auto& row = waiting->row;
    const auto now = context.now;
    if (!waiting->has_owner)
        return [row, now](storage::Transaction& tx) {
            stop(tx, row, "The owner may no longer subscribe.", now);
        };
    const auto sent = send_all(services, *waiting, now);
    if (sent.is_gone)
        return [row, sent, now](storage::Transaction& tx) {
            move_cursor(tx, row, sent.to);
            stop(tx, row, *sent.failure, now);
        };
    if (!sent.failure || sent.to > row.delivered_to) {
        const bool goes_on = sent.failure.has_value() || waiting->part.has_more;
        const auto due = sent.failure ? now + pause_after_failure : now;
        return [row, to = sent.to, goes_on, due](storage::Transaction& tx) {
            move_cursor(tx, row, to);
            if (goes_on) deliver_later(tx, row, due);
        };
    }
    if (context.attempt >= max_attempts)
        services.database.write(storage::lane_key(cases::feed_lane), [&](auto& tx) {
            stop(tx, row, *sent.failure, now);
        });
    throw Error(ErrorCode::unavailable, *sent.failure);
}

void deliver_to_all(
    storage::Transaction& tx,
    const base::MunicipalityId& municipality,
    base::Timestamp now
) {
    static const auto select =
        "SELECT " + storage::column_list<SubscriptionRow>() +
        " FROM webhook_subscription WHERE municipality_id = $1 AND ended_at IS NULL"
        " AND stopped_at IS NULL AND url IS NOT NULL";
    for (const auto& row : tx.query<SubscriptionRow>(select, municipality))
        deliver_later(tx, row, now);
}

} // namespace

void deliver_later(storage::Transaction& tx, const SubscriptionRow& row, base::Timestamp now) {
    jobs::enqueue(
        tx,
        {.kind = std::string(delivery_kind),
         .key = row.id.to_text(),
         .due = now,
         .payload = {base::to_json(DeliveryJob{row.id})},
         .max_attempts = max_attempts,
         .lane = std::string(cases::feed_lane),
         .municipality_id = row.municipality_id}
    );
}

void handle_webhook_jobs(jobs::Runner& runner, const DeliveryServices& services) {
    cases::handle_feed_jobs(runner, deliver_to_all);
    runner.handle_outside(
        std::string(delivery_kind),
        [&services](const jobs::JobContext& context, const base::JsonValue& payload) {
            return deliver(
                services, context, base::from_json<DeliveryJob>(payload).subscription_id
            );
        }
    );
}

} // namespace kansli::webhooks
