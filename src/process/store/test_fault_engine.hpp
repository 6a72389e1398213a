// For fault_test.cpp: a model with most of what leaves rows, an engine that plays it, and what is
// asked of it. Never part of an installation.
#pragma once

#include "process/store/test_faults.hpp"
#include "process/store/test_store.hpp"

#include <thread>

namespace kansli::process {

inline const auto begun_at = *base::Timestamp::from_text("2026-03-02T08:00:00Z").value;

// An element of most kinds that leave a row behind.
inline const std::string model_of_most =
    start() + external("work") + user("late") + element("parallelGateway", "fork") +
    user("review") + user("many", R"(<multiInstanceLoopCharacteristics><loopCardinality>2
      </loopCardinality></multiInstanceLoopCharacteristics>)") +
    R"(<boundaryEvent id="slow" attachedToRef="work" cancelActivity="false">
         <timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>
       </boundaryEvent>
       <intermediateCatchEvent id="mail"><messageEventDefinition messageRef="m"/>
       </intermediateCatchEvent>
       <subProcess id="phase"><startEvent id="in"/><intermediateCatchEvent id="pause">
         <timerEventDefinition><timeDuration>PT2H</timeDuration></timerEventDefinition>
       </intermediateCatchEvent><endEvent id="out"/>)" +
    flows("in pause out") + "</subProcess>" + element("parallelGateway", "join") + end() +
    end("told") + flows("start work fork review join end") + flows("fork many join") +
    flows("fork mail join") + flows("fork phase join") + flows("slow late told");

enum class Deed { start, fetch, complete, fail, correlate, timer, user_task, cancel };

// To a child, as bytes.
struct Order {
    Fault fault = Fault::none;
    int at = 1;
    Deed deed = Deed::start;
    Key key = no_key;
    char instance[40] = {};
    char start_key[40] = {};
    char url[300] = {};
};

// An engine on a database, and a client of it. A client that hears nothing asks again, and is
// content when it is told that it was done.
class Engine {
public:
    explicit Engine(storage::Database& database)
        : database_(database),
          store_(definitions_, ProcessHooks()),
          runner_(database, {.clock = [this] { return now; }}) {
        handle_process_jobs(runner_, store_);
    }

    void perform(const Order& order) {
        if (order.deed == Deed::timer) {
            now = now + std::chrono::minutes(61);
            runner_.run_due();
            return;
        }
        write([&](auto& tx) { perform(tx, order); });
    }

    void perform_again(const Order& order) {
        now = now + std::chrono::minutes(2); // the lease of one that was killed is over
        try {
            perform(order);
            if (order.deed == Deed::timer) run_what_is_due();
        } catch (const base::Error& error) {
            using enum base::ErrorCode;
            const auto code = error.code();
            if (code != not_found && code != conflict && code != invalid) throw;
        }
    }

    void go_to_the_end(InstanceId id) {
        for (int i = 0; i < 40 && go_on(id); ++i) {
            now = now + std::chrono::minutes(10);
            runner_.run_due();
        }
    }

    base::Timestamp now = begun_at;

private:
    // A job whose runner was killed is passed over until the database has noticed.
    void run_what_is_due() {
        const auto is_any_due = [&] {
            std::int64_t due = 0;
            database_.read([&](auto& tx) {
                due = tx.template one<std::int64_t>(
                    "SELECT COUNT(*) FROM job WHERE due_at <= $1", now
                );
            });
            return due > 0;
        };
        for (int tries = 0; tries < 1000 && is_any_due(); ++tries) {
            if (runner_.run_due() > 0) continue;
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
    }

    template <class Work>
    void write(const Work& work) {
        database_.write(storage::lane_key("engine"), work);
    }

    void perform(storage::Transaction& tx, const Order& order) {
        const auto run = [&](Command command) {
            command.key = order.key;
            store_.run(tx, *InstanceId::from_text(order.instance).value, command, now);
        };
        const std::string name = order.start_key;
        switch (order.deed) {
        case Deed::start:
            store_.start(tx, {.key = "p", .business_key = name, .start_key = name}, now);
            break;
        case Deed::fetch:
            fetch_and_lock(
                tx,
                {.worker = "a",
                 .topics = {{.name = "work-topic", .lock_duration = std::chrono::seconds(60)}}},
                now
            );
            break;
        case Deed::complete:
            hold(tx, order);
            run({.kind = CommandKind::complete_external, .variables = {{"score", 7}}});
            break;
        case Deed::fail:
            hold(tx, order);
            run({.kind = CommandKind::fail_external, .number = 0, .text = "timeout"});
            break;
        case Deed::correlate:
            store_.correlate(tx, {.name = "reply", .business_key = name}, now);
            break;
        case Deed::user_task:
            run({.kind = CommandKind::complete_user_task});
            break;
        default:
            run({.kind = CommandKind::cancel, .note = "withdrawn"});
        }
    }

    // As a worker is asked for its lease, without which a failure would count twice.
    static void hold(storage::Transaction& tx, const Order& order) {
        const auto task = tx.maybe<ExternalTaskId>(
            "SELECT id FROM external_task WHERE instance_id = $1 AND activation = $2",
            *InstanceId::from_text(order.instance).value,
            static_cast<std::int64_t>(order.key)
        );
        if (!task) throw base::Error(base::ErrorCode::not_found, "It is done.");
        held_external_task(tx, *task, "a");
    }

    // False when it is over.
    bool go_on(InstanceId id) {
        bool is_active = false;
        write([&](auto& tx) {
            const auto row = *find_instance(tx, id);
            is_active = row.state == InstanceState::active;
            const auto command = next_command(tx, store_.instance(tx, row));
            if (is_active && command.key != no_key) store_.run(tx, id, command, now);
        });
        return is_active;
    }

    Command next_command(storage::Transaction& tx, const Instance& state) const {
        for (const auto& each : state.incidents)
            return {.kind = CommandKind::set_retries, .key = each.activation, .number = 3};
        for (const auto& each : state.external_tasks)
            return {.kind = CommandKind::complete_external, .key = each.key};
        for (const auto& each : state.subscriptions)
            if (each.kind == TriggerKind::message)
                return {.kind = CommandKind::trigger, .key = each.key};
        return {.kind = CommandKind::complete_user_task, .key = user_task(tx, state)};
    }

    Key user_task(storage::Transaction& tx, const Instance& state) const {
        for (const auto& each : state.activations) {
            const auto& definition = definitions_.definition(tx, state.definitions.at(each.slot));
            if (definition.at(each.element).kind == ElementKind::user_task &&
                state.children_of(each.key).empty())
                return each.key;
        }
        return no_key;
    }

    storage::Database& database_;
    DefinitionStore definitions_;
    ProcessStore store_;
    jobs::Runner runner_;
};

} // namespace kansli::process
