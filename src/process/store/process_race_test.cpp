// Who wins where two come at the same time, and that there is one winner.
#include "process/store/test_store.hpp"

#include <atomic>
#include <thread>

namespace kansli::process {

namespace {

class ProcessRaceTest : public StoreTest {};

KANSLI_ON_EACH_DATABASE(ProcessRaceTest);

TEST_P(ProcessRaceTest, a_task_is_completed_once_however_often_it_is_said) {
    deploy(work_then_review);
    const auto id = begin();
    const auto task = fetch("a").at(0);

    complete(task, "a");
    EXPECT_THROW(complete(task, "a"), base::Error);

    EXPECT_EQ(entered(id, "review"), 1);
}

TEST_P(ProcessRaceTest, of_many_who_complete_at_the_same_time_one_does) {
    deploy(work_then_review);
    const auto id = begin();
    const auto task = fetch("a").at(0);
    std::atomic<int> completed{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&, lane = "lane-" + std::to_string(i)] {
            try {
                database().write(storage::lane_key(lane), [&](storage::Transaction& tx) {
                    held_external_task(tx, task.id, "a");
                    store->run(
                        tx,
                        task.instance_id,
                        {.kind = CommandKind::complete_external,
                         .key = static_cast<Key>(task.activation)},
                        now
                    );
                });
                ++completed;
            } catch (const base::Error&) {
                // the others
            }
        });
    for (auto& thread : threads) thread.join();

    EXPECT_EQ(completed, 1);
    EXPECT_EQ(entered(id, "review"), 1);
}

TEST_P(ProcessRaceTest, a_lease_that_ran_out_belongs_to_the_next_worker) {
    deploy(work_then_review);
    const auto id = begin();
    const auto task = fetch("a").at(0);
    EXPECT_TRUE(fetch("b").empty());

    now = now + std::chrono::seconds(61);
    ASSERT_EQ(fetch("b").size(), 1U);
    EXPECT_THROW(complete(task, "a"), base::Error);
    complete(task, "b");

    EXPECT_EQ(entered(id, "review"), 1);
}

TEST_P(ProcessRaceTest, of_two_messages_at_the_same_time_one_is_taken) {
    deploy(wait_for_reply, reply);
    const auto id = begin();
    std::atomic<int> taken{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&, lane = "lane-" + std::to_string(i)] {
            try {
                database().write(storage::lane_key(lane), [&](storage::Transaction& tx) {
                    store->correlate(tx, {.name = "reply", .business_key = "case-1"}, now);
                });
                ++taken;
            } catch (const base::Error&) {
                // nothing waits any more
            }
        });
    for (auto& thread : threads) thread.join();

    EXPECT_EQ(taken, 1);
    EXPECT_EQ(entered(id, "end"), 1);
}

TEST_P(ProcessRaceTest, a_message_and_a_timer_that_race_take_one_path) {
    deploy(
        start() + user("task") + user("late") + user("mail") + end() +
            R"(<boundaryEvent id="t" attachedToRef="task"><timerEventDefinition>
                 <timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>
               <boundaryEvent id="m1" attachedToRef="task"><messageEventDefinition messageRef="m"/>
               </boundaryEvent>)" +
            flows("start task end") + flows("t late") + flows("m1 mail"),
        reply
    );
    const auto id = begin();
    now = now + std::chrono::hours(1);

    write([&](auto& tx) { store->correlate(tx, {.name = "reply"}, now); });
    runner->run_due();

    EXPECT_EQ(entered(id, "mail"), 1);
    EXPECT_EQ(entered(id, "late"), 0);
    EXPECT_EQ(count("job"), 0);
}

TEST_P(ProcessRaceTest, branches_that_end_at_the_same_time_join_once) {
    deploy(
        start() + element("parallelGateway", "fork") + user("a") + user("b") + user("c") +
        element("parallelGateway", "join") + user("last") + flows("start fork a join last") +
        flows("fork b join") + flows("fork c join")
    );
    const auto id = begin();
    std::vector<std::thread> threads;
    for (const auto& each : state(id).activations) {
        if (each.parent == no_key) continue;
        threads.emplace_back([&, key = each.key] {
            // What another lane changed first is run again; after three times, asked again.
            for (int tries = 0; tries < 20; ++tries) try {
                    database().write(
                        storage::lane_key("lane-" + std::to_string(key)),
                        [&](storage::Transaction& tx) {
                            store->run(
                                tx, id, {.kind = CommandKind::complete_user_task, .key = key}, now
                            );
                        }
                    );
                    return;
                } catch (const base::Error& error) {
                    if (error.code() != base::ErrorCode::busy) throw;
                } catch (const storage::Retry&) {
                    continue;
                }
        });
    }
    for (auto& thread : threads) thread.join();

    EXPECT_EQ(entered(id, "join"), 1);
    EXPECT_EQ(entered(id, "last"), 1);
}

TEST_P(ProcessRaceTest, a_canceled_instance_leaves_nothing_behind) {
    deploy(
        start() + external("work") +
        R"(<boundaryEvent id="t" attachedToRef="work"><timerEventDefinition>
             <timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>)" +
        end() + end("late") + flows("start work end") + flows("t late")
    );
    const auto id = begin();
    const auto task = fetch("a").at(0);

    run(id, {.kind = CommandKind::cancel, .note = "withdrawn"});

    expect_no_remains();
    EXPECT_THROW(complete(task, "a"), base::Error);
}

TEST_P(ProcessRaceTest, a_flag_that_is_set_before_or_after_the_wait_begins_is_seen) {
    deploy(
        start() + external("work") +
        R"(<intermediateCatchEvent id="wait"><conditionalEventDefinition>
             <condition>${updateAvailable}</condition></conditionalEventDefinition>
           </intermediateCatchEvent>)" +
        end() + flows("start work wait end")
    );
    const auto before = begin({{"updateAvailable", false}});
    const auto after = begin({{"updateAvailable", false}});
    const Command flag{
        .kind = CommandKind::set_variables, .variables = {{"updateAvailable", true}}};
    const auto work = [&](InstanceId id) {
        run(id,
            {.kind = CommandKind::complete_external, .key = state(id).external_tasks.at(0).key});
    };

    run(before, flag);
    work(before);
    work(after);
    run(after, flag);

    EXPECT_EQ(ended(before), InstanceState::completed);
    EXPECT_EQ(ended(after), InstanceState::completed);
}

} // namespace

} // namespace kansli::process
