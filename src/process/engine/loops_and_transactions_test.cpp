// Standard loops, and transactions that are canceled and undone.
#include "process/test_process.hpp"

namespace kansli::process {

namespace {

std::string looped(const std::string& attributes, const std::string& condition) {
    return start() +
           user(
               "task",
               "<standardLoopCharacteristics " + attributes + ">" +
                   (condition.empty() ? "" : "<loopCondition>" + condition + "</loopCondition>") +
                   "</standardLoopCharacteristics>"
           ) +
           user("after") + flows("start task after");
}

TEST(Loop, goes_on_turn_by_turn_while_its_condition_holds) {
    Play play(looped("", "more = true"));
    play.begin({{"more", false}}); // asked after a turn, so that there is one

    EXPECT_EQ(play.waiting(), Told{"task"});
    play.complete("task", {{"more", true}});
    EXPECT_EQ(play.waiting(), Told{"task"});
    play.complete("task", {{"more", false}});

    EXPECT_EQ(play.waiting(), Told{"after"});
}

TEST(Loop, that_asks_before_may_have_no_turn_at_all) {
    Play none(looped(R"(testBefore="true")", "more = true"));
    Play some(looped(R"(testBefore="true")", "more = true"));

    none.begin({{"more", false}});
    some.begin({{"more", true}});

    EXPECT_EQ(none.waiting(), Told{"after"});
    EXPECT_EQ(some.waiting(), Told{"task"});
}

TEST(Loop, counts_its_turns_and_ends_at_its_maximum) {
    Play play(looped(R"(loopMaximum="2")", ""));
    play.begin();
    EXPECT_EQ(VisibleVariables(play.instance, play.key_of("task")).all().at("loopCounter"), 0);

    play.complete("task");
    EXPECT_EQ(VisibleVariables(play.instance, play.key_of("task")).all().at("loopCounter"), 1);
    play.complete("task");

    EXPECT_EQ(play.waiting(), Told{"after"});
}

TEST(Loop, whose_condition_cannot_be_told_is_an_incident_and_goes_on_from_its_turn) {
    Play play(looped(R"(loopMaximum="3")", "${more}"));
    play.begin();
    play.complete("task");
    ASSERT_EQ(play.instance.incidents.size(), 1U);

    play.retry({{"more", true}});
    EXPECT_EQ(VisibleVariables(play.instance, play.key_of("task")).all().at("loopCounter"), 1);
    play.complete("task");
    play.complete("task");

    EXPECT_EQ(play.waiting(), Told{"after"});
}

TEST(Loop, without_an_end_is_an_incident_and_not_a_hang) {
    Play play(
        start() +
        R"(<scriptTask id="turn" scriptFormat="feel" camunda:resultVariable="r"><script>1</script>
           <standardLoopCharacteristics><loopCondition>true</loopCondition>
           </standardLoopCharacteristics></scriptTask>)" +
        end() + flows("start turn end")
    );

    play.begin();

    EXPECT_EQ(play.instance.incidents.at(0).message, "Over 500 turns of a loop.");
}

TEST(Loop, is_interrupted_as_a_whole) {
    Play play(
        looped("", "true") + R"(<boundaryEvent id="late" attachedToRef="task"><timerEventDefinition>
        <timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>)" +
        user("told") + flows("late told")
    );
    play.begin();
    play.complete("task");

    play.trigger("late");

    EXPECT_EQ(play.waiting(), Told{"told"});
}

const std::string undone =
    R"(<boundaryEvent id="cb" attachedToRef="book"><compensateEventDefinition/></boundaryEvent>
       <userTask id="unbook" isForCompensation="true"/>
       <association id="x1" sourceRef="cb" targetRef="unbook"/>
       <boundaryEvent id="cp" attachedToRef="pay"><compensateEventDefinition/></boundaryEvent>
       <userTask id="repay" isForCompensation="true"/>
       <association id="x2" sourceRef="cp" targetRef="repay"/>)";

const std::string no_more = R"(<endEvent id="no"><cancelEventDefinition/></endEvent>)";

const std::string caught = R"(<boundaryEvent id="canceled" attachedToRef="trip">
    <cancelEventDefinition/></boundaryEvent>)";

// Booked, paid, and then confirmed or not, while somebody packs.
std::string trip() {
    return start() + R"(<transaction id="trip"><startEvent id="in"/>)" +
           element("parallelGateway", "fork") + user("book") + user("pay") + user("pack") +
           R"(<exclusiveGateway id="choice" default="choice-yes"/>)" + end("yes") + no_more +
           end("packed") + undone + flows("in fork book pay choice yes") +
           flow_if("choice", "no", "refused = true") + flows("fork pack packed") +
           "</transaction>" + caught + user("sorry") + user("enjoy") + flows("start trip enjoy") +
           flows("canceled sorry");
}

TEST(Transaction, that_is_not_canceled_is_a_sub_process) {
    Play play(trip());
    play.begin();
    play.complete("book");
    play.complete("pay", {{"refused", false}});
    play.complete("pack");

    EXPECT_EQ(play.waiting(), Told{"enjoy"});
    EXPECT_TRUE(play.instance.compensables.empty());
}

TEST(Transaction, that_is_canceled_undoes_what_was_done_the_last_first_and_then_goes_on) {
    Play play(trip());
    play.begin();
    play.complete("book");

    play.complete("pay", {{"refused", true}});
    EXPECT_EQ(play.waiting(), Told{"repay"}); // nobody packs any more
    play.complete("repay");
    EXPECT_EQ(play.waiting(), Told{"unbook"});
    play.complete("unbook");

    EXPECT_EQ(play.waiting(), Told{"sorry"});
    EXPECT_TRUE(play.instance.compensables.empty());
    play.complete("sorry");
    EXPECT_TRUE(play.is_completed());
}

TEST(Transaction, with_nothing_to_undo_goes_on_at_once) {
    Play play(
        start() + R"(<transaction id="trip"><startEvent id="in"/>)" + no_more + flows("in no") +
        "</transaction>" + caught + user("sorry") + end() + flows("start trip end") +
        flows("canceled sorry")
    );

    play.begin();

    EXPECT_EQ(play.waiting(), Told{"sorry"});
}

TEST(Transaction, that_is_left_by_an_error_is_not_undone) {
    Play play(read_all(
        R"(<error id="e" errorCode="E"/>)" +
        process_text(
            trip() + R"(<boundaryEvent id="hazard" attachedToRef="trip">
            <errorEventDefinition errorRef="e"/></boundaryEvent>)" +
            user("mend") + flows("hazard mend")
        )
    ));
    play.begin();
    play.complete("book");

    play.error("pay", "E");

    EXPECT_EQ(play.waiting(), Told{"mend"});
}

TEST(Transaction, cancel_stands_where_it_can_be_caught) {
    using Problems = std::vector<std::string>;
    const auto in = [](const std::string& kind, const std::string& attributes) {
        return start() + "<" + kind + R"( id="trip" )" + attributes + R"(><startEvent id="in"/>)" +
               no_more + flows("in no") + "</" + kind + ">" + end() + flows("start trip end");
    };
    const auto after = end("sorry") + flows("canceled sorry");

    EXPECT_EQ(problems_of(process_text(in("transaction", "") + caught + after)), Problems());
    EXPECT_EQ(problems_of(process_text(in("transaction", ""))), Problems{"cancel no"});
    EXPECT_EQ(
        problems_of(process_text(in("subProcess", "") + caught + after)),
        (Problems{"cancel no", "boundary canceled"})
    );
    EXPECT_EQ(
        problems_of(process_text(in("transaction", R"(method="##Store")") + caught + after)),
        Problems{"not_run trip"}
    );
    EXPECT_EQ(
        problems_of(process_text(start() + no_more + flows("start no"))), Problems{"cancel no"}
    );
}

} // namespace

} // namespace kansli::process
