// Asking the applicant to complete the application (begäran om komplettering), and the answer. One
// request is open at a time (FL 20 §: the authority helps, and says what is missing).
#pragma once

#include "cases/attachment.hpp"

#include <optional>
#include <vector>

namespace kansli::jobs {
class Runner;
}

namespace kansli::cases {

using CompletionRequestId = base::Id<struct CompletionRequestNoun>;

struct NewCompletionRequest {
    LongText text;
    std::optional<base::Date> due_on{}; // absent: as many days as the case type gives
};
BOOST_DESCRIBE_STRUCT(NewCompletionRequest, (), (text, due_on))

struct CompletionRequest {
    CompletionRequestId id;
    std::string text;
    base::Date due_on;
    base::Timestamp requested_at;
    std::optional<std::string> answer;
    std::optional<base::Timestamp> answered_at;
};
BOOST_DESCRIBE_STRUCT(CompletionRequest, (), (id, text, due_on, requested_at, answer, answered_at))

// The answer: words, documents, or both; corrected form data replaces the old.
struct Completion {
    std::optional<LongText> text{};
    std::optional<base::JsonValue> form_data{};
    std::optional<std::vector<NewAttachment>> attachments{};
};
BOOST_DESCRIBE_STRUCT(Completion, (), (text, form_data, attachments))

// Error{conflict} when one is open; Error{invalid} for a due date that has passed.
CompletionRequest
request_completion(web::Session& session, OpenedCase& opened, const NewCompletionRequest& given);
// Error{rejected} when none is open, Error{invalid} for an empty answer or an unfit form.
CompletionRequest complete(web::Session& session, OpenedCase& opened, const Completion& given);
// The newest first.
std::vector<CompletionRequest> completion_requests_of(storage::Transaction& tx, CaseId id);

// Handles the job that tells of an overdue completion, the day after the due date; nothing is told
// of a case that was closed meanwhile.
void handle_completion_jobs(jobs::Runner& runner, CaseTypes& types);

} // namespace kansli::cases
