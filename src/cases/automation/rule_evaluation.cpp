#include "cases/automation/rule_evaluation.hpp"

#include "cases/automation/automation.hpp"

namespace kansli::cases {

namespace {

struct EvaluationRow {
    RuleEvaluationId id;
    CaseId case_id;
    std::string decision;
    std::string decision_name;
    std::string model_name;
    std::string model_version;
    std::string model_hash;
    base::Timestamp evaluated_at;
    base::JsonText result;
    base::JsonText explanation;
    base::JsonText sentences;
};
BOOST_DESCRIBE_STRUCT(
    EvaluationRow,
    (),
    (id,
     case_id,
     decision,
     decision_name,
     model_name,
     model_version,
     model_hash,
     evaluated_at,
     result,
     explanation,
     sentences)
)

const std::string columns = storage::column_list<EvaluationRow>();

struct Sentences {
    std::vector<std::string> sv;
    std::vector<std::string> en;
};
BOOST_DESCRIBE_STRUCT(Sentences, (), (sv, en))

Sentences sentences_of(const EvaluationRow& row) {
    return base::from_json_text<Sentences>(row.sentences.text);
}

// Of the whole explanation what its parties are told: no value of a cell.
std::vector<DecisionStep> steps_of(const EvaluationRow& row) {
    const auto whole = base::from_json_text<rules::dmn::Explanation>(row.explanation.text);
    std::vector<DecisionStep> steps;
    for (const auto& made : whole.steps) {
        if (made.kind != rules::dmn::StepKind::decision) continue;
        DecisionStep step{made.id, made.name, {}};
        for (const auto& table : made.tables)
            for (const auto& rule : table.rules)
                step.rules.push_back(
                    {rule.rule - 1, rule.outcome == rules::dmn::RuleOutcome::matched}
                );
        steps.push_back(std::move(step));
    }
    return steps;
}

RuleEvaluation shown(EvaluationRow row) {
    auto sentences = sentences_of(row);
    return {
        row.id,
        std::move(row.decision),
        std::move(row.decision_name),
        std::move(row.model_name),
        std::move(row.model_version),
        std::move(row.model_hash),
        row.evaluated_at,
        std::move(row.result),
        std::move(row.explanation),
        std::move(sentences.sv),
        std::move(sentences.en)};
}

// The variables, and under them the answers of the form.
process::Variables inputs_of(const OpenedCase& opened, const process::Variables& variables) {
    auto inputs = variables;
    const auto form = base::parse_json(opened.row.form_data.text);
    if (const auto* answers = form.if_object())
        for (const auto& [name, answer] : *answers) inputs.emplace(name, answer);
    return inputs;
}

} // namespace

RuleEvaluation evaluate_rules(
    web::Session& session,
    const OpenedCase& opened,
    const std::string& decision,
    const process::Variables& variables
) {
    static const process::DecisionModels no_rules;
    const auto& automation = opened.package->automation;
    const auto& rules = automation ? automation->rules : no_rules;
    auto made = rules.evaluate(decision, inputs_of(opened, variables), session.now);
    auto& model = made.explanation.models.at(0);
    EvaluationRow row{
        .id = RuleEvaluationId::make(),
        .case_id = opened.row.id,
        .decision = made.explanation.decision_id,
        .decision_name = made.explanation.decision,
        .model_name = model.name,
        .model_version = model.version,
        .model_hash = model.hash,
        .evaluated_at = session.now,
        .result = {boost::json::serialize(made.value)},
        .explanation = {base::to_json(made.explanation)},
        .sentences = {
            base::to_json(Sentences{std::move(made.sentences_sv), std::move(made.sentences_en)})}};
    session.tx.insert("rule_evaluation", row);
    return shown(std::move(row));
}

std::vector<RuleEvaluation> rule_evaluations_of(storage::Transaction& tx, CaseId id) {
    std::vector<RuleEvaluation> all;
    for (auto& row : tx.query<EvaluationRow>(
             "SELECT " + columns +
                 " FROM rule_evaluation WHERE case_id = $1 ORDER BY evaluated_at DESC, id DESC"
                 " LIMIT 100",
             id
         ))
        all.push_back(shown(std::move(row)));
    return all;
}

std::optional<RuleEvaluationId>
last_rule_evaluation(storage::Transaction& tx, CaseId id, const std::string& decision) {
    return tx.maybe<RuleEvaluationId>(
        "SELECT id FROM rule_evaluation WHERE case_id = $1"
        " AND ($2 = '' OR decision = $2 OR decision_name = $2)"
        " ORDER BY evaluated_at DESC, id DESC LIMIT 1",
        id,
        decision
    );
}

DecisionExplanation explanation_of(storage::Transaction& tx, RuleEvaluationId id) {
    const auto row =
        tx.one<EvaluationRow>("SELECT " + columns + " FROM rule_evaluation WHERE id = $1", id);
    auto sentences = sentences_of(row);
    return {
        row.id,
        row.decision,
        row.model_name,
        row.model_version,
        row.model_hash,
        row.evaluated_at,
        std::move(sentences.sv),
        std::move(sentences.en),
        steps_of(row)};
}

} // namespace kansli::cases
