#include "cases/deadline.hpp"

#include "base/error.hpp"
#include "cases/due_day.hpp"
#include "cases/system_work.hpp"
#include "jobs/runner.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kansli::cases {

namespace {

using base::Date;
using base::Error;
using base::ErrorCode;

constexpr std::string_view sweep_kind = "deadline-sweep";
constexpr std::string_view passed_kind = "deadline-passed";
constexpr std::chrono::hours sweep_period{1};
constexpr std::int64_t sweep_size = 1000;

constexpr std::string_view slow_handling_law = "12 § förvaltningslagen (2017:900)";
constexpr base::Period slow_handling_period{.months = 6};

struct DeadlineEvent {
    DeadlineId deadline_id;
    DeadlineKind kind = DeadlineKind::decision;
    Date due_on;
};
BOOST_DESCRIBE_STRUCT(DeadlineEvent, (), (deadline_id, kind, due_on))

struct PassedJob {
    CaseId case_id;
    DeadlineId deadline_id;
};
BOOST_DESCRIBE_STRUCT(PassedJob, (), (case_id, deadline_id))

// The row of `deadline`.
struct DeadlineRow {
    DeadlineId id;
    CaseId case_id;
    DeadlineKind kind = DeadlineKind::decision;
    std::optional<std::string> legal_basis;
    Date starts_on;
    Date due_on;
};
BOOST_DESCRIBE_STRUCT(DeadlineRow, (), (id, case_id, kind, legal_basis, starts_on, due_on))

Date today(const web::Session& session) { return base::swedish_day(session.now); }

template <class Rules>
base::Period period_of(const Rules& rules) {
    base::Period period;
    if (rules.days) period.days = *rules.days;
    if (rules.weeks) period.weeks = *rules.weeks;
    if (rules.months) period.months = *rules.months;
    return period;
}

// Förvaltningslagen does not give the right in what is only tried for its lawfulness (2 §), nor
// outside of what a party applied for.
bool may_demand_decision(const CaseType& type) {
    return type.installation == Installation::external && type.decision &&
           type.decision->appeal == Appeal::merits;
}

bool is_running(const Deadline& deadline) { return !deadline.ended_at; }

bool restarts_when_complete(const OpenedCase& opened, const Deadline& deadline) {
    return deadline.kind == DeadlineKind::decision && opened.type().deadline &&
           opened.type().deadline->starts == DeadlineStart::complete;
}

bool stops_on_suspension(const OpenedCase& opened, const Deadline& deadline) {
    if (deadline.kind != DeadlineKind::decision || !opened.type().deadline) return false;
    const auto& rules = *opened.type().deadline;
    return rules.stops_on_suspension.value_or(!rules.legal_basis.has_value());
}

// An order to complete that comes later than the law lets it does not move the start.
bool was_asked_in_time(const web::Session& session, const OpenedCase& opened) {
    const auto& rules = *opened.type().deadline;
    if (!rules.completion_order_weeks) return true;
    const auto received = base::swedish_day(opened.row.created_at);
    return today(session) <= end_of(received, {.weeks = *rules.completion_order_weeks});
}

void save(web::Session& session, const Deadline& deadline) {
    session.tx.send(
        "UPDATE deadline SET starts_on = $1, due_on = $2, stopped_on = $3, extended_at = $4,"
        " extended_by = $5, extension_reasons = $6, overdue_at = $7, ended_at = $8 WHERE id = $9",
        deadline.starts_on,
        deadline.due_on,
        deadline.stopped_on,
        deadline.extended_at,
        deadline.extended_by,
        deadline.extension_reasons,
        deadline.overdue_at,
        deadline.ended_at,
        deadline.id
    );
}

void set_due(CaseRow& row, const std::vector<Deadline>& deadlines) {
    row.due_at.reset();
    for (const auto& each : deadlines) {
        if (!is_running(each) || each.stopped_on) continue;
        const auto passes = base::swedish_midnight(days_after(each.due_on, 1));
        if (!row.due_at || passes < *row.due_at) row.due_at = passes;
    }
}

// Runs `change(deadline)` on those that run, and saves those for which it is true.
template <class Change>
void change_running(web::Session& session, OpenedCase& opened, const Change& change) {
    auto deadlines = deadlines_of(session.tx, opened.row.id);
    for (auto& each : deadlines)
        if (is_running(each) && change(each)) save(session, each);
    set_due(opened.row, deadlines);
}

void tell(
    web::Session& session,
    OpenedCase& opened,
    const Deadline& deadline,
    const NewEvent& what
) {
    const DeadlineEvent event{deadline.id, deadline.kind, deadline.due_on};
    record(session, opened.row, {what.type, what.visibility, base::to_json(event)});
}

// A clock that stood still gives back the days; not before it is known that it may go on.
void give_back(Deadline& deadline, Date until, bool by_law) {
    const auto stood = until.days() - deadline.stopped_on->days();
    deadline.due_on = days_after(deadline.due_on, static_cast<int>(stood.count()));
    if (by_law) deadline.due_on = base::working_day_from(deadline.due_on);
    deadline.stopped_on.reset();
}

bool awaits_completion(web::Session& session, CaseId id) {
    return session.tx.one<std::int64_t>(
               "SELECT count(*) FROM completion_request WHERE case_id = $1"
               " AND answered_at IS NULL",
               id
           ) > 0;
}

void tell_passed(
    storage::Transaction& tx,
    CaseTypes& types,
    const PassedJob& job,
    base::Timestamp now
) {
    work_as_system(tx, types, job.case_id, now, [&](web::Session& session, OpenedCase& opened) {
        change_running(session, opened, [&](Deadline& each) {
            const bool has_passed = each.id == job.deadline_id && !each.stopped_on &&
                                    !each.overdue_at && each.due_on < today(session);
            if (!has_passed) return false;
            each.overdue_at = now;
            tell(session, opened, each, {EventType::deadline_passed, Visibility::internal});
            return true;
        });
        store(session, opened.row);
    });
}

struct Passed {
    DeadlineId id;
    CaseId case_id;
    base::MunicipalityId municipality_id;
};
BOOST_DESCRIBE_STRUCT(Passed, (), (id, case_id, municipality_id))

void find_passed(storage::Transaction& tx, base::Timestamp now) {
    const auto passed = tx.query<Passed>(
        "SELECT d.id, d.case_id, c.municipality_id FROM deadline d JOIN cases c ON c.id = d.case_id"
        " WHERE d.ended_at IS NULL AND d.stopped_on IS NULL AND d.overdue_at IS NULL"
        " AND d.due_on < $1 ORDER BY d.due_on LIMIT $2",
        base::swedish_day(now),
        sweep_size
    );
    for (const auto& each : passed)
        jobs::enqueue(
            tx,
            {.kind = std::string(passed_kind),
             .key = each.id.to_text(),
             .due = now,
             .payload = {base::to_json(PassedJob{each.case_id, each.id})},
             .lane = each.case_id.to_text(),
             .municipality_id = each.municipality_id}
        );
}

void check_extension(
    const web::Session& session,
    const ExtensionRules& rules,
    const Deadline& deadline,
    const NewExtension& given
) {
    if (deadline.extended_at)
        throw Error(
            ErrorCode::rejected,
            base::Sentence{
                "The deadline was extended already: once is all.",
                "Tiden är redan förlängd. Den kan bara förlängas en gång."}
        );
    if (deadline.due_on < today(session))
        throw Error(
            ErrorCode::rejected,
            base::Sentence{
                "The deadline has passed: it is extended before it does, or not.",
                "Tiden har gått ut. Den kan bara förlängas innan dess."}
        );
    const auto latest = end_of(deadline.due_on, period_of(rules));
    if (given.due_on <= deadline.due_on || latest < given.due_on)
        throw Error(
            ErrorCode::invalid,
            base::Sentence{
                fmt::format(
                    "The deadline cannot be extended to that day: it must be after {} and {} at "
                    "the latest.",
                    deadline.due_on.to_text(),
                    latest.to_text()
                ),
                fmt::format(
                    "Tiden kan inte förlängas till den dagen. Välj en dag efter {} och "
                    "senast {}.",
                    deadline.due_on.to_text(),
                    latest.to_text()
                )},
            {{"/due_on",
              "out_of_range",
              fmt::format(
                  "must be after {} and {} at the latest",
                  deadline.due_on.to_text(),
                  latest.to_text()
              )}}
        );
}

} // namespace

base::Date last_day(const DeadlineRules& rules, base::Date starts_on) {
    const auto end = end_of(starts_on, period_of(rules));
    return rules.legal_basis ? base::working_day_from(end) : end;
}

void open_deadlines(web::Session& session, OpenedCase& opened) {
    const auto received = today(session);
    std::vector<DeadlineRow> rows;
    if (const auto& rules = opened.type().deadline)
        rows.push_back(
            {.id = DeadlineId::make(),
             .case_id = opened.row.id,
             .kind = DeadlineKind::decision,
             .legal_basis =
                 rules->legal_basis ? std::optional(rules->legal_basis->str()) : std::nullopt,
             .starts_on = received,
             .due_on = last_day(*rules, received)}
        );
    if (may_demand_decision(opened.type()))
        rows.push_back(
            {.id = DeadlineId::make(),
             .case_id = opened.row.id,
             .kind = DeadlineKind::slow_handling,
             .legal_basis = std::string(slow_handling_law),
             .starts_on = received,
             .due_on = base::working_day_from(end_of(received, slow_handling_period))}
        );
    session.tx.insert_all("deadline", rows);
    std::vector<Deadline> deadlines;
    for (const auto& row : rows)
        deadlines.push_back({row.id, row.kind, row.legal_basis, row.starts_on, row.due_on});
    set_due(opened.row, deadlines);
}

std::vector<Deadline> deadlines_of(storage::Transaction& tx, CaseId id) {
    static const auto select = "SELECT " + storage::column_list<Deadline>() +
                               " FROM deadline WHERE case_id = $1 ORDER BY kind";
    return tx.query<Deadline>(select, id);
}

void on_completion_requested(web::Session& session, OpenedCase& opened) {
    change_running(session, opened, [&](Deadline& each) {
        const bool stops = restarts_when_complete(opened, each) && !each.stopped_on &&
                           was_asked_in_time(session, opened);
        if (stops) each.stopped_on = today(session);
        return stops;
    });
}

void on_completion_received(web::Session& session, OpenedCase& opened) {
    change_running(session, opened, [&](Deadline& each) {
        if (!restarts_when_complete(opened, each) || !each.stopped_on) return false;
        each.starts_on = today(session);
        each.due_on = last_day(*opened.type().deadline, each.starts_on);
        each.stopped_on.reset();
        if (opened.row.suspended && stops_on_suspension(opened, each))
            each.stopped_on = today(session);
        tell(session, opened, each, {EventType::deadline_restarted, Visibility::public_});
        return true;
    });
}

void on_suspended(web::Session& session, OpenedCase& opened) {
    change_running(session, opened, [&](Deadline& each) {
        const bool stops = stops_on_suspension(opened, each) && !each.stopped_on;
        if (stops) each.stopped_on = today(session);
        return stops;
    });
}

void on_resumed(web::Session& session, OpenedCase& opened) {
    const bool awaits = awaits_completion(session, opened.row.id);
    change_running(session, opened, [&](Deadline& each) {
        // What waits for a completion starts anew when that comes.
        const bool goes_on = each.stopped_on && !(awaits && restarts_when_complete(opened, each));
        if (goes_on) give_back(each, today(session), each.legal_basis.has_value());
        return goes_on;
    });
}

void on_ended(web::Session& session, OpenedCase& opened) {
    change_running(session, opened, [&](Deadline& each) {
        each.ended_at = session.now;
        return true;
    });
}

void on_reopened(web::Session& session, OpenedCase& opened) {
    auto deadlines = deadlines_of(session.tx, opened.row.id);
    for (auto& each : deadlines) {
        if (!each.ended_at) continue;
        if (!each.stopped_on) each.stopped_on = base::swedish_day(*each.ended_at);
        each.ended_at.reset();
        give_back(each, today(session), each.legal_basis.has_value());
        save(session, each);
    }
    set_due(opened.row, deadlines);
}

Deadline extend_deadline(
    web::Session& session,
    OpenedCase& opened,
    DeadlineId id,
    const NewExtension& given
) {
    auto deadlines = deadlines_of(session.tx, opened.row.id);
    const auto found = std::find_if(deadlines.begin(), deadlines.end(), [&](const auto& each) {
        return each.id == id && is_running(each);
    });
    if (found == deadlines.end())
        throw Error(ErrorCode::not_found, "The case has no such deadline that runs.");
    const auto& rules = opened.type().deadline;
    if (found->kind != DeadlineKind::decision || !rules || !rules->extension)
        throw Error(
            ErrorCode::rejected,
            base::Sentence{"That deadline cannot be extended.", "Den här tiden kan inte förlängas."}
        );
    check_extension(session, *rules->extension, *found, given);
    found->due_on = given.due_on;
    found->extended_at = session.now;
    found->extended_by = session.caller.user_id;
    found->extension_reasons = given.reasons;
    save(session, *found);
    set_due(opened.row, deadlines);
    tell(session, opened, *found, {EventType::deadline_extended, Visibility::public_});
    store(session, opened.row);
    return *found;
}

void handle_deadline_jobs(jobs::Runner& runner, CaseTypes& types) {
    runner.every(
        std::string(sweep_kind),
        sweep_period,
        [](storage::Transaction& tx, const jobs::JobContext& context, const base::JsonValue&) {
            find_passed(tx, context.now);
        }
    );
    runner.handle(
        std::string(passed_kind),
        [&types](
            storage::Transaction& tx,
            const jobs::JobContext& context,
            const base::JsonValue& payload
        ) { tell_passed(tx, types, base::from_json<PassedJob>(payload), context.now); }
    );
}

} // namespace kansli::cases
