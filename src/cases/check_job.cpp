// The job that runs the checks of a case: reads what is asked, asks the registers with no
// transaction open, and writes what came of it in the case's lane.
#include "base/error.hpp"
#include "cases/attachment.hpp"
#include "cases/automation/process_news.hpp"
#include "cases/check_store.hpp"
#include "parties/party_store.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kansli::cases {

namespace {

using base::Error;
using base::ErrorCode;

constexpr int default_months = 12; // how recent another case is
constexpr std::int64_t max_related = 20;

// What is asked of a register, gathered before it is.
struct Question {
    const CheckRules* rule = nullptr;
    std::int64_t seen_version = 0;       // of the check's row; 0: none
    std::optional<CheckResult> answer{}; // where the database knows it
    std::optional<PartyId> party_id{};
    std::optional<parties::PersonalNumber> person{};
    std::optional<parties::OrganisationNumber> organisation{};
    std::string property{};
};

struct Asked {
    base::MunicipalityId municipality_id;
    CaseTypes::Shared package;
    std::vector<Question> questions;
};

struct Finding {
    const CheckRules* rule = nullptr;
    std::int64_t seen_version = 0;
    CheckResult result;
    std::optional<PartyId> now_protected{};
};

// Cases kept secret are told of to nobody by this way. Within the municipality, by Access.
void add_related(
    web::Session& session,
    const CaseRow& row,
    const storage::SqlText& condition,
    CaseRelation relation,
    std::vector<RelatedCase>& related
) {
    for (const auto& id : session.tx.query_values<CaseId>(condition.text(), condition.values())) {
        const bool is_known = std::any_of(related.begin(), related.end(), [&](const auto& one) {
            return one.case_id == id;
        });
        if (id != row.id && !is_known) related.push_back({id, relation});
    }
}

storage::SqlText related_sql(web::Session& session, base::Timestamp since) {
    storage::SqlText sql;
    sql.add("SELECT c.id FROM cases c WHERE ");
    Access::of(session, web::Permission::case_read).add_condition(sql);
    sql.add(" AND (c.public_status <> 'closed' OR c.created_at >= ").bind(since);
    sql.add(") AND c.id NOT IN (SELECT case_id FROM confidentiality"
            " WHERE subject = 'case' AND ended_at IS NULL) AND c.id IN (");
    return sql;
}

std::vector<RelatedCase>
related_cases(web::Session& session, const OpenedCase& opened, const CheckRules& rule) {
    const auto& row = opened.row;
    const auto months = rule.within_months ? rule.within_months->value : default_months;
    const auto since = session.now - std::chrono::days(30 * months);
    std::vector<RelatedCase> related;
    if (row.applicant_id) {
        auto sql = related_sql(session, since);
        sql.add("SELECT case_id FROM stakeholder WHERE role = 'applicant' AND removed_at IS NULL"
                " AND party_id = ")
            .bind(*row.applicant_id)
            .add(") ORDER BY c.created_at DESC LIMIT ")
            .bind(max_related);
        add_related(session, row, sql, CaseRelation::applicant, related);
    }
    for (const auto& property : properties_of(opened)) {
        auto sql = related_sql(session, since);
        sql.add("SELECT case_id FROM case_property WHERE municipality_id = ")
            .bind(row.municipality_id)
            .add(" AND designation = ")
            .bind(property)
            .add(") ORDER BY c.created_at DESC LIMIT ")
            .bind(max_related);
        add_related(session, row, sql, CaseRelation::property, related);
    }
    return related;
}

// Whom a register of people or companies is asked about.
void add_party(web::Session& session, const OpenedCase& opened, Question& question) {
    const auto& rule = *question.rule;
    const auto role = rule.role ? rule.role->str() : "applicant";
    question.party_id = session.tx.maybe<PartyId>(
        "SELECT party_id FROM stakeholder WHERE case_id = $1 AND role = $2"
        " AND removed_at IS NULL ORDER BY added_at, id LIMIT 1",
        opened.row.id,
        role
    );
    const auto party =
        question.party_id ? parties::find_party(session.tx, *question.party_id) : std::nullopt;
    if (!party) {
        question.answer = nothing_to_ask();
        return;
    }
    const bool is_person = party->kind == parties::PartyKind::person;
    if (is_person == (rule.kind == CheckKind::company_register))
        question.answer = not_concerned();
    else if (!party->number)
        question.answer = nothing_to_ask();
    else if (is_person)
        question.person = parties::PersonalNumber::from_text(party->number->to_text()).value;
    else
        question.organisation =
            parties::OrganisationNumber::from_text(party->number->to_text()).value;
}

Question question_of(web::Session& session, const OpenedCase& opened, const CheckRules& rule) {
    Question question{.rule = &rule};
    switch (rule.kind) {
    case CheckKind::form:
        question.answer = form_result(*opened.package, opened.row.form_data);
        break;
    case CheckKind::attachments:
        question.answer = attachments_result(opened.type(), missing_attachments(session, opened));
        break;
    case CheckKind::other_cases:
        question.answer = other_cases_result(related_cases(session, opened, rule));
        break;
    case CheckKind::property_register: {
        const auto properties = properties_of(opened);
        if (properties.empty())
            question.answer = nothing_to_ask();
        else
            question.property = properties.front();
        break;
    }
    default:
        add_party(session, opened, question);
    }
    return question;
}

// The checks that have not run, or are to run again. Nothing for a case that is not there.
std::optional<Asked> gather(const CheckServices& services, CaseId id, base::Timestamp now) {
    std::optional<Asked> asked;
    services.database.read([&](storage::Transaction& tx) {
        asked.reset();
        const auto municipality =
            tx.maybe<base::MunicipalityId>("SELECT municipality_id FROM cases WHERE id = $1", id);
        if (!municipality) return;
        const auto caller = system_caller();
        web::Session session{caller, tx, now, *municipality, {}};
        const auto opened = find_case(session, services.types, id, web::Permission::case_read);
        const auto rows = check_rows(tx, id);
        asked = Asked{*municipality, opened.package, {}};
        for (const auto& rule : checks_of_type(asked->package->type)) {
            const auto row = rows.find(rule.id.str());
            if (row != rows.end() && !row->second.pending) continue;
            auto question = question_of(session, opened, rule);
            question.seen_version = row == rows.end() ? 0 : row->second.version;
            asked->questions.push_back(std::move(question));
        }
    });
    return asked;
}

CheckResult ask_register(
    const parties::Registers& registers,
    const Question& question,
    const base::MunicipalityId& municipality,
    Finding& finding
) {
    switch (question.rule->kind) {
    case CheckKind::population_register: {
        if (!registers.population) return not_connected();
        const auto found = registers.population(*question.person);
        if (found && found->is_protected) finding.now_protected = question.party_id;
        return population_result(found, municipality);
    }
    case CheckKind::company_register:
        if (!registers.companies) return not_connected();
        return company_result(registers.companies(*question.organisation));
    case CheckKind::property_register:
        if (!registers.property) return not_connected();
        return property_result(registers.property(question.property), municipality);
    default:
        if (!registers.employees) return not_connected();
        return employee_result(registers.employees(*question.person));
    }
}

Finding find_out(const CheckServices& services, const Question& question, const Asked& asked) {
    Finding finding{question.rule, question.seen_version, {}};
    if (question.answer) {
        finding.result = *question.answer;
        return finding;
    }
    try {
        finding.result = ask_register(services.registers, question, asked.municipality_id, finding);
    } catch (const Error& failed) {
        if (failed.code() != ErrorCode::unavailable) throw;
        finding.result = not_answered();
    }
    return finding;
}

CheckRow row_of(const Finding& finding, const CheckRow* before, CaseId id, base::Timestamp now) {
    const auto& result = finding.result;
    CheckRow row{
        .case_id = id,
        .check_id = finding.rule->id.str(),
        .pending = result.is_unanswered,
        .state = result.state,
        .reason_sv = result.reason_sv,
        .reason_en = result.reason_en,
        .source = std::string(source_of(finding.rule->kind)),
        .related_cases = {base::to_json(result.related)},
        .checked_at = now};
    if (before == nullptr) return row;
    row.version = before->version;
    // Asked for again while it ran: what it found may be of before that.
    row.pending = row.pending || before->version != finding.seen_version;
    if (before->state == row.state && before->related_cases == row.related_cases) {
        row.handled_by = before->handled_by;
        row.handled_by_name = before->handled_by_name;
        row.handled_at = before->handled_at;
        row.handled_reason = before->handled_reason;
    }
    return row;
}

// What passed at once leaves a row only; what did not, and what changed, is an event too.
void write(
    storage::Transaction& tx,
    const CheckServices& services,
    CaseId id,
    const std::vector<Finding>& findings,
    base::Timestamp now
) {
    const auto municipality =
        tx.one<base::MunicipalityId>("SELECT municipality_id FROM cases WHERE id = $1", id);
    const auto caller = system_caller();
    web::Session session{caller, tx, now, municipality, {}};
    auto opened = find_case(session, services.types, id, web::Permission::case_read);
    const auto rows = check_rows(tx, id);
    const auto head = opened.row.event_seq;
    for (const auto& finding : findings) {
        const auto found = rows.find(finding.rule->id.str());
        const auto* before = found == rows.end() ? nullptr : &found->second;
        const auto row = row_of(finding, before, id, now);
        const auto state_before = before == nullptr ? CheckState::passed : before->state;
        tx.send("DELETE FROM case_check WHERE case_id = $1 AND check_id = $2", id, row.check_id);
        tx.insert("case_check", row);
        if (finding.now_protected) parties::protect(tx, *finding.now_protected, now);
        if (row.state == state_before) continue;
        const auto event = base::to_json(CheckEvent{row.check_id, row.state});
        record(session, opened.row, {EventType::checked, Visibility::internal, event});
    }
    if (opened.row.event_seq != head) store_events(session, opened.row);
    tell_processes_of_checks(session, opened);
}

jobs::Conclusion
run_checks(const CheckServices& services, const jobs::JobContext& context, CaseId id) {
    const auto asked = gather(services, id, context.now);
    if (!asked || asked->questions.empty()) return {};
    std::vector<Finding> findings;
    std::vector<std::string_view> silent;
    for (const auto& question : asked->questions) {
        findings.push_back(find_out(services, question, *asked));
        if (findings.back().result.is_unanswered) silent.push_back(source_of(question.rule->kind));
    }
    // The package is held: findings point into it.
    const auto conclude = [&services, id, findings, now = context.now, package = asked->package](
                              storage::Transaction& tx
                          ) { write(tx, services, id, findings, now); };
    if (silent.empty()) return conclude;
    services.database.write(storage::lane_key(id.to_text()), conclude);
    throw Error(
        ErrorCode::unavailable,
        fmt::format("These registers do not answer: {}.", fmt::join(silent, ", "))
    );
}

} // namespace

void handle_check_jobs(jobs::Runner& runner, const CheckServices& services) {
    runner.handle_outside(
        std::string(check_kind),
        [&services](const jobs::JobContext& context, const base::JsonValue& payload) {
            return run_checks(services, context, base::from_json<CheckJob>(payload).case_id);
        }
    );
}

} // namespace kansli::cases
