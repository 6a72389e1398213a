// Why a decision that rests on rules came out as it did, for its parties.
#pragma once

#include "base/id.hpp"
#include "base/reflect.hpp"
#include "base/time.hpp"
#include "storage/transaction.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace kansli::cases {

using RuleEvaluationId = base::Id<struct RuleEvaluationNoun>;

// A rule of a decision table, from 0, and whether it matched.
struct RuleMatch {
    std::int64_t index = 0;
    bool matched = false;
};
BOOST_DESCRIBE_STRUCT(RuleMatch, (), (index, matched))

// A decision of the model that was made on the way, with the rules of its table, if it has one.
struct DecisionStep {
    std::string id;
    std::string name;
    std::vector<RuleMatch> rules;
};
BOOST_DESCRIBE_STRUCT(DecisionStep, (), (id, name, rules))

struct DecisionExplanation {
    RuleEvaluationId evaluation_id;
    std::string decision; // its id in the model
    std::string model_name;
    std::string model_version;
    std::string model_hash; // SHA-256 of rules.dmn, in hex
    base::Timestamp evaluated_at;
    std::vector<std::string> sentences_sv;
    std::vector<std::string> sentences_en;
    std::vector<DecisionStep> decisions;
};
BOOST_DESCRIBE_STRUCT(
    DecisionExplanation,
    (),
    (evaluation_id,
     decision,
     model_name,
     model_version,
     model_hash,
     evaluated_at,
     sentences_sv,
     sentences_en,
     decisions)
)

DecisionExplanation explanation_of(storage::Transaction& tx, RuleEvaluationId id);

} // namespace kansli::cases
