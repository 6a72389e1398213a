// For the tests of durable processes: a store on each database, with jobs that run on the test's
// clock, and what is left in the tables when an instance is over. Never part of an installation.
#pragma once

#include "jobs/job_store.hpp"
#include "process/store/external_task_store.hpp"
#include "process/store/process_jobs.hpp"
#include "process/store/step_rows.hpp"
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

    // The rows of an instance are what its snapshot says: no token without its task, timer or
    // subscription, none twice, and a history without a gap in which each token was made once.
    void expect_sound(InstanceId id) {
        read([&](auto& tx) {
            const auto row = *find_instance(tx, id);
            const auto kept = store->instance(tx, row);
            const auto rows = [&](const std::string& sql) {
                return static_cast<std::size_t>(tx.template one<std::int64_t>(sql, id));
            };
            const auto of_instance = [](const std::string& table) {
                return "SELECT COUNT(*) FROM " + table + " WHERE instance_id = $1";
            };
            EXPECT_EQ(rows(of_instance("external_task")), kept.external_tasks.size());
            EXPECT_EQ(rows(of_instance("process_subscription")), kept.subscriptions.size());
            EXPECT_EQ(
                rows(of_instance("process_incident") + " AND resolved_at IS NULL"),
                kept.incidents.size()
            );
            for (const auto& each : kept.subscriptions)
                if (each.kind == TriggerKind::timer) {
                    EXPECT_TRUE(jobs::is_queued(tx, timer_job, job_key(id, each.key)));
                }
            expect_history_is_whole(row, kept, events_of(tx, id));
        });
    }

    static void expect_history_is_whole(
        const InstanceRow& row,
        const Instance& kept,
        const std::vector<EventRow>& events
    ) {
        EXPECT_EQ(static_cast<std::size_t>(row.events), events.size());
        std::map<std::int64_t, int> tokens;
        for (std::size_t i = 0; i < events.size(); ++i) {
            EXPECT_EQ(events[i].number, static_cast<std::int64_t>(i) + 1);
            auto& count = tokens[events[i].activation];
            if (events[i].kind == EventKind::entered) ++count;
            if (events[i].kind == EventKind::left || events[i].kind == EventKind::canceled) --count;
            EXPECT_TRUE(count == 0 || count == 1) << events[i].element;
        }
        for (const auto& each : kept.activations) {
            if (each.parent == no_key) continue;
            EXPECT_EQ(tokens[static_cast<std::int64_t>(each.key)]--, 1) << each.key;
        }
        if (row.state != InstanceState::active) return;
        for (const auto& [key, count] : tokens)
            EXPECT_TRUE(count == 0 || static_cast<Key>(key) == kept.activations.at(0).key) << key;
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
