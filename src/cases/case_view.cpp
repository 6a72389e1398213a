#include "cases/case_view.hpp"

#include "cases/confidentiality.hpp"
#include "cases/deadline.hpp"

namespace kansli::cases {

namespace {

Names names_of(const Status* status) { return status != nullptr ? status->names : Names{}; }

// The day that the applicant is told: while the clock stands still there is none.
// Where none of its deadlines runs there is none either, as the row tells by itself.
std::optional<base::Date> expected_on(storage::Transaction& tx, const CaseRow& row) {
    if (!row.due_at) return std::nullopt;
    for (const auto& each : deadlines_of(tx, row.id))
        if (each.kind == DeadlineKind::decision && !each.ended_at && !each.stopped_on)
            return each.due_on;
    return std::nullopt;
}

// A merge closes the case, and it is not reopened: of a running one nothing need be asked.
std::optional<std::string> number_merged_into(storage::Transaction& tx, const OpenedCase& opened) {
    const auto* status = find_status(opened.type(), opened.row.status);
    if (status != nullptr && !is_final(*status)) return std::nullopt;
    return tx.maybe<std::string>(
        "SELECT c.number FROM case_merge m JOIN cases c ON c.id = m.into_case_id"
        " WHERE m.case_id = $1",
        opened.row.id
    );
}

// Tells the access log whom the reply shows.
void add_shown(web::Session& session, const std::vector<Stakeholder>& stakeholders) {
    for (const auto& stakeholder : stakeholders)
        session.shown_parties.push_back(stakeholder.party_id);
}

} // namespace

Case shown_case(web::Session& session, const OpenedCase& opened) {
    const auto& row = opened.row;
    auto stakeholders = stakeholders_of(session, row.id);
    add_shown(session, stakeholders);
    const auto secrecy = secrecy_of(session, opened);
    return {
        .id = row.id,
        .number = row.number,
        .case_type = row.case_type,
        .case_type_version = row.case_type_version,
        .case_type_names = opened.type().names,
        .title = row.title,
        .unit = row.unit,
        .status = row.status,
        .status_names = names_of(find_status(opened.type(), row.status)),
        .public_status = row.public_status,
        .channel = row.channel,
        .assigned_to = row.assigned_to,
        .suspended = row.suspended,
        .due_at = row.due_at,
        .form_data = visible_form(row.form_data, secrecy.hidden_fields),
        .confidential = secrecy.is_confidential,
        .hidden_fields = {secrecy.hidden_fields.begin(), secrecy.hidden_fields.end()},
        .stakeholders = std::move(stakeholders),
        .created_at = row.created_at,
        .updated_at = row.updated_at,
        .version = row.version};
}

MyCase shown_my_case(web::Session& session, const OpenedCase& opened) {
    const auto& row = opened.row;
    return {
        .id = row.id,
        .number = row.number,
        .case_type = row.case_type,
        .case_type_names = opened.type().names,
        .title = row.title,
        .public_status = row.public_status,
        .expected_on = expected_on(session.tx, row),
        .merged_into = number_merged_into(session.tx, opened),
        .form_data = row.form_data,
        .stakeholders = stakeholders_of(session, row.id),
        .created_at = row.created_at,
        .updated_at = row.updated_at,
        .version = row.version};
}

} // namespace kansli::cases
