#include "cases/case_view.hpp"

#include "cases/confidentiality.hpp"

namespace kansli::cases {

namespace {

Names names_of(const Status* status) { return status != nullptr ? status->names : Names{}; }

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
        .form_data = row.form_data,
        .stakeholders = stakeholders_of(session, row.id),
        .created_at = row.created_at,
        .updated_at = row.updated_at,
        .version = row.version};
}

} // namespace kansli::cases
