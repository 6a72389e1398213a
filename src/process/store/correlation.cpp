#include "process/store/process_store.hpp"
#include "process/store/start_events.hpp"
#include "storage/sql_text.hpp"

#include <fmt/format.h>

namespace kansli::process {

namespace {

// More that match than this is a model that should have said which it means.
constexpr std::int64_t max_candidates = 200;

struct Waiting {
    InstanceId instance_id;
    std::int64_t subscription = 0;
};
BOOST_DESCRIBE_STRUCT(Waiting, (), (instance_id, subscription))

std::vector<Waiting>
waiting_for(storage::Transaction& tx, TriggerKind kind, const Message& message) {
    storage::SqlText sql;
    sql.add("SELECT instance_id, subscription FROM process_subscription WHERE name = ");
    sql.bind(message.name).add(" AND kind = ").bind(kind);
    sql.add(" AND tenant = ").bind(message.tenant);
    if (message.business_key) sql.add(" AND business_key = ").bind(*message.business_key);
    if (message.instance) sql.add(" AND instance_id = ").bind(*message.instance);
    sql.add(" ORDER BY instance_id, subscription LIMIT ").bind(max_candidates);
    return tx.query_values<Waiting>(sql.text(), sql.values());
}

bool has_all(const Instance& instance, const Variables& wanted) {
    const auto& kept = instance.activations.at(0).variables;
    for (const auto& [name, value] : wanted) {
        const auto* found = kept.if_contains(name);
        if (found == nullptr || plain_value(*found) != plain_value(value)) return false;
    }
    return true;
}

} // namespace

std::vector<InstanceId>
ProcessStore::correlate(storage::Transaction& tx, const Message& message, base::Timestamp now)
    const {
    auto waiting = waiting_for(tx, TriggerKind::message, message);
    if (!message.correlation.empty())
        std::erase_if(waiting, [&](const Waiting& each) {
            const auto row = find_instance(tx, each.instance_id);
            return !row || !has_all(instance(tx, *row), message.correlation);
        });
    if (waiting.size() > 1 && !message.all)
        throw base::Error(
            base::ErrorCode::conflict,
            fmt::format(
                "{} wait for the message {}: say which by business key or variables.",
                waiting.size(),
                message.name
            )
        );
    if (waiting.empty()) return start_by_message(tx, message, now);
    std::vector<InstanceId> went_on;
    for (const auto& each : waiting) {
        run(tx,
            each.instance_id,
            {.kind = CommandKind::trigger,
             .key = static_cast<Key>(each.subscription),
             .variables = message.variables},
            now);
        went_on.push_back(each.instance_id);
    }
    return went_on;
}

std::vector<InstanceId> ProcessStore::start_by_message(
    storage::Transaction& tx,
    const Message& message,
    base::Timestamp now
) const {
    const auto starts = message.instance
                            ? std::vector<StartEventRow>()
                            : starts_by(tx, TriggerKind::message, message.name, message.tenant);
    if (starts.size() != 1 && !message.all)
        throw base::Error(
            base::ErrorCode::conflict,
            fmt::format(
                "{} for the message {}.",
                starts.empty() ? "Nothing waits" : "Several processes start",
                message.name
            )
        );
    std::vector<InstanceId> started;
    for (const auto& each : starts)
        started.push_back(start(
                              tx,
                              {.key = each.key,
                               .tenant = each.tenant,
                               .business_key = message.business_key.value_or(""),
                               .variables = message.variables,
                               .start_element = each.element},
                              now
        )
                              .id);
    return started;
}

std::size_t ProcessStore::signal(
    storage::Transaction& tx,
    const std::string& name,
    const Variables& variables,
    base::Timestamp now
) const {
    const auto waiting = tx.query<InstanceId>(
        "SELECT DISTINCT instance_id FROM process_subscription"
        " WHERE name = $1 AND kind = $2 LIMIT $3",
        name,
        TriggerKind::signal,
        max_candidates
    );
    for (const auto& each : waiting)
        run(tx, each, {.kind = CommandKind::signal, .text = name, .variables = variables}, now);
    const auto starts = starts_by(tx, TriggerKind::signal, name, "");
    for (const auto& each : starts)
        start(tx, {.key = each.key, .variables = variables, .start_element = each.element}, now);
    return waiting.size() + starts.size();
}

} // namespace kansli::process
