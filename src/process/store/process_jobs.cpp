#include "process/store/process_jobs.hpp"

#include "process/store/start_events.hpp"
#include "process/store/step_rows.hpp"

namespace kansli::process {

namespace {

struct StepPayload {
    InstanceId instance;
    std::uint64_t key = 0;
    std::int64_t event = 0;
};
BOOST_DESCRIBE_STRUCT(StepPayload, (), (instance, key, event))

struct StartPayload {
    DefinitionId definition;
    std::string element;
    base::Timestamp due;
};
BOOST_DESCRIBE_STRUCT(StartPayload, (), (definition, element, due))

// What the job was for may be over: interrupted, canceled, done by hand. Then there is nothing to
// do.
void run_if_there(
    storage::Transaction& tx,
    const ProcessStore& store,
    const StepPayload& payload,
    CommandKind kind,
    base::Timestamp now
) {
    try {
        store.run(tx, payload.instance, {.kind = kind, .key = payload.key}, now);
    } catch (const base::Error& error) {
        if (error.code() != base::ErrorCode::not_found && error.code() != base::ErrorCode::conflict)
            throw;
    }
}

void send(
    storage::Transaction& tx,
    const ProcessStore& store,
    const StepPayload& payload,
    base::Timestamp now
) {
    const auto events = events_of(tx, payload.instance);
    const auto row = find_instance(tx, payload.instance);
    for (const auto& event : events) {
        if (event.number != payload.event || !row) continue;
        const auto variables = store.instance(tx, *row).activations.at(0).variables;
        if (event.kind == EventKind::signal_sent) {
            store.signal(tx, event.text, variables, now);
            return;
        }
        Message message{.name = event.text, .variables = variables};
        if (!row->business_key.empty()) message.business_key = row->business_key;
        message.tenant = row->tenant;
        store.correlate(tx, message, now);
        return;
    }
}

void start_at_time(
    storage::Transaction& tx,
    const ProcessStore& store,
    const StartPayload& payload,
    base::Timestamp now
) {
    const auto start = find_start(tx, payload.definition, payload.element);
    if (!start) return; // a newer version listens now
    store.start(
        tx, {.key = start->key, .tenant = start->tenant, .start_element = start->element}, now
    );
    put_next_start(tx, *start, payload.due, now);
}

} // namespace

void handle_process_jobs(jobs::Runner& runner, const ProcessStore& store) {
    const auto handle = [&](std::string_view kind, CommandKind command) {
        runner.handle(
            std::string(kind),
            [&store, command](auto& tx, const jobs::JobContext& context, const auto& payload) {
                const auto read = base::from_json<StepPayload>(payload);
                run_if_there(tx, store, read, command, context.now);
            }
        );
    };
    handle(timer_job, CommandKind::trigger);
    handle(continuation_job, CommandKind::resume);
    runner.handle(
        std::string(message_job),
        [&store](auto& tx, const jobs::JobContext& context, const auto& payload) {
            send(tx, store, base::from_json<StepPayload>(payload), context.now);
        }
    );
    runner.handle(
        std::string(start_timer_job),
        [&store](auto& tx, const jobs::JobContext& context, const auto& payload) {
            start_at_time(tx, store, base::from_json<StartPayload>(payload), context.now);
        }
    );
}

} // namespace kansli::process
