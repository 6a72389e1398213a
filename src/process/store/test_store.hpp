// For the tests of durable processes: a store on each database, with jobs that run on the test's
// clock, and what is left in the tables when an instance is over. Never part of an installation.
#pragma once

#include "process/store/external_task_store.hpp"
#include "process/store/process_jobs.hpp"
#include "process/test_process.hpp"
#include "storage/test_database.hpp"

namespace kansli::process {

class StoreTest : public storage::DatabaseTest {
protected:
    StoreTest() : store(std::make_unique<ProcessStore>(definitions, ProcessHooks())) {
        make_runner();
    }

    void make_runner() {
        runner = std::make_unique<jobs::Runner>(database(), jobs::RunnerSettings{.clock = [this] {
                                                    return now;
                                                }});
        handle_process_jobs(*runner, *store);
    }

    // Everything but the database is made anew, as after a kill.
    void restart() {
        runner.reset();
        store.reset();
        test_database.reopen();
        fresh = std::make_unique<DefinitionStore>();
        store = std::make_unique<ProcessStore>(*fresh, ProcessHooks());
        make_runner();
    }

    void deploy(const std::string& inside, const std::string& roots = "") {
        write([&](auto& tx) {
            store->definitions().deploy(
                tx, {"p.bpmn", bpmn(roots + process_text(inside)), "", true}, now
            );
        });
    }

    InstanceId begin(const Variables& variables = {}, const std::string& start_key = "") {
        return write([&](auto& tx) {
            return store
                ->start(
                    tx,
                    {.key = "p",
                     .business_key = "case-1",
                     .start_key = start_key,
                     .variables = variables},
                    now
                )
                .id;
        });
    }

    Instance state(InstanceId id) {
        return read([&](auto& tx) { return store->instance(tx, *find_instance(tx, id)); });
    }

    InstanceState ended(InstanceId id) {
        return read([&](auto& tx) { return find_instance(tx, id)->state; });
    }

    void run(InstanceId id, const Command& command) {
        write([&](auto& tx) { store->run(tx, id, command, now); });
    }

    std::vector<ExternalTaskView> fetch(const std::string& worker) {
        return write([&](auto& tx) {
            return fetch_and_lock(
                tx,
                {.worker = worker,
                 .topics = {{.name = "work-topic", .lock_duration = std::chrono::seconds(60)}}},
                now
            );
        });
    }

    void complete(const ExternalTaskView& task, const std::string& worker) {
        write([&](auto& tx) {
            held_external_task(tx, task.id, worker);
            store->run(
                tx,
                task.instance_id,
                {.kind = CommandKind::complete_external, .key = static_cast<Key>(task.activation)},
                now
            );
        });
    }

    std::int64_t count(const std::string& table) {
        return read([&](auto& tx) {
            return tx.template one<std::int64_t>("SELECT COUNT(*) FROM " + table);
        });
    }

    // How often an element was entered, by its history.
    int entered(InstanceId id, const std::string& element) {
        const auto events = read([&](auto& tx) { return events_of(tx, id); });
        return static_cast<int>(std::count_if(
            events.begin(),
            events.end(),
            [&](const EventRow& event) {
                return event.kind == EventKind::entered && event.element == element;
            }
        ));
    }

    // Nothing that belongs to an instance is left when it is over.
    void expect_no_remains() {
        for (const auto* table : {"external_task", "process_subscription", "job"})
            EXPECT_EQ(count(table), 0) << table;
    }

    base::Timestamp now = *base::Timestamp::from_text("2026-03-02T08:00:00Z").value;
    DefinitionStore definitions;
    std::unique_ptr<DefinitionStore> fresh;
    std::unique_ptr<ProcessStore> store;
    std::unique_ptr<jobs::Runner> runner;
};

inline const std::string work_then_review =
    start() + external("work") + user("review") + end() + flows("start work review end");

inline const std::string wait_for_reply =
    start() + R"(<intermediateCatchEvent id="wait"><messageEventDefinition messageRef="m"/>
      </intermediateCatchEvent>)" +
    end() + flows("start wait end");

inline const std::string reply = R"(<message id="m" name="reply"/>)";

inline std::string timer_wait(const std::string& duration) {
    return start() + R"(<intermediateCatchEvent id="wait"><timerEventDefinition><timeDuration>)" +
           duration + "</timeDuration></timerEventDefinition></intermediateCatchEvent>" + end() +
           flows("start wait end");
}

} // namespace kansli::process
