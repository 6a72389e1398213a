// The decision in a case: outcome, reasons and legal basis (FL 31-32 §§: who decided, when, and
// why). One per case; made by somebody with the permission to decide, and never changed afterwards.
#pragma once

#include "cases/automation/decision_explanation.hpp"
#include "cases/case_store.hpp"

#include <functional>
#include <optional>

namespace kansli::cases {

using DecisionId = base::Id<struct DecisionNoun>;

struct NewDecision {
    Outcome outcome = Outcome::approved;
    LongText reasons;
    LegalBasis legal_basis; // one of those that the case type lists
    std::optional<base::Date> valid_from{};
    std::optional<base::Date> valid_to{};
};
BOOST_DESCRIBE_STRUCT(NewDecision, (), (outcome, reasons, legal_basis, valid_from, valid_to))

struct Decision {
    DecisionId id;
    Outcome outcome = Outcome::approved;
    std::string reasons;
    std::string legal_basis;
    std::optional<base::Date> valid_from;
    std::optional<base::Date> valid_to;
    UserId decided_by;
    std::string decided_by_name;
    base::Timestamp decided_at;
    bool automatic = false; // made by the case type's process, without a person (FL 28 §)
    std::optional<DecisionExplanation> explanation{}; // where it rests on rules
};
BOOST_DESCRIBE_STRUCT(
    Decision,
    (),
    (id,
     outcome,
     reasons,
     legal_basis,
     valid_from,
     valid_to,
     decided_by,
     decided_by_name,
     decided_at,
     automatic,
     explanation)
)

// The problems of a decision against what its case type allows.
std::vector<base::Problem> decision_problems(const CaseType& type, const NewDecision& given);

// What a higher room does with a decision in the same transaction, such as granting a permit. It
// may record events on the case, and does not store its row.
using OnDecided = std::function<void(web::Session&, OpenedCase&, const Decision&)>;

// Error{rejected} for a type that is closed without a decision and while the checklist is not done,
// Error{conflict} when it is decided, Error{invalid} with every problem otherwise.
void check_decision(web::Session& session, const OpenedCase& opened, const NewDecision& given);
// Errors as for check_decision(), and Error{rejected} where the type demands four eyes and two are
// missing (decision_proposal.hpp).
Decision decide(
    web::Session& session,
    OpenedCase& opened,
    const NewDecision& given,
    const OnDecided& on_decided = {}
);
// The same by a process, resting on an evaluation of the type's rules. Error{rejected} where four
// eyes are demanded: those are people's.
Decision decide_automatically(
    web::Session& session,
    OpenedCase& opened,
    const NewDecision& given,
    std::optional<RuleEvaluationId> evaluation,
    const OnDecided& on_decided
);
std::optional<Decision> find_decision(storage::Transaction& tx, CaseId id);

} // namespace kansli::cases
