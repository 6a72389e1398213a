#include "webhooks/subscription.hpp"

#include "base/error.hpp"
#include "webhooks/delivery.hpp"
#include "webhooks/signature.hpp"

#include <algorithm>

namespace kansli::webhooks {

namespace {

using base::Error;
using base::ErrorCode;

const std::string& select_rows() {
    static const std::string select =
        "SELECT " + storage::column_list<SubscriptionRow>() + " FROM webhook_subscription";
    return select;
}

template <class T>
void check_twice(
    const std::optional<std::vector<T>>& values,
    const std::string& at,
    std::vector<base::Problem>& problems
) {
    if (!values) return;
    if (values->empty()) problems.push_back({at, "too_short", "names none: leave it out for all"});
    for (std::size_t i = 1; i < values->size(); ++i)
        if (std::find(values->begin(), values->begin() + static_cast<long>(i), (*values)[i]) !=
            values->begin() + static_cast<long>(i))
            problems.push_back({at + '/' + std::to_string(i), "duplicate", "is there twice"});
}

void check_types(
    const cases::CaseTypes& types,
    const NewSubscription& given,
    std::vector<base::Problem>& problems
) {
    if (!given.case_types) return;
    const auto all = types.all_current();
    for (std::size_t i = 0; i < given.case_types->size(); ++i)
        if (std::none_of(all.begin(), all.end(), [&](const auto& type) {
                return type->type.id == (*given.case_types)[i];
            }))
            problems.push_back({"/case_types/" + std::to_string(i), "not_found", "is no case type"}
            );
}

std::int64_t count_current(web::Session& session) {
    return session.tx.one<std::int64_t>(
        "SELECT count(*) FROM webhook_subscription WHERE owner_id = $1 AND ended_at IS NULL",
        session.caller.user_id
    );
}

} // namespace

SubscriptionWithSecret subscribe(
    web::Session& session,
    const cases::CaseTypes& types,
    const ReceiverRules& rules,
    const NewSubscription& given
) {
    std::vector<base::Problem> problems;
    const auto read = given.url ? read_receiver(given.url->str(), rules) : ReadReceiver{};
    if (read.problem) problems.push_back(*read.problem);
    check_twice(given.case_types, "/case_types", problems);
    check_twice(given.event_types, "/event_types", problems);
    check_types(types, given, problems);
    base::throw_if_any(std::move(problems));
    if (count_current(session) >= max_subscriptions)
        throw Error(ErrorCode::rejected, "You have twenty subscriptions: end one first.");
    cases::listen(session.tx, session.municipality_id, session.now);
    SubscriptionRow row{
        .id = SubscriptionId::make(),
        .municipality_id = session.municipality_id,
        .owner_id = session.caller.user_id,
        .secret = make_secret(),
        .delivered_to = cases::feed_end(session.tx),
        .created_at = session.now};
    if (read.receiver) row.url = read.receiver->url;
    if (given.case_types) row.case_types.text = base::to_json(*given.case_types);
    if (given.event_types) row.event_types.text = base::to_json(*given.event_types);
    session.tx.insert("webhook_subscription", row);
    return {shown(row), row.secret};
}

std::vector<Subscription> subscriptions_of(web::Session& session) {
    std::vector<Subscription> made;
    for (const auto& row : session.tx.query<SubscriptionRow>(
             select_rows() + " WHERE owner_id = $1 AND municipality_id = $2 AND ended_at IS NULL"
                             " ORDER BY created_at, id",
             session.caller.user_id,
             session.municipality_id
         ))
        made.push_back(shown(row));
    return made;
}

SubscriptionRow find_own(web::Session& session, SubscriptionId id) {
    auto row = session.tx.maybe<SubscriptionRow>(
        select_rows() + " WHERE id = $1 AND owner_id = $2 AND municipality_id = $3"
                        " AND ended_at IS NULL",
        id,
        session.caller.user_id,
        session.municipality_id
    );
    if (!row) throw Error(ErrorCode::not_found, "You have no such subscription.");
    return *std::move(row);
}

Subscription shown(const SubscriptionRow& row) {
    return {
        .id = row.id,
        .url = row.url,
        .case_types = base::from_json_text<std::vector<std::string>>(row.case_types.text),
        .event_types = base::from_json_text<std::vector<std::string>>(row.event_types.text),
        .delivered_to = row.delivered_to,
        .created_at = row.created_at,
        .stopped_at = row.stopped_at,
        .stop_reason = row.stop_reason,
        .version = row.version};
}

void end_subscription(web::Session& session, const SubscriptionRow& row) {
    session.tx.send(
        "UPDATE webhook_subscription SET ended_at = $1, version = version + 1 WHERE id = $2",
        session.now,
        row.id
    );
}

SubscriptionWithSecret renew_secret(web::Session& session, SubscriptionRow row) {
    row.former_secret = std::exchange(row.secret, make_secret());
    row.former_secret_until = session.now + former_secret_life;
    ++row.version;
    session.tx.send(
        "UPDATE webhook_subscription SET secret = $1, former_secret = $2,"
        " former_secret_until = $3, version = $4 WHERE id = $5",
        row.secret,
        row.former_secret,
        row.former_secret_until,
        row.version,
        row.id
    );
    return {shown(row), row.secret};
}

Subscription resume(web::Session& session, SubscriptionRow row, const Resumption& resumption) {
    if (!row.url)
        throw Error(
            ErrorCode::rejected, "Nothing is sent for this subscription: fetch its events instead."
        );
    if (resumption.after && resumption.after->value > cases::feed_end(session.tx))
        throw Error(
            ErrorCode::rejected,
            "There is no such position yet.",
            {{"/after", "out_of_range", "is past the last event"}}
        );
    if (resumption.after) row.delivered_to = resumption.after->value;
    row.stopped_at.reset();
    row.stop_reason.reset();
    ++row.version;
    session.tx.send(
        "UPDATE webhook_subscription SET delivered_to = $1, stopped_at = NULL,"
        " stop_reason = NULL, version = $2 WHERE id = $3",
        row.delivered_to,
        row.version,
        row.id
    );
    deliver_later(session.tx, row, session.now);
    return shown(row);
}

cases::FeedRange range_of(const SubscriptionRow& row, std::int64_t after, std::int64_t limit) {
    return {
        after,
        limit,
        base::from_json_text<std::vector<std::string>>(row.case_types.text),
        base::from_json_text<std::vector<std::string>>(row.event_types.text)};
}

} // namespace kansli::webhooks
