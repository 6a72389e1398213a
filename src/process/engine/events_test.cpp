#include "process/test_process.hpp"

namespace kansli::process {

namespace {

std::string message(const std::string& id) {
    return "<message id=\"m-" + id + "\" name=\"" + id + "\"/>";
}

std::string catches(const std::string& id, const std::string& definition) {
    return "<intermediateCatchEvent id=\"" + id + "\">" + definition + "</intermediateCatchEvent>";
}

std::string
boundary(const std::string& id, const std::string& host, const std::string& definition) {
    return "<boundaryEvent id=\"" + id + "\" attachedToRef=\"" + host + "\">" + definition +
           "</boundaryEvent>";
}

std::string beside(const std::string& id, const std::string& host, const std::string& definition) {
    return "<boundaryEvent id=\"" + id + "\" cancelActivity=\"false\" attachedToRef=\"" + host +
           "\">" + definition + "</boundaryEvent>";
}

std::string timer(const std::string& kind, const std::string& text) {
    return "<timerEventDefinition><" + kind + ">" + text + "</" + kind + "></timerEventDefinition>";
}

std::string condition(const std::string& text, const std::string& attributes = "") {
    return "<conditionalEventDefinition " + attributes + "><condition>" + text +
           "</condition></conditionalEventDefinition>";
}

const std::string on_message = R"(<messageEventDefinition messageRef="m-reply"/>)";
const std::string on_error = R"(<errorEventDefinition errorRef="e1"/>)";
const std::string roots =
    message("reply") + R"(<error id="e1" errorCode="E1"/><error id="e2" errorCode="E2"/>
      <signal id="s" name="stop"/><escalation id="x" escalationCode="X"/>)";

std::vector<std::shared_ptr<const Definition>> model(const std::string& inside) {
    return read_all(roots + process_text(inside));
}

TEST(Events, a_message_goes_on_with_its_variables) {
    Play play(
        model(start() + catches("wait", on_message) + user("after") + flows("start wait after"))
    );
    play.begin();
    EXPECT_EQ(play.instance.subscriptions.at(0).name, "reply");

    play.trigger("wait", {{"answer", "yes"}});

    EXPECT_EQ(play.waiting(), Told{"after"});
    EXPECT_EQ(play.variable("answer"), "yes");
}

TEST(Events, a_receive_task_and_a_message_start_are_messages_too) {
    Play play(model(
        R"(<startEvent id="start"><messageEventDefinition messageRef="m-reply"/></startEvent>
           <receiveTask id="wait" messageRef="m-reply"/>)" +
        user("after") + flows("start wait after")
    ));
    EXPECT_EQ(event_starts(play.definition()), std::vector<Index>{1});
    play.begin();

    play.trigger("wait");

    EXPECT_EQ(play.waiting(), Told{"after"});
}

TEST(Events, a_timer_goes_off_at_its_time) {
    Play play(model(
        start() + catches("wait", timer("timeDuration", "PT1H30M")) + user("after") +
        flows("start wait after")
    ));
    play.begin();
    EXPECT_EQ(play.instance.subscriptions.at(0).due.to_text(), "2026-03-02T09:30:00Z");

    play.trigger("wait");

    EXPECT_EQ(play.waiting(), Told{"after"});
}

TEST(Events, a_time_that_is_none_is_an_incident) {
    Play play(model(start() + catches("wait", timer("timeDate", "${when}")) + flows("start wait")));
    play.begin({{"when", "soon"}});
    EXPECT_NE(play.instance.incidents.at(0).message.find("\"soon\" is not"), std::string::npos);

    play.retry({{"when", "2026-03-03T10:00:00.000+0100"}});

    EXPECT_EQ(play.instance.subscriptions.at(0).due.to_text(), "2026-03-03T09:00:00Z");
}

TEST(Events, a_condition_is_woken_by_a_change_and_seen_when_it_begins) {
    const auto inside = start() + user("first") + catches("wait", condition("${updateAvailable}")) +
                        user("after") + flows("start first wait after");
    Play later(model(inside));
    Play already(model(inside));
    later.begin();
    already.begin();

    already.complete("first", {{"updateAvailable", true}});
    EXPECT_EQ(already.waiting(), Told{"after"});
    later.complete("first");
    later.set({{"other", 1}});
    EXPECT_EQ(later.waiting(), Told{"wait"});
    later.set({{"updateAvailable", false}});
    EXPECT_EQ(later.waiting(), Told{"wait"});
    later.set({{"updateAvailable", true}});
    EXPECT_EQ(later.waiting(), Told{"after"});
}

TEST(Events, a_condition_with_a_variable_name_is_woken_by_that_variable_only) {
    Play play(model(
        start() + catches("wait", condition("x > 1", "camunda:variableName=\"y\"")) +
        user("after") + flows("start wait after")
    ));
    play.begin({{"x", 1}});

    play.set({{"x", 2}});
    EXPECT_EQ(play.waiting(), Told{"wait"});
    play.set({{"y", 0}});

    EXPECT_EQ(play.waiting(), Told{"after"});
}

TEST(Events, an_interrupting_boundary_event_takes_the_token) {
    Play play(model(
        start() + user("task") + boundary("late", "task", timer("timeDuration", "P14D")) +
        user("remind") + end() + flows("start task end") + flows("late remind")
    ));
    play.begin();

    EXPECT_EQ(
        play.trigger("late"), (Told{"canceled task", "entered late", "left late", "entered remind"})
    );
    EXPECT_TRUE(play.instance.subscriptions.empty());
}

TEST(Events, a_boundary_event_that_does_not_interrupt_adds_a_token_each_time) {
    Play play(model(
        start() + user("task") + beside("late", "task", timer("timeCycle", "R2/PT1H")) +
        user("remind") + end() + flows("start task end") + flows("late remind")
    ));
    play.begin();

    play.trigger("late");
    play.trigger("late");
    EXPECT_EQ(play.waiting(), (Told{"remind", "remind", "task"}));
    EXPECT_TRUE(play.instance.subscriptions.empty());
    play.complete("task");

    EXPECT_EQ(play.waiting(), (Told{"remind", "remind"}));
}

TEST(Events, the_other_subscriptions_end_with_the_task) {
    Play play(model(
        start() + user("task") + boundary("late", "task", timer("timeDuration", "P14D")) +
        boundary("mail", "task", on_message) + user("after") + user("b") +
        flows("start task after") + flows("late b") + flows("mail b")
    ));
    play.begin();
    EXPECT_EQ(play.instance.subscriptions.size(), 2U);

    play.complete("task");

    EXPECT_TRUE(play.instance.subscriptions.empty());
}

TEST(Events, an_error_of_a_worker_goes_to_the_nearest_that_catches_it) {
    const auto inside = start() + R"(<subProcess id="sub"><startEvent id="in"/>)" +
                        external("work") + boundary("one", "work", on_error) + user("mend") +
                        flows("in work") + flows("one mend") + "</subProcess>" +
                        boundary(
                            "any",
                            "sub",
                            R"(<errorEventDefinition camunda:errorCodeVariable="code"
                                      camunda:errorMessageVariable="why"/>)"
                        ) +
                        user("apologise") + flows("start sub") + flows("any apologise");
    Play near(model(inside));
    Play far(model(inside));
    near.begin();
    far.begin();

    near.error("work", "E1");
    EXPECT_EQ(near.waiting(), Told{"mend"});
    far.error("work", "E2");
    EXPECT_EQ(far.waiting(), Told{"apologise"});
    EXPECT_EQ(far.variable("code"), "E2");
    EXPECT_EQ(far.variable("why"), "m");
}

TEST(Events, an_error_that_nothing_catches_is_an_incident) {
    Play play(model(start() + external("work") + end() + flows("start work end")));
    play.begin();

    play.error("work", "E9");
    EXPECT_EQ(play.instance.incidents.at(0).message, "Nothing catches the error E9: m");
    play.complete("work");

    EXPECT_TRUE(play.is_completed());
}

TEST(Events, an_error_end_event_leaves_the_sub_process_with_all_its_tokens) {
    Play play(model(
        start() + R"(<subProcess id="sub"><startEvent id="in"/>)" +
        element("parallelGateway", "fork") + user("a") + user("b") +
        R"(<endEvent id="bad"><errorEventDefinition errorRef="e1"/></endEvent>)" +
        flows("in fork a bad") + flows("fork b") + "</subProcess>" +
        boundary("caught", "sub", on_error) + user("after") + user("ok") + flows("start sub ok") +
        flows("caught after")
    ));
    play.begin();

    play.complete("a");

    EXPECT_EQ(play.waiting(), Told{"after"});
}

TEST(Events, an_event_sub_process_interrupts_what_it_stands_in) {
    Play play(model(
        start() + user("a") + end() + flows("start a end") +
        R"(<subProcess id="stop" triggeredByEvent="true"><startEvent id="asked">)" + on_message +
        "</startEvent>" + user("clean") + end("stopped") + flows("asked clean stopped") +
        "</subProcess>"
    ));
    play.begin();

    play.trigger("asked");
    EXPECT_EQ(play.waiting(), Told{"clean"});
    play.complete("clean");

    EXPECT_TRUE(play.is_completed());
}

TEST(Events, an_event_sub_process_that_does_not_interrupt_runs_beside) {
    Play play(model(
        start() + user("a") + end() + flows("start a end") +
        R"(<subProcess id="more" triggeredByEvent="true">
             <startEvent id="asked" isInterrupting="false">)" +
        on_message + "</startEvent>" + user("extra") + end("done") + flows("asked extra done") +
        "</subProcess>"
    ));
    play.begin();

    play.trigger("asked");
    play.trigger("asked");
    EXPECT_EQ(play.waiting(), (Told{"a", "extra", "extra"}));
    play.complete("a");
    play.complete("extra");
    EXPECT_FALSE(play.is_completed());
    play.complete("extra");

    EXPECT_TRUE(play.is_completed());
}

TEST(Events, an_event_gateway_follows_the_first_event_only) {
    Play play(model(
        start() + element("eventBasedGateway", "which") + catches("mail", on_message) +
        catches("late", timer("timeDuration", "P1D")) + user("a") + user("b") +
        flows("start which mail a") + flows("which late b")
    ));
    play.begin();

    play.trigger("late");

    EXPECT_EQ(play.waiting(), Told{"b"});
    EXPECT_TRUE(play.instance.subscriptions.empty());
}

TEST(Events, terminate_ends_the_whole_scope) {
    Play play(model(
        start() + element("parallelGateway", "fork") + user("a") + user("b") +
        R"(<endEvent id="stop"><terminateEventDefinition/></endEvent>)" +
        flows("start fork a stop") + flows("fork b")
    ));
    play.begin();

    EXPECT_EQ(
        play.complete("a"), (Told{"left a", "entered stop", "left stop", "canceled b", "completed"})
    );
}

TEST(Events, a_token_on_its_way_is_ended_too) {
    Play play(model(
        start() + element("parallelGateway", "fork") + user("b") +
        R"(<endEvent id="stop"><terminateEventDefinition/></endEvent>)" + flows("start fork stop") +
        flows("fork b")
    ));

    play.begin();

    EXPECT_TRUE(play.is_completed());
}

TEST(Events, a_signal_reaches_everyone_who_waits_for_it) {
    Play play(model(
        start() + element("parallelGateway", "fork") + user("a") +
        boundary("sa", "a", R"(<signalEventDefinition signalRef="s"/>)") +
        catches("sb", R"(<signalEventDefinition signalRef="s"/>)") + user("x") + user("y") +
        flows("start fork a") + flows("fork sb y") + flows("sa x")
    ));
    play.begin();

    play.run({.kind = CommandKind::signal, .text = "stop"});

    EXPECT_EQ(play.waiting(), (Told{"x", "y"}));
}

TEST(Events, an_escalation_is_caught_beside_and_the_token_goes_on) {
    Play play(model(
        start() + R"(<subProcess id="sub"><startEvent id="in"/>
          <intermediateThrowEvent id="up"><escalationEventDefinition escalationRef="x"/>
          </intermediateThrowEvent>)" +
        user("on") + flows("in up on") + "</subProcess>" +
        beside("heard", "sub", R"(<escalationEventDefinition escalationRef="x"/>)") + user("boss") +
        flows("start sub") + flows("heard boss")
    ));

    play.begin();

    EXPECT_EQ(play.waiting(), (Told{"boss", "on"}));
}

TEST(Events, a_link_goes_on_at_its_target) {
    Play play(model(
        start() +
        R"(<intermediateThrowEvent id="from"><linkEventDefinition name="L"/>
           </intermediateThrowEvent><intermediateCatchEvent id="to">
           <linkEventDefinition name="L"/></intermediateCatchEvent>)" +
        user("after") + flows("start from") + flows("to after")
    ));

    play.begin();

    EXPECT_EQ(play.waiting(), Told{"after"});
}

TEST(Events, a_message_that_is_sent_is_an_event_with_its_name) {
    Play play(model(
        start() + R"(<sendTask id="ask" messageRef="m-reply"/>)" + user("after") +
        flows("start ask after")
    ));

    const auto told = play.begin();

    EXPECT_NE(std::find(told.begin(), told.end(), "message_sent ask reply"), told.end());
}

TEST(Events, what_was_done_is_undone_the_last_first) {
    const std::string undo = "<compensateEventDefinition/>";
    Play play(model(
        start() + user("a") + user("b") + boundary("ca", "a", undo) + boundary("cb", "b", undo) +
        R"(<userTask id="undo-a" isForCompensation="true"/>
           <userTask id="undo-b" isForCompensation="true"/>
           <association id="x" sourceRef="ca" targetRef="undo-a"/>
           <association id="y" sourceRef="cb" targetRef="undo-b"/>
           <intermediateThrowEvent id="back">)" +
        undo + "</intermediateThrowEvent>" + user("after") + flows("start a b back after")
    ));
    play.begin();
    play.complete("a");

    play.complete("b");
    EXPECT_EQ(play.waiting(), Told{"undo-b"});
    play.complete("undo-b");
    EXPECT_EQ(play.waiting(), Told{"undo-a"});
    play.complete("undo-a");

    EXPECT_EQ(play.waiting(), Told{"after"});
    EXPECT_TRUE(play.instance.compensables.empty());
}

TEST(Events, a_boundary_event_of_a_multi_instance_interrupts_all_of_it) {
    Play play(model(
        start() +
        user(
            "task",
            "<multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality>"
            "</multiInstanceLoopCharacteristics>"
        ) +
        boundary("stop", "task", on_message) + user("after") + end() + flows("start task end") +
        flows("stop after")
    ));
    play.begin();
    play.complete("task");

    play.trigger("stop");

    EXPECT_EQ(play.waiting(), Told{"after"});
}

} // namespace

} // namespace kansli::process
