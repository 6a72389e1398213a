// Four eyes: where the type of a case demands them, one person proposes the decision and another
// makes it. The proposal is a row with its maker; a new one replaces it, the decision ends it.
#pragma once

#include "cases/decision.hpp"

#include <optional>

namespace kansli::cases {

using DecisionProposalId = base::Id<struct DecisionProposalNoun>;

struct DecisionProposal {
    DecisionProposalId id;
    Outcome outcome = Outcome::approved;
    std::string reasons;
    std::string legal_basis;
    std::optional<base::Date> valid_from;
    std::optional<base::Date> valid_to;
    UserId proposed_by;
    std::string proposed_by_name;
    base::Timestamp proposed_at;
};
BOOST_DESCRIBE_STRUCT(
    DecisionProposal,
    (),
    (id,
     outcome,
     reasons,
     legal_basis,
     valid_from,
     valid_to,
     proposed_by,
     proposed_by_name,
     proposed_at)
)

// Errors as for decide(), and Error{rejected} for a type that does not demand four eyes.
DecisionProposal
propose_decision(web::Session& session, OpenedCase& opened, const NewDecision& given);
// The proposal that awaits a decision.
std::optional<DecisionProposal> find_proposal(storage::Transaction& tx, CaseId id);

// For decide(): Error{rejected} where the type demands four eyes and there is no proposal by
// another, the caller handles or has handled the case, or the decision is another than proposed
// (reasons may be worded anew). Ends the proposal.
void settle_four_eyes(web::Session& session, const OpenedCase& opened, const NewDecision& given);

} // namespace kansli::cases
