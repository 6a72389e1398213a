#include "cases/check.hpp"

#include "base/error.hpp"
#include "cases/check_store.hpp"
#include "cases/form_field.hpp"

#include <algorithm>
#include <set>

namespace kansli::cases {

namespace {

using base::Error;
using base::ErrorCode;

// A register that is down for a night is asked until morning: 1 s, 4 s … an hour each.
constexpr int max_attempts = 14;

struct NumberedCase {
    CaseId id;
    std::string number;
};
BOOST_DESCRIBE_STRUCT(NumberedCase, (), (id, number))

// Without a key: what a handler asks for now does not wait behind a run that a silent register
// has put off.
void enqueue(web::Session& session, CaseId id) {
    jobs::enqueue(
        session.tx,
        {.kind = std::string(check_kind),
         .due = session.now,
         .payload = {base::to_json(CheckJob{id})},
         .max_attempts = max_attempts,
         .lane = id.to_text(),
         .municipality_id = session.municipality_id}
    );
}

void note_properties(web::Session& session, const OpenedCase& opened) {
    const auto& row = opened.row;
    if (row.version > 1) session.tx.send("DELETE FROM case_property WHERE case_id = $1", row.id);
    for (const auto& property : properties_of(opened))
        session.tx.send(
            "INSERT INTO case_property (case_id, municipality_id, designation)"
            " VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
            row.id,
            row.municipality_id,
            property
        );
}

const CheckRules& find_rule(const OpenedCase& opened, const Code& id) {
    const auto& rules = checks_of_type(opened.type());
    const auto found =
        std::find_if(rules.begin(), rules.end(), [&](const auto& rule) { return rule.id == id; });
    if (found == rules.end())
        throw Error(ErrorCode::not_found, "The type of this case has no such check.");
    return *found;
}

// The numbers of those among the cases that the reader may read.
std::map<CaseId, std::string>
readable_numbers(web::Session& session, const std::map<std::string, CheckRow>& rows) {
    std::set<CaseId> ids;
    for (const auto& [id, row] : rows)
        for (const auto& one :
             base::from_json_text<std::vector<RelatedCase>>(row.related_cases.text))
            ids.insert(one.case_id);
    if (ids.empty()) return {};
    static const auto select =
        "SELECT " + storage::column_list<NumberedCase>("c") + " FROM cases c WHERE c.id IN ";
    storage::SqlText sql;
    sql.add(select).bind_list(ids).add(" AND ");
    Access::of(session, web::Permission::case_read).add_condition(sql);
    std::map<CaseId, std::string> numbers;
    for (const auto& one : session.tx.query_values<NumberedCase>(sql.text(), sql.values()))
        numbers[one.id] = one.number;
    return numbers;
}

CaseCheck
shown(const CheckRules& rule, const CheckRow* row, const std::map<CaseId, std::string>& numbers) {
    CaseCheck check{.id = rule.id, .kind = rule.kind, .names = rule.names};
    check.source = source_of(rule.kind);
    check.reasons = {
        base::field<base::Text<1, 1000>>("Kontrollen har inte körts än."),
        base::field<base::Text<1, 1000>>("The check has not run yet.")};
    if (row == nullptr) return check;
    check.state = row->state;
    check.reasons = {
        base::Text<1, 1000>::cut(row->reason_sv), base::Text<1, 1000>::cut(row->reason_en)};
    check.pending = row->pending;
    check.checked_at = row->checked_at;
    check.handled_by = row->handled_by;
    check.handled_by_name = row->handled_by_name;
    check.handled_at = row->handled_at;
    check.handled_reason = row->handled_reason;
    for (const auto& one : base::from_json_text<std::vector<RelatedCase>>(row->related_cases.text))
        if (const auto found = numbers.find(one.case_id); found != numbers.end())
            check.related_cases.push_back({one.case_id, found->second, one.relation});
    return check;
}

void run_again(web::Session& session, const OpenedCase& opened, const Code& check_id) {
    session.tx.send(
        "UPDATE case_check SET pending = $1, version = version + 1"
        " WHERE case_id = $2 AND check_id = $3",
        true,
        opened.row.id,
        check_id
    );
    enqueue(session, opened.row.id);
}

} // namespace

const std::vector<CheckRules>& checks_of_type(const CaseType& type) {
    static const std::vector<CheckRules> none;
    return type.checks ? *type.checks : none;
}

std::map<std::string, CheckRow> check_rows(storage::Transaction& tx, CaseId id) {
    static const auto select =
        "SELECT " + storage::column_list<CheckRow>() + " FROM case_check WHERE case_id = $1";
    std::map<std::string, CheckRow> rows;
    for (auto& row : tx.query<CheckRow>(select, id)) {
        auto check_id = row.check_id;
        rows.emplace(std::move(check_id), std::move(row));
    }
    return rows;
}

std::vector<std::string> properties_of(const OpenedCase& opened) {
    std::set<std::string> keys;
    std::optional<base::JsonValue> form;
    for (const auto& rule : checks_of_type(opened.type())) {
        if (!rule.field) continue;
        if (!form) form = base::parse_json(opened.row.form_data.text);
        for (const auto& text : form_texts(*form, rule.field->str()))
            keys.insert(parties::property_key(text));
    }
    return {keys.begin(), keys.end()};
}

void request_checks(web::Session& session, const OpenedCase& opened) {
    if (checks_of_type(opened.type()).empty()) return;
    note_properties(session, opened);
    session.tx.send(
        "UPDATE case_check SET pending = $1, version = version + 1 WHERE case_id = $2",
        true,
        opened.row.id
    );
    enqueue(session, opened.row.id);
}

void recheck_attachments(web::Session& session, const OpenedCase& opened) {
    const auto rows = check_rows(session.tx, opened.row.id);
    for (const auto& rule : checks_of_type(opened.type())) {
        const auto row = rows.find(rule.id.str());
        const bool was_missing = row != rows.end() && row->second.state == CheckState::failed;
        if (rule.kind == CheckKind::attachments && was_missing) run_again(session, opened, rule.id);
    }
}

std::vector<CaseCheck> checks_of(web::Session& session, const OpenedCase& opened) {
    const auto rows = check_rows(session.tx, opened.row.id);
    const auto numbers = readable_numbers(session, rows);
    std::vector<CaseCheck> checks;
    for (const auto& rule : checks_of_type(opened.type())) {
        const auto row = rows.find(rule.id.str());
        checks.push_back(shown(rule, row == rows.end() ? nullptr : &row->second, numbers));
    }
    return checks;
}

CaseCheck rerun_check(web::Session& session, const OpenedCase& opened, const Code& check_id) {
    const auto& rule = find_rule(opened, check_id);
    note_properties(session, opened);
    run_again(session, opened, check_id);
    const auto rows = check_rows(session.tx, opened.row.id);
    const auto row = rows.find(check_id.str());
    return shown(rule, row == rows.end() ? nullptr : &row->second, readable_numbers(session, rows));
}

CaseCheck handle_check(
    web::Session& session,
    OpenedCase& opened,
    const Code& check_id,
    const CheckHandling& handling
) {
    const auto& rule = find_rule(opened, check_id);
    auto rows = check_rows(session.tx, opened.row.id);
    const auto row = rows.find(check_id.str());
    if (row == rows.end() || row->second.state == CheckState::passed)
        throw Error(
            ErrorCode::rejected,
            base::Sentence{
                "There is nothing to see to: the check passed or has not run yet.",
                "Det finns inget att hantera. Kontrollen är godkänd eller har inte körts än."}
        );
    row->second.handled_by = session.caller.user_id;
    row->second.handled_by_name = session.caller.name;
    row->second.handled_at = session.now;
    row->second.handled_reason = handling.reason.str();
    session.tx.send(
        "UPDATE case_check SET handled_by = $1, handled_by_name = $2, handled_at = $3,"
        " handled_reason = $4 WHERE case_id = $5 AND check_id = $6",
        row->second.handled_by,
        row->second.handled_by_name,
        row->second.handled_at,
        row->second.handled_reason,
        opened.row.id,
        check_id
    );
    const auto event = base::to_json(CheckEvent{check_id.str(), row->second.state});
    record(session, opened.row, {EventType::check_handled, Visibility::internal, event});
    store(session, opened.row);
    return shown(rule, &row->second, readable_numbers(session, rows));
}

} // namespace kansli::cases
