#include "rules/dmn/model.hpp"
#include "rules/dmn/test_model.hpp"

#include <thread>

namespace kansli::rules::dmn {

namespace {

const std::string invoke = R"(
    <businessKnowledgeModel id="b" name="Double">
      <variable name="Double"/>
      <encapsulatedLogic><formalParameter name="n" typeRef="number"/>
        <literalExpression><text>n * 2</text></literalExpression></encapsulatedLogic>
    </businessKnowledgeModel>
    <inputData id="x" name="x"><variable name="x" typeRef="number"/></inputData>
    <decision id="d" name="D"><variable name="D"/>
      <informationRequirement><requiredInput href="#x"/></informationRequirement>
      <knowledgeRequirement><requiredKnowledge href="#b"/></knowledgeRequirement>
      <invocation><literalExpression><text>Double</text></literalExpression>
        <binding><parameter name="PARAMETER"/>
          <literalExpression><text>x</text></literalExpression></binding>
      </invocation>
    </decision>)";

std::string with(std::string text, const std::string& from, const std::string& to) {
    text.replace(text.find(from), from.size(), to);
    return text;
}

TEST(Model, a_boxed_invocation_binds_parameters_by_name) {
    EXPECT_EQ(decided(with(invoke, "PARAMETER", "n"), "D", {{"x", "21"}}), "42");
    EXPECT_EQ(decided(with(invoke, "PARAMETER", "m"), "D", {{"x", "21"}}), "null");
}

TEST(Model, an_input_of_another_type_is_null) {
    EXPECT_EQ(decided(with(invoke, "PARAMETER", "n"), "D", {{"x", "\"21\""}}), "null");
}

TEST(Model, a_business_knowledge_model_may_call_itself_and_ends) {
    const std::string recursive = R"(
        <businessKnowledgeModel id="f" name="f"><variable name="f"/>
          <encapsulatedLogic><formalParameter name="n"/>
            <literalExpression><text>STEP</text></literalExpression></encapsulatedLogic>
        </businessKnowledgeModel>
        <decision id="d" name="D"><variable name="D"/>
          <knowledgeRequirement><requiredKnowledge href="#f"/></knowledgeRequirement>
          <literalExpression><text>f(5)</text></literalExpression></decision>)";

    EXPECT_EQ(decided(with(recursive, "STEP", "if n = 1 then 1 else n * f(n - 1)"), "D"), "120");
    EXPECT_EQ(decided(with(recursive, "STEP", "f(n + 1)"), "D"), "null");
}

TEST(Model, decisions_that_require_each_other_in_a_circle_are_refused) {
    const auto compilation = compile_model(definitions(R"(
        <decision id="a" name="A"><variable name="A"/>
          <informationRequirement><requiredDecision href="#b"/></informationRequirement>
          <literalExpression><text>B</text></literalExpression></decision>
        <decision id="b" name="B"><variable name="B"/>
          <informationRequirement><requiredDecision href="#a"/></informationRequirement>
          <literalExpression><text>A</text></literalExpression></decision>)"));

    EXPECT_FALSE(compilation.model);
    ASSERT_FALSE(compilation.problems.empty());
    EXPECT_EQ(compilation.problems[0].code, "cycle");
}

TEST(Model, a_decision_that_is_required_twice_is_evaluated_once) {
    const auto compilation = compile_model(definitions(R"(
        <decision id="a" name="A"><variable name="A"/>
          <literalExpression><text>1</text></literalExpression></decision>
        <decision id="b" name="B"><variable name="B"/>
          <informationRequirement><requiredDecision href="#a"/></informationRequirement>
          <literalExpression><text>A + 1</text></literalExpression></decision>
        <decision id="c" name="C"><variable name="C"/>
          <informationRequirement><requiredDecision href="#a"/></informationRequirement>
          <informationRequirement><requiredDecision href="#b"/></informationRequirement>
          <literalExpression><text>A + B</text></literalExpression></decision>)"));
    ASSERT_TRUE(compilation.model);
    feel::Evaluation evaluation{feel::DateTime()};
    Trace trace;

    const auto result = compilation.model->evaluate(
        *compilation.model->find_decision("C"), std::span<const feel::Value>(), evaluation, &trace
    );

    EXPECT_EQ(feel::to_source(result), "3");
    EXPECT_EQ(trace.steps().size(), 3u);
    EXPECT_EQ(compilation.model->final_decisions().size(), 1u);
}

const std::string service = R"(
    <inputData id="x" name="x"><variable name="x" typeRef="number"/></inputData>
    <decision id="in" name="in"><variable name="in" typeRef="number"/>
      <literalExpression><text>100</text></literalExpression></decision>
    <decision id="out" name="out"><variable name="out"/>
      <informationRequirement><requiredDecision href="#in"/></informationRequirement>
      <informationRequirement><requiredInput href="#x"/></informationRequirement>
      <literalExpression><text>in + x</text></literalExpression></decision>
    <decisionService id="s" name="S"><variable name="S"/>
      <outputDecision href="#out"/><inputDecision href="#in"/><inputData href="#x"/>
    </decisionService>
    <decision id="d" name="D"><variable name="D"/>
      <informationRequirement><requiredDecision href="#in"/></informationRequirement>
      <knowledgeRequirement><requiredKnowledge href="#s"/></knowledgeRequirement>
      <literalExpression><text>[CALL, in]</text></literalExpression></decision>)";

TEST(Model, a_decision_service_takes_its_inputs_before_its_input_decisions) {
    EXPECT_EQ(decided(with(service, "CALL", "S(1, 2)"), "D"), "[3, 100]");
    EXPECT_EQ(decided(with(service, "CALL", "S(in: 5, x: 1)"), "D"), "[6, 100]");
    EXPECT_EQ(decided(with(service, "CALL", "S(1)"), "D"), "[null, 100]");
    EXPECT_EQ(decided(with(service, "CALL", "S(\"a\", 2)"), "D"), "[null, 100]");
}

TEST(Model, a_decision_service_is_asked_by_the_names_of_its_inputs) {
    const auto model = compile_model(definitions(with(service, "CALL", "1"))).model;
    ASSERT_TRUE(model);
    feel::Evaluation evaluation{feel::DateTime()};

    const auto result = model->evaluate_service(
        *model->find_service("S"), named({{"in", "7"}, {"x", "1"}}), evaluation
    );

    EXPECT_EQ(feel::to_source(result), "8");
}

TEST(Model, elements_of_an_import_are_known_under_its_name) {
    const auto imported = definitions(
        R"(<itemDefinition name="tSize"><typeRef>number</typeRef></itemDefinition>
        <inputData id="i" name="the input"><variable name="the input" typeRef="tSize"/></inputData>
        <decision id="a" name="A one"><variable name="A one" typeRef="tSize"/>
          <informationRequirement><requiredInput href="#i"/></informationRequirement>
          <literalExpression><text>the input + 1</text></literalExpression></decision>)",
        "other"
    );
    const auto main = definitions(R"(
        <import name="lib" namespace="other"
          importType="https://www.omg.org/spec/DMN/20191111/MODEL/"/>
        <decision id="d" name="D"><variable name="D" typeRef="lib.tSize"/>
          <informationRequirement><requiredDecision href="other#a"/></informationRequirement>
          <literalExpression><text>lib.A one * 2</text></literalExpression></decision>)");

    const auto compilation = compile_model(main, [&](const Import& import) {
        return import.uri == "other" ? std::optional(imported) : std::nullopt;
    });

    ASSERT_TRUE(compilation.model);
    EXPECT_TRUE(compilation.problems.empty()) << compilation.problems[0].message;
    EXPECT_EQ(decided(*compilation.model, "D", {{"the input", "20"}}), "42");
    EXPECT_EQ(compilation.model->identities().size(), 2u);
}

TEST(Model, a_missing_import_is_a_problem) {
    const auto compilation = compile_model(definitions(
        R"(<import name="lib" namespace="other" importType="http://www.omg.org/spec/DMN/x"/>)"
    ));

    ASSERT_EQ(compilation.problems.size(), 1u);
    EXPECT_EQ(compilation.problems[0].code, "missing_import");
}

TEST(Model, limits_end_what_would_not_end) {
    EXPECT_EQ(
        decided(decision(literal("count(for a in 1..100000, b in 1..100000 return a * b)")), "D"),
        "null"
    );
}

TEST(Model, one_model_is_asked_by_many_threads) {
    const auto model = compile_model(definitions(with(invoke, "PARAMETER", "n"))).model;
    ASSERT_TRUE(model);
    std::vector<std::thread> threads;
    std::vector<int> wrong(4);

    for (std::size_t i = 0; i < wrong.size(); ++i)
        threads.emplace_back([&, i] {
            for (int j = 0; j < 100; ++j)
                if (decided(*model, "D", {{"x", std::to_string(j)}}) != std::to_string(2 * j))
                    ++wrong[i];
        });
    for (auto& thread : threads) thread.join();

    EXPECT_EQ(wrong, std::vector<int>(4));
}

} // namespace

} // namespace kansli::rules::dmn
