#include "cases/suspension.hpp"

#include "base/error.hpp"
#include "cases/automation/process_news.hpp"
#include "cases/deadline.hpp"
#include "cases/due_day.hpp"
#include "cases/system_work.hpp"
#include "jobs/runner.hpp"

namespace kansli::cases {

namespace {

using base::Error;
using base::ErrorCode;

constexpr std::string_view reminder_kind = "suspension-reminder";
constexpr base::Period longest{.months = 24};

struct SuspensionRow {
    SuspensionId id;
    CaseId case_id;
    base::Text<1, 1000> reason;
    base::Date remind_on;
    UserId suspended_by;
    base::Timestamp suspended_at;
};
BOOST_DESCRIBE_STRUCT(
    SuspensionRow,
    (),
    (id, case_id, reason, remind_on, suspended_by, suspended_at)
)

struct SuspensionEvent {
    SuspensionId suspension_id;
    base::Date remind_on;
};
BOOST_DESCRIBE_STRUCT(SuspensionEvent, (), (suspension_id, remind_on))

struct ReminderJob {
    CaseId case_id;
    SuspensionId suspension_id;
};
BOOST_DESCRIBE_STRUCT(ReminderJob, (), (case_id, suspension_id))

std::optional<SuspensionRow> running_suspension(storage::Transaction& tx, CaseId id) {
    static const auto select = "SELECT " + storage::column_list<SuspensionRow>() +
                               " FROM suspension WHERE case_id = $1 AND resumed_at IS NULL";
    return tx.maybe<SuspensionRow>(select, id);
}

void check_reminder(const web::Session& session, base::Date remind_on) {
    const auto today = base::swedish_day(session.now);
    if (today < remind_on && remind_on <= end_of(today, longest)) return;
    const auto last = end_of(today, longest).to_text();
    throw Error(
        ErrorCode::invalid,
        base::Sentence{
            "The case cannot rest until that day: it must be after today and " + last +
                " at the latest.",
            "Ärendet kan inte vila till den dagen. Välj en dag efter i dag och senast " + last +
                "."},
        {{"/remind_on", "out_of_range", "must be after today and " + last + " at the latest"}}
    );
}

void enqueue_reminder(web::Session& session, const SuspensionRow& row) {
    jobs::enqueue(
        session.tx,
        {.kind = std::string(reminder_kind),
         .key = row.id.to_text(),
         .due = morning_of(row.remind_on),
         .payload = {base::to_json(ReminderJob{row.case_id, row.id})},
         .lane = row.case_id.to_text(),
         .municipality_id = session.municipality_id}
    );
}

void remind(
    storage::Transaction& tx,
    CaseTypes& types,
    const ReminderJob& job,
    base::Timestamp now
) {
    const auto running = running_suspension(tx, job.case_id);
    if (!running || running->id != job.suspension_id) return;
    work_as_system(tx, types, job.case_id, now, [&](web::Session& session, OpenedCase& opened) {
        const SuspensionEvent event{running->id, running->remind_on};
        record(
            session,
            opened.row,
            {EventType::suspension_reminder, Visibility::internal, base::to_json(event)}
        );
        store(session, opened.row);
    });
}

} // namespace

Suspension suspend(web::Session& session, OpenedCase& opened, const NewSuspension& given) {
    check_reminder(session, given.remind_on);
    if (opened.row.suspended)
        throw Error(
            ErrorCode::conflict,
            base::Sentence{
                "The case is suspended already: resume it first.",
                "Ärendet vilar redan. Ta upp det igen först."}
        );
    const SuspensionRow made{
        .id = SuspensionId::make(),
        .case_id = opened.row.id,
        .reason = given.reason,
        .remind_on = given.remind_on,
        .suspended_by = session.caller.user_id,
        .suspended_at = session.now};
    session.tx.insert("suspension", made);
    opened.row.suspended = true;
    const SuspensionEvent event{made.id, made.remind_on};
    record(session, opened.row, {EventType::suspended, Visibility::internal, base::to_json(event)});
    on_suspended(session, opened);
    store(session, opened.row);
    tell_processes_of_status(session, opened);
    enqueue_reminder(session, made);
    return {
        made.id,
        made.reason.str(),
        made.remind_on,
        made.suspended_by,
        made.suspended_at,
        std::nullopt,
        std::nullopt};
}

void resume(web::Session& session, OpenedCase& opened) {
    if (!opened.row.suspended) throw Error(ErrorCode::not_found, "The case is not suspended.");
    end_suspension(session, opened);
    store(session, opened.row);
}

void end_suspension(web::Session& session, OpenedCase& opened) {
    const auto running = running_suspension(session.tx, opened.row.id);
    if (!running) return;
    session.tx.send(
        "UPDATE suspension SET resumed_by = $1, resumed_at = $2 WHERE id = $3",
        actor_of(session.caller),
        session.now,
        running->id
    );
    opened.row.suspended = false;
    const SuspensionEvent event{running->id, running->remind_on};
    record(session, opened.row, {EventType::resumed, Visibility::internal, base::to_json(event)});
    on_resumed(session, opened);
    tell_processes_of_status(session, opened);
    jobs::cancel(session.tx, reminder_kind, running->id.to_text());
}

std::vector<Suspension> suspensions_of(storage::Transaction& tx, CaseId id) {
    static const auto select = "SELECT " + storage::column_list<Suspension>() +
                               " FROM suspension WHERE case_id = $1"
                               " ORDER BY suspended_at DESC, id DESC";
    return tx.query<Suspension>(select, id);
}

void handle_suspension_jobs(jobs::Runner& runner, CaseTypes& types) {
    runner.handle(
        std::string(reminder_kind),
        [&types](
            storage::Transaction& tx,
            const jobs::JobContext& context,
            const base::JsonValue& payload
        ) { remind(tx, types, base::from_json<ReminderJob>(payload), context.now); }
    );
}

} // namespace kansli::cases
