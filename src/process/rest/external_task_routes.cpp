#include "process/rest/engine_rest.hpp"
#include "process/rest/rest_body.hpp"
#include "process/rest/rest_value.hpp"
#include "process/store/external_task_store.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kansli::process {

namespace {

using base::JsonValue;
using web::NoContent;
using web::Path;
using web::Permission;
using web::Session;

constexpr std::int64_t max_tasks = 1000;
constexpr std::int64_t max_wait_ms = 1'800'000;

base::Error invalid(const std::string& why) { return {base::ErrorCode::invalid, why}; }

// What a worker asks for, and how long it waits for it.
struct Asked {
    Fetch fetch;
    std::int64_t wait_ms = 0;
    std::vector<RestBody> topics;
};

std::vector<std::string> either(const RestBody& topic, const char* one, const char* many) {
    auto list = topic.texts(many);
    if (const auto single = topic.text(one); !single.empty()) list.push_back(single);
    return list;
}

bool fits(
    const ProcessStore& store,
    storage::Transaction& tx,
    const RestBody& topic,
    const ExternalTaskView& task
) {
    const auto row = find_instance(tx, task.instance_id);
    if (!row) return false;
    if (const auto tag = topic.text("processDefinitionVersionTag"); !tag.empty()) {
        const auto& definition = store.definitions().definition(tx, task.definition_id.to_text());
        if (definition.version_tag != tag) return false;
    }
    const auto* wanted = topic.member("processVariables");
    if (wanted == nullptr || !wanted->is_object()) return true;
    const auto instance = store.instance(tx, *row);
    const auto& kept = instance.activations.at(0).variables;
    return std::all_of(
        wanted->get_object().begin(),
        wanted->get_object().end(),
        [&](const auto& each) {
            const auto* found = kept.if_contains(each.key());
            return found != nullptr && plain_value(*found) == each.value();
        }
    );
}

WantedTopic topic_of(const ProcessStore& store, storage::Transaction& tx, const RestBody& topic) {
    WantedTopic wanted;
    wanted.name = topic.required_text("topicName");
    wanted.lock_duration = topic.required_duration("lockDuration");
    wanted.business_key = topic.optional_text("businessKey");
    wanted.definition_ids = either(topic, "processDefinitionId", "processDefinitionIdIn");
    wanted.definition_keys = either(topic, "processDefinitionKey", "processDefinitionKeyIn");
    wanted.tenants = topic.texts("tenantIdIn");
    wanted.without_tenant = topic.flag("withoutTenantId", false);
    if (topic.member("processVariables") != nullptr ||
        topic.member("processDefinitionVersionTag") != nullptr)
        wanted.accepts = [&store, &tx, topic](const ExternalTaskView& task) {
            return fits(store, tx, topic, task);
        };
    return wanted;
}

Asked asked_of(const ProcessStore& store, storage::Transaction& tx, const RestBody& body) {
    Asked asked;
    asked.fetch.worker = body.required_text("workerId");
    const auto count = body.number("maxTasks").value_or(10);
    if (count < 1 || count > max_tasks)
        throw invalid(fmt::format("maxTasks must be from 1 to {}.", max_tasks));
    asked.fetch.max_tasks = static_cast<std::size_t>(count);
    asked.fetch.by_priority = body.flag("usePriority", true);
    for (const auto& order : body.objects("sorting"))
        if (order.text("sortBy") == "createTime")
            asked.fetch.order =
                order.text("sortOrder") == "asc" ? FetchOrder::oldest : FetchOrder::newest;
    asked.wait_ms = body.number("asyncResponseTimeout").value_or(0);
    if (asked.wait_ms < 0 || asked.wait_ms > max_wait_ms)
        throw invalid(
            fmt::format("asyncResponseTimeout must be from 0 to {} milliseconds.", max_wait_ms)
        );
    asked.topics = body.objects("topics");
    if (asked.topics.size() > 100) throw invalid("There are over 100 topics.");
    for (const auto& topic : asked.topics) asked.fetch.topics.push_back(topic_of(store, tx, topic));
    return asked;
}

JsonValue optional_json(const std::optional<std::string>& text) {
    return text ? JsonValue(*text) : JsonValue();
}

boost::json::object view_of(const ExternalTaskView& task) {
    const auto instance = task.instance_id.to_text();
    return {
        {"id", task.id.to_text()},
        {"activityId", task.element},
        {"activityInstanceId", fmt::format("{}:{}:{}", task.element, instance, task.activation)},
        {"errorMessage", optional_json(task.error_message)},
        {"errorDetails", optional_json(task.error_details)},
        {"executionId", instance},
        {"lockExpirationTime", rest_time(task.locked_until)},
        {"createTime", rest_time(task.created_at)},
        {"processDefinitionId", task.definition_id.to_text()},
        {"processDefinitionKey", task.definition_key},
        {"processInstanceId", instance},
        {"retries", task.retries ? JsonValue(*task.retries) : JsonValue()},
        {"suspended", false},
        {"workerId", optional_json(task.worker)},
        {"topicName", task.topic},
        {"tenantId", task.tenant.empty() ? JsonValue() : JsonValue(task.tenant)},
        {"priority", task.priority},
        {"businessKey", task.business_key.empty() ? JsonValue() : JsonValue(task.business_key)}};
}

Variables variables_for(const RestBody& topic, const Instance& instance, Key activation) {
    const auto* at = instance.find(activation);
    if (at == nullptr) return {};
    const auto all = topic.flag("localVariables", false)
                         ? at->variables
                         : VisibleVariables(instance, activation).all();
    if (topic.member("variables") == nullptr) return all;
    Variables chosen;
    for (const auto& name : topic.texts("variables"))
        if (const auto* found = all.if_contains(name)) chosen.emplace(name, *found);
    return chosen;
}

boost::json::array tell(
    const ProcessStore& store,
    storage::Transaction& tx,
    const Asked& asked,
    const std::vector<ExternalTaskView>& tasks
) {
    boost::json::array told;
    for (const auto& task : tasks) {
        const auto row = find_instance(tx, task.instance_id);
        if (!row) continue;
        const auto instance = store.instance(tx, *row);
        const auto& topic =
            *std::find_if(asked.topics.begin(), asked.topics.end(), [&](const RestBody& each) {
                return each.text("topicName") == task.topic;
            });
        auto view = view_of(task);
        const auto& definition = store.definitions().definition(tx, task.definition_id.to_text());
        view["processDefinitionVersionTag"] =
            definition.version_tag.empty() ? JsonValue() : JsonValue(definition.version_tag);
        view["variables"] =
            variables_to_rest(variables_for(topic, instance, static_cast<Key>(task.activation)));
        boost::json::object properties;
        const auto element = definition.find(task.element);
        if (topic.flag("includeExtensionProperties", false) && element != no_index)
            for (const auto& [name, value] : definition.at(element).properties)
                properties.insert_or_assign(name, value);
        view["extensionProperties"] = std::move(properties);
        told.push_back(std::move(view));
    }
    return told;
}

web::Response fetch(
    Session& session,
    const web::Request& request,
    const ProcessStore& store,
    FetchWaiters& waiters
) {
    const auto asked = asked_of(store, session.tx, RestBody(request));
    auto tasks = fetch_and_lock(session.tx, asked.fetch, session.now);
    const auto deadline =
        session.parked_at.value_or(session.now) + std::chrono::milliseconds(asked.wait_ms);
    if (!tasks.empty() || session.now >= deadline || !waiters.has_room()) {
        auto told = rest_json(tell(store, session.tx, asked, tasks));
        if (!tasks.empty())
            told.unread = [&waiters, tasks = std::move(tasks)](const auto& done) {
                waiters.take_back(tasks, done);
            };
        return told;
    }
    std::vector<std::string> topics;
    for (const auto& topic : asked.fetch.topics) topics.push_back(topic.name);
    web::Response later;
    later.park = [&waiters, topics = std::move(topics), deadline](std::function<void()> again) {
        return waiters.add(topics, deadline, std::move(again));
    };
    return later;
}

Command command_of(CommandKind kind, const ExternalTaskView& task, const RestBody& body) {
    Command command{.kind = kind, .key = static_cast<Key>(task.activation)};
    command.variables = variables_from_rest(body.member("variables"));
    command.local_variables = variables_from_rest(body.member("localVariables"));
    command.removed = transient_names(body.member("variables"));
    return command;
}

class ExternalTasks {
public:
    explicit ExternalTasks(const ProcessStore& store) : store_(store) {}

    void complete(Session& session, ExternalTaskId id, const RestBody& body) const {
        const auto task = held(session, id, body);
        run(session, task, command_of(CommandKind::complete_external, task, body));
    }

    void fail(Session& session, ExternalTaskId id, const RestBody& body) const {
        const auto task = held(session, id, body);
        auto command = command_of(CommandKind::fail_external, task, body);
        command.number = body.number("retries").value_or(0);
        command.text = body.text("errorMessage");
        const auto timeout = body.number("retryTimeout").value_or(0);
        if (timeout < 0 || command.number < 0)
            throw invalid("retries and retryTimeout are not negative.");
        if (timeout > 0) command.due = session.now + std::chrono::milliseconds(timeout);
        run(session, task, command);
        keep_error_details(session.tx, id, body.text("errorDetails"));
        wake(session, task.topic);
    }

    void error(Session& session, ExternalTaskId id, const RestBody& body) const {
        const auto task = held(session, id, body);
        auto command = command_of(CommandKind::throw_error, task, body);
        command.text = body.required_text("errorCode");
        command.note = body.text("errorMessage");
        run(session, task, command);
    }

    void extend(Session& session, ExternalTaskId id, const RestBody& body) const {
        held(session, id, body);
        const auto until = session.now + base::Duration(body.required_duration("newDuration"));
        extend_lock(session.tx, id, until);
    }

    void lock(Session& session, ExternalTaskId id, const RestBody& body) const {
        const auto task = find_external_task(session.tx, id);
        const auto until = session.now + base::Duration(body.required_duration("lockDuration"));
        lock_external_task(session.tx, task, body.required_text("workerId"), until, session.now);
    }

    void unlock(Session& session, ExternalTaskId id, const RestBody&) const {
        const auto task = find_external_task(session.tx, id);
        unlock_external_task(session.tx, id);
        wake(session, task.topic);
    }

    void set_retries(Session& session, ExternalTaskId id, const RestBody& body) const {
        const auto task = find_external_task(session.tx, id);
        Command command{.kind = CommandKind::set_retries, .key = static_cast<Key>(task.activation)};
        command.number = body.number("retries").value_or(-1);
        if (command.number < 0) throw invalid("retries must be a number that is not negative.");
        run(session, task, command);
        wake(session, task.topic);
    }

private:
    static ExternalTaskView held(Session& session, ExternalTaskId id, const RestBody& body) {
        return held_external_task(session.tx, id, body.required_text("workerId"));
    }

    void run(Session& session, const ExternalTaskView& task, const Command& command) const {
        store_.run(session.tx, task.instance_id, command, session.now);
    }

    void wake(Session& session, const std::string& topic) const {
        const auto& wake = store_.hooks().work_is_there;
        if (wake) session.tx.after_commit([wake, topic] { wake(topic); });
    }

    const ProcessStore& store_;
};

} // namespace

void add_external_task_routes(web::Api& api, const ProcessStore& store, FetchWaiters& waiters) {
    const auto add = [&](std::string_view verb, auto action, std::string_view summary) {
        api.post(
               fmt::format("/external-task/{{id}}/{}", verb),
               Permission::external_work,
               [&store,
                action](Session& session, Path<ExternalTaskId> id, const web::Request& request) {
                   (ExternalTasks(store).*action)(session, id.value, RestBody(request));
               },
               summary
        )
            .without_municipality()
            .lane(process_lane)
            .without_idempotency();
    };
    api.post(
           "/external-task/fetchAndLock",
           Permission::external_work,
           [&store, &waiters](Session& session, const web::Request& request) {
               return fetch(session, request, store, waiters);
           },
           "Leases work of the topics, waiting for it when asked to."
    )
        .without_municipality()
        .lane(process_lane)
        .without_idempotency()
        .personal_data();
    add("complete", &ExternalTasks::complete, "The work is done.");
    add("failure", &ExternalTasks::fail, "The work failed; it is offered again.");
    add("bpmnError", &ExternalTasks::error, "The work ended with an error of the process.");
    add("extendLock", &ExternalTasks::extend, "Holds the lease longer, from now.");
    add("lock", &ExternalTasks::lock, "Leases this work.");
    add("unlock", &ExternalTasks::unlock, "Gives the lease back.");
    api.put(
           "/external-task/{id}/retries",
           Permission::external_work,
           [&store](Session& session, Path<ExternalTaskId> id, const web::Request& request) {
               ExternalTasks(store).set_retries(session, id.value, RestBody(request));
           },
           "Offers the work again, this many times."
    )
        .without_municipality()
        .lane(process_lane);
}

} // namespace kansli::process
