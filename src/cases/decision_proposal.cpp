#include "cases/decision_proposal.hpp"

#include "base/error.hpp"

#include <fmt/format.h>

namespace kansli::cases {

namespace {

using base::Error;
using base::ErrorCode;

struct ProposalRow {
    DecisionProposalId id;
    CaseId case_id;
    Outcome outcome = Outcome::approved;
    LongText reasons;
    LegalBasis legal_basis;
    std::optional<base::Date> valid_from;
    std::optional<base::Date> valid_to;
    UserId proposed_by;
    std::string proposed_by_name;
    base::Timestamp proposed_at;
};
BOOST_DESCRIBE_STRUCT(
    ProposalRow,
    (),
    (id,
     case_id,
     outcome,
     reasons,
     legal_basis,
     valid_from,
     valid_to,
     proposed_by,
     proposed_by_name,
     proposed_at)
)

struct ProposedEvent {
    DecisionProposalId proposal_id;
    Outcome outcome = Outcome::approved;
};
BOOST_DESCRIBE_STRUCT(ProposedEvent, (), (proposal_id, outcome))

enum class Ending { decided, replaced };
BOOST_DESCRIBE_ENUM(Ending, decided, replaced)

void end_open(web::Session& session, CaseId id, Ending ending) {
    session.tx.send(
        "UPDATE decision_proposal SET ended_at = $1, ending = $2"
        " WHERE case_id = $3 AND ended_at IS NULL",
        session.now,
        ending,
        id
    );
}

bool needs_four_eyes(const CaseType& type) { return type.four_eyes.value_or(false); }

bool has_handled(web::Session& session, CaseId id) {
    return session.tx.one<std::int64_t>(
               "SELECT count(*) FROM assignment WHERE case_id = $1 AND user_id = $2",
               id,
               session.caller.user_id
           ) > 0;
}

bool is_as_proposed(const DecisionProposal& proposed, const NewDecision& given) {
    return proposed.outcome == given.outcome && proposed.legal_basis == given.legal_basis.str() &&
           proposed.valid_from == given.valid_from && proposed.valid_to == given.valid_to;
}

} // namespace

DecisionProposal
propose_decision(web::Session& session, OpenedCase& opened, const NewDecision& given) {
    auto& row = opened.row;
    if (!needs_four_eyes(opened.type()))
        throw Error(
            ErrorCode::rejected,
            base::Sentence{
                "Cases of this type are decided by one person: decide without a proposal.",
                "Ärenden av den här typen beslutas av en person. Fatta beslutet direkt."}
        );
    check_decision(session, opened, given);
    const ProposalRow made{
        .id = DecisionProposalId::make(),
        .case_id = row.id,
        .outcome = given.outcome,
        .reasons = given.reasons,
        .legal_basis = given.legal_basis,
        .valid_from = given.valid_from,
        .valid_to = given.valid_to,
        .proposed_by = session.caller.user_id,
        .proposed_by_name = session.caller.name,
        .proposed_at = session.now};
    end_open(session, row.id, Ending::replaced);
    session.tx.insert("decision_proposal", made);
    const auto event = base::to_json(ProposedEvent{made.id, made.outcome});
    record(session, row, {EventType::decision_proposed, Visibility::internal, event});
    store(session, row);
    return {
        made.id,
        made.outcome,
        made.reasons.str(),
        made.legal_basis.str(),
        made.valid_from,
        made.valid_to,
        made.proposed_by,
        made.proposed_by_name,
        made.proposed_at};
}

std::optional<DecisionProposal> find_proposal(storage::Transaction& tx, CaseId id) {
    static const auto select = "SELECT " + storage::column_list<DecisionProposal>() +
                               " FROM decision_proposal WHERE case_id = $1 AND ended_at IS NULL";
    return tx.maybe<DecisionProposal>(select, id);
}

void settle_four_eyes(web::Session& session, const OpenedCase& opened, const NewDecision& given) {
    if (!needs_four_eyes(opened.type())) return;
    const auto id = opened.row.id;
    const auto proposed = find_proposal(session.tx, id);
    if (!proposed)
        throw Error(
            ErrorCode::rejected,
            base::Sentence{
                "This type of case is decided by two: propose the decision first "
                "(PUT …/decision-proposal), and another person decides.",
                "Ärenden av den här typen beslutas av två. Lämna ett förslag till beslut först, "
                "så beslutar någon annan."}
        );
    if (proposed->proposed_by == session.caller.user_id)
        throw Error(
            ErrorCode::rejected,
            base::Sentence{
                "You proposed this decision yourself; another person with the permission "
                "case_decide decides.",
                "Du har själv föreslagit beslutet. Någon annan som får besluta fattar det."}
        );
    if (has_handled(session, id))
        throw Error(
            ErrorCode::rejected,
            base::Sentence{
                "You have handled this case, and its type is decided by two: another person with "
                "the permission case_decide decides.",
                "Du har handlagt ärendet, och det beslutas av två. Någon annan som får besluta "
                "fattar beslutet."}
        );
    if (!is_as_proposed(*proposed, given))
        throw Error(
            ErrorCode::rejected,
            base::Sentence{
                fmt::format(
                    "{} proposed another outcome, legal basis or validity: decide as proposed, or "
                    "have it proposed anew.",
                    proposed->proposed_by_name
                ),
                fmt::format(
                    "{} har föreslagit ett annat utfall, lagrum eller en annan giltighetstid. "
                    "Besluta enligt förslaget, eller be om ett nytt förslag.",
                    proposed->proposed_by_name
                )}
        );
    end_open(session, id, Ending::decided);
}

} // namespace kansli::cases
