#include "process/decisions.hpp"

#include "rules/dmn/explanation.hpp"
#include "rules/dmn/json_value.hpp"

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

Decided
DecisionModels::decide(const DecisionWork& work, const Variables& variables, base::Timestamp now)
    const {
    const auto found = find(work.decision_ref);
    if (found.model == nullptr) return {{}, "there is no such decision", {}};
    feel::Evaluation evaluation(feel_clock(now));
    dmn::Trace trace;
    const auto& model = *found.model;
    const auto value =
        model.evaluate(found.decision, inputs_of(model, variables), evaluation, &trace);
    if (value.is_null())
        return {
            {},
            evaluation.diagnostics().empty() ? "the decision gives nothing"
                                             : evaluation.diagnostics()[0].message,
            {}};
    const auto explained = dmn::explain(model, found.decision, value, trace, evaluation);
    return {
        base::parse_json(dmn::to_json_text(value).text),
        {},
        base::parse_json(base::to_json(explained))};
}

} // namespace kansli::process
