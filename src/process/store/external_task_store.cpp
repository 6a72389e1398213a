#include "process/store/external_task_store.hpp"

#include "storage/sql_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kansli::process {

namespace {

const std::string columns = storage::column_list<ExternalTaskView>();

void add_list(
    storage::SqlText& sql,
    std::string_view before,
    const std::vector<std::string>& values
) {
    if (values.empty()) return;
    sql.add(before).bind_list(values);
}

// Those that are free, a few more than wanted: on PostgreSQL another node may be faster.
std::vector<ExternalTaskView> candidates(
    storage::Transaction& tx,
    const Fetch& fetch,
    const WantedTopic& topic,
    base::Timestamp now
) {
    storage::SqlText sql;
    sql.add("SELECT " + columns + " FROM external_task WHERE topic = ");
    sql.bind(topic.name);
    sql.add(" AND (locked_until IS NULL OR locked_until <= ");
    sql.bind(now);
    sql.add(") AND (retries IS NULL OR retries > 0)");
    if (topic.business_key) {
        sql.add(" AND business_key = ");
        sql.bind(*topic.business_key);
    }
    add_list(sql, " AND definition_key IN ", topic.definition_keys);
    add_list(sql, " AND tenant IN ", topic.tenants);
    if (topic.without_tenant) sql.add(" AND tenant = ''");
    sql.add(" ORDER BY ");
    if (fetch.by_priority) sql.add("priority DESC, ");
    sql.add(fetch.order == FetchOrder::newest ? "created_at DESC, id DESC" : "created_at, id");
    sql.add(" LIMIT ");
    sql.bind(static_cast<std::int64_t>(fetch.max_tasks));
    auto found = tx.query_values<ExternalTaskView>(sql.text(), sql.values());
    if (!topic.definition_ids.empty())
        std::erase_if(found, [&](const ExternalTaskView& each) {
            const auto& wanted = topic.definition_ids;
            return std::find(wanted.begin(), wanted.end(), each.definition_id.to_text()) ==
                   wanted.end();
        });
    if (topic.accepts)
        std::erase_if(found, [&](const ExternalTaskView& each) { return !topic.accepts(each); });
    return found;
}

} // namespace

std::vector<ExternalTaskView>
fetch_and_lock(storage::Transaction& tx, const Fetch& fetch, base::Timestamp now) {
    std::vector<std::pair<ExternalTaskView, base::Timestamp>> free;
    for (const auto& topic : fetch.topics)
        for (auto& each : candidates(tx, fetch, topic, now))
            free.emplace_back(std::move(each), now + base::Duration(topic.lock_duration));
    if (fetch.by_priority)
        std::stable_sort(free.begin(), free.end(), [](const auto& a, const auto& b) {
            return a.first.priority > b.first.priority;
        });
    std::vector<ExternalTaskView> locked;
    for (auto& [task, until] : free) {
        if (locked.size() >= fetch.max_tasks) break;
        // Asked again in the change itself: two nodes may see the same free task.
        const auto changed = tx.exec(
            "UPDATE external_task SET worker = $2, locked_until = $3 WHERE id = $1"
            " AND (locked_until IS NULL OR locked_until <= $4)",
            task.id,
            fetch.worker,
            until,
            now
        );
        if (changed == 0) continue;
        task.worker = fetch.worker;
        task.locked_until = until;
        locked.push_back(std::move(task));
    }
    return locked;
}

ExternalTaskView find_external_task(storage::Transaction& tx, ExternalTaskId id) {
    auto found =
        tx.maybe<ExternalTaskView>("SELECT " + columns + " FROM external_task WHERE id = $1", id);
    if (!found)
        throw base::Error(
            base::ErrorCode::not_found,
            "There is no external task " + id.to_text() + ": it is done, or was interrupted."
        );
    return *std::move(found);
}

ExternalTaskView
held_external_task(storage::Transaction& tx, ExternalTaskId id, const std::string& worker) {
    auto task = find_external_task(tx, id);
    if (task.worker != worker)
        throw base::Error(
            base::ErrorCode::invalid,
            fmt::format(
                "The external task {} is not locked by the worker {}.", id.to_text(), worker
            )
        );
    return task;
}

void lock_external_task(
    storage::Transaction& tx,
    const ExternalTaskView& task,
    const std::string& worker,
    base::Timestamp until,
    base::Timestamp now
) {
    const auto changed = tx.exec(
        "UPDATE external_task SET worker = $2, locked_until = $3 WHERE id = $1"
        " AND (worker = $2 OR locked_until IS NULL OR locked_until <= $4)",
        task.id,
        worker,
        until,
        now
    );
    if (changed == 0)
        throw base::Error(
            base::ErrorCode::invalid,
            fmt::format("The external task {} is locked by another worker.", task.id.to_text())
        );
}

void extend_lock(storage::Transaction& tx, ExternalTaskId id, base::Timestamp until) {
    tx.exec("UPDATE external_task SET locked_until = $2 WHERE id = $1", id, until);
}

void unlock_external_task(storage::Transaction& tx, ExternalTaskId id) {
    tx.exec("UPDATE external_task SET worker = NULL, locked_until = NULL WHERE id = $1", id);
}

bool take_lease_back(storage::Transaction& tx, const ExternalTaskView& leased) {
    const auto changed = tx.exec(
        "UPDATE external_task SET worker = NULL, locked_until = NULL"
        " WHERE id = $1 AND worker = $2 AND locked_until = $3",
        leased.id,
        leased.worker,
        leased.locked_until
    );
    return changed > 0;
}

void keep_error_details(storage::Transaction& tx, ExternalTaskId id, const std::string& details) {
    tx.exec("UPDATE external_task SET error_details = $2 WHERE id = $1", id, details);
}

std::vector<TopicCount> count_topics(storage::Transaction& tx, base::Timestamp now) {
    return tx.query<TopicCount>(
        "SELECT topic,"
        " SUM(CASE WHEN (locked_until IS NULL OR locked_until <= $1)"
        " AND (retries IS NULL OR retries > 0) THEN 1 ELSE 0 END) AS waiting,"
        " SUM(CASE WHEN locked_until > $1 AND worker IS NOT NULL THEN 1 ELSE 0 END) AS locked,"
        " SUM(CASE WHEN retries = 0 THEN 1 ELSE 0 END) AS stuck,"
        " MIN(created_at) AS oldest_at FROM external_task GROUP BY topic ORDER BY topic",
        now
    );
}

} // namespace kansli::process
