#include "rules/dmn/explanation.hpp"

#include "rules/dmn/json_value.hpp"
#include "rules/dmn/table_compiler.hpp"
#include "rules/dmn/table_logic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace kansli::rules::dmn {

namespace {

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

// The inputs that were looked at, as the decisions saw them.
std::map<std::uint32_t, feel::Value> seen_inputs(const Program& program, const Trace& trace) {
    std::map<std::uint32_t, feel::Value> seen;
    for (const auto& step : trace.steps()) {
        if (step.kind != StepKind::decision || step.caller >= 0 || step.variables.empty()) continue;
        const auto& body = program.decisions[step.element].body;
        for (const auto& source : body.sources)
            if (source.element.kind == ElementKind::input)
                seen.emplace(source.element.index, step.variables[source.slot]);
        for (const auto& import : body.imports)
            for (const auto& [name, element] : import.members)
                if (element.kind == ElementKind::input)
                    seen.emplace(
                        element.index, *step.variables[import.slot].context().find(name->str())
                    );
    }
    return seen;
}

// Writes values and texts until there are too many: a loop may show the same large value in every
// step.
class Explainer {
public:
    Explainer(const Model& model, std::uint32_t decision, const Trace& trace)
        : program_(model.program()), decision_(decision), trace_(trace) {
        explanation_.models = model.identities();
        explanation_.decision = program_.decisions[decision].syntax->name;
        explanation_.decision_id = program_.decisions[decision].syntax->id;
    }

    Explanation take(const feel::Value& result, const feel::Evaluation& evaluation) {
        explanation_.clock = evaluation.now().to_text();
        explanation_.result = whole(result);
        explain_inputs();
        explanation_.steps.reserve(trace_.steps().size());
        for (const auto& step : trace_.steps()) explanation_.steps.push_back(explain_step(step));
        for (const auto& diagnostic : evaluation.diagnostics())
            explanation_.null_reasons.push_back(
                {std::string(base::enum_name(diagnostic.reason)),
                 diagnostic.message,
                 diagnostic.where,
                 static_cast<int>(diagnostic.position.line),
                 static_cast<int>(diagnostic.position.column)}
            );
        explanation_.left_out +=
            trace_.left_out() + evaluation.diagnostic_count() - evaluation.diagnostics().size();
        return std::move(explanation_);
    }

private:
    static constexpr std::size_t most_of_a_value = 100'000;
    static constexpr const char* too_long = "…";

    // Inputs and result are all there, as far as JSON goes.
    base::JsonText whole(const feel::Value& value) { return within(value, max_json_bytes); }

    base::JsonText part(const feel::Value& value) {
        auto json = within(value, std::min(most_of_a_value, bytes_left_));
        bytes_left_ -= std::min(bytes_left_, json.text.size());
        return json;
    }

    base::JsonText within(const feel::Value& value, std::size_t most) {
        if (auto json = json_text_within(value, most)) return *std::move(json);
        ++explanation_.left_out;
        return {fmt::format("\"{}\"", too_long)};
    }

    std::string part(const std::string& text) {
        if (text.size() > bytes_left_) {
            ++explanation_.left_out;
            return too_long;
        }
        bytes_left_ -= text.size();
        return text;
    }

    void explain_inputs() {
        const auto seen = seen_inputs(program_, trace_);
        for (const auto index : program_.decisions[decision_].inputs) {
            const auto found = seen.find(index);
            if (found == seen.end()) continue;
            const auto& name = program_.inputs[index].syntax->name;
            explanation_.inputs.push_back({name, whole(found->second)});
            if (found->second.is_null()) explanation_.missing_inputs.push_back(name);
        }
    }

    ExplainedStep explain_step(const StepRecord& step) {
        const auto element = named(program_, step);
        ExplainedStep explained;
        explained.kind = step.kind;
        explained.name = element.syntax->name;
        explained.id = element.syntax->id;
        if (element.model != 0) explained.model = program_.models[element.model]->name;
        if (step.caller >= 0) explained.called_by = step.caller;
        for (std::size_t i = 0; i < step.variables.size(); ++i) {
            if (step.variables[i].is(feel::Kind::function)) continue;
            const auto& name = element.variables != nullptr
                                   ? (*element.variables)[i]
                                   : program_.services[step.element].type.entries()[i].name;
            explained.inputs.push_back({name, part(step.variables[i])});
        }
        explained.result = part(step.result);
        for (const auto& table : step.tables) explained.tables.push_back(explain_table(table));
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
                {input_name(*parts.inputs[i].syntax, i), part(record.inputs[i])}
            );
        explained.rules.reserve(record.rules.size());
        for (std::size_t i = 0; i < record.rules.size(); ++i)
            explained.rules.push_back(explain_rule(record, i));
        explained.result = part(record.result);
        return explained;
    }

    ExplainedRule explain_rule(const TableRecord& record, std::size_t index) {
        const auto& parts = record.table->parts();
        const auto& rule = record.rules[index];
        ExplainedRule explained;
        explained.rule = static_cast<int>(index) + 1;
        explained.id = parts.rules[index].syntax->id;
        explained.outcome = rule.outcome;
        explained.used =
            std::find(record.used.begin(), record.used.end(), index) != record.used.end();
        if (rule.outcome != RuleOutcome::failed) return explained;
        auto& failed = explained.failed.emplace();
        const auto input = rule.failed_input;
        failed.input = static_cast<int>(input) + 1;
        failed.name = input_name(*parts.inputs[input].syntax, input);
        failed.value = part(record.inputs[input]);
        failed.test = part(parts.rules[index].syntax->inputs[input].text);
        failed.undecided = rule.undecided;
        return explained;
    }

    const Program& program_;
    std::uint32_t decision_;
    const Trace& trace_;
    std::size_t bytes_left_ = 8'000'000;
    Explanation explanation_;
};

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
    return Explainer(model, decision, trace).take(result, evaluation);
}

} // namespace kansli::rules::dmn
