#include "cases/draft.hpp"

#include "base/error.hpp"

namespace kansli::cases {

namespace {

using base::Error;
using base::ErrorCode;

struct DraftRow {
    DraftId id;
    base::MunicipalityId municipality_id;
    PartyId owner_id;
    PartyId acting_for;
    std::string case_type;
    base::JsonText form_data;
    base::JsonText attachments;
    base::JsonText prefilled;
    base::Timestamp created_at;
    base::Timestamp updated_at;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(
    DraftRow,
    (),
    (id,
     municipality_id,
     owner_id,
     acting_for,
     case_type,
     form_data,
     attachments,
     prefilled,
     created_at,
     updated_at,
     version)
)

const std::string& select_own() {
    static const auto select = "SELECT " + storage::column_list<DraftRow>() +
                               " FROM draft WHERE owner_id = $1 AND acting_for = $2"
                               " AND municipality_id = $3";
    return select;
}

Draft shown(const DraftRow& row) {
    return {
        .id = row.id,
        .case_type = row.case_type,
        .form_data = row.form_data,
        .attachments = base::from_json_text<std::vector<NewAttachment>>(row.attachments.text),
        .prefilled = base::from_json_text<std::vector<Prefilled>>(row.prefilled.text),
        .created_at = row.created_at,
        .updated_at = row.updated_at,
        .expires_at = row.updated_at + draft_life,
        .version = row.version};
}

void check_is_object(const base::JsonValue& form_data) {
    if (!form_data.is_object())
        throw Error(
            ErrorCode::invalid,
            "The form data is wrong.",
            {{"/form_data", "wrong_type", "must be an object"}}
        );
}

void check_room(web::Session& session) {
    const auto count = session.tx.one<std::int64_t>(
        "SELECT count(*) FROM draft WHERE owner_id = $1", session.caller.party_id
    );
    if (count >= max_drafts)
        throw Error(
            ErrorCode::rejected,
            base::Sentence{
                "You have fifty drafts already: hand in or remove one first.",
                "Du har redan femtio utkast. Skicka in eller ta bort ett av dem först."}
        );
}

} // namespace

Draft save_draft(web::Session& session, CaseTypes& types, const NewDraft& given) {
    check_is_object(given.form_data);
    types.offered(given.case_type.str());
    check_room(session);
    const auto attachments = given.attachments.value_or(std::vector<NewAttachment>());
    const auto marks = given.prefilled.value_or(std::vector<Prefilled>());
    check_prefilled(marks);
    const DraftRow row{
        .id = DraftId::make(),
        .municipality_id = session.municipality_id,
        .owner_id = session.caller.party_id,
        .acting_for = session.caller.acting_for,
        .case_type = given.case_type.str(),
        .form_data = {boost::json::serialize(given.form_data)},
        .attachments = {base::to_json(attachments)},
        .prefilled = {base::to_json(still_prefilled(marks, given.form_data, given.form_data))},
        .created_at = session.now,
        .updated_at = session.now,
        .version = 1};
    session.tx.insert("draft", row);
    keep_for_draft(session, row.id, attachments, "/attachments");
    return shown(row);
}

std::vector<Draft> drafts_of(web::Session& session) {
    static const auto select = select_own() + " ORDER BY updated_at DESC, id DESC";
    std::vector<Draft> drafts;
    for (const auto& row : session.tx.query<DraftRow>(
             select, session.caller.party_id, session.caller.acting_for, session.municipality_id
         ))
        drafts.push_back(shown(row));
    return drafts;
}

Draft find_draft(web::Session& session, DraftId id) {
    static const auto select = select_own() + " AND id = $4";
    const auto row = session.tx.maybe<DraftRow>(
        select, session.caller.party_id, session.caller.acting_for, session.municipality_id, id
    );
    if (!row) throw Error(ErrorCode::not_found, "There is no such draft.");
    return shown(*row);
}

Draft change_draft(web::Session& session, const Draft& draft, const DraftChange& change) {
    check_is_object(change.form_data);
    auto changed = draft;
    if (change.prefilled) check_prefilled(*change.prefilled);
    const auto before =
        change.prefilled ? change.form_data : base::parse_json(draft.form_data.text);
    changed.prefilled =
        still_prefilled(change.prefilled.value_or(draft.prefilled), before, change.form_data);
    changed.form_data.text = boost::json::serialize(change.form_data);
    if (change.attachments) {
        changed.attachments = *change.attachments;
        keep_for_draft(session, draft.id, changed.attachments, "/attachments");
    }
    changed.updated_at = session.now;
    changed.expires_at = session.now + draft_life;
    ++changed.version;
    const auto stored = session.tx.exec(
        "UPDATE draft SET form_data = $1, attachments = $2, prefilled = $3, updated_at = $4,"
        " version = $5 WHERE id = $6 AND version = $7",
        changed.form_data,
        base::to_json(changed.attachments),
        base::to_json(changed.prefilled),
        changed.updated_at,
        changed.version,
        draft.id,
        draft.version
    );
    if (stored != 1) throw storage::Retry{};
    return changed;
}

void remove_draft(web::Session& session, DraftId id) {
    session.tx.send("DELETE FROM upload WHERE draft_id = $1", id);
    session.tx.send("DELETE FROM draft WHERE id = $1", id);
}

OpenedCase submit_draft(
    web::Session& session,
    CaseTypes& types,
    const Draft& draft,
    const DraftSubmission& given
) {
    Application application;
    application.case_type = base::field<base::Slug>(draft.case_type);
    application.form_data = base::parse_json(draft.form_data.text);
    application.attachments = draft.attachments;
    application.email = given.email;
    application.phone = given.phone;
    auto opened = apply_for(session, types, application);
    remove_draft(session, draft.id);
    return opened;
}

void sweep_drafts(storage::Transaction& tx, base::Timestamp now) {
    const auto last = now - draft_life;
    tx.send(
        "DELETE FROM upload WHERE draft_id IN (SELECT id FROM draft WHERE updated_at < $1)", last
    );
    tx.send("DELETE FROM draft WHERE updated_at < $1", last);
}

} // namespace kansli::cases
