#include "cases/attachment.hpp"

#include "base/error.hpp"
#include "cases/confidentiality.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace kansli::cases {

namespace {

using base::Error;
using base::ErrorCode;

constexpr std::array<std::string_view, 11> allowed_media_types{
    "application/pdf",
    "image/jpeg",
    "image/png",
    "image/tiff",
    "image/heic",
    "text/plain",
    "application/msword",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.oasis.opendocument.text",
    "application/vnd.oasis.opendocument.spreadsheet"};

constexpr std::int64_t megabyte = 1024LL * 1024;

struct UploadRow {
    UploadId id;
    base::MunicipalityId municipality_id;
    base::Uuid owner_id;
    std::string sha256;
    std::int64_t size = 0;
    std::string media_type;
    base::Timestamp created_at;
    std::optional<DraftId> draft_id;
};
BOOST_DESCRIBE_STRUCT(
    UploadRow,
    (),
    (id, municipality_id, owner_id, sha256, size, media_type, created_at, draft_id)
)

struct AttachmentRow {
    AttachmentId id;
    CaseId case_id;
    Code kind;
    std::string name;
    std::string media_type;
    std::int64_t size = 0;
    std::string sha256;
    Visibility visibility = Visibility::public_;
    base::Uuid added_by;
    base::Timestamp added_at;
};
BOOST_DESCRIBE_STRUCT(
    AttachmentRow,
    (),
    (id, case_id, kind, name, media_type, size, sha256, visibility, added_by, added_at)
)

struct AttachmentEvent {
    AttachmentId attachment_id;
    Code kind;
    std::string sha256;
};
BOOST_DESCRIBE_STRUCT(AttachmentEvent, (), (attachment_id, kind, sha256))

[[noreturn]] void refuse(base::Problem problem, base::Sentence told) {
    throw Error(ErrorCode::invalid, std::move(told), {std::move(problem)});
}

base::Sentence upload_is_gone() {
    return {
        "The file is not there any more: send it again.",
        "Filen finns inte kvar. Välj filen och skicka den igen."};
}

std::string bare_media_type(std::string_view media_type) {
    return base::lower_ascii(base::trimmed(media_type.substr(0, media_type.find(';'))));
}

std::optional<UploadRow> find_upload(web::Session& session, UploadId id) {
    static const auto select = "SELECT " + storage::column_list<UploadRow>() +
                               " FROM upload WHERE id = $1 AND owner_id = $2"
                               " AND municipality_id = $3";
    return session.tx.maybe<UploadRow>(
        select, id, actor_of(session.caller), session.municipality_id
    );
}

void check_against_kind(
    const UploadRow& upload,
    const AttachmentKind& kind,
    const std::string& pointer
) {
    if (upload.size > kind.max_size_mb * megabyte)
        refuse(
            {pointer + "/upload_id",
             "too_large",
             fmt::format("is over the {} MB of this kind", kind.max_size_mb.value)},
            {fmt::format(
                 "The file is too large: this kind of document has at most {} MB.",
                 kind.max_size_mb.value
             ),
             fmt::format(
                 "Filen är för stor. En sådan handling får vara högst {} MB.",
                 kind.max_size_mb.value
             )}
        );
    const auto& types = kind.media_types;
    if (types && std::find(types->begin(), types->end(), upload.media_type) == types->end())
        refuse(
            {pointer + "/upload_id",
             "not_allowed",
             fmt::format("is {}, which this kind does not take", upload.media_type)},
            {"This kind of document takes no file of that type: " + upload.media_type + ".",
             "En sådan handling får inte vara en fil av typen " + upload.media_type + "."}
        );
}

// What a robot's screen showed when it could not go on: in a case of any type, for staff alone, by
// callers with the permission external_work.
constexpr std::string_view robot_screenshot_kind = "robot_screenshot";

const AttachmentKind& robot_screenshot() {
    static const AttachmentKind kind{
        .id = base::field<Code>(robot_screenshot_kind),
        .names =
            {base::field<base::Text<1, 100>>("Skärmbild från robot"),
             base::field<base::Text<1, 100>>("Robot's screenshot")},
        .max_size_mb = {10},
        .media_types = std::vector<std::string>{"image/png", "image/jpeg"}};
    return kind;
}

const AttachmentKind*
kind_of(const web::Session& session, const OpenedCase& opened, const Code& kind) {
    if (kind.str() != robot_screenshot_kind) return find_attachment_kind(opened.type(), kind.str());
    const bool is_robot =
        session.caller.may(web::Permission::external_work, session.municipality_id);
    return is_robot ? &robot_screenshot() : nullptr;
}

Attachment shown(const AttachmentRow& row) {
    return {
        row.id,
        row.kind,
        row.name,
        row.media_type,
        row.size,
        row.sha256,
        row.visibility,
        row.added_at};
}

} // namespace

Upload
add_upload(web::Session& session, const storage::BlobRef& blob, const std::string& media_type) {
    const auto bare = bare_media_type(media_type);
    if (std::find(allowed_media_types.begin(), allowed_media_types.end(), bare) ==
        allowed_media_types.end())
        throw Error(
            ErrorCode::unsupported_media_type,
            base::Sentence{
                "This kind of file is not taken: send PDF, JPEG, PNG, TIFF, HEIC, plain text, or "
                "a Word, Excel or OpenDocument file, and say which in Content-Type.",
                "Den här sortens fil tas inte emot. Skicka en PDF, en bild (JPEG, PNG, TIFF eller "
                "HEIC), ren text eller en fil från Word, Excel eller OpenDocument."}
        );
    const UploadRow row{
        .id = UploadId::make(),
        .municipality_id = session.municipality_id,
        .owner_id = actor_of(session.caller),
        .sha256 = blob.sha256,
        .size = blob.size,
        .media_type = bare,
        .created_at = session.now,
        .draft_id = std::nullopt};
    session.tx.insert("upload", row);
    return {row.id, row.size, row.sha256, row.media_type};
}

void keep_for_draft(
    web::Session& session,
    DraftId draft,
    const std::vector<NewAttachment>& attachments,
    const std::string& pointer
) {
    session.tx.send("UPDATE upload SET draft_id = NULL WHERE draft_id = $1", draft);
    for (std::size_t i = 0; i < attachments.size(); ++i) {
        if (!find_upload(session, attachments[i].upload_id))
            refuse(
                {pointer + '/' + std::to_string(i) + "/upload_id",
                 "not_found",
                 "is no upload of yours, or was made over a day ago"},
                upload_is_gone()
            );
        session.tx.send(
            "UPDATE upload SET draft_id = $1 WHERE id = $2", draft, attachments[i].upload_id
        );
    }
}

Attachment add_attachment(
    web::Session& session,
    OpenedCase& opened,
    const NewAttachment& given,
    const std::string& pointer
) {
    const auto* kind = kind_of(session, opened, given.kind);
    if (kind == nullptr)
        refuse(
            {pointer + "/kind", "not_allowed", "is no kind of attachment of this case type"},
            {"Cases of this type have no documents of that kind.",
             "Den sortens handling hör inte till ärenden av den här typen."}
        );
    const auto upload = find_upload(session, given.upload_id);
    if (!upload)
        refuse(
            {pointer + "/upload_id",
             "not_found",
             "is no upload of yours, is used already, or was made over a day ago"},
            upload_is_gone()
        );
    check_against_kind(*upload, *kind, pointer);
    const AttachmentRow row{
        .id = AttachmentId::make(),
        .case_id = opened.row.id,
        .kind = given.kind,
        .name = given.name.str(),
        .media_type = upload->media_type,
        .size = upload->size,
        .sha256 = upload->sha256,
        .visibility = kind == &robot_screenshot() ? Visibility::internal : Visibility::public_,
        .added_by = actor_of(session.caller),
        .added_at = session.now};
    session.tx.insert("attachment", row);
    session.tx.send("DELETE FROM upload WHERE id = $1", upload->id);
    const AttachmentEvent event{row.id, row.kind, row.sha256};
    record(
        session, opened.row, {EventType::attachment_added, row.visibility, base::to_json(event)}
    );
    return shown(row);
}

void bring_attachments(web::Session& session, OpenedCase& opened, CaseId from) {
    static const auto select = "SELECT " + storage::column_list<AttachmentRow>() +
                               " FROM attachment WHERE case_id = $1 ORDER BY added_at, id";
    for (auto row : session.tx.query<AttachmentRow>(select, from)) {
        row.id = AttachmentId::make();
        row.case_id = opened.row.id;
        session.tx.insert("attachment", row);
        const AttachmentEvent event{row.id, row.kind, row.sha256};
        record(
            session, opened.row, {EventType::attachment_added, row.visibility, base::to_json(event)}
        );
    }
}

std::vector<Attachment> attachments_of(web::Session& session, CaseId id) {
    static const auto select =
        "SELECT " + storage::column_list<AttachmentRow>() +
        " FROM attachment WHERE case_id = $1 AND (visibility = 'public' OR $2)"
        " ORDER BY added_at, id";
    const bool sees_all = session.caller.kind != web::ActorKind::citizen;
    std::vector<Attachment> made;
    for (const auto& row : session.tx.query<AttachmentRow>(select, id, sees_all))
        made.push_back(shown(row));
    hide_secret_attachments(session, id, made);
    return made;
}

Attachment find_attachment(web::Session& session, CaseId case_id, AttachmentId id) {
    const auto all = attachments_of(session, case_id);
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& attachment) {
        return attachment.id == id;
    });
    if (found == all.end()) throw Error(ErrorCode::not_found, "The case has no such attachment.");
    const auto law = found->confidential.value_or("");
    if (found->hidden)
        throw Error(
            ErrorCode::forbidden,
            base::Sentence{
                "The attachment is kept secret (" + law +
                    "): it is for those who handle the case or are named for it.",
                "Handlingen är sekretessmarkerad (" + law +
                    "). Den visas bara för dem som handlägger ärendet eller är namngivna."}
        );
    return *found;
}

web::Stream content_of(storage::BlobStore& blobs, const Attachment& attachment) {
    return {
        attachment.media_type, attachment.name, attachment.sha256, blobs.reader(attachment.sha256)};
}

std::vector<std::string> missing_attachments(web::Session& session, const OpenedCase& opened) {
    const auto there = session.tx.query<std::string>(
        "SELECT DISTINCT kind FROM attachment WHERE case_id = $1", opened.row.id
    );
    std::vector<std::string> missing;
    for (const auto& kind : opened.type().attachment_kinds)
        if (kind.required.value_or(false) &&
            std::find(there.begin(), there.end(), kind.id.str()) == there.end())
            missing.push_back(kind.id.str());
    return missing;
}

void sweep_uploads(storage::Transaction& tx, base::Timestamp now) {
    tx.send(
        "DELETE FROM upload WHERE draft_id IS NULL AND created_at < $1", now - unlinked_upload_life
    );
}

} // namespace kansli::cases
