#include "cases/confidentiality.hpp"

#include "base/error.hpp"
#include "cases/form_field.hpp"

#include <algorithm>
#include <map>

namespace kansli::cases {

namespace {

using base::Error;
using base::ErrorCode;

constexpr auto hidden_name = "Sekretess"; // in the place of a file's name

struct ConfidentialityRow {
    ConfidentialityId id;
    CaseId case_id;
    SecretSubject subject = SecretSubject::case_;
    std::optional<AttachmentId> attachment_id;
    std::optional<std::string> field;
    std::string reason;
    std::string legal_basis;
    UserId marked_by;
    std::string marked_by_name;
    base::Timestamp marked_at;
};
BOOST_DESCRIBE_STRUCT(
    ConfidentialityRow,
    (),
    (id,
     case_id,
     subject,
     attachment_id,
     field,
     reason,
     legal_basis,
     marked_by,
     marked_by_name,
     marked_at)
)

struct ReaderRow {
    CaseId case_id;
    UserId user_id;
    std::string reason;
    UserId named_by;
    base::Timestamp named_at;
};
BOOST_DESCRIBE_STRUCT(ReaderRow, (), (case_id, user_id, reason, named_by, named_at))

struct ConfidentialityEvent {
    ConfidentialityId confidentiality_id;
    SecretSubject subject = SecretSubject::case_;
    std::optional<AttachmentId> attachment_id;
    std::optional<std::string> field;
    std::string legal_basis;
};
BOOST_DESCRIBE_STRUCT(
    ConfidentialityEvent,
    (),
    (confidentiality_id, subject, attachment_id, field, legal_basis)
)

struct ReaderEvent {
    UserId user_id;
};
BOOST_DESCRIBE_STRUCT(ReaderEvent, (), (user_id))

std::vector<base::Problem>
subject_problems(web::Session& session, const OpenedCase& opened, const NewConfidentiality& given) {
    std::vector<base::Problem> problems;
    const auto wrong = [&](const char* pointer, const char* code, const char* message) {
        problems.push_back({pointer, code, message});
    };
    const bool of_attachment = given.subject == SecretSubject::attachment;
    const bool of_field = given.subject == SecretSubject::field;
    if (given.attachment_id.has_value() != of_attachment)
        wrong(
            "/attachment_id",
            of_attachment ? "required" : "not_allowed",
            of_attachment ? "is required" : "is for the subject attachment alone"
        );
    if (given.field.has_value() != of_field)
        wrong(
            "/field",
            of_field ? "required" : "not_allowed",
            of_field ? "is required" : "is for the subject field alone"
        );
    if (of_field && given.field && !has_form_field(*opened.package, given.field->str()))
        wrong("/field", "unknown_field", "is no field of the form of this case");
    if (of_attachment && given.attachment_id) {
        const auto all = attachments_of(session, opened.row.id);
        if (std::none_of(all.begin(), all.end(), [&](const auto& one) {
                return one.id == *given.attachment_id;
            }))
            wrong("/attachment_id", "not_found", "is no attachment of this case");
    }
    return problems;
}

bool is_same(const Confidentiality& one, const NewConfidentiality& given) {
    return !one.ended_at && one.subject == given.subject &&
           one.attachment_id == given.attachment_id &&
           (!given.field || one.field == given.field->str());
}

void record_mark(
    web::Session& session,
    OpenedCase& opened,
    EventType type,
    const Confidentiality& made
) {
    const ConfidentialityEvent event{
        made.id, made.subject, made.attachment_id, made.field, made.legal_basis};
    record(session, opened.row, {type, Visibility::internal, base::to_json(event)});
    store(session, opened.row);
}

bool insert_reader(web::Session& session, const ReaderRow& row) {
    return session.tx.exec(
               "INSERT INTO case_reader (case_id, user_id, reason, named_by, named_at)"
               " VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
               row.case_id,
               row.user_id,
               row.reason,
               row.named_by,
               row.named_at
           ) == 1;
}

bool is_handler(const web::Session& session, const CaseRow& row) {
    const auto users = working_as(session.caller);
    return row.assigned_to &&
           std::find(users.begin(), users.end(), *row.assigned_to) != users.end();
}

} // namespace

Confidentiality
mark_confidential(web::Session& session, OpenedCase& opened, const NewConfidentiality& given) {
    require_sight(session, opened.row);
    base::throw_if_any(subject_problems(session, opened, given));
    const auto known = confidentiality_of(session.tx, opened.row.id);
    if (std::any_of(known.begin(), known.end(), [&](const auto& one) {
            return is_same(one, given);
        }))
        throw Error(
            ErrorCode::conflict,
            base::Sentence{"It is kept secret already.", "Det är redan sekretessmarkerat."}
        );
    const auto field = given.field ? std::optional(given.field->str()) : std::nullopt;
    const ConfidentialityRow row{
        .id = ConfidentialityId::make(),
        .case_id = opened.row.id,
        .subject = given.subject,
        .attachment_id = given.attachment_id,
        .field = field,
        .reason = given.reason.str(),
        .legal_basis = given.legal_basis.str(),
        .marked_by = session.caller.user_id,
        .marked_by_name = session.caller.name,
        .marked_at = session.now};
    session.tx.insert("confidentiality", row);
    insert_reader(session, {row.case_id, row.marked_by, row.reason, row.marked_by, row.marked_at});
    const Confidentiality made{
        row.id,
        row.subject,
        row.attachment_id,
        row.field,
        row.reason,
        row.legal_basis,
        row.marked_by,
        row.marked_by_name,
        row.marked_at,
        std::nullopt,
        std::nullopt,
        std::nullopt};
    record_mark(session, opened, EventType::confidentiality_marked, made);
    return made;
}

Confidentiality end_confidentiality(
    web::Session& session,
    OpenedCase& opened,
    ConfidentialityId id,
    const ConfidentialityEnd& end
) {
    require_sight(session, opened.row);
    auto all = confidentiality_of(session.tx, opened.row.id);
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.id == id; });
    if (found == all.end())
        throw Error(ErrorCode::not_found, "The case has no such confidentiality.");
    if (found->ended_at)
        throw Error(
            ErrorCode::conflict,
            base::Sentence{"It has ended already.", "Sekretessmarkeringen är redan hävd."}
        );
    found->ended_by = session.caller.user_id;
    found->ended_at = session.now;
    found->end_reason = end.reason.str();
    session.tx.send(
        "UPDATE confidentiality SET ended_by = $1, ended_at = $2, end_reason = $3 WHERE id = $4",
        found->ended_by,
        found->ended_at,
        found->end_reason,
        id
    );
    record_mark(session, opened, EventType::confidentiality_ended, *found);
    return *found;
}

std::vector<Confidentiality> confidentiality_of(storage::Transaction& tx, CaseId id) {
    static const auto select = "SELECT " + storage::column_list<Confidentiality>() +
                               " FROM confidentiality WHERE case_id = $1 ORDER BY marked_at, id";
    return tx.query<Confidentiality>(select, id);
}

void name_reader(
    web::Session& session,
    OpenedCase& opened,
    UserId user_id,
    const NewCaseReader& given
) {
    require_sight(session, opened.row);
    const bool is_new = insert_reader(
        session, {opened.row.id, user_id, given.reason.str(), session.caller.user_id, session.now}
    );
    if (!is_new) return;
    const auto event = base::to_json(ReaderEvent{user_id});
    record(session, opened.row, {EventType::reader_named, Visibility::internal, event});
    store(session, opened.row);
}

void remove_reader(web::Session& session, OpenedCase& opened, UserId user_id) {
    require_sight(session, opened.row);
    const auto removed = session.tx.exec(
        "DELETE FROM case_reader WHERE case_id = $1 AND user_id = $2", opened.row.id, user_id
    );
    if (removed == 0) throw Error(ErrorCode::not_found, "That person is not named for the case.");
    const auto event = base::to_json(ReaderEvent{user_id});
    record(session, opened.row, {EventType::reader_removed, Visibility::internal, event});
    store(session, opened.row);
}

std::vector<CaseReader> readers_of(storage::Transaction& tx, CaseId id) {
    static const auto select = "SELECT " + storage::column_list<CaseReader>() +
                               " FROM case_reader WHERE case_id = $1 ORDER BY named_at, user_id";
    return tx.query<CaseReader>(select, id);
}

bool is_named(const web::Session& session, CaseId id) {
    storage::SqlText sql;
    sql.add("SELECT count(*) FROM case_reader WHERE case_id = ").bind(id).add(" AND ");
    sql.add("user_id IN ").bind_list(working_as(session.caller));
    return session.tx.query_values<std::int64_t>(sql.text(), sql.values()).front() > 0;
}

bool sees_secrets(const web::Session& session, const CaseRow& row) {
    const auto kind = session.caller.kind;
    if (kind == web::ActorKind::system || kind == web::ActorKind::citizen) return true;
    return is_handler(session, row) ||
           Access::of(session, web::Permission::case_confidential).covers(row) ||
           is_named(session, row.id);
}

void require_sight(const web::Session& session, const CaseRow& row) {
    if (sees_secrets(session, row)) return;
    const auto marks = confidentiality_of(session.tx, row.id);
    const bool holds =
        std::any_of(marks.begin(), marks.end(), [](const auto& one) { return !one.ended_at; });
    // Nothing is hidden yet: whoever may handle the case may be the first to keep it secret.
    if (!holds) return;
    throw Error(
        ErrorCode::forbidden,
        base::Sentence{
            "Something in this case is kept secret: this is for those who handle it or are named "
            "for it.",
            "Något i ärendet är sekretessmarkerat. Det här kan bara de göra som handlägger "
            "ärendet eller är namngivna."}
    );
}

void hide_secret_attachments(
    web::Session& session,
    CaseId id,
    std::vector<Attachment>& attachments
) {
    if (attachments.empty()) return;
    std::map<AttachmentId, std::string> secret;
    for (auto& one : confidentiality_of(session.tx, id))
        if (one.attachment_id && !one.ended_at)
            secret.emplace(*one.attachment_id, std::move(one.legal_basis));
    if (secret.empty()) return;
    static const auto select =
        "SELECT " + storage::column_list<CaseRow>() + " FROM cases WHERE id = $1";
    const bool sees = sees_secrets(session, session.tx.one<CaseRow>(select, id));
    for (auto& attachment : attachments) {
        const auto found = secret.find(attachment.id);
        if (found == secret.end()) continue;
        attachment.confidential = found->second;
        if (sees) continue;
        attachment.hidden = true;
        attachment.name = hidden_name;
        attachment.sha256.clear();
        attachment.size = 0;
    }
}

Secrecy secrecy_of(web::Session& session, const OpenedCase& opened) {
    Secrecy secrecy;
    for (const auto& mark : confidentiality_of(session.tx, opened.row.id)) {
        if (mark.ended_at) continue;
        if (mark.subject == SecretSubject::case_) secrecy.is_confidential = true;
        if (mark.field) secrecy.hidden_fields.insert(*mark.field);
    }
    const auto& rules = opened.type().access.confidential_fields;
    const bool handles = Access::of(session, web::Permission::case_handle).covers(opened.row);
    if (rules)
        for (const auto& rule : *rules)
            if (!handles || rule.seen_by == FieldSight::named)
                secrecy.hidden_fields.insert(rule.field.str());
    if (!secrecy.hidden_fields.empty() && sees_secrets(session, opened.row))
        secrecy.hidden_fields.clear();
    return secrecy;
}

base::JsonText visible_form(const base::JsonText& form_data, const std::set<std::string>& hidden) {
    if (hidden.empty()) return form_data;
    auto form = base::parse_json(form_data.text);
    for (const auto& field : hidden) erase_form_field(form, field);
    return {boost::json::serialize(form)};
}

void keep_hidden_fields(
    web::Session& session,
    const OpenedCase& opened,
    base::JsonValue& form_data
) {
    const auto old = base::parse_json(opened.row.form_data.text);
    std::vector<base::Problem> problems;
    for (const auto& field : secrecy_of(session, opened).hidden_fields)
        if (!keep_form_field(form_data, old, field))
            problems.push_back(
                {"/form_data" + field, "not_allowed", "is kept secret from you: leave it out"}
            );
    if (!problems.empty())
        throw Error(
            ErrorCode::forbidden,
            base::Sentence{
                "A field that you may not see cannot be changed.",
                "En uppgift som är sekretessmarkerad för dig kan inte ändras."},
            problems
        );
}

} // namespace kansli::cases
