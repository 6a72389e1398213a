// What is kept secret (sekretess): a whole case, one of its documents, or a field of its form; by
// which section of the law and why, with maker and time. Fields are also kept secret by the type of
// the case. A secret case is found through Access alone; what is secret inside a case that one may
// read is left out of every reply by the functions here.
#pragma once

#include "cases/attachment.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace kansli::cases {

using ConfidentialityId = base::Id<struct ConfidentialityNoun>;

enum class SecretSubject { case_, attachment, field };
BOOST_DESCRIBE_ENUM(SecretSubject, case_, attachment, field)

struct NewConfidentiality {
    SecretSubject subject = SecretSubject::case_;
    std::optional<AttachmentId> attachment_id{}; // for an attachment
    std::optional<base::Text<2, 200>> field{};   // for a field: its pointer, as in form.ui.json
    base::Text<1, 2000> reason;
    LegalBasis legal_basis; // "21 kap. 1 § offentlighets- och sekretesslagen (2009:400)"
};
BOOST_DESCRIBE_STRUCT(NewConfidentiality, (), (subject, attachment_id, field, reason, legal_basis))

struct Confidentiality {
    ConfidentialityId id;
    SecretSubject subject = SecretSubject::case_;
    std::optional<AttachmentId> attachment_id;
    std::optional<std::string> field;
    std::string reason;
    std::string legal_basis;
    UserId marked_by;
    std::string marked_by_name;
    base::Timestamp marked_at;
    std::optional<UserId> ended_by;
    std::optional<base::Timestamp> ended_at;
    std::optional<std::string> end_reason;
};
BOOST_DESCRIBE_STRUCT(
    Confidentiality,
    (),
    (id,
     subject,
     attachment_id,
     field,
     reason,
     legal_basis,
     marked_by,
     marked_by_name,
     marked_at,
     ended_by,
     ended_at,
     end_reason)
)

struct ConfidentialityEnd {
    base::Text<1, 2000> reason;
};
BOOST_DESCRIBE_STRUCT(ConfidentialityEnd, (), (reason))

// Keeps it secret from now on, with an event. Whoever does so is named for the case, so that they
// still see it. Error{invalid} for a document or field that the case has not, Error{conflict} where
// it is secret already.
Confidentiality
mark_confidential(web::Session& session, OpenedCase& opened, const NewConfidentiality& given);
// Error{not_found}; Error{conflict} where it has ended.
Confidentiality end_confidentiality(
    web::Session& session,
    OpenedCase& opened,
    ConfidentialityId id,
    const ConfidentialityEnd& end
);
// Those that hold and those that have ended, the oldest first.
std::vector<Confidentiality> confidentiality_of(storage::Transaction& tx, CaseId id);

struct CaseReader {
    UserId user_id;
    std::string reason;
    UserId named_by;
    base::Timestamp named_at;
};
BOOST_DESCRIBE_STRUCT(CaseReader, (), (user_id, reason, named_by, named_at))

struct NewCaseReader {
    base::Text<1, 2000> reason;
};
BOOST_DESCRIBE_STRUCT(NewCaseReader, (), (reason))

// Names somebody for the case: they see what is secret in it, and protected persons as they are.
// Their roles must reach the case all the same. Naming twice keeps the first.
void name_reader(
    web::Session& session,
    OpenedCase& opened,
    UserId user_id,
    const NewCaseReader& given
);
// Error{not_found} when they are not named.
void remove_reader(web::Session& session, OpenedCase& opened, UserId user_id);
std::vector<CaseReader> readers_of(storage::Transaction& tx, CaseId id);
// Whether the caller, or one whom they stand in for, is named for the case.
bool is_named(const web::Session& session, CaseId id);

// Whether the caller sees what is kept secret inside the case: who handles it, is named for it or
// holds case_confidential for it; its own parties; the system.
bool sees_secrets(const web::Session& session, const CaseRow& row);
// Error{forbidden} unless they do.
void require_sight(const web::Session& session, const CaseRow& row);

// Takes name and content from the attachments that the caller may not see, and says of each by
// which law it is secret. For attachment.cpp.
void hide_secret_attachments(
    web::Session& session,
    CaseId id,
    std::vector<Attachment>& attachments
);

// Of a case that the caller was let see: whether it is kept secret as a whole, and the pointers of
// the fields of its form that the caller may not see.
struct Secrecy {
    bool is_confidential = false;
    std::set<std::string> hidden_fields{};
};

Secrecy secrecy_of(web::Session& session, const OpenedCase& opened);
// The form's data without the fields.
base::JsonText visible_form(const base::JsonText& form_data, const std::set<std::string>& hidden);
// New form data of somebody who does not see all of the old: the hidden fields stay as they are.
// Error{forbidden} where the data brings one of them.
void keep_hidden_fields(
    web::Session& session,
    const OpenedCase& opened,
    base::JsonValue& form_data
);

} // namespace kansli::cases
