// Why a decision came out as it did, as data: which decisions were evaluated with which inputs,
// which rules matched, which cell made each other rule fail, and which model it was. Everything is
// a described struct, so it is kept and shown as JSON; sentences.hpp tells it to people.
#pragma once

#include "base/json.hpp"
#include "rules/dmn/model.hpp"
#include "rules/dmn/trace.hpp"
#include "rules/feel/evaluation.hpp"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <optional>
#include <string>
#include <vector>

namespace kansli::rules::dmn {

BOOST_DESCRIBE_ENUM(RuleOutcome, matched, failed, not_tried)
BOOST_DESCRIBE_ENUM(
    TableStep,
    one_matched,
    first_of_many,
    all_agree,
    highest,
    listed,
    sorted,
    aggregated,
    default_output,
    none_matched,
    many_matched,
    outputs_differ,
    input_not_allowed,
    cannot_aggregate
)
BOOST_DESCRIBE_ENUM(StepKind, decision, knowledge, service)

struct NamedJson {
    std::string name;
    base::JsonText value;
};
BOOST_DESCRIBE_STRUCT(NamedJson, (), (name, value))

struct FailedCell {
    int input = 0; // from 1
    std::string name;
    base::JsonText value;
    std::string test;       // what the cell says
    bool undecided = false; // it could not be told, such as for a value that is missing
};
BOOST_DESCRIBE_STRUCT(FailedCell, (), (input, name, value, test, undecided))

struct ExplainedRule {
    int rule = 0; // from 1
    std::string id;
    RuleOutcome outcome = RuleOutcome::not_tried;
    bool used = false; // its output is in the result
    std::optional<FailedCell> failed;
};
BOOST_DESCRIBE_STRUCT(ExplainedRule, (), (rule, id, outcome, used, failed))

struct ExplainedTable {
    std::string place;
    std::string hit_policy; // as tables write it: U, A, P, F, R, O, C, C+, C#, C<, C>
    TableStep step = TableStep::none_matched;
    std::vector<NamedJson> inputs;
    std::vector<ExplainedRule> rules;
    base::JsonText result;
};
BOOST_DESCRIBE_STRUCT(ExplainedTable, (), (place, hit_policy, step, inputs, rules, result))

struct ExplainedStep {
    StepKind kind = StepKind::decision;
    std::string name;
    std::string id;
    std::string model;            // of an imported element: its model's name
    std::optional<int> called_by; // index of the step that called the function
    std::vector<NamedJson> inputs;
    base::JsonText result;
    std::vector<ExplainedTable> tables;
};
BOOST_DESCRIBE_STRUCT(ExplainedStep, (), (kind, name, id, model, called_by, inputs, result, tables))

struct NullReason {
    std::string reason; // unknown_name, wrong_type, …
    std::string message;
    std::string place;
    int line = 0; // in the expression's text; 0 when it is not about a text
    int column = 0;
};
BOOST_DESCRIBE_STRUCT(NullReason, (), (reason, message, place, line, column))

struct Explanation {
    std::vector<ModelIdentity> models; // the model asked, then those that it imports
    std::string clock;                 // what now() and today() answered
    std::string decision;
    std::string decision_id;
    base::JsonText result;
    std::vector<NamedJson> inputs; // that were looked at; null for one that was not given
    std::vector<std::string> missing_inputs;
    std::vector<ExplainedStep> steps;
    std::vector<NullReason> null_reasons;
    std::size_t left_out = 0; // steps, tables, values and reasons beyond the limits
};
BOOST_DESCRIBE_STRUCT(
    Explanation,
    (),
    (models,
     clock,
     decision,
     decision_id,
     result,
     inputs,
     missing_inputs,
     steps,
     null_reasons,
     left_out)
)

// After evaluating with this trace.
Explanation explain(
    const Model& model,
    std::uint32_t decision,
    const feel::Value& result,
    const Trace& trace,
    const feel::Evaluation& evaluation
);

std::string hit_policy_mark(const DecisionTable& table);

} // namespace kansli::rules::dmn
