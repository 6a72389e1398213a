// Documents in a case. The bytes are handed in first (an upload) and then linked with a kind and a
// name, so that nothing large travels with the words about it.
#pragma once

#include "cases/case_store.hpp"
#include "storage/blob_store.hpp"
#include "web/reply.hpp"

#include <string>
#include <vector>

namespace kansli::cases {

using UploadId = base::Id<struct UploadNoun>;
using AttachmentId = base::Id<struct AttachmentNoun>;
using DraftId = base::Id<struct DraftNoun>;

constexpr std::int64_t max_upload = 250LL * 1024 * 1024; // bytes
constexpr base::Duration unlinked_upload_life = std::chrono::hours(24);

struct Upload {
    UploadId id;
    std::int64_t size = 0;
    std::string sha256;
    std::string media_type;
};
BOOST_DESCRIBE_STRUCT(Upload, (), (id, size, sha256, media_type))

struct NewAttachment {
    UploadId upload_id;
    Code kind;
    base::Text<1, 200> name;
};
BOOST_DESCRIBE_STRUCT(NewAttachment, (), (upload_id, kind, name))

struct Attachment {
    AttachmentId id;
    Code kind;
    std::string name;
    std::string media_type;
    std::int64_t size = 0;
    std::string sha256;
    Visibility visibility = Visibility::public_;
    base::Timestamp added_at;
    // The section of law that keeps it secret; with `hidden`, name and content are not for the
    // caller.
    std::optional<std::string> confidential{};
    bool hidden = false;
};
BOOST_DESCRIBE_STRUCT(
    Attachment,
    (),
    (id, kind, name, media_type, size, sha256, visibility, added_at, confidential, hidden)
)

// Remembers staged bytes as the caller's. Error{invalid} for a media type that is never allowed.
Upload
add_upload(web::Session& session, const storage::BlobRef& blob, const std::string& media_type);
// Keeps the uploads that a draft names for as long as the draft lives. Error{invalid} for one that
// is not the caller's; `pointer` is where the list stands.
void keep_for_draft(
    web::Session& session,
    DraftId draft,
    const std::vector<NewAttachment>& attachments,
    const std::string& pointer
);

// Links the caller's upload to the case, with an event. Error{invalid} with the problem at
// `pointer` for an unknown kind, a size or media type that the kind does not take, or another's
// upload.
Attachment add_attachment(
    web::Session& session,
    OpenedCase& opened,
    const NewAttachment& given,
    const std::string& pointer = {}
);
// Gives a case the documents of another of the same type: the same bytes, linked once more.
void bring_attachments(web::Session& session, OpenedCase& opened, CaseId from);
// Citizens see the public ones only; of a secret one, who may not see it sees that it is there.
std::vector<Attachment> attachments_of(web::Session& session, CaseId id);
// Error{not_found} unless the case has it; Error{forbidden} where it is kept secret from the
// caller.
Attachment find_attachment(web::Session& session, CaseId case_id, AttachmentId id);
web::Stream content_of(storage::BlobStore& blobs, const Attachment& attachment);
// The kinds that the type requires and the case lacks.
std::vector<std::string> missing_attachments(web::Session& session, const OpenedCase& opened);

// Forgets uploads that nothing linked in a day; their bytes go with the sweep of blobs.
void sweep_uploads(storage::Transaction& tx, base::Timestamp now);

} // namespace kansli::cases
