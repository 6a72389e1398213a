#include "cases/decision.hpp"

#include "base/error.hpp"
#include "cases/checklist.hpp"
#include "cases/deadline.hpp"
#include "cases/decision_proposal.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kansli::cases {

namespace {

using base::Error;
using base::ErrorCode;

struct DecisionRow {
    DecisionId id;
    CaseId case_id;
    Outcome outcome = Outcome::approved;
    LongText reasons;
    LegalBasis legal_basis;
    std::optional<base::Date> valid_from;
    std::optional<base::Date> valid_to;
    UserId decided_by;
    std::string decided_by_name;
    base::Timestamp decided_at;
    bool automatic = false;
    std::optional<RuleEvaluationId> evaluation_id;
};
BOOST_DESCRIBE_STRUCT(
    DecisionRow,
    (),
    (id,
     case_id,
     outcome,
     reasons,
     legal_basis,
     valid_from,
     valid_to,
     decided_by,
     decided_by_name,
     decided_at,
     automatic,
     evaluation_id)
)

struct DecidedEvent {
    DecisionId decision_id;
    Outcome outcome = Outcome::approved;
    std::string legal_basis;
    std::optional<base::Date> valid_from;
    std::optional<base::Date> valid_to;
    bool automatic = false;
};
BOOST_DESCRIBE_STRUCT(
    DecidedEvent,
    (),
    (decision_id, outcome, legal_basis, valid_from, valid_to, automatic)
)

// Who made it, and on what.
struct Maker {
    std::string name;
    bool automatic = false;
    std::optional<RuleEvaluationId> evaluation{};
};

Decision shown(storage::Transaction& tx, const DecisionRow& row) {
    Decision decision{
        row.id,
        row.outcome,
        row.reasons.str(),
        row.legal_basis.str(),
        row.valid_from,
        row.valid_to,
        row.decided_by,
        row.decided_by_name,
        row.decided_at,
        row.automatic};
    if (row.evaluation_id) decision.explanation = explanation_of(tx, *row.evaluation_id);
    return decision;
}

std::string outcomes_of(const DecisionRules& rules) {
    std::vector<std::string_view> names;
    for (const auto outcome : rules.outcomes) names.push_back(base::enum_name(outcome));
    return base::one_of(names);
}

void add_validity_problems(
    const DecisionRules& rules,
    const NewDecision& given,
    std::vector<base::Problem>& problems
) {
    const auto& validity = rules.validity;
    const bool has_validity =
        validity &&
        std::find(validity->outcomes.begin(), validity->outcomes.end(), given.outcome) !=
            validity->outcomes.end();
    if (!has_validity) {
        if (given.valid_from || given.valid_to)
            problems.push_back(
                {"/valid_from",
                 "not_allowed",
                 "this outcome is not valid for a time",
                 {"This outcome is not valid for a time: leave the days out.",
                  "Det här beslutet gäller inte för en viss tid. Ta bort dagarna."}}
            );
        return;
    }
    if (!given.valid_from)
        problems.push_back(
            {"/valid_from",
             "required",
             "is required",
             {"Say from which day the decision is valid.", "Ange från vilken dag beslutet gäller."}}
        );
    if (!given.valid_to)
        problems.push_back(
            {"/valid_to",
             "required",
             "is required",
             {"Say until which day the decision is valid.",
              "Ange till vilken dag beslutet gäller."}}
        );
    if (!given.valid_from || !given.valid_to) return;
    if (*given.valid_to < *given.valid_from)
        problems.push_back(
            {"/valid_to",
             "out_of_range",
             "must not be before valid_from",
             {"The last day of validity is before the first.",
              "Giltighetens sista dag är före den första."}}
        );
    const auto latest = end_of(*given.valid_from, {.months = 12 * validity->max_years});
    if (latest < *given.valid_to)
        problems.push_back(
            {"/valid_to",
             "out_of_range",
             fmt::format(
                 "must be {} at the latest: {} years", latest.to_text(), validity->max_years.value
             ),
             {fmt::format(
                  "The decision is valid for {} years at most, until {}.",
                  validity->max_years.value,
                  latest.to_text()
              ),
              fmt::format(
                  "Beslutet får gälla i högst {} år, till och med {}.",
                  validity->max_years.value,
                  latest.to_text()
              )}}
        );
}

} // namespace

std::vector<base::Problem> decision_problems(const CaseType& type, const NewDecision& given) {
    std::vector<base::Problem> problems;
    const auto& rules = *type.decision;
    if (!allows_outcome(type, given.outcome))
        problems.push_back({"/outcome", "not_allowed", "must be " + outcomes_of(rules)});
    if (std::find(rules.legal_basis.begin(), rules.legal_basis.end(), given.legal_basis) ==
        rules.legal_basis.end())
        problems.push_back(
            {"/legal_basis", "not_allowed", "is none of those that the case type lists"}
        );
    add_validity_problems(rules, given, problems);
    return problems;
}

void check_decision(web::Session& session, const OpenedCase& opened, const NewDecision& given) {
    if (!opened.type().decision)
        throw Error(
            ErrorCode::rejected,
            base::Sentence{
                "Cases of this type are closed without a decision.",
                "Ärenden av den här typen avslutas utan beslut."}
        );
    if (const auto made = find_decision(session.tx, opened.row.id)) {
        const auto day = base::swedish_day(made->decided_at).to_text();
        throw Error(
            ErrorCode::conflict,
            base::Sentence{
                fmt::format("The case was decided by {} on {}.", made->decided_by_name, day),
                fmt::format("{} beslutade ärendet {}.", made->decided_by_name, day)}
        );
    }
    base::throw_if_any(decision_problems(opened.type(), given));
    require_ticked(session, opened, ChecklistStage::decision);
}

namespace {

Decision decide_as(
    web::Session& session,
    OpenedCase& opened,
    const NewDecision& given,
    const Maker& maker,
    const OnDecided& on_decided
) {
    auto& row = opened.row;
    check_decision(session, opened, given);
    settle_four_eyes(session, opened, given);
    const DecisionRow made{
        .id = DecisionId::make(),
        .case_id = row.id,
        .outcome = given.outcome,
        .reasons = given.reasons,
        .legal_basis = given.legal_basis,
        .valid_from = given.valid_from,
        .valid_to = given.valid_to,
        .decided_by = session.caller.user_id,
        .decided_by_name = maker.name,
        .decided_at = session.now,
        .automatic = maker.automatic,
        .evaluation_id = maker.evaluation};
    session.tx.insert("decision", made);
    const DecidedEvent event{
        made.id,
        made.outcome,
        made.legal_basis.str(),
        made.valid_from,
        made.valid_to,
        made.automatic};
    on_ended(session, opened);
    record(session, row, {EventType::decided, Visibility::public_, base::to_json(event)});
    take_step(session, opened, CaseStep::decided);
    auto decision = shown(session.tx, made);
    if (on_decided) on_decided(session, opened, decision);
    store(session, row);
    return decision;
}

} // namespace

Decision decide(
    web::Session& session,
    OpenedCase& opened,
    const NewDecision& given,
    const OnDecided& on_decided
) {
    return decide_as(session, opened, given, {session.caller.name}, on_decided);
}

Decision decide_automatically(
    web::Session& session,
    OpenedCase& opened,
    const NewDecision& given,
    std::optional<RuleEvaluationId> evaluation,
    const OnDecided& on_decided
) {
    if (opened.type().four_eyes.value_or(false))
        throw Error(
            ErrorCode::rejected,
            base::Sentence{
                "Cases of this type are decided by two people.",
                "Ärenden av den här typen beslutas av två personer."}
        );
    return decide_as(session, opened, given, {"Automatiskt beslut", true, evaluation}, on_decided);
}

std::optional<Decision> find_decision(storage::Transaction& tx, CaseId id) {
    static const auto select =
        "SELECT " + storage::column_list<DecisionRow>() + " FROM decision WHERE case_id = $1";
    const auto row = tx.maybe<DecisionRow>(select, id);
    if (!row) return std::nullopt;
    return shown(tx, *row);
}

} // namespace kansli::cases
