#include "cases/attachment.hpp"
#include "cases/case_routes.hpp"
#include "cases/check.hpp"
#include "cases/completion.hpp"
#include "cases/message.hpp"
#include "cases/note.hpp"

namespace kansli::cases {

namespace {

using web::Created;
using web::Path;
using web::Permission;
using web::Query;
using web::Session;

void add_note_routes(web::Api& api, CaseTypes& types) {
    api.get(
           "/cases/{case_id}/notes",
           Permission::case_read,
           [&types](Session& session, const Path<CaseId>& id) {
               find_case(session, types, *id, Permission::case_read);
               return notes_of(session.tx, *id);
           },
           "Lists the notes on a case, the newest first."
    )
        .personal_data();
    api.post(
        "/cases/{case_id}/notes",
        Permission::case_handle,
        [&types](Session& session, const Path<CaseId>& id, const NewNote& given) {
            auto opened = find_case(session, types, *id, Permission::case_handle);
            auto made = add_note(session, opened, given);
            const auto location = location_in(*id, "notes", made.id.to_text());
            return Created<Note>{std::move(made), location};
        },
        "Adds a note, also to a closed case."
    );
}

void add_message_routes(web::Api& api, CaseTypes& types) {
    api.get(
           "/cases/{case_id}/messages",
           Permission::case_read,
           [&types](Session& session, const Path<CaseId>& id) {
               find_case(session, types, *id, Permission::case_read);
               return messages_of(session.tx, *id);
           },
           "Lists the messages in a case in the order they were sent."
    )
        .personal_data();
    api.post(
        "/cases/{case_id}/messages",
        Permission::case_handle,
        [&types](Session& session, const Path<CaseId>& id, const NewMessage& given) {
            auto opened = find_case(session, types, *id, Permission::case_handle);
            auto made = send_message(session, opened, given);
            const auto location = location_in(*id, "messages", made.id.to_text());
            return Created<Message>{std::move(made), location};
        },
        "Sends a message to the applicant, who reads it on Mina sidor."
    );
}

void add_completion_routes(web::Api& api, CaseTypes& types) {
    api.get(
           "/cases/{case_id}/completion-requests",
           Permission::case_read,
           [&types](Session& session, const Path<CaseId>& id) {
               find_case(session, types, *id, Permission::case_read);
               return completion_requests_of(session.tx, *id);
           },
           "Lists the completion requests of a case with their answers, the newest first."
    )
        .personal_data();
    api.post(
        "/cases/{case_id}/completion-requests",
        Permission::case_handle,
        [&types](Session& session, const Path<CaseId>& id, const NewCompletionRequest& given) {
            auto opened = find_running_case(session, types, *id, Permission::case_handle);
            auto made = request_completion(session, opened, given);
            const auto location = location_in(*id, "completion-requests", made.id.to_text());
            return Created<CompletionRequest>{std::move(made), location};
        },
        "Asks the applicant to complete the application."
    );
}

void add_attachment_routes(web::Api& api, const CaseServices& services) {
    auto& types = services.types;
    auto& blobs = services.blobs;
    api.get(
           "/cases/{case_id}/attachments",
           Permission::case_read,
           [&types](Session& session, const Path<CaseId>& id) {
               find_case(session, types, *id, Permission::case_read);
               return attachments_of(session, *id);
           },
           "Lists the attachments of a case."
    )
        .personal_data();
    api.post(
        "/cases/{case_id}/attachments",
        Permission::case_handle,
        [&types](Session& session, const Path<CaseId>& id, const NewAttachment& given) {
            auto opened = find_running_case(session, types, *id, Permission::case_handle);
            auto made = add_attachment(session, opened, given);
            store(session, opened.row);
            recheck_attachments(session, opened);
            const auto location = location_in(*id, "attachments", made.id.to_text());
            return Created<Attachment>{std::move(made), location};
        },
        "Attaches an uploaded file to a case."
    );
    api.get(
           "/cases/{case_id}/attachments/{attachment_id}/content",
           Permission::case_read,
           [&types, &blobs](
               Session& session, const Path<CaseId>& id, const Path<AttachmentId>& attachment
           ) {
               find_case(session, types, *id, Permission::case_read);
               return content_of(blobs, find_attachment(session, *id, *attachment));
           },
           "Downloads an attachment."
    )
        .personal_data();
    api.get(
        "/cases/{case_id}/missing-attachments",
        Permission::case_read,
        [&types](Session& session, const Path<CaseId>& id) {
            const auto opened = find_case(session, types, *id, Permission::case_read);
            return missing_attachments(session, opened);
        },
        "Lists the kinds of attachments that the case type requires and the case lacks."
    );
}

struct EventQuery {
    std::optional<base::Whole<0, 1'000'000>> after{};
    std::optional<base::Whole<1, 1000>> limit{};
};
BOOST_DESCRIBE_STRUCT(EventQuery, (), (after, limit))

void add_event_routes(web::Api& api, CaseTypes& types) {
    api.get(
        "/cases/{case_id}/events",
        Permission::case_read,
        [&types](Session& session, const Path<CaseId>& id, const Query<EventQuery>& query) {
            find_case(session, types, *id, Permission::case_read);
            EventRange range{.only_public = false};
            if (query->after) range.after = *query->after;
            if (query->limit) range.limit = *query->limit;
            return events_of(session.tx, *id, range);
        },
        "Lists what happened in a case, in order, from the event after `after`."
    );
}

} // namespace

void add_upload_route(web::Api& api, Permission permission) {
    api.post(
           "/uploads",
           permission,
           [](Session& session, const storage::BlobRef& blob, const web::Upload& head) {
               auto made = add_upload(session, blob, head.media_type);
               const auto location = "/uploads/" + made.id.to_text();
               return Created<Upload>{std::move(made), location};
           },
           "Takes a file, to be named within a day where files are attached."
    )
        .upload(max_upload);
}

std::string location_in(CaseId id, std::string_view collection, const std::string& part) {
    return "/cases/" + id.to_text() + '/' + std::string(collection) + '/' + part;
}

void add_case_content_routes(web::Api& api, const CaseServices& services) {
    add_note_routes(api, services.types);
    add_message_routes(api, services.types);
    add_completion_routes(api, services.types);
    add_upload_route(api, Permission::case_handle);
    add_attachment_routes(api, services);
    add_event_routes(api, services.types);
}

} // namespace kansli::cases
