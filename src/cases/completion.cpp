#include "cases/completion.hpp"

#include "base/error.hpp"
#include "cases/check.hpp"
#include "cases/deadline.hpp"
#include "cases/decision.hpp"
#include "cases/due_day.hpp"
#include "cases/system_work.hpp"
#include "jobs/runner.hpp"

namespace kansli::cases {

namespace {

using base::Error;
using base::ErrorCode;

constexpr std::string_view overdue_kind = "completion-overdue";

struct CompletionRequestRow {
    CompletionRequestId id;
    CaseId case_id;
    LongText text;
    base::Date due_on;
    base::Uuid requested_by;
    base::Timestamp requested_at;
    std::optional<LongText> answer;
    std::optional<base::Uuid> answered_by;
    std::optional<base::Timestamp> answered_at;
};
BOOST_DESCRIBE_STRUCT(
    CompletionRequestRow,
    (),
    (id, case_id, text, due_on, requested_by, requested_at, answer, answered_by, answered_at)
)

struct CompletionEvent {
    CompletionRequestId completion_request_id;
    base::Date due_on;
};
BOOST_DESCRIBE_STRUCT(CompletionEvent, (), (completion_request_id, due_on))

struct OverdueJob {
    CaseId case_id;
    CompletionRequestId completion_request_id;
};
BOOST_DESCRIBE_STRUCT(OverdueJob, (), (case_id, completion_request_id))

std::optional<CompletionRequestRow> open_request(storage::Transaction& tx, CaseId id) {
    static const auto select = "SELECT " + storage::column_list<CompletionRequestRow>() +
                               " FROM completion_request WHERE case_id = $1"
                               " AND answered_at IS NULL";
    return tx.maybe<CompletionRequestRow>(select, id);
}

CompletionRequest shown(const CompletionRequestRow& row) {
    return {
        row.id,
        row.text.str(),
        row.due_on,
        row.requested_at,
        row.answer ? std::optional(row.answer->str()) : std::nullopt,
        row.answered_at};
}

base::Date
due_date(const web::Session& session, const CaseType& type, std::optional<base::Date> wanted) {
    const auto today = base::swedish_day(session.now);
    if (!wanted) return base::Date(today.days() + std::chrono::days(type.completion.days.value));
    if (*wanted < today)
        throw Error(
            ErrorCode::invalid,
            base::Sentence{
                "The due date has passed: it must be today or later.",
                "Dagen har passerat. Välj i dag eller en senare dag."},
            {{"/due_on", "out_of_range", "must be today or later"}}
        );
    return *wanted;
}

void check_answer(const OpenedCase& opened, const Completion& given) {
    const bool has_documents = given.attachments && !given.attachments->empty();
    if (!given.text && !given.form_data && !has_documents)
        throw Error(
            ErrorCode::invalid,
            base::Sentence{
                "The completion is empty: write something or add a document.",
                "Kompletteringen är tom. Skriv något eller bifoga en handling."},
            {{"", "required", "needs a text, form_data or attachments"}}
        );
    if (given.form_data) opened.package->form.check(*given.form_data);
}

void tell_overdue(
    storage::Transaction& tx,
    CaseTypes& types,
    const OverdueJob& job,
    base::Timestamp now
) {
    const auto open = open_request(tx, job.case_id);
    if (!open || open->id != job.completion_request_id) return;
    if (find_decision(tx, job.case_id)) return; // nobody waits for it any more
    work_as_system(tx, types, job.case_id, now, [&](web::Session& session, OpenedCase& opened) {
        const CompletionEvent event{open->id, open->due_on};
        record(
            session,
            opened.row,
            {EventType::completion_overdue, Visibility::public_, base::to_json(event)}
        );
        store(session, opened.row);
    });
}

} // namespace

CompletionRequest
request_completion(web::Session& session, OpenedCase& opened, const NewCompletionRequest& given) {
    const auto due_on = due_date(session, opened.type(), given.due_on);
    if (open_request(session.tx, opened.row.id))
        throw Error(
            ErrorCode::conflict,
            base::Sentence{
                "A completion request is open already: await its answer first.",
                "En komplettering är redan begärd. Vänta på svaret först."}
        );
    const CompletionRequestRow row{
        .id = CompletionRequestId::make(),
        .case_id = opened.row.id,
        .text = given.text,
        .due_on = due_on,
        .requested_by = actor_of(session.caller),
        .requested_at = session.now,
        .answer = std::nullopt,
        .answered_by = std::nullopt,
        .answered_at = std::nullopt};
    session.tx.insert("completion_request", row);
    const CompletionEvent event{row.id, due_on};
    record(
        session,
        opened.row,
        {EventType::completion_requested, Visibility::public_, base::to_json(event)}
    );
    on_completion_requested(session, opened);
    take_step(session, opened, CaseStep::completion_requested);
    store(session, opened.row);
    const OverdueJob overdue{opened.row.id, row.id};
    jobs::enqueue(
        session.tx,
        {.kind = std::string(overdue_kind),
         .key = row.id.to_text(),
         .due = morning_after(due_on),
         .payload = {base::to_json(overdue)},
         .lane = opened.row.id.to_text(),
         .municipality_id = session.municipality_id}
    );
    return shown(row);
}

CompletionRequest complete(web::Session& session, OpenedCase& opened, const Completion& given) {
    auto open = open_request(session.tx, opened.row.id);
    if (!open)
        throw Error(
            ErrorCode::rejected,
            base::Sentence{
                "Nothing is asked for: send a message or add a document instead.",
                "Ingen komplettering är begärd. Skicka ett meddelande eller lägg till en handling "
                "i stället."}
        );
    check_answer(opened, given);
    if (given.attachments)
        for (std::size_t i = 0; i < given.attachments->size(); ++i)
            add_attachment(
                session, opened, (*given.attachments)[i], "/attachments/" + std::to_string(i)
            );
    if (given.form_data) opened.row.form_data.text = boost::json::serialize(*given.form_data);
    open->answer = given.text;
    open->answered_by = actor_of(session.caller);
    open->answered_at = session.now;
    session.tx.send(
        "UPDATE completion_request SET answer = $1, answered_by = $2, answered_at = $3"
        " WHERE id = $4",
        open->answer,
        open->answered_by,
        open->answered_at,
        open->id
    );
    const CompletionEvent event{open->id, open->due_on};
    record(
        session,
        opened.row,
        {EventType::completion_received, Visibility::public_, base::to_json(event)}
    );
    on_completion_received(session, opened);
    take_step(session, opened, CaseStep::completion_received);
    store(session, opened.row);
    jobs::cancel(session.tx, overdue_kind, open->id.to_text());
    request_checks(session, opened);
    return shown(*open);
}

std::vector<CompletionRequest> completion_requests_of(storage::Transaction& tx, CaseId id) {
    static const auto select = "SELECT " + storage::column_list<CompletionRequest>() +
                               " FROM completion_request WHERE case_id = $1"
                               " ORDER BY requested_at DESC, id DESC";
    return tx.query<CompletionRequest>(select, id);
}

void handle_completion_jobs(jobs::Runner& runner, CaseTypes& types) {
    runner.handle(
        std::string(overdue_kind),
        [&types](
            storage::Transaction& tx,
            const jobs::JobContext& context,
            const base::JsonValue& payload
        ) { tell_overdue(tx, types, base::from_json<OverdueJob>(payload), context.now); }
    );
}

} // namespace kansli::cases
