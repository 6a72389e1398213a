#include "rules/dmn/explanation.hpp"

#include "rules/dmn/json_value.hpp"
#include "rules/dmn/table_compiler.hpp"
#include "rules/dmn/table_logic.hpp"

#include <algorithm>
#include <set>

namespace kansli::rules::dmn {

namespace {

const char* reason_name(feel::Reason reason) {
    switch (reason) {
    case feel::Reason::syntax:
        return "syntax";
    case feel::Reason::unknown_name:
        return "unknown_name";
    case feel::Reason::wrong_type:
        return "wrong_type";
    case feel::Reason::wrong_value:
        return "wrong_value";
    case feel::Reason::wrong_call:
        return "wrong_call";
    case feel::Reason::not_allowed:
        return "not_allowed";
    case feel::Reason::limit:
        return "limit";
    case feel::Reason::model:
        return "model";
    }
    return "model";
}

ExplainedRule explain_rule(const TableRecord& record, std::size_t index) {
    const auto& parts = record.table->parts();
    const auto& rule = record.rules[index];
    ExplainedRule explained;
    explained.rule = static_cast<int>(index) + 1;
    explained.id = parts.rules[index].syntax->id;
    explained.outcome = rule.outcome;
    explained.used = std::find(record.used.begin(), record.used.end(), index) != record.used.end();
    if (rule.outcome != RuleOutcome::failed) return explained;
    auto& failed = explained.failed.emplace();
    const auto input = rule.failed_input;
    failed.input = static_cast<int>(input) + 1;
    failed.name = input_name(*parts.inputs[input].syntax, input);
    append_json(failed.value.text = "", record.inputs[input]);
    failed.test = parts.rules[index].syntax->inputs[input].text;
    failed.undecided = rule.undecided;
    return explained;
}

ExplainedTable explain_table(const TableRecord& record) {
    const auto& parts = record.table->parts();
    ExplainedTable explained;
    explained.place = record.table->where();
    explained.hit_policy = hit_policy_mark(record.table->syntax());
    explained.step = record.step;
    for (std::size_t i = 0; i < parts.inputs.size(); ++i)
        explained.inputs.push_back(
            {input_name(*parts.inputs[i].syntax, i), to_json_text(record.inputs[i])}
        );
    explained.rules.reserve(record.rules.size());
    for (std::size_t i = 0; i < record.rules.size(); ++i)
        explained.rules.push_back(explain_rule(record, i));
    explained.result = to_json_text(record.result);
    return explained;
}

struct Named {
    const Element* syntax;
    std::uint32_t model;
    const std::vector<std::string>* variables; // null when they are a service's parameters
};

Named named(const Program& program, const StepRecord& step) {
    if (step.kind == StepKind::decision) {
        const auto& element = program.decisions[step.element];
        return {element.syntax, element.model, &element.body.names};
    }
    if (step.kind == StepKind::knowledge) {
        const auto& element = program.knowledge[step.element];
        return {element.syntax, element.model, &element.body.names};
    }
    const auto& element = program.services[step.element];
    return {element.syntax, element.model, nullptr};
}

ExplainedStep explain_step(const Program& program, const StepRecord& step) {
    const auto element = named(program, step);
    ExplainedStep explained;
    explained.kind = step.kind;
    explained.name = element.syntax->name;
    explained.id = element.syntax->id;
    if (element.model != 0) explained.model = program.models[element.model]->name;
    if (step.caller >= 0) explained.called_by = step.caller;
    for (std::size_t i = 0; i < step.variables.size(); ++i) {
        if (step.variables[i].is(feel::Kind::function)) continue;
        const auto& name = element.variables != nullptr
                               ? (*element.variables)[i]
                               : program.services[step.element].type.entries()[i].name;
        explained.inputs.push_back({name, to_json_text(step.variables[i])});
    }
    explained.result = to_json_text(step.result);
    for (const auto& table : step.tables) explained.tables.push_back(explain_table(table));
    return explained;
}

// Inputs that the decision needs and that nobody gave, or that are not of their type.
std::vector<std::string>
missing_inputs(const Program& program, std::uint32_t decision, const Trace& trace) {
    std::set<std::uint32_t> missing;
    for (const auto& step : trace.steps()) {
        if (step.kind != StepKind::decision || step.caller >= 0) continue;
        for (const auto& source : program.decisions[step.element].body.sources)
            if (source.element.kind == ElementKind::input && source.slot < step.variables.size() &&
                step.variables[source.slot].is_null())
                missing.insert(source.element.index);
    }
    std::vector<std::string> names;
    for (const auto input : program.decisions[decision].inputs)
        if (missing.count(input) > 0) names.push_back(program.inputs[input].syntax->name);
    return names;
}

} // namespace

std::string hit_policy_mark(const DecisionTable& table) {
    switch (table.hit_policy) {
    case HitPolicy::unique:
        return "U";
    case HitPolicy::any:
        return "A";
    case HitPolicy::priority:
        return "P";
    case HitPolicy::first:
        return "F";
    case HitPolicy::rule_order:
        return "R";
    case HitPolicy::output_order:
        return "O";
    case HitPolicy::collect:
        break;
    }
    switch (table.aggregation) {
    case Aggregation::none:
        return "C";
    case Aggregation::sum:
        return "C+";
    case Aggregation::count:
        return "C#";
    case Aggregation::min:
        return "C<";
    case Aggregation::max:
        return "C>";
    }
    return "C";
}

Explanation explain(
    const Model& model,
    std::uint32_t decision,
    const feel::Value& result,
    const Trace& trace,
    const feel::Evaluation& evaluation
) {
    const auto& program = model.program();
    Explanation explanation;
    explanation.models = model.identities();
    explanation.clock = evaluation.now().to_text();
    explanation.decision = program.decisions[decision].syntax->name;
    explanation.decision_id = program.decisions[decision].syntax->id;
    explanation.result = to_json_text(result);
    explanation.missing_inputs = missing_inputs(program, decision, trace);
    explanation.steps.reserve(trace.steps().size());
    for (const auto& step : trace.steps()) explanation.steps.push_back(explain_step(program, step));
    for (const auto& diagnostic : evaluation.diagnostics())
        explanation.null_reasons.push_back(
            {reason_name(diagnostic.reason),
             diagnostic.message,
             diagnostic.where,
             static_cast<int>(diagnostic.position.line),
             static_cast<int>(diagnostic.position.column)}
        );
    explanation.left_out =
        trace.left_out() + evaluation.diagnostic_count() - evaluation.diagnostics().size();
    return explanation;
}

} // namespace kansli::rules::dmn
