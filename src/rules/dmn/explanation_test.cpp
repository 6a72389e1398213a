#include "rules/dmn/explanation.hpp"
#include "rules/dmn/json_value.hpp"
#include "rules/dmn/test_model.hpp"

namespace kansli::rules::dmn {

namespace {

Explanation explained(const std::string& inside, const FeelInputs& inputs) {
    const auto model = compile_model(definitions(inside)).model;
    feel::Evaluation evaluation{*feel::DateTime::parse("2026-03-01T08:30:00Z")};
    Trace trace;
    const auto decision = model->find_decision("D").value();
    const auto result = model->evaluate(decision, named(inputs), evaluation, &trace);
    return explain(*model, decision, result, trace, evaluation);
}

const auto two_rules = decision(
    table("hitPolicy='FIRST'", {"x"}, {{"&lt; 5", "1"}, {"&lt; 9", "2"}, {"-", "3"}}),
    {"x"}
);

TEST(Explanation, says_which_rule_is_used_and_which_cell_made_another_fail) {
    const auto explanation = explained(two_rules, {{"x", "7"}});

    ASSERT_EQ(explanation.steps.size(), 1u);
    ASSERT_EQ(explanation.steps[0].tables.size(), 1u);
    const auto& table = explanation.steps[0].tables[0];
    EXPECT_EQ(table.hit_policy, "F");
    EXPECT_EQ(table.step, TableStep::first_of_many);
    EXPECT_EQ(table.inputs[0].value.text, "7");
    ASSERT_EQ(table.rules.size(), 3u);
    EXPECT_EQ(table.rules[0].outcome, RuleOutcome::failed);
    EXPECT_EQ(table.rules[0].failed->name, "x");
    EXPECT_EQ(table.rules[0].failed->value.text, "7");
    EXPECT_EQ(table.rules[0].failed->test, "< 5");
    EXPECT_FALSE(table.rules[0].failed->undecided);
    EXPECT_TRUE(table.rules[1].used);
    EXPECT_EQ(table.rules[2].outcome, RuleOutcome::not_tried);
    EXPECT_EQ(explanation.result.text, "2");
}

TEST(Explanation, names_the_model_its_hash_and_the_clock) {
    const auto explanation = explained(two_rules, {{"x", "7"}});

    ASSERT_EQ(explanation.models.size(), 1u);
    EXPECT_EQ(explanation.models[0].name, "Test");
    EXPECT_EQ(explanation.models[0].hash.size(), 64u);
    EXPECT_EQ(explanation.clock, "2026-03-01T08:30:00Z");
}

// Years later there is the explanation as it was kept, and the model's file, found by its hash.
TEST(Explanation, is_enough_to_make_the_decision_again) {
    auto text = definitions(
        "<inputData id='i_born' name='born'><variable name='born' typeRef='date'/></inputData>"
        "<inputData id='i_note' name='note'><variable name='note' typeRef='string'/></inputData>"
        "<decision id='a' name='age'><variable name='age' typeRef='number'/>"
        "<informationRequirement><requiredInput href='#i_born'/></informationRequirement>" +
        literal("years and months duration(born, today()).years") +
        "</decision><decision id='d' name='D'><variable name='D'/>"
        "<informationRequirement><requiredDecision href='#a'/></informationRequirement>"
        "<informationRequirement><requiredInput href='#i_note'/></informationRequirement>" +
        table(
            "hitPolicy='UNIQUE'", {"age"}, {{"&lt; 18", "\"child\""}, {"&gt;= 18", "string(now())"}}
        ) +
        "</decision>"
    );
    text.insert(text.find(" id="), " xmlns:kansli='urn:kansli:rules' kansli:version='3'");
    const auto made = [&](const std::vector<NamedValue>& inputs, const feel::DateTime& clock) {
        const auto model = compile_model(text).model;
        feel::Evaluation evaluation{clock};
        Trace trace;
        const auto decision = model->find_decision("D").value();
        const auto result = model->evaluate(decision, inputs, evaluation, &trace);
        return base::to_json(explain(*model, decision, result, trace, evaluation));
    };
    const auto kept = made(
        named({{"born", "date(\"2008-03-01\")"}}), *feel::DateTime::parse("2026-03-01T08:30:00Z")
    );
    const auto record = base::parse_json(kept).as_object();
    boost::json::object inputs;
    for (const auto& input : record.at("inputs").as_array())
        inputs[input.at("name").as_string()] = input.at("value");
    const auto model = compile_model(text).model;
    std::vector<base::Problem> problems;
    const auto values = inputs_from_json(*model, inputs, problems);
    const auto clock = feel::DateTime::parse(std::string(record.at("clock").as_string()));

    EXPECT_EQ(record.at("models").at(0).at("hash").as_string(), model->identities()[0].hash);
    EXPECT_EQ(record.at("models").at(0).at("version").as_string(), "3");
    EXPECT_EQ(record.at("result").as_string(), "2026-03-01T08:30:00Z");
    EXPECT_TRUE(problems.empty());
    EXPECT_EQ(made(values, *clock), kept);
}

TEST(Explanation, names_inputs_that_are_missing_and_why_something_is_null) {
    const auto explanation = explained(decision(literal("x + 1"), {"x"}), {});

    EXPECT_EQ(explanation.result.text, "null");
    EXPECT_EQ(explanation.missing_inputs, std::vector<std::string>{"x"});
    ASSERT_FALSE(explanation.null_reasons.empty());
    EXPECT_EQ(explanation.null_reasons.back().place, "decision D");
}

TEST(Explanation, is_json_with_the_names_of_its_fields) {
    const auto json = base::to_json(explained(two_rules, {{"x", "20"}}));

    EXPECT_NE(json.find(R"("decision":"D")"), std::string::npos);
    EXPECT_NE(json.find(R"("outcome":"failed")"), std::string::npos);
    EXPECT_NO_THROW(base::parse_json(json));
}

TEST(Explanation, a_loop_of_calls_is_not_kept_without_limit) {
    const auto explanation = explained(
        R"(<businessKnowledgeModel id="f" name="f"><variable name="f"/>
             <encapsulatedLogic><formalParameter name="n"/>
               <literalExpression><text>n</text></literalExpression></encapsulatedLogic>
           </businessKnowledgeModel>
           <decision id="d" name="D"><variable name="D"/>
             <knowledgeRequirement><requiredKnowledge href="#f"/></knowledgeRequirement>
             <literalExpression><text>count(for i in 1..5000 return f(i))</text></literalExpression>
           </decision>)",
        {}
    );

    EXPECT_EQ(explanation.result.text, "5000");
    EXPECT_EQ(explanation.steps.size(), Trace::max_records);
    EXPECT_EQ(explanation.left_out, 5001 - Trace::max_records);
}

} // namespace

} // namespace kansli::rules::dmn
