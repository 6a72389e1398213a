#include "process/decisions.hpp"

#include "base/error.hpp"
#include "rules/dmn/json_value.hpp"
#include "rules/dmn/sentences.hpp"

namespace kansli::process {

namespace dmn = rules::dmn;
namespace feel = rules::feel;

namespace {

feel::DateTime feel_clock(base::Timestamp now) {
    return feel::DateTime::parse(now.to_text()).value_or(feel::DateTime());
}

// Variables that the model asks for, as the types it says.
std::vector<dmn::NamedValue> inputs_of(const dmn::Model& model, const Variables& variables) {
    Variables asked;
    for (const auto& [name, value] : variables)
        if (model.find_input(std::string_view(name)))
            asked.insert_or_assign(name, plain_value(value));
    std::vector<base::Problem> none;
    return dmn::inputs_from_json(model, asked, none);
}

} // namespace

DecisionModels::Found DecisionModels::find(std::string_view decision) const {
    for (const auto& model : models_)
        if (const auto found = model->find_decision(decision)) return {model.get(), *found};
    return {};
}

bool DecisionModels::has(std::string_view decision) const {
    return find(decision).model != nullptr;
}

EvaluatedDecision
DecisionModels::evaluate(std::string_view decision, const Variables& variables, base::Timestamp now)
    const {
    const auto found = find(decision);
    if (found.model == nullptr)
        throw base::Error(
            base::ErrorCode::not_found, "There is no decision " + std::string(decision) + '.'
        );
    const auto& model = *found.model;
    feel::Evaluation evaluation(feel_clock(now));
    dmn::Trace trace;
    const auto value =
        model.evaluate(found.decision, inputs_of(model, variables), evaluation, &trace);
    const dmn::Told told{model, found.decision, value, trace, evaluation};
    return {
        base::parse_json(dmn::to_json_text(value).text),
        dmn::explain(model, found.decision, value, trace, evaluation),
        dmn::sentences(told, dmn::Language::sv),
        dmn::sentences(told, dmn::Language::en)};
}

Decided
DecisionModels::decide(const DecisionWork& work, const Variables& variables, base::Timestamp now)
    const {
    if (!has(work.decision_ref)) return {{}, "there is no such decision", {}};
    const auto made = evaluate(work.decision_ref, variables, now);
    if (made.value.is_null()) {
        const auto& reasons = made.explanation.null_reasons;
        return {{}, reasons.empty() ? "the decision gives nothing" : reasons.front().message, {}};
    }
    return {made.value, {}, base::parse_json(base::to_json(made.explanation))};
}

} // namespace kansli::process
