// For tests: small models written as the inside of `definitions`, asked with FEEL.
#pragma once

#include "rules/dmn/compiler.hpp"
#include "rules/feel/expression.hpp"
#include "rules/feel/print.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace kansli::rules::dmn {

inline std::string definitions(const std::string& inside, const std::string& uri = "test") {
    return R"(<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" name="Test" )"
           R"(id="test" namespace=")" +
           uri + "\">" + inside + "</definitions>";
}

inline feel::Value feel_value(std::string_view text) {
    const auto compiled = feel::compile(text, feel::Scope());
    feel::Evaluation evaluation{feel::DateTime()};
    EXPECT_TRUE(compiled.expression) << text;
    return compiled.expression
               ? evaluation.run([&] { return compiled.expression->evaluate({}, evaluation); })
               : feel::Value();
}

using FeelInputs = std::vector<std::pair<std::string, std::string>>;

inline std::vector<NamedValue> named(const FeelInputs& inputs) {
    std::vector<NamedValue> values;
    for (const auto& [name, text] : inputs) values.push_back({name, feel_value(text)});
    return values;
}

// What a decision gives, as FEEL writes it.
inline std::string
decided(const Model& model, std::string_view decision, const FeelInputs& inputs = {}) {
    feel::Evaluation evaluation{*feel::DateTime::parse("2026-03-01T12:00:00Z")};
    const auto found = model.find_decision(decision);
    if (!found) return "no such decision";
    return feel::to_source(model.evaluate(*found, named(inputs), evaluation));
}

inline std::string
decided(const std::string& inside, std::string_view decision, const FeelInputs& inputs = {}) {
    const auto compilation = compile_model(definitions(inside));
    if (!compilation.model)
        return compilation.problems.empty() ? "no model" : compilation.problems.front().message;
    return decided(*compilation.model, decision, inputs);
}

// A decision `D` with this logic, which requires the inputs named.
inline std::string decision(const std::string& logic, const std::vector<std::string>& inputs = {}) {
    std::string text;
    std::string requirements;
    for (const auto& input : inputs) {
        text += "<inputData id=\"i_" + input + "\" name=\"" + input + "\"><variable name=\"" +
                input + "\"/></inputData>";
        requirements += "<informationRequirement><requiredInput href=\"#i_" + input +
                        "\"/></informationRequirement>";
    }
    return text + "<decision id=\"d\" name=\"D\"><variable name=\"D\"/>" + requirements + logic +
           "</decision>";
}

inline std::string literal(const std::string& text) {
    return "<literalExpression><text>" + text + "</text></literalExpression>";
}

// Rules as rows of cells, the inputs first: table("hitPolicy=\"FIRST\"", {"x"}, 1, {{"&lt;5",
// "1"}}).
inline std::string table(
    const std::string& attributes,
    const std::vector<std::string>& inputs,
    const std::vector<std::vector<std::string>>& rules,
    const std::vector<std::string>& outputs = {"<output/>"}
) {
    std::string text = "<decisionTable " + attributes + ">";
    for (const auto& input : inputs)
        text += "<input><inputExpression><text>" + input + "</text></inputExpression></input>";
    for (const auto& output : outputs) text += output;
    for (const auto& rule : rules) {
        text += "<rule>";
        for (std::size_t i = 0; i < rule.size(); ++i) {
            const std::string kind = i < inputs.size() ? "inputEntry" : "outputEntry";
            text += "<" + kind + "><text>" + rule[i] + "</text></" + kind + ">";
        }
        text += "</rule>";
    }
    return text + "</decisionTable>";
}

} // namespace kansli::rules::dmn
