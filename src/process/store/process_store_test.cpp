// Durable processes: what survives a restart, what happens later, and what is left behind.
#include "process/store/test_store.hpp"

#include <thread>

namespace kansli::process {

namespace {

class ProcessStoreTest : public StoreTest {};

KANSLI_ON_EACH_DATABASE(ProcessStoreTest);

TEST_P(ProcessStoreTest, an_instance_goes_on_where_it_was_after_a_restart) {
    deploy(work_then_review);
    const auto id = begin({{"income", 120}});

    restart();
    const auto tasks = fetch("a");
    ASSERT_EQ(tasks.size(), 1U);
    EXPECT_EQ(tasks[0].business_key, "case-1");
    complete(tasks[0], "a");
    restart();
    run(id, {.kind = CommandKind::complete_user_task, .key = state(id).activations.back().key});

    EXPECT_EQ(ended(id), InstanceState::completed);
    EXPECT_EQ(entered(id, "review"), 1);
    expect_no_remains();
}

TEST_P(ProcessStoreTest, a_start_that_is_asked_for_again_is_the_same_start) {
    deploy(work_then_review);

    const auto first = begin({}, "order-7");
    const auto again = begin({}, "order-7");
    const auto other = begin({}, "order-8");

    EXPECT_EQ(first, again);
    EXPECT_NE(first, other);
    EXPECT_EQ(count("process_instance"), 2);
}

TEST_P(ProcessStoreTest, a_step_that_was_not_committed_has_not_happened) {
    deploy(
        start() + external("work") + user("review") +
        R"(<boundaryEvent id="t" attachedToRef="review"><timerEventDefinition>
             <timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>)" +
        end() + end("late") + flows("start work review end") + flows("t late")
    );
    const auto id = begin();
    const auto task = fetch("a").at(0);
    const Command done{
        .kind = CommandKind::complete_external, .key = static_cast<Key>(task.activation)};
    const auto cut_off = [&] {
        write([&](auto& tx) {
            store->run(tx, id, done, now);
            throw std::runtime_error("the power is cut");
        });
    };

    EXPECT_THROW(cut_off(), std::runtime_error);
    restart();
    EXPECT_EQ(entered(id, "review"), 0);
    EXPECT_EQ(count("job") + count("process_subscription"), 0);
    EXPECT_EQ(count("external_task"), 1);
    complete(task, "a");

    EXPECT_EQ(entered(id, "review"), 1);
    EXPECT_EQ(count("job"), 1);
}

TEST_P(ProcessStoreTest, history_keeps_the_names_of_variables_and_no_personal_number) {
    deploy(
        start() + R"(<userTask id="ask" camunda:assignee="${who}"/>)" + end() +
        flows("start ask end")
    );
    const auto id = begin({{"who", "18900101-9802"}});

    for (const auto& event : read([&](auto& tx) { return events_of(tx, id); })) {
        EXPECT_EQ(event.text.find("9802"), std::string::npos);
        const auto data = event.data ? event.data->text : std::string();
        EXPECT_EQ(data.find("9802"), std::string::npos);
    }
}

TEST_P(ProcessStoreTest, a_failure_is_offered_again_after_its_time_and_then_an_incident) {
    deploy(work_then_review);
    const auto id = begin();
    const auto task = fetch("a").at(0);
    const auto key = static_cast<Key>(task.activation);

    run(id,
        {.kind = CommandKind::fail_external,
         .key = key,
         .number = 1,
         .due = now + std::chrono::seconds(30),
         .text = "timeout"});
    EXPECT_TRUE(fetch("a").empty());
    now = now + std::chrono::seconds(31);
    EXPECT_EQ(fetch("a").at(0).retries, 1);
    run(id, {.kind = CommandKind::fail_external, .key = key, .number = 0, .text = "timeout"});
    restart();
    EXPECT_TRUE(fetch("a").empty());
    EXPECT_EQ(state(id).incidents.at(0).message, "timeout");
    EXPECT_EQ(read([](auto& tx) { return count_topics(tx, base::Timestamp()); }).at(0).stuck, 1);
    run(id, {.kind = CommandKind::set_retries, .key = key, .number = 3});

    EXPECT_EQ(fetch("a").size(), 1U);
    EXPECT_EQ(
        read([](auto& tx) {
            return tx.template one<std::int64_t>(
                "SELECT COUNT(*) FROM process_incident WHERE resolved_at IS NULL"
            );
        }),
        0
    );
}

TEST_P(ProcessStoreTest, timers_that_were_due_while_nobody_ran_go_off_once) {
    deploy(timer_wait("PT1H"));
    std::vector<InstanceId> ids;
    for (int i = 0; i < 20; ++i) ids.push_back(begin());
    EXPECT_EQ(runner->run_due(), 0U);

    now = now + std::chrono::hours(2);
    restart();
    EXPECT_EQ(runner->run_due(), 20U);
    EXPECT_EQ(runner->run_due(), 0U);

    for (const auto& id : ids) {
        EXPECT_EQ(ended(id), InstanceState::completed);
        EXPECT_EQ(entered(id, "end"), 1);
    }
    expect_no_remains();
}

TEST_P(ProcessStoreTest, a_thousand_timers_that_were_due_while_nobody_ran_go_off_once_in_order) {
    constexpr int timers = 1000;
    deploy(timer_wait("${wait}"));
    std::vector<InstanceId> expected;
    write([&](auto& tx) {
        for (int i = 0; i < timers; ++i) // the last one started is due first
            expected.push_back(store
                                   ->start(
                                       tx,
                                       {.key = "p",
                                        .variables = {{"wait", fmt::format("PT{}S", 3600 - i)}}},
                                       now
                                   )
                                   .id);
    });
    std::reverse(expected.begin(), expected.end());
    now = now + std::chrono::hours(1);
    restart();
    std::vector<InstanceId> ended;
    ProcessHooks hooks;
    hooks.happened = [&](auto& tx, const InstanceRow& row, const auto&) {
        if (row.state == InstanceState::completed)
            tx.after_commit([&, id = row.id] { ended.push_back(id); });
    };
    runner.reset();
    store = std::make_unique<ProcessStore>(*fresh, hooks);
    make_runner();

    runner->start();
    const auto fresh = begin({{"wait", "PT1H"}}); // new work does not wait for the old
    EXPECT_EQ(entered(fresh, "wait"), 1);
    while (count("job") > 1) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    runner->stop();

    EXPECT_EQ(ended, expected);
    EXPECT_EQ(
        read([](auto& tx) {
            return tx.template one<std::int64_t>(
                "SELECT COUNT(*) FROM process_event WHERE element = 'end' AND kind = 'entered'"
            );
        }),
        timers
    );
    for (const auto& id : read([](auto& tx) {
             return tx.template query<InstanceId>("SELECT id FROM process_instance LIMIT 20");
         }))
        expect_sound(id);
}

TEST_P(ProcessStoreTest, a_worker_that_dies_costs_its_lease_and_no_retry) {
    deploy(work_then_review);
    begin();
    ASSERT_EQ(fetch("a").size(), 1U);

    restart();
    now = now + std::chrono::seconds(59);
    EXPECT_TRUE(fetch("b").empty());
    now = now + std::chrono::seconds(2);

    const auto again = fetch("b");
    ASSERT_EQ(again.size(), 1U);
    EXPECT_EQ(again[0].retries, std::nullopt);
}

TEST_P(ProcessStoreTest, a_clock_that_is_put_back_fires_nothing_early_or_twice) {
    deploy(timer_wait("PT1H"));
    const auto id = begin();

    now = now - std::chrono::hours(1);
    EXPECT_EQ(runner->run_due(), 0U);
    now = now + std::chrono::minutes(119);
    EXPECT_EQ(runner->run_due(), 0U);
    now = now + std::chrono::minutes(2);
    EXPECT_EQ(runner->run_due(), 1U);

    EXPECT_EQ(entered(id, "end"), 1);
}

TEST_P(ProcessStoreTest, a_clock_that_jumps_ahead_and_comes_back_fires_each_timer_once) {
    deploy(timer_wait("PT1H"));
    const auto id = begin();

    now = now + std::chrono::hours(1);
    EXPECT_EQ(runner->run_due(), 1U);
    now = now - std::chrono::hours(1);
    EXPECT_EQ(runner->run_due(), 0U);
    const auto next = begin();
    EXPECT_EQ(runner->run_due(), 0U);
    now = now + std::chrono::hours(1);
    EXPECT_EQ(runner->run_due(), 1U);

    EXPECT_EQ(entered(id, "end"), 1);
    EXPECT_EQ(entered(next, "end"), 1);
}

TEST_P(ProcessStoreTest, a_message_without_a_key_must_mean_one) {
    deploy(wait_for_reply, reply);
    const auto first = begin({{"number", 1}});
    const auto second = begin({{"number", 2}});
    const auto send = [&](const Message& message) {
        return write([&](auto& tx) { return store->correlate(tx, message, now); });
    };

    EXPECT_THROW(send({.name = "reply"}), base::Error);
    EXPECT_THROW(send({.name = "other"}), base::Error);
    EXPECT_EQ(
        send({.name = "reply", .correlation = {{"number", 2}}}), std::vector<InstanceId>{second}
    );
    EXPECT_EQ(send({.name = "reply", .instance = first}), std::vector<InstanceId>{first});
}

TEST_P(ProcessStoreTest, running_instances_keep_their_version_and_a_migration_moves_them) {
    deploy(start() + user("a") + end() + flows("start a end"));
    const auto id = begin();
    deploy(start() + user("a") + user("b") + end() + flows("start a b end"));
    const auto next = read([](auto& tx) { return *find_latest(tx, "p", ""); });
    EXPECT_EQ(next.version, 2);

    restart();
    write([&](auto& tx) {
        Command migrate{.kind = CommandKind::migrate, .note = "Karin"};
        migrate.definition = &store->definitions().definition(tx, next.id.to_text());
        store->run(tx, id, migrate, now);
    });
    run(id, {.kind = CommandKind::complete_user_task, .key = state(id).activations.back().key});

    EXPECT_EQ(entered(id, "b"), 1);
    EXPECT_EQ(ended(id), InstanceState::active);
}

TEST_P(ProcessStoreTest, the_same_model_again_is_no_new_version) {
    deploy(work_then_review);
    deploy(work_then_review);

    EXPECT_EQ(count("process_definition"), 1);
    EXPECT_THROW(deploy(start() + user("island")), base::Error);
}

TEST_P(ProcessStoreTest, a_continuation_is_a_job_and_runs_once) {
    deploy(
        start() + R"(<manualTask id="later" camunda:asyncBefore="true"/>)" + end() +
        flows("start later end")
    );
    const auto id = begin();
    EXPECT_EQ(ended(id), InstanceState::active);

    restart();
    EXPECT_EQ(runner->run_due(), 1U);

    EXPECT_EQ(ended(id), InstanceState::completed);
    expect_no_remains();
}

TEST_P(ProcessStoreTest, a_message_that_one_process_sends_starts_or_wakes_another) {
    deploy(wait_for_reply, reply);
    const auto waiting = begin();
    const auto sender = process_text(
        start() + R"(<sendTask id="send" messageRef="m"/>)" + end() + flows("start send end"), "q"
    );
    write([&](auto& tx) {
        store->definitions().deploy(tx, {"q.bpmn", bpmn(reply + sender), "", true}, now);
        store->start(tx, {.key = "q", .business_key = "case-1"}, now);
    });

    runner->run_due();

    EXPECT_EQ(ended(waiting), InstanceState::completed);
    expect_no_remains();
}

TEST_P(ProcessStoreTest, a_timer_starts_the_newest_version_again_and_again) {
    const auto cycle = [](const std::string& id) {
        return R"(<startEvent id="start"><timerEventDefinition><timeCycle>R/PT1H</timeCycle>
                  </timerEventDefinition></startEvent>)" +
               end(id) + flows("start " + id);
    };
    deploy(cycle("one"));
    deploy(cycle("two"));

    for (int i = 0; i < 3; ++i) {
        now = now + std::chrono::hours(1);
        runner->run_due();
    }

    EXPECT_EQ(count("process_instance"), 3);
    EXPECT_EQ(
        read([](auto& tx) {
            return tx.template one<std::int64_t>(
                "SELECT COUNT(*) FROM process_event WHERE element = 'two' AND kind = 'entered'"
            );
        }),
        3
    );
}

} // namespace

} // namespace kansli::process
