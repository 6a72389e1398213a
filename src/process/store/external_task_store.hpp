// Work for robots and other workers: external tasks are leased by topic, and given back completed,
// failed or as an error of the process. Who holds a lease is asked in every change, so that a late
// worker changes nothing.
#pragma once

#include "process/store/process_store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kansli::process {

struct ExternalTaskView {
    ExternalTaskId id;
    InstanceId instance_id;
    std::int64_t activation = 0;
    DefinitionId definition_id;
    std::string definition_key;
    std::string element;
    std::string topic;
    std::string tenant;
    std::string business_key;
    std::int64_t priority = 0;
    std::optional<std::int64_t> retries;
    std::optional<std::string> worker;
    std::optional<base::Timestamp> locked_until;
    std::optional<std::string> error_message;
    std::optional<std::string> error_details;
    base::Timestamp created_at;
};
BOOST_DESCRIBE_STRUCT(
    ExternalTaskView,
    (),
    (id,
     instance_id,
     activation,
     definition_id,
     definition_key,
     element,
     topic,
     tenant,
     business_key,
     priority,
     retries,
     worker,
     locked_until,
     error_message,
     error_details,
     created_at)
)

struct WantedTopic {
    std::string name;
    std::chrono::milliseconds lock_duration{};
    std::optional<std::string> business_key{};
    std::vector<std::string> definition_ids{};
    std::vector<std::string> definition_keys{};
    std::vector<std::string> tenants{};
    bool without_tenant = false;
    std::function<bool(const ExternalTaskView&)> accepts{}; // empty: every one
};

enum class FetchOrder { oldest, newest, any };

struct Fetch {
    std::string worker;
    std::size_t max_tasks = 10;
    bool by_priority = true;
    FetchOrder order = FetchOrder::any;
    std::vector<WantedTopic> topics{};
};

// Leases what is free now, at most `max_tasks`.
std::vector<ExternalTaskView>
fetch_and_lock(storage::Transaction& tx, const Fetch& fetch, base::Timestamp now);

// Error{not_found} when there is none.
ExternalTaskView find_external_task(storage::Transaction& tx, ExternalTaskId id);

// The task, when that worker holds it; Error{not_found} when it is gone, Error{invalid} otherwise.
ExternalTaskView
held_external_task(storage::Transaction& tx, ExternalTaskId id, const std::string& worker);

// Error{invalid} when another holds it and its lease is not over.
void lock_external_task(
    storage::Transaction& tx,
    const ExternalTaskView& task,
    const std::string& worker,
    base::Timestamp until,
    base::Timestamp now
);
void extend_lock(storage::Transaction& tx, ExternalTaskId id, base::Timestamp until);
void unlock_external_task(storage::Transaction& tx, ExternalTaskId id);
// Takes back this very lease; false when it is over, or another's.
bool take_lease_back(storage::Transaction& tx, const ExternalTaskView& leased);
void keep_error_details(storage::Transaction& tx, ExternalTaskId id, const std::string& details);

// What a topic's queue looks like, for people who look after robots.
struct TopicCount {
    std::string topic;
    std::int64_t waiting = 0;
    std::int64_t locked = 0;
    std::int64_t stuck = 0; // no retries left
    std::optional<base::Timestamp> oldest_at;
};
BOOST_DESCRIBE_STRUCT(TopicCount, (), (topic, waiting, locked, stuck, oldest_at))

std::vector<TopicCount> count_topics(storage::Transaction& tx, base::Timestamp now);

} // namespace kansli::process
