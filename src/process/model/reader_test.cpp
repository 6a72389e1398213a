#include "process/model/check.hpp"
#include "process/test_process.hpp"

namespace kansli::process {

namespace {

TEST(Reader, what_is_no_model_is_refused_with_a_reason) {
    EXPECT_EQ(read_model("no xml").problems.at(0).code, "not_xml");
    EXPECT_EQ(read_model("<definitions/>").problems.at(0).code, "not_bpmn");
    EXPECT_EQ(read_model(bpmn("<process id=\"p\"/>")).problems.at(0).code, "no_process");
    EXPECT_EQ(
        read_model("<!DOCTYPE x [<!ENTITY a \"b\">]>" + bpmn("")).problems.at(0).code, "not_xml"
    );
}

TEST(Reader, what_is_not_run_is_refused_with_the_elements_id) {
    const auto refused = [](const std::string& text) {
        return problems_of(process_text(start() + text + end() + flows("start x end")));
    };
    using Problems = std::vector<std::string>;

    EXPECT_EQ(refused(R"(<serviceTask id="x"/>)"), Problems{"not_run x"});
    EXPECT_EQ(refused(R"(<serviceTask id="x" camunda:type="external"/>)"), Problems{"no_topic x"});
    EXPECT_EQ(
        refused(R"(<serviceTask id="x" camunda:class="a.B"/>)"),
        (Problems{"not_run x", "not_run x"})
    );
    EXPECT_EQ(refused(R"(<complexGateway id="x"/>)").at(0), "not_run x");
    EXPECT_EQ(refused(R"(<adHocSubProcess id="x"/>)").at(0), "not_run x");
    EXPECT_EQ(
        refused(R"(<scriptTask id="x" scriptFormat="groovy"><script>1</script></scriptTask>)"),
        Problems{"not_run x"}
    );
    EXPECT_EQ(refused(R"(<callActivity id="x"/>)"), Problems{"no_process x"});
    EXPECT_EQ(
        refused(R"(<businessRuleTask id="x" camunda:resultVariable="r"/>)"),
        Problems{"no_decision x"}
    );
    EXPECT_EQ(
        refused(R"(<userTask id="x"><standardLoopCharacteristics/></userTask>)"),
        Problems{"no_count x"}
    );
    EXPECT_EQ(
        refused(R"(<userTask id="x"><standardLoopCharacteristics loopMaximum="0"/></userTask>)"),
        Problems{"no_count x"}
    );
    EXPECT_EQ(
        refused(R"(<userTask id="x"><extensionElements><camunda:taskListener event="create"
                class="A"/></extensionElements></userTask>)"),
        Problems{"not_run x"}
    );
    EXPECT_EQ(
        refused(R"(<intermediateCatchEvent id="x"><cancelEventDefinition/>
                </intermediateCatchEvent>)")
            .at(0),
        "not_run x"
    );
    EXPECT_EQ(
        refused(R"(<userTask id="x" camunda:assignee="${bean.method()}"/>)"),
        Problems{"expression x"}
    );
    EXPECT_EQ(
        refused(R"(<receiveTask id="x" messageRef="none"/>)"), Problems{"unknown_reference x"}
    );
}

TEST(Reader, what_cannot_be_reached_or_left_is_named) {
    EXPECT_EQ(
        problems_of(process_text(start() + end() + user("island") + flows("start end"))),
        std::vector<std::string>{"unreachable island"}
    );
    EXPECT_EQ(
        problems_of(process_text(start() + element("exclusiveGateway", "x") + flows("start x"))),
        std::vector<std::string>{"no_way_out x"}
    );
    EXPECT_EQ(
        problems_of(process_text(
            start() + element("exclusiveGateway", "x") + end("a") + end("b") + flows("start x a") +
            flows("x b")
        )),
        (std::vector<std::string>{"no_condition x", "no_condition x"})
    );
    EXPECT_EQ(
        problems_of(process_text(end())),
        (std::vector<std::string>{"no_start p", "unreachable end"})
    );
    EXPECT_EQ(
        problems_of(process_text(
            start() + R"(<eventBasedGateway id="x"/>)" + user("a") + user("b") +
            flows("start x a") + flows("x b")
        )),
        (std::vector<std::string>{"after_gateway a", "after_gateway b"})
    );
}

TEST(Reader, missing_decisions_and_processes_are_named) {
    const auto definition = read_all(process_text(
        start() + R"(<callActivity id="c" calledElement="other"/>)" +
        R"(<businessRuleTask id="d" camunda:decisionRef="rule" camunda:resultVariable="r"/>)" +
        end() + flows("start c d end")
    ));
    ModelProblems problems;

    check_references(
        *definition.at(0),
        {[](std::string_view) { return false; }, [](std::string_view key) { return key == "p"; }},
        problems
    );

    ASSERT_EQ(problems.size(), 2U);
    EXPECT_EQ(problems[0].message, "there is no process other");
    EXPECT_EQ(problems[1].element_id, "d");
}

TEST(Reader, limits_hold) {
    std::string deep;
    for (int i = 0; i < 30; ++i) deep += "<subProcess id=\"s" + std::to_string(i) + "\">";
    for (int i = 0; i < 30; ++i) deep += "</subProcess>";
    EXPECT_EQ(problems_of(process_text(deep)).at(0), "too_deep s20");

    std::string wide;
    for (int i = 0; i < 6000; ++i) wide += user("u" + std::to_string(i));
    EXPECT_EQ(problems_of(process_text(wide)).at(0), "too_large u5000");
}

} // namespace

} // namespace kansli::process
