#include "process/store/step_rows.hpp"

#include "base/redact.hpp"
#include "jobs/job.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kansli::process {

namespace {

struct ExternalTaskRow {
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
    base::Timestamp created_at;
};
BOOST_DESCRIBE_STRUCT(
    ExternalTaskRow,
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
     created_at)
)

struct SubscriptionRow {
    InstanceId instance_id;
    std::int64_t subscription = 0;
    TriggerKind kind = TriggerKind::none;
    std::string name;
    std::string element;
    std::string business_key;
    std::string tenant;
    std::optional<base::Timestamp> due_at;
    base::Timestamp created_at;
};
BOOST_DESCRIBE_STRUCT(
    SubscriptionRow,
    (),
    (instance_id, subscription, kind, name, element, business_key, tenant, due_at, created_at)
)

struct IncidentRow {
    InstanceId instance_id;
    std::int64_t incident = 0;
    std::int64_t activation = 0;
    std::string element;
    std::string message;
    base::Timestamp opened_at;
};
BOOST_DESCRIBE_STRUCT(
    IncidentRow,
    (),
    (instance_id, incident, activation, element, message, opened_at)
)

template <class Entry>
bool has(const std::vector<Entry>& entries, Key key) {
    return std::any_of(entries.begin(), entries.end(), [&](const auto& each) {
        return each.key == key;
    });
}

std::int64_t number(Key key) { return static_cast<std::int64_t>(key); }

} // namespace

std::string job_key(InstanceId instance, Key key) {
    return fmt::format("{}:{}", instance.to_text(), key);
}

const Element& StepRows::element_of(const Instance& instance, Key activation) const {
    const auto& at = *instance.find(activation);
    return find(instance.definitions[at.slot])->at(at.element);
}

const Element&
StepRows::element_of(const Instance& instance, const Subscription& subscription) const {
    const auto& host = *instance.find(subscription.host);
    return find(instance.definitions[host.slot])->at(subscription.element);
}

void StepRows::write(const std::vector<Event>& events) const {
    write_external_tasks();
    write_failures(events);
    write_subscriptions();
    write_incidents();
    std::int64_t event_number = row.events - static_cast<std::int64_t>(events.size());
    for (const auto& event : events) {
        ++event_number;
        if (event.kind == EventKind::continuation_needed && after.find(event.key) != nullptr)
            enqueue(continuation_job, event.key, now, 0);
        if (event.kind == EventKind::message_sent || event.kind == EventKind::signal_sent)
            enqueue(message_job, event.key, now, event_number);
    }
}

void StepRows::enqueue(
    std::string_view kind,
    Key key,
    base::Timestamp due,
    std::int64_t event_number
) const {
    // A message of an element that is passed again is another one.
    auto name = job_key(row.id, key);
    if (event_number > 0) name += fmt::format(":{}", event_number);
    jobs::enqueue(
        tx,
        {.kind = std::string(kind),
         .key = std::move(name),
         .due = due,
         .payload = {fmt::format(
             R"({{"instance":"{}","key":{},"event":{}}})", row.id.to_text(), key, event_number
         )},
         .lane = std::string(process_lane)}
    );
}

void StepRows::write_external_tasks() const {
    for (const auto& task : before.external_tasks)
        if (!has(after.external_tasks, task.key))
            tx.send(
                "DELETE FROM external_task WHERE instance_id = $1 AND activation = $2",
                row.id,
                number(task.key)
            );
    for (const auto& task : after.external_tasks)
        if (!has(before.external_tasks, task.key)) add_external_task(task);
}

void StepRows::add_external_task(const ExternalTask& task) const {
    if (task.topic.starts_with(house_topics)) return;
    const auto& at = *after.find(task.key);
    const auto& definition_id = after.definitions[at.slot];
    ExternalTaskRow made;
    made.id = ExternalTaskId::make();
    made.instance_id = row.id;
    made.activation = number(task.key);
    made.definition_id = *DefinitionId::from_text(definition_id).value;
    made.definition_key = find(definition_id)->key;
    made.element = element_of(after, task.key).id;
    made.topic = task.topic;
    made.tenant = row.tenant;
    made.business_key = row.business_key;
    made.priority = task.priority;
    made.created_at = now;
    tx.insert("external_task", made);
}

// A failure gives the task back, to be taken again not before `due`; new retries offer it at once.
void StepRows::write_failures(const std::vector<Event>& events) const {
    for (const auto& event : events) {
        if (!has(after.external_tasks, event.key)) continue;
        if (event.kind == EventKind::external_failed)
            tx.send(
                "UPDATE external_task SET worker = NULL, locked_until = $3, retries = $4,"
                " error_message = $5 WHERE instance_id = $1 AND activation = $2",
                row.id,
                number(event.key),
                event.due == base::Timestamp() ? std::nullopt : std::optional(event.due),
                event.number,
                event.text
            );
        if (event.kind == EventKind::external_retried)
            tx.send(
                "UPDATE external_task SET retries = $3 WHERE instance_id = $1 AND activation = $2",
                row.id,
                number(event.key),
                event.number
            );
    }
}

void StepRows::write_subscriptions() const {
    for (const auto& each : before.subscriptions) {
        if (has(after.subscriptions, each.key)) continue;
        tx.send(
            "DELETE FROM process_subscription WHERE instance_id = $1 AND subscription = $2",
            row.id,
            number(each.key)
        );
        if (each.kind == TriggerKind::timer) jobs::cancel(tx, timer_job, job_key(row.id, each.key));
    }
    for (const auto& each : after.subscriptions) {
        if (has(before.subscriptions, each.key)) continue;
        SubscriptionRow made{row.id, number(each.key), each.kind, each.name};
        made.element = element_of(after, each).id;
        made.business_key = row.business_key;
        made.tenant = row.tenant;
        made.created_at = now;
        if (each.kind == TriggerKind::timer) {
            made.due_at = each.due;
            enqueue(timer_job, each.key, each.due, 0);
        }
        tx.insert("process_subscription", made);
    }
}

void StepRows::write_incidents() const {
    for (const auto& each : before.incidents)
        if (!has(after.incidents, each.key))
            tx.send(
                "UPDATE process_incident SET resolved_at = $3"
                " WHERE instance_id = $1 AND incident = $2",
                row.id,
                number(each.key),
                now
            );
    for (const auto& each : after.incidents) {
        if (has(before.incidents, each.key)) continue;
        tx.insert(
            "process_incident",
            IncidentRow{
                row.id,
                number(each.key),
                number(each.activation),
                element_of(after, each.activation).id,
                base::redacted(each.message), // an expression may have shown a value
                now}
        );
        // Work that could not be taken back is not offered again until somebody has helped.
        if (after.find_external_task(each.activation) != nullptr)
            tx.send(
                "UPDATE external_task SET retries = 0 WHERE instance_id = $1 AND activation = $2",
                row.id,
                number(each.activation)
            );
    }
}

} // namespace kansli::process
