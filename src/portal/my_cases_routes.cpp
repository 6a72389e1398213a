#include "portal/my_cases_routes.hpp"

#include "base/error.hpp"
#include "cases/attachment.hpp"
#include "cases/case_list.hpp"
#include "cases/case_view.hpp"
#include "cases/check.hpp"
#include "cases/closure.hpp"
#include "cases/completion.hpp"
#include "cases/decision.hpp"
#include "cases/message.hpp"

namespace kansli::portal {

namespace {

using cases::CaseId;
using cases::CaseTypes;
using web::Created;
using web::Path;
using web::Permission;
using web::Query;
using web::Session;

cases::OpenedCase find_own(Session& session, CaseTypes& types, CaseId id) {
    return cases::find_case(session, types, id, Permission::own_cases);
}

cases::OpenedCase find_own_running(Session& session, CaseTypes& types, CaseId id) {
    return cases::find_running_case(session, types, id, Permission::own_cases);
}

void add_reading_routes(web::Api& api, CaseTypes& types) {
    api.get(
        "/cases",
        Permission::own_cases,
        [](Session& session, const Query<cases::MyCaseQuery>& query) {
            return cases::list_my_cases(session, *query);
        },
        "Lists your own cases, the newest first."
    );
    api.get(
        "/cases/{case_id}",
        Permission::own_cases,
        [&types](Session& session, const Path<CaseId>& id) {
            return cases::shown_my_case(session, find_own(session, types, *id));
        },
        "Shows one of your cases."
    );
    api.get(
        "/cases/{case_id}/events",
        Permission::own_cases,
        [&types](Session& session, const Path<CaseId>& id) {
            find_own(session, types, *id);
            return cases::events_of(session.tx, *id, {.only_public = true});
        },
        "Lists what has happened in your case, in order."
    );
    api.get(
        "/cases/{case_id}/decision",
        Permission::own_cases,
        [&types](Session& session, const Path<CaseId>& id) {
            find_own(session, types, *id);
            auto found = cases::find_decision(session.tx, *id);
            if (!found)
                throw base::Error(base::ErrorCode::not_found, "Your case is not decided yet.");
            return *std::move(found);
        },
        "Shows the decision in your case with its reasons."
    );
}

void add_conversation_routes(web::Api& api, CaseTypes& types) {
    api.get(
        "/cases/{case_id}/messages",
        Permission::own_cases,
        [&types](Session& session, const Path<CaseId>& id) {
            find_own(session, types, *id);
            return cases::messages_of(session.tx, *id);
        },
        "Lists the messages in your case."
    );
    api.post(
        "/cases/{case_id}/messages",
        Permission::own_cases,
        [&types](Session& session, const Path<CaseId>& id, const cases::NewMessage& given) {
            auto opened = find_own(session, types, *id);
            auto made = cases::send_message(session, opened, given);
            const auto location = cases::location_in(*id, "messages", made.id.to_text());
            return Created<cases::Message>{std::move(made), location};
        },
        "Sends a message to those who handle your case."
    );
    api.get(
        "/cases/{case_id}/completion-requests",
        Permission::own_cases,
        [&types](Session& session, const Path<CaseId>& id) {
            find_own(session, types, *id);
            return cases::completion_requests_of(session.tx, *id);
        },
        "Lists what you have been asked to complete, the newest first."
    );
    api.post(
        "/cases/{case_id}/completions",
        Permission::own_cases,
        [&types](Session& session, const Path<CaseId>& id, const cases::Completion& given) {
            auto opened = find_own_running(session, types, *id);
            auto made = cases::complete(session, opened, given);
            const auto location = cases::location_in(*id, "completion-requests", made.id.to_text());
            return Created<cases::CompletionRequest>{std::move(made), location};
        },
        "Answers the open completion request with text, documents or corrected form data."
    );
}

void add_attachment_routes(web::Api& api, const cases::CaseServices& services) {
    auto& types = services.types;
    auto& blobs = services.blobs;
    api.get(
        "/cases/{case_id}/attachments",
        Permission::own_cases,
        [&types](Session& session, const Path<CaseId>& id) {
            find_own(session, types, *id);
            return cases::attachments_of(session, *id);
        },
        "Lists the documents in your case."
    );
    api.post(
        "/cases/{case_id}/attachments",
        Permission::own_cases,
        [&types](Session& session, const Path<CaseId>& id, const cases::NewAttachment& given) {
            auto opened = find_own_running(session, types, *id);
            auto made = cases::add_attachment(session, opened, given);
            cases::store(session, opened.row);
            cases::recheck_attachments(session, opened);
            const auto location = cases::location_in(*id, "attachments", made.id.to_text());
            return Created<cases::Attachment>{std::move(made), location};
        },
        "Adds an uploaded document to your case."
    );
    api.get(
        "/cases/{case_id}/attachments/{attachment_id}/content",
        Permission::own_cases,
        [&types, &blobs](
            Session& session, const Path<CaseId>& id, const Path<cases::AttachmentId>& attachment
        ) {
            find_own(session, types, *id);
            return cases::content_of(blobs, cases::find_attachment(session, *id, *attachment));
        },
        "Downloads a document of your case."
    );
}

} // namespace

void add_my_case_routes(web::Api& api, const cases::CaseServices& services) {
    add_reading_routes(api, services.types);
    add_conversation_routes(api, services.types);
    add_attachment_routes(api, services);
}

} // namespace kansli::portal
