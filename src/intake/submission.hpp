// A submission: a form that was filled in elsewhere and handed in by a machine. It becomes a case
// in the same transaction, so that what was answered with 201 is never lost; the source's own id
// makes handing it in again harmless.
#pragma once

#include "cases/case_creation.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kansli::intake {

using SubmissionId = base::Id<struct SubmissionNoun>;

struct NewSubmission {
    base::Slug source;            // the system it comes from: "e-services"
    base::Text<1, 100> source_id; // its id there; one source_id is one case
    base::Slug case_type;
    std::optional<cases::Title> title{};
    base::JsonValue form_data;
    std::optional<std::vector<cases::NewAttachment>> attachments{};
    std::vector<cases::NewStakeholder> stakeholders;
};
BOOST_DESCRIBE_STRUCT(
    NewSubmission,
    (),
    (source, source_id, case_type, title, form_data, attachments, stakeholders)
)

struct Submission {
    SubmissionId id;
    std::string source;
    std::string source_id;
    cases::CaseId case_id;
    std::string case_number;
    cases::PublicStatus public_status = cases::PublicStatus::submitted;
    base::Timestamp received_at;
};
BOOST_DESCRIBE_STRUCT(
    Submission,
    (),
    (id, source, source_id, case_id, case_number, public_status, received_at)
)

struct Received {
    Submission submission;
    bool created = true; // false: it was received before
};

// Makes the submission a case, or finds the one that it became. Error{conflict} where the source's
// id came with another content before.
Received receive(web::Session& session, cases::CaseTypes& types, const NewSubmission& given);
// Error{not_found} unless the caller may hand in submissions to the unit that has its case.
Submission find_submission(web::Session& session, SubmissionId id);

} // namespace kansli::intake
