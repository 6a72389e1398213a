// What the rules of a case type came to in a case, and why: each evaluation is kept with its
// model's hash, its inputs and the time, so that it can be made again years later. A decision that
// rests on one says so, and its parties read the reasons.
#pragma once

#include "cases/automation/decision_explanation.hpp"
#include "cases/case_store.hpp"
#include "process/decisions.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kansli::cases {

struct RuleEvaluation {
    RuleEvaluationId id;
    std::string decision; // its id in the model
    std::string decision_name;
    std::string model_name;
    std::string model_version;
    std::string model_hash;
    base::Timestamp evaluated_at;
    base::JsonText result;
    base::JsonText explanation; // rules/dmn/explanation.hpp
    std::vector<std::string> sentences_sv;
    std::vector<std::string> sentences_en;
};
BOOST_DESCRIBE_STRUCT(
    RuleEvaluation,
    (),
    (id,
     decision,
     decision_name,
     model_name,
     model_version,
     model_hash,
     evaluated_at,
     result,
     explanation,
     sentences_sv,
     sentences_en)
)

// Asks the rules of the case's type, with the form's fields and these variables as inputs (a
// variable goes before a field of the same name), and keeps what came of it.
// Error{not_found} for a decision that the rules have not.
RuleEvaluation evaluate_rules(
    web::Session& session,
    const OpenedCase& opened,
    const std::string& decision,
    const process::Variables& variables
);

// The newest first.
std::vector<RuleEvaluation> rule_evaluations_of(storage::Transaction& tx, CaseId id);
// The newest of that decision; of any where it is empty.
std::optional<RuleEvaluationId>
last_rule_evaluation(storage::Transaction& tx, CaseId id, const std::string& decision);

} // namespace kansli::cases
