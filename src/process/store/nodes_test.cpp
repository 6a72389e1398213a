// Two nodes on one database: what both do at the same moment is done once, and a node that was
// overtaken writes nothing.
#include "process/store/test_store.hpp"

#include <atomic>
#include <latch>
#include <thread>

namespace kansli::process {

namespace {

using namespace std::chrono_literals;

class NodesTest : public StoreTest {
protected:
    static constexpr int rounds = 8;

    struct Node {
        std::string name;
        std::unique_ptr<storage::Database> database;
        DefinitionStore definitions{};
        std::unique_ptr<ProcessStore> store{};
        std::unique_ptr<jobs::Runner> runner{};
        base::Duration ahead{}; // of the test's clock
    };

    std::unique_ptr<Node> make_node(std::string name, ProcessHooks hooks = {}) {
        auto node = std::make_unique<Node>();
        node->name = std::move(name);
        node->database =
            storage::Database::open({.url = test_database.settings().url, .readers = 1});
        node->store = std::make_unique<ProcessStore>(node->definitions, std::move(hooks));
        node->runner = std::make_unique<jobs::Runner>(
            *node->database,
            jobs::RunnerSettings{.clock = [this, at = node.get()] { return now + at->ahead; }}
        );
        handle_process_jobs(*node->runner, *node->store);
        return node;
    }

    // A write of a node, in a lane of its own, so that only the database stands between them. What
    // others changed meanwhile is asked for again, as the callers of a busy node do.
    template <class Work>
    bool ask(Node& node, const Work& work) {
        for (int tries = 0; tries < 50; ++tries) try {
                node.database->write(storage::lane_key(node.name), [&](auto& tx) {
                    work(*node.store, tx);
                });
                return true;
            } catch (const base::Error& error) {
                if (error.code() != base::ErrorCode::busy) return false;
            }
        ADD_FAILURE() << node.name << " is always busy";
        return false;
    }

    bool command(Node& node, InstanceId id, const Command& wanted) {
        return ask(node, [&](auto& from, auto& tx) { from.run(tx, id, wanted, now); });
    }

    // How many of both did what they wanted.
    template <class First, class Second>
    static int at_once(const First& first, const Second& second) {
        std::latch begin(2);
        std::atomic<int> done{0};
        std::thread other([&] {
            begin.arrive_and_wait();
            if (second()) ++done;
        });
        begin.arrive_and_wait();
        if (first()) ++done;
        other.join();
        return done;
    }

    std::vector<Key> keys_of(InstanceId id, const std::string& element) {
        return read([&](auto& tx) {
            const auto kept = store->instance(tx, *find_instance(tx, id));
            std::vector<Key> keys;
            for (const auto& each : kept.activations) {
                const auto& definition =
                    store->definitions().definition(tx, kept.definitions.at(each.slot));
                if (definition.at(each.element).id == element && kept.children_of(each.key).empty())
                    keys.push_back(each.key);
            }
            return keys;
        });
    }

    void complete_both_at_once(InstanceId id, Key first, Key second) {
        const auto complete = [&](Node& node, Key key) {
            return command(node, id, {.kind = CommandKind::complete_user_task, .key = key});
        };
        EXPECT_EQ(
            at_once([&] { return complete(*one, first); }, [&] { return complete(*two, second); }),
            2
        );
        expect_sound(id);
    }

    std::unique_ptr<Node> one = make_node("one");
    std::unique_ptr<Node> two = make_node("two");
};

KANSLI_ON_EACH_DATABASE(NodesTest);

TEST_P(NodesTest, a_message_that_comes_to_two_nodes_is_taken_by_one) {
    deploy(wait_for_reply, reply);
    for (int i = 0; i < rounds; ++i) {
        const auto id = begin();
        const auto correlate = [&](Node& node) {
            return ask(node, [&](auto& from, auto& tx) {
                from.correlate(tx, {.name = "reply", .instance = id}, now);
            });
        };

        EXPECT_EQ(at_once([&] { return correlate(*one); }, [&] { return correlate(*two); }), 1);

        EXPECT_EQ(entered(id, "end"), 1);
        expect_sound(id);
    }
}

TEST_P(NodesTest, a_message_and_a_boundary_timer_at_once_take_one_path) {
    deploy(
        start() + user("task") + user("late") + user("mail") + end() +
            R"(<boundaryEvent id="t" attachedToRef="task"><timerEventDefinition>
                 <timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>
               <boundaryEvent id="m1" attachedToRef="task"><messageEventDefinition messageRef="m"/>
               </boundaryEvent>)" +
            flows("start task end") + flows("t late") + flows("m1 mail"),
        reply
    );
    for (int i = 0; i < rounds; ++i) {
        const auto id = begin();
        now = now + 1h;

        at_once(
            [&] {
                return ask(*one, [&](auto& from, auto& tx) {
                    from.correlate(tx, {.name = "reply", .instance = id}, now);
                });
            },
            [&] { return two->runner->run_due() > 0; }
        );
        now = now + 2min;
        runner->run_due(); // what a fault may have put off

        EXPECT_EQ(entered(id, "mail") + entered(id, "late"), 1);
        expect_sound(id);
        EXPECT_EQ(count("job"), 0);
    }
}

TEST_P(NodesTest, branches_that_end_on_two_nodes_at_once_join_once) {
    for (const std::string kind : {"parallelGateway", "inclusiveGateway"}) {
        const auto is_parallel = kind == "parallelGateway";
        const auto way = [&](const std::string& to) {
            return is_parallel ? flows("fork " + to) : flow_if("fork", to, "true");
        };
        deploy(
            start() + element(kind, "fork") + user("a") + user("b") + element(kind, "join") +
            user("last") + flows("start fork") + way("a") + way("b") + flows("a join last") +
            flows("b join")
        );
        for (int i = 0; i < rounds; ++i) {
            const auto id = begin();

            complete_both_at_once(id, keys_of(id, "a").at(0), keys_of(id, "b").at(0));

            EXPECT_EQ(entered(id, "join"), 1);
            EXPECT_EQ(entered(id, "last"), 1);
        }
    }
}

TEST_P(NodesTest, the_last_repetitions_that_end_on_two_nodes_at_once_go_on_once) {
    deploy(
        start() + user("each", R"(<multiInstanceLoopCharacteristics><loopCardinality>2
          </loopCardinality></multiInstanceLoopCharacteristics>)") +
        user("last") + flows("start each last")
    );
    for (int i = 0; i < rounds; ++i) {
        const auto id = begin();
        const auto keys = keys_of(id, "each");

        complete_both_at_once(id, keys.at(0), keys.at(1));

        EXPECT_EQ(entered(id, "last"), 1);
    }
}

TEST_P(NodesTest, an_instance_that_is_canceled_while_it_goes_on_leaves_nothing_behind) {
    deploy(
        start() + R"(<subProcess id="phase"><startEvent id="in"/>)" + user("task") + end("out") +
        flows("in task out") + R"(</subProcess><boundaryEvent id="t" attachedToRef="phase">
          <timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>
          </boundaryEvent>)" +
        external("work") + end() + user("late") + flows("start phase work end") + flows("t late")
    );
    for (int i = 0; i < rounds; ++i) {
        const auto id = begin();
        const auto task = keys_of(id, "task").at(0);
        now = now + 1h;

        at_once(
            [&] { return command(*one, id, {.kind = CommandKind::cancel, .note = "withdrawn"}); },
            [&] {
                if (i % 2 == 0) return two->runner->run_due() > 0;
                return command(*two, id, {.kind = CommandKind::complete_user_task, .key = task});
            }
        );
        now = now + 2min;
        runner->run_due();

        EXPECT_EQ(ended(id), InstanceState::canceled);
        expect_sound(id);
        expect_no_remains();
    }
}

TEST_P(NodesTest, a_flag_that_is_set_in_the_moment_when_the_wait_begins_is_seen) {
    deploy(
        start() + external("work") +
        R"(<intermediateCatchEvent id="wait"><conditionalEventDefinition>
             <condition>${updateAvailable}</condition></conditionalEventDefinition>
           </intermediateCatchEvent>)" +
        end() + flows("start work wait end")
    );
    for (int i = 0; i < rounds; ++i) {
        const auto id = begin({{"updateAvailable", false}});
        const Command flag{
            .kind = CommandKind::set_variables, .variables = {{"updateAvailable", true}}};
        const Command done{
            .kind = CommandKind::complete_external, .key = keys_of(id, "work").at(0)};

        const auto both = at_once(
            [&] { return command(*one, id, flag); }, [&] { return command(*two, id, done); }
        );

        // The flag before the wait began, or after; a flag that came last found the wait.
        EXPECT_EQ(both, 2);
        EXPECT_EQ(ended(id), InstanceState::completed);
    }
}

TEST_P(NodesTest, two_nodes_whose_clocks_differ_fire_each_timer_once_and_none_before_its_time) {
    constexpr int timers = 40;
    deploy(timer_wait("PT1H"));
    std::vector<InstanceId> ids;
    for (int i = 0; i < timers; ++i) ids.push_back(begin());
    two->ahead = 5s;

    now = now + 1h - 6s;
    EXPECT_EQ(one->runner->run_due() + two->runner->run_due(), 0U);
    now = now + 6s;
    std::atomic<std::size_t> fired{0};
    at_once(
        [&] { return (fired += one->runner->run_due()) > 0; },
        [&] { return (fired += two->runner->run_due()) > 0; }
    );

    EXPECT_EQ(fired, static_cast<std::size_t>(timers));
    for (const auto& id : ids) EXPECT_EQ(entered(id, "end"), 1);
    expect_no_remains();
}

TEST_P(NodesTest, a_node_that_was_overtaken_in_the_midst_of_a_step_writes_nothing) {
    if (GetParam() == storage::Backend::sqlite) GTEST_SKIP() << "it has one writer at a time";
    deploy(
        start() + external("work") +
        R"(<businessRuleTask id="rule" camunda:decisionRef="d" camunda:resultVariable="r"/>)" +
        end() + flows("start work rule end")
    );
    const auto id = begin();
    const Command done{.kind = CommandKind::complete_external, .key = keys_of(id, "work").at(0)};
    const auto quick = make_node("quick", {.decide = [](auto&, const auto&) {
                                     return Decided{7, {}, {}};
                                 }});
    const auto overtake = [&] { EXPECT_TRUE(command(*quick, id, done)); };
    int asked = 0;
    const auto slow = make_node("slow", {.decide = [&](auto&, const auto&) {
                                    // It has read the instance and stands still; the other does
                                    // the same step meanwhile.
                                    if (++asked == 1) std::thread(overtake).join();
                                    return Decided{8, {}, {}};
                                }});

    EXPECT_FALSE(command(*slow, id, done));

    EXPECT_EQ(asked, 1);
    EXPECT_EQ(entered(id, "end"), 1);
    EXPECT_EQ(state(id).activations.at(0).variables.at("r"), base::parse_json("[7]"));
    expect_sound(id);
}

TEST_P(NodesTest, a_new_version_takes_the_starts_of_all_nodes_and_running_ones_stay) {
    deploy(start() + user("a") + user("old") + end() + flows("start a old end"));
    std::vector<InstanceId> before;
    for (int i = 0; i < 4; ++i) before.push_back(begin());

    one->store->definitions(); // both nodes run the first version
    for (const auto& id : before)
        command(*one, id, {.kind = CommandKind::complete_user_task, .key = keys_of(id, "a").at(0)});
    ask(*two, [&](auto& from, auto& tx) {
        const auto text = start() + user("a") + user("new") + end() + flows("start a new end");
        from.definitions().deploy(tx, {"p.bpmn", bpmn(process_text(text)), "", true}, now);
    });
    InstanceId after;
    ask(*one, [&](auto& from, auto& tx) { after = from.start(tx, {.key = "p"}, now).id; });
    one = make_node("one"); // one node after the other is started again
    for (const auto& id : before)
        EXPECT_TRUE(command(
            *one, id, {.kind = CommandKind::complete_user_task, .key = keys_of(id, "old").at(0)}
        ));
    two = make_node("two");
    command(
        *two, after, {.kind = CommandKind::complete_user_task, .key = keys_of(after, "a").at(0)}
    );

    for (const auto& id : before) EXPECT_EQ(ended(id), InstanceState::completed);
    EXPECT_EQ(entered(after, "new"), 1);
    expect_sound(after);
}

} // namespace

} // namespace kansli::process
