// Why a decision that rests on rules came out as it did, for its parties.
#pragma once

#include "base/id.hpp"
#include "base/reflect.hpp"
#include "base/time.hpp"
#include "storage/transaction.hpp"

#include <string>
#include <vector>

namespace kansli::cases {

using RuleEvaluationId = base::Id<struct RuleEvaluationNoun>;

struct Sentences {
    std::vector<std::string> sv;
    std::vector<std::string> en;
};
BOOST_DESCRIBE_STRUCT(Sentences, (), (sv, en))

struct DecisionExplanation {
    RuleEvaluationId evaluation_id;
    std::string model_name;
    std::string model_version;
    std::string model_hash; // SHA-256 of rules.dmn, in hex
    base::Timestamp evaluated_at;
    Sentences sentences;
};
BOOST_DESCRIBE_STRUCT(
    DecisionExplanation,
    (),
    (evaluation_id, model_name, model_version, model_hash, evaluated_at, sentences)
)

DecisionExplanation explanation_of(storage::Transaction& tx, RuleEvaluationId id);

} // namespace kansli::cases
