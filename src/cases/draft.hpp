// Drafts of applications: what somebody has filled in and not yet handed in. A draft is not a case;
// it has no number and no events, nobody else sees it, and it is gone 90 days after its last
// change.
#pragma once

#include "cases/case_creation.hpp"
#include "cases/prefill.hpp"

#include <optional>
#include <vector>

namespace kansli::cases {

constexpr base::Duration draft_life = std::chrono::hours(24 * 90);
constexpr std::int64_t max_drafts = 50; // of one person

struct NewDraft {
    base::Slug case_type;
    base::JsonValue form_data; // an object; need not be complete or right
    std::optional<std::vector<NewAttachment>> attachments{};
    std::optional<std::vector<Prefilled>> prefilled{};
};
BOOST_DESCRIBE_STRUCT(NewDraft, (), (case_type, form_data, attachments, prefilled))

struct DraftChange {
    base::JsonValue form_data;
    std::optional<std::vector<NewAttachment>> attachments{};
    std::optional<std::vector<Prefilled>> prefilled{}; // absent: those whose answers are the same
};
BOOST_DESCRIBE_STRUCT(DraftChange, (), (form_data, attachments, prefilled))

struct Draft {
    DraftId id;
    std::string case_type;
    base::JsonText form_data;
    std::vector<NewAttachment> attachments;
    std::vector<Prefilled> prefilled;
    base::Timestamp created_at;
    base::Timestamp updated_at;
    base::Timestamp expires_at;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(
    Draft,
    (),
    (id, case_type, form_data, attachments, prefilled, created_at, updated_at, expires_at, version)
)

// Contact for the case, given when the draft is handed in.
struct DraftSubmission {
    std::optional<base::Email> email{};
    std::optional<base::PhoneNumber> phone{};
};
BOOST_DESCRIBE_STRUCT(DraftSubmission, (), (email, phone))

// Error{not_found} for an unknown case type, Error{rejected} past max_drafts.
Draft save_draft(web::Session& session, CaseTypes& types, const NewDraft& given);
// The caller's own, for the party they act for; the last changed first.
std::vector<Draft> drafts_of(web::Session& session);
// Error{not_found} for another's.
Draft find_draft(web::Session& session, DraftId id);
Draft change_draft(web::Session& session, const Draft& draft, const DraftChange& change);
void remove_draft(web::Session& session, DraftId id);
// Makes the draft a case. Where the form has problems the draft stays as it is.
OpenedCase submit_draft(
    web::Session& session,
    CaseTypes& types,
    const Draft& draft,
    const DraftSubmission& given
);

// Removes drafts past their life.
void sweep_drafts(storage::Transaction& tx, base::Timestamp now);

} // namespace kansli::cases
