// That no model, whatever it holds, takes more time or memory than it is given.
#include "rules/dmn/check.hpp"
#include "rules/dmn/explanation.hpp"
#include "rules/dmn/sentences.hpp"
#include "rules/dmn/test_model.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace kansli::rules::dmn {

namespace {

std::string repeated(int times, const std::function<std::string(int)>& text) {
    std::string result;
    for (int i = 0; i < times; ++i) result += text(i);
    return result;
}

std::string n(int i) { return std::to_string(i); }

std::string function(const std::string& name, const std::string& body, const std::string& uses) {
    return "<businessKnowledgeModel id='" + name + "' name='" + name + "'><encapsulatedLogic>" +
           literal(body) + "</encapsulatedLogic>" +
           (uses.empty() ? ""
                         : "<knowledgeRequirement><requiredKnowledge href='#" + uses +
                               "'/></knowledgeRequirement>") +
           "</businessKnowledgeModel>";
}

std::string asking(const std::string& body, const std::string& function) {
    return "<decision id='d' name='D'><knowledgeRequirement><requiredKnowledge href='#" + function +
           "'/></knowledgeRequirement>" + literal(body) + "</decision>";
}

struct Asked {
    std::shared_ptr<const Model> model;
    feel::Evaluation evaluation;
    Trace trace;
    feel::Value result;

    explicit Asked(const std::string& inside, const feel::Limits& limits = {.steps = 500'000})
        : model(compile_model(definitions(inside)).model), evaluation(feel::DateTime(), limits) {
        result = model->evaluate(
            model->find_decision("D").value(), std::vector<NamedValue>{}, evaluation, &trace
        );
    }

    std::string stop() const {
        return evaluation.stopped() ? evaluation.diagnostics().back().message : "ended";
    }

    Explanation explained() const {
        return explain(*model, model->find_decision("D").value(), result, trace, evaluation);
    }

    std::vector<std::string> told() const {
        const auto index = model->find_decision("D").value();
        return sentences({*model, index, result, trace, evaluation}, Language::en);
    }
};

std::string first_problem(const std::string& inside) {
    const auto compilation = compile_model(definitions(inside));
    return compilation.problems.empty() ? "" : compilation.problems.front().message;
}

TEST(ModelLimits, functions_that_call_each_other_twice_end) {
    const auto inside =
        function("f0", "1", "") + repeated(50, [](int i) {
            return function("f" + n(i + 1), "f" + n(i) + "() + f" + n(i) + "()", "f" + n(i));
        });

    EXPECT_EQ(Asked(inside + asking("f50()", "f50")).stop(), "took over 500000 steps");
}

TEST(ModelLimits, a_function_that_calls_itself_for_ever_ends) {
    EXPECT_EQ(
        Asked(function("f", "f()", "") + asking("f()", "f")).stop(), "calls went over 500 deep"
    );
}

TEST(ModelLimits, a_decision_that_others_share_is_evaluated_once) {
    const auto inside =
        "<decision id='d0' name='d0'>" + literal("1") + "</decision>" + repeated(50, [](int i) {
            return "<decision id='d" + n(i + 1) + "' name='" + (i == 49 ? "D" : "d" + n(i + 1)) +
                   "'><informationRequirement><requiredDecision href='#d" + n(i) +
                   "'/></informationRequirement>" + literal("d" + n(i) + " + d" + n(i)) +
                   "</decision>";
        });

    const Asked asked(inside);

    EXPECT_EQ(feel::to_source(asked.result), "1125899906842624");
    EXPECT_LT(asked.evaluation.steps(), 1'000U);
}

TEST(ModelLimits, a_service_of_a_large_model_counts_the_model) {
    const auto inside =
        repeated(
            1000, [](int i) { return "<inputData id='i" + n(i) + "' name='i" + n(i) + "'/>"; }
        ) +
        "<decision id='o' name='o'>" + literal("1") + "</decision>" +
        "<decisionService id='s' name='s'><outputDecision href='#o'/></decisionService>" +
        asking("count(for i in 1..1000 return s())", "s");

    EXPECT_EQ(Asked(inside).stop(), "took over 500000 steps");
}

TEST(ModelLimits, the_cells_of_a_table_count) {
    const std::vector<std::vector<std::string>> rules(50, {"&lt; 0", "&lt; 0", "1"});
    const auto inside = "<businessKnowledgeModel id='f' name='f'><encapsulatedLogic>"
                        "<formalParameter name='x'/>" +
                        table("hitPolicy='FIRST'", {"x", "x"}, rules) +
                        "</encapsulatedLogic></businessKnowledgeModel>" +
                        asking("count(for i in 1..5000 return f(i))", "f");

    EXPECT_EQ(Asked(inside).stop(), "took over 500000 steps");
}

// A list of 2^20 elements that shares its halves, in each of a thousand steps.
TEST(ModelLimits, an_explanation_of_large_values_is_small) {
    const auto inside =
        "<businessKnowledgeModel id='f' name='f'><encapsulatedLogic><formalParameter name='x'/>" +
        literal("1") + "</encapsulatedLogic></businessKnowledgeModel>" +
        asking(
            "{g: function(l, n) if n = 0 then l else g([l, l], n - 1), v: g(1, 20), "
            "r: count(for i in 1..2000 return f(v))}.r",
            "f"
        );

    const Asked asked(inside, {});
    const auto explained = base::to_json(asked.explained());

    EXPECT_EQ(feel::to_source(asked.result), "2000");
    EXPECT_LT(explained.size(), 1'000'000U);
    EXPECT_GT(asked.explained().left_out, 1'900U);
}

TEST(ModelLimits, an_explanation_of_many_rules_is_small) {
    const std::vector<std::vector<std::string>> rules(1000, {"&lt; 0", "1"});
    const auto inside = "<businessKnowledgeModel id='f' name='f'><encapsulatedLogic>"
                        "<formalParameter name='x'/>" +
                        table("hitPolicy='FIRST'", {"x"}, rules) +
                        "</encapsulatedLogic></businessKnowledgeModel>" +
                        asking("count(for i in 1..500 return f(i))", "f");

    const Asked asked(inside, {});

    std::size_t explained = 0;
    for (const auto& step : asked.explained().steps)
        for (const auto& table : step.tables) explained += table.rules.size();
    EXPECT_EQ(explained, Trace::max_rules);
    EXPECT_LT(asked.told().size(), 10'000U);
    EXPECT_EQ(asked.told().back(), "There is more, left out here.");
}

// That nothing is left between rules of many columns is told only by trying nearly everything.
TEST(ModelLimits, the_check_of_a_large_table_ends) {
    const std::vector<std::string> cells{"&lt; 5", "&gt; 3", "[2..8]"};
    std::vector<std::string> columns;
    for (int column = 0; column < 20; ++column) columns.push_back("x + " + n(column));
    std::vector<std::vector<std::string>> rules;
    std::uint32_t any = 1;
    for (int i = 0; i < 60; ++i) {
        std::vector<std::string> row;
        for (int column = 0; column < 20; ++column) {
            any = any * 1'664'525 + 1'013'904'223;
            row.push_back(cells[(any >> 16) % 3]);
        }
        row.emplace_back("1");
        rules.push_back(row);
    }
    rules.emplace_back(20, "-");
    rules.back().emplace_back("2");
    const auto compilation =
        compile_model(definitions(decision(table("hitPolicy='FIRST'", columns, rules), {"x"})));

    const auto problems = check_model(compilation);

    EXPECT_TRUE(std::any_of(problems.begin(), problems.end(), [](const auto& problem) {
        return problem.code == "not_checked";
    }));
}

TEST(ModelLimits, what_refers_to_each_other_goes_only_so_deep) {
    const auto types = repeated(2000, [](int i) {
        return "<itemDefinition name='t" + n(i) + "'><typeRef>t" + n(i + 1) +
               "</typeRef><allowedValues><text>1</text></allowedValues></itemDefinition>";
    });
    EXPECT_EQ(first_problem(types), "types refer to each other too deep");

    const auto decisions = repeated(1000, [](int i) {
        return "<decision id='d" + n(i) + "' name='d" + n(i) +
               "'><informationRequirement><requiredDecision href='#d" + n(i + 1) +
               "'/></informationRequirement>" + literal("1") + "</decision>";
    });
    EXPECT_EQ(first_problem(decisions), "the requirements are nested too deep");
}

TEST(ModelLimits, what_makes_reading_slow_is_refused) {
    const auto names = [](int count, const std::string& before, const std::string& after) {
        return repeated(count, [&](int i) { return before + n(i) + after; });
    };
    EXPECT_EQ(
        first_problem(names(
            3000,
            "<itemDefinition name='t",
            "'><typeRef>number</typeRef>"
            "</itemDefinition>"
        )),
        "there are over 2000 item definitions"
    );
    EXPECT_EQ(
        first_problem(names(3000, "<decision id='d", "'/>")), "there are over 2000 decisions"
    );
    EXPECT_EQ(
        first_problem(
            repeated(
                600, [](int i) { return "<inputData id='i" + n(i) + "' name='i" + n(i) + "'/>"; }
            ) +
            "<decision id='d' name='D'>" +
            names(
                600,
                "<informationRequirement><requiredInput href='#i",
                "'/></informationRequirement>"
            ) +
            literal("1") + "</decision>"
        ),
        "requires over 500 others"
    );
}

TEST(ModelLimits, entities_that_grow_are_refused_unread) {
    const std::string bomb = "<?xml version='1.0'?><!DOCTYPE d [<!ENTITY a 'xxxxxxxxxx'>" +
                             repeated(
                                 30,
                                 [](int i) {
                                     const auto last =
                                         i == 0 ? std::string("&a;") : "&a" + n(i - 1) + ";";
                                     return "<!ENTITY a" + n(i) + " '" + last + last + "'>";
                                 }
                             ) +
                             "]><definitions>&a29;</definitions>";

    const auto compilation = compile_model(bomb);

    EXPECT_FALSE(compilation.model);
    EXPECT_EQ(compilation.problems.at(0).message, "Line 1: a document type is not allowed.");
}

} // namespace

} // namespace kansli::rules::dmn
