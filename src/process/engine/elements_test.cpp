#include "process/test_process.hpp"

namespace kansli::process {

namespace {

TEST(Process, a_user_task_waits_until_it_is_completed) {
    Play play(start() + user("review") + end() + flows("start review end"));

    EXPECT_EQ(play.begin(), (Told{"entered p", "entered start", "left start", "entered review"}));
    EXPECT_EQ(
        play.complete("review"), (Told{"left review", "entered end", "left end", "completed"})
    );

    EXPECT_TRUE(play.is_completed());
}

TEST(Process, an_external_task_is_completed_once) {
    Play play(start() + external("work") + end() + flows("start work end"));
    play.begin();
    ASSERT_EQ(play.instance.external_tasks.at(0).topic, "work-topic");
    const auto key = play.key_of("work");

    play.complete("work", {{"answer", 42}});
    play.run({.kind = CommandKind::complete_external, .key = key});

    EXPECT_EQ(play.variable("answer"), base::JsonValue(42));
    EXPECT_EQ(play.reason, "The process is completed.");
}

TEST(Process, an_exclusive_gateway_takes_the_first_flow_that_holds_else_the_default) {
    const auto model = start() + R"(<exclusiveGateway id="choice" default="choice-other"/>)" +
                       user("rich") + user("other") + flows("start choice other") +
                       flow_if("choice", "rich", "${income &gt; 100}");
    Play rich(model);
    Play other(model);

    rich.begin({{"income", 101}});
    other.begin({{"income", 100}});

    EXPECT_EQ(rich.waiting(), Told{"rich"});
    EXPECT_EQ(other.waiting(), Told{"other"});
}

TEST(Process, a_gateway_where_nothing_holds_is_an_incident_that_a_person_can_mend) {
    Play play(
        start() + element("exclusiveGateway", "choice") + user("yes") + user("no") +
        flows("start choice") + flow_if("choice", "yes", "answer = \"yes\"") +
        flow_if("choice", "no", "answer = \"no\"")
    );
    play.begin({{"answer", "perhaps"}});
    EXPECT_EQ(
        play.instance.incidents.at(0).message,
        "No condition of its flows holds, and there is no default flow."
    );

    EXPECT_EQ(play.retry({{"answer", "no"}}), (Told{"left choice", "entered no"}));
    EXPECT_TRUE(play.instance.incidents.empty());
}

TEST(Process, a_parallel_join_waits_for_every_flow) {
    Play play(
        start() + element("parallelGateway", "fork") + user("a") + user("b") +
        element("parallelGateway", "join") + end() + flows("start fork a join end") +
        flows("fork b join")
    );
    play.begin();

    EXPECT_EQ(play.complete("a"), Told{"left a"});
    EXPECT_EQ(
        play.complete("b"),
        (Told{"left b", "entered join", "left join", "entered end", "left end", "completed"})
    );
}

TEST(Process, a_token_twice_on_one_flow_does_not_stand_for_the_other) {
    Play play(
        start() + element("parallelGateway", "fork") + user("a") + user("b") +
        element("exclusiveGateway", "merge") + element("parallelGateway", "join") + user("c") +
        end() + flows("start fork a merge join end") + flows("fork b merge") + flows("fork c join")
    );
    play.begin();

    play.complete("a");
    play.complete("b");
    EXPECT_FALSE(play.is_completed());
    play.complete("c");

    EXPECT_EQ(play.instance.arrivals.size(), 1U);
    EXPECT_FALSE(play.is_completed());
}

TEST(Process, an_inclusive_join_waits_only_for_tokens_that_can_come) {
    const auto model = start() + R"(<inclusiveGateway id="fork" default="fork-c"/>)" + user("a") +
                       user("b") + user("c") + element("inclusiveGateway", "join") + user("last") +
                       flows("start fork c join last") + flows("a join") + flows("b join") +
                       flow_if("fork", "a", "x > 1") + flow_if("fork", "b", "x > 2");
    Play one(model);
    Play two(model);
    Play none(model);

    one.begin({{"x", 2}});
    two.begin({{"x", 3}});
    none.begin({{"x", 0}});
    EXPECT_EQ(two.waiting(), (Told{"a", "b"}));
    EXPECT_EQ(none.waiting(), Told{"c"});

    one.complete("a");
    EXPECT_EQ(one.waiting(), Told{"last"});
    two.complete("a");
    EXPECT_EQ(two.waiting(), Told{"b"});
    two.complete("b");
    EXPECT_EQ(two.waiting(), Told{"last"});
}

TEST(Process, a_sub_process_goes_on_when_its_last_token_is_gone) {
    Play play(
        start() + R"(<subProcess id="sub"><startEvent id="in"/>)" +
        element("parallelGateway", "fork") + user("a") + user("b") + end("a-end") + end("b-end") +
        flows("in fork a a-end") + flows("fork b b-end") + "</subProcess>" + end() +
        flows("start sub end")
    );
    play.begin();
    EXPECT_EQ(play.waiting(), (Told{"a", "b"}));

    play.complete("b");
    EXPECT_FALSE(play.is_completed());
    play.complete("a");

    EXPECT_TRUE(play.is_completed());
}

TEST(Process, listeners_and_mappings_set_variables_where_they_belong) {
    const std::string sub = R"(<subProcess id="sub"><extensionElements><camunda:inputOutput>
        <camunda:inputParameter name="status">Under ${what}</camunda:inputParameter>
        <camunda:inputParameter name="empty"/>
        <camunda:inputParameter name="list"><camunda:list><camunda:value>1</camunda:value>
          <camunda:value>${what}</camunda:value></camunda:list></camunda:inputParameter>
        <camunda:outputParameter name="result">${status}!</camunda:outputParameter>
      </camunda:inputOutput>
      <camunda:executionListener event="start" expression="${execution.setVariable('phase', 'A')}"/>
      <camunda:executionListener event="end" expression="${execution.setVariable('phase', 'B')}"/>
      </extensionElements><startEvent id="in"/>)";
    Play play(
        start() + sub + user("task") + end("out") + flows("in task out") + "</subProcess>" +
        user("after") + flows("start sub after")
    );

    play.begin({{"what", "granskning"}, {"phase", ""}});
    const auto seen = VisibleVariables(play.instance, play.key_of("task")).all();
    EXPECT_EQ(seen.at("status"), "Under granskning");
    EXPECT_EQ(seen.at("list"), base::parse_json(R"(["1", "granskning"])"));
    EXPECT_TRUE(seen.at("empty").is_null());
    EXPECT_EQ(play.variable("phase"), "A");
    EXPECT_TRUE(play.variable("status").is_null());
    play.complete("task");

    EXPECT_EQ(play.variable("result"), "Under granskning!");
    EXPECT_EQ(play.variable("phase"), "B");
}

TEST(Process, what_a_task_needs_and_is_not_there_is_an_incident_until_it_is) {
    Play play(
        start() + R"(<userTask id="task" camunda:assignee="${handler}"/>)" + end() +
        flows("start task end")
    );

    const auto told = play.begin();
    EXPECT_EQ(told.back(), "incident \"${handler}\": the variable handler has no value");
    play.retry({{"handler", "karin"}});

    EXPECT_EQ(play.all.back().variables.at("assignee"), "karin");
    play.complete("task");
    EXPECT_TRUE(play.is_completed());
}

TEST(Process, a_failure_without_retries_left_is_an_incident_and_a_retry_offers_the_task_again) {
    Play play(start() + external("work") + end() + flows("start work end"));
    play.begin();
    const auto key = play.key_of("work");

    play.run({.kind = CommandKind::fail_external, .key = key, .number = 1, .text = "timeout"});
    EXPECT_TRUE(play.instance.incidents.empty());
    EXPECT_EQ(play.instance.external_tasks[0].retries, 1);
    play.run({.kind = CommandKind::fail_external, .key = key, .number = 0, .text = "timeout"});
    EXPECT_EQ(play.instance.incidents.at(0).message, "timeout");
    play.run({.kind = CommandKind::set_retries, .key = key, .number = 3});

    EXPECT_TRUE(play.instance.incidents.empty());
    EXPECT_EQ(play.instance.external_tasks[0].retries, 3);
}

TEST(Process, a_decision_is_asked_and_its_explanation_kept) {
    Play play(
        start() +
        R"(<businessRuleTask id="rule" camunda:decisionRef="permit" camunda:resultVariable="out"
            camunda:mapDecisionResult="singleEntry"/>)" +
        user("after") + flows("start rule after")
    );
    play.environment.decide = [](const DecisionWork& work, const Variables& variables) {
        EXPECT_EQ(work.decision_ref, "permit");
        const bool is_allowed = variables.at("age").as_int64() > 17;
        return Decided{Variables{{"allowed", is_allowed}}, "", Variables{{"rule", 2}}};
    };

    play.begin({{"age", 18}});

    EXPECT_EQ(play.variable("out"), base::JsonValue(true));
    const auto decided = std::find_if(play.all.begin(), play.all.end(), [](const Event& event) {
        return event.kind == EventKind::decided;
    });
    ASSERT_NE(decided, play.all.end());
    EXPECT_EQ(decided->variables.at("explanation").at("rule"), 2);
}

TEST(Process, a_script_is_feel) {
    Play play(
        start() +
        R"(<scriptTask id="sum" scriptFormat="feel" camunda:resultVariable="total">
             <script>sum(for item in items return item.price) + 1</script></scriptTask>)" +
        user("after") + flows("start sum after")
    );

    play.begin({{"items", base::parse_json(R"([{"price": 10}, {"price": 31}])")}});

    EXPECT_EQ(play.variable("total"), base::JsonValue(42));
}

const std::string calling = process_text(
    start() +
    R"(<callActivity id="call" calledElement="child"><extensionElements>
         <camunda:in source="a" target="b"/><camunda:in sourceExpression="${a}!" target="c"/>
         <camunda:out source="answer" target="result"/></extensionElements></callActivity>)" +
    user("after") + flows("start call after")
);

TEST(Process, a_called_process_sees_and_gives_only_what_is_mapped) {
    Play play(read_all(
        calling + process_text(start() + user("ask") + end() + flows("start ask end"), "child")
    ));

    play.begin({{"a", "x"}, {"secret", 1}});
    const auto seen = VisibleVariables(play.instance, play.key_of("ask")).all();
    EXPECT_EQ(base::to_json(base::JsonValue(seen)), R"({"b":"x","c":"x!"})");
    play.complete("ask", {{"answer", "yes"}, {"other", 1}});

    EXPECT_EQ(play.waiting(), Told{"after"});
    EXPECT_EQ(play.variable("result"), "yes");
    EXPECT_TRUE(play.variable("other").is_null());
}

TEST(Process, a_process_that_calls_itself_for_ever_is_an_incident) {
    Play play(read_all(
        calling +
        process_text(
            start() + R"(<callActivity id="c" calledElement="child"/>)" + flows("start c"), "child"
        )
    ));

    play.begin({{"a", 1}});

    EXPECT_EQ(play.instance.incidents.at(0).message, "Processes call each other over 10 deep.");
}

TEST(Process, a_loop_that_never_waits_is_an_incident_and_not_a_hang) {
    Play play(
        start() + element("exclusiveGateway", "merge") + element("manualTask", "again") +
        flows("start merge again merge")
    );

    play.begin();

    EXPECT_NE(play.instance.incidents.at(0).message.find("never waits"), std::string::npos);
}

TEST(Process, tokens_that_multiply_are_an_incident) {
    Play play(
        start() + element("exclusiveGateway", "merge") + element("parallelGateway", "fork") +
        user("task") + flows("start merge fork merge") + flows("fork task")
    );

    play.begin();

    EXPECT_NE(play.instance.incidents.at(0).message.find("tokens"), std::string::npos);
    EXPECT_LT(play.instance.activations.size(), 1000U);
}

TEST(Process, a_continuation_begins_after_the_commit) {
    Play play(
        start() + R"(<userTask id="task" camunda:asyncBefore="true" camunda:asyncAfter="true"/>)" +
        end() + flows("start task end")
    );
    EXPECT_EQ(play.begin().back(), "continuation_needed task");

    play.run({.kind = CommandKind::resume, .key = play.key_of("task")});
    EXPECT_EQ(play.complete("task"), Told{"continuation_needed task"});
    play.run({.kind = CommandKind::resume, .key = play.key_of("task")});

    EXPECT_TRUE(play.is_completed());
}

std::string repeated(const std::string& attributes, const std::string& inside = "") {
    return start() +
           user(
               "task",
               "<multiInstanceLoopCharacteristics " + attributes + ">" + inside +
                   "</multiInstanceLoopCharacteristics>"
           ) +
           end() + flows("start task end");
}

TEST(Process, a_parallel_multi_instance_runs_for_each_and_goes_on_once) {
    Play play(repeated(R"(camunda:collection="people" camunda:elementVariable="person")"));
    play.begin({{"people", base::parse_json(R"(["a", "b", "c"])")}});
    EXPECT_EQ(play.waiting(), (Told{"task", "task", "task"}));
    const auto seen = VisibleVariables(play.instance, play.key_of("task")).all();
    EXPECT_EQ(seen.at("person"), "c");
    EXPECT_EQ(seen.at("loopCounter"), 2);
    EXPECT_EQ(seen.at("nrOfInstances"), 3);

    play.complete("task");
    play.complete("task");
    EXPECT_EQ(
        play.complete("task"),
        (Told{"left task", "left task", "entered end", "left end", "completed"})
    );
}

TEST(Process, a_sequential_multi_instance_stops_when_its_condition_holds) {
    Play play(repeated(
        R"(isSequential="true")",
        "<loopCardinality>5</loopCardinality>"
        "<completionCondition>nrOfCompletedInstances >= 2</completionCondition>"
    ));
    play.begin();
    EXPECT_EQ(play.waiting(), Told{"task"});

    play.complete("task");
    EXPECT_FALSE(play.is_completed());
    play.complete("task");

    EXPECT_TRUE(play.is_completed());
}

TEST(Process, no_repetitions_are_passed_and_too_many_refused) {
    Play none(repeated(R"(camunda:collection="people")"));
    Play many(repeated("", "<loopCardinality>${n}</loopCardinality>"));

    none.begin({{"people", boost::json::array()}});
    many.begin({{"n", 501}});

    EXPECT_TRUE(none.is_completed());
    EXPECT_NE(many.instance.incidents.at(0).message.find("0 to 500"), std::string::npos);
}

TEST(Process, a_token_is_moved_by_hand_with_a_name_on_it) {
    Play play(start() + user("a") + user("b") + end() + flows("start a b end"));
    play.begin();
    Command move{.kind = CommandKind::move, .key = play.key_of("a"), .text = "b"};

    play.run(move);
    EXPECT_EQ(play.reason, "Say who moves the token, and why.");
    move.note = "Karin: the applicant has called";
    EXPECT_EQ(play.run(move), (Told{"canceled a", "entered b"}));

    const auto moved = std::find_if(play.all.begin(), play.all.end(), [](const Event& event) {
        return event.kind == EventKind::moved;
    });
    EXPECT_EQ(moved->text, move.note);
}

TEST(Process, an_instance_moves_to_a_new_version_only_where_every_token_has_a_place) {
    Play play(start() + user("a") + end() + flows("start a end"));
    play.begin();
    const auto next =
        read_all(process_text(start() + user("b") + user("new") + end() + flows("start b new end"))
        );
    Command migrate{.kind = CommandKind::migrate, .note = "Karin", .definition = next.at(0).get()};

    play.run(migrate);
    EXPECT_EQ(play.reason, "a: the new version has no such element.");
    const auto plan = plan_migration(play.definition(), *next.at(0), play.instance, {{"a", "b"}});
    EXPECT_TRUE(plan.problems.empty());
    EXPECT_EQ(plan.places.size(), 2U);
}

TEST(Process, a_canceled_process_holds_nothing) {
    Play play(start() + user("a") + external("b") + flows("start a") + flows("start b"));
    play.begin();

    play.run({.kind = CommandKind::cancel, .note = "withdrawn"});

    EXPECT_EQ(play.instance.state, InstanceState::canceled);
    EXPECT_TRUE(play.instance.external_tasks.empty());
    EXPECT_EQ(play.instance.activations.size(), 1U);
}

} // namespace

} // namespace kansli::process
