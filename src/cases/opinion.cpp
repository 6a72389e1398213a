#include "cases/opinion.hpp"

#include "base/error.hpp"
#include "cases/due_day.hpp"
#include "cases/system_work.hpp"
#include "jobs/runner.hpp"

#include <algorithm>

namespace kansli::cases {

namespace {

using base::Error;
using base::ErrorCode;

constexpr std::string_view overdue_kind = "opinion-overdue";

struct OpinionRow {
    OpinionRequestId id;
    CaseId case_id;
    base::MunicipalityId municipality_id;
    std::string unit;
    LongText text;
    base::Date due_on;
    UserId requested_by;
    std::string requested_by_name;
    base::Timestamp requested_at;
    std::optional<LongText> answer;
    std::optional<UserId> answered_by;
    std::optional<std::string> answered_by_name;
    std::optional<base::Timestamp> answered_at;
    std::optional<base::Timestamp> ended_at;
};
BOOST_DESCRIBE_STRUCT(
    OpinionRow,
    (),
    (id,
     case_id,
     municipality_id,
     unit,
     text,
     due_on,
     requested_by,
     requested_by_name,
     requested_at,
     answer,
     answered_by,
     answered_by_name,
     answered_at,
     ended_at)
)

struct OpinionEvent {
    OpinionRequestId opinion_request_id;
    std::string unit;
    base::Date due_on;
};
BOOST_DESCRIBE_STRUCT(OpinionEvent, (), (opinion_request_id, unit, due_on))

struct OverdueJob {
    CaseId case_id;
    OpinionRequestId opinion_request_id;
};
BOOST_DESCRIBE_STRUCT(OverdueJob, (), (case_id, opinion_request_id))

OpinionRequest shown(const OpinionRow& row) {
    return {
        row.id,
        row.unit,
        row.text.str(),
        row.due_on,
        row.requested_by,
        row.requested_by_name,
        row.requested_at,
        row.answer ? std::optional(row.answer->str()) : std::nullopt,
        row.answered_by,
        row.answered_by_name,
        row.answered_at,
        row.ended_at};
}

std::vector<OpinionRow> rows_of(storage::Transaction& tx, CaseId id) {
    static const auto select = "SELECT " + storage::column_list<OpinionRow>() +
                               " FROM opinion_request WHERE case_id = $1"
                               " ORDER BY requested_at DESC, id DESC";
    return tx.query<OpinionRow>(select, id);
}

OpinionRow get_request(storage::Transaction& tx, CaseId case_id, OpinionRequestId id) {
    for (auto& row : rows_of(tx, case_id))
        if (row.id == id) return std::move(row);
    throw Error(ErrorCode::not_found, "The case has no such request for an opinion.");
}

void tell(web::Session& session, CaseRow& row, EventType type, const OpinionRow& request) {
    const OpinionEvent event{request.id, request.unit, request.due_on};
    record(session, row, {type, Visibility::internal, base::to_json(event)});
}

// Whether the caller handles cases of that type for the unit that is asked.
bool handles_for(const web::Session& session, const OpinionRow& request, const CaseRow& row) {
    const auto& grants = session.caller.grants;
    const web::Grant wanted{
        web::Permission::case_handle, row.municipality_id, request.unit, row.case_type};
    return std::any_of(grants.begin(), grants.end(), [&](const web::Grant& grant) {
        return grant.covers(wanted);
    });
}

void check_request(
    web::Session& session,
    const OpenedCase& opened,
    const NewOpinionRequest& given,
    const UnitMayHandle& unit_may_handle
) {
    auto problems = other_unit_problems(session, opened.row, given.unit.str(), unit_may_handle);
    if (given.due_on < base::swedish_day(session.now))
        problems.insert(
            problems.begin(),
            {"/due_on",
             "out_of_range",
             "must be today or later",
             {"The due date has passed: it must be today or later.",
              "Dagen har passerat. Välj i dag eller en senare dag."}}
        );
    base::throw_if_any(std::move(problems));
    for (const auto& row : rows_of(session.tx, opened.row.id))
        if (!row.ended_at && row.unit == given.unit.str())
            throw Error(
                ErrorCode::conflict,
                base::Sentence{
                    "That unit is asked already: await its opinion, or withdraw the request.",
                    "Enheten har redan fått frågan. Vänta på yttrandet, eller återta frågan."}
            );
}

void end(web::Session& session, const OpinionRow& row) {
    session.tx.send(
        "UPDATE opinion_request SET answer = $1, answered_by = $2, answered_by_name = $3,"
        " answered_at = $4, ended_at = $5 WHERE id = $6",
        row.answer,
        row.answered_by,
        row.answered_by_name,
        row.answered_at,
        session.now,
        row.id
    );
    jobs::cancel(session.tx, overdue_kind, row.id.to_text());
}

void tell_overdue(
    storage::Transaction& tx,
    CaseTypes& types,
    const OverdueJob& job,
    base::Timestamp now
) {
    const auto rows = rows_of(tx, job.case_id);
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const auto& each) {
        return each.id == job.opinion_request_id;
    });
    if (row == rows.end() || row->ended_at) return;
    work_as_system(tx, types, job.case_id, now, [&](web::Session& session, OpenedCase& opened) {
        tell(session, opened.row, EventType::opinion_overdue, *row);
        store(session, opened.row);
    });
}

} // namespace

std::vector<base::Problem> other_unit_problems(
    web::Session& session,
    const CaseRow& row,
    const std::string& unit,
    const UnitMayHandle& unit_may_handle
) {
    if (unit == row.unit)
        return {
            {"/unit",
             "not_allowed",
             "is the unit that has the case",
             {"That is the unit that has the case: choose another.",
              "Enheten har redan ärendet. Välj en annan enhet."}}};
    if (!unit_may_handle(session, unit, row))
        return {
            {"/unit",
             "unknown_unit",
             "names no unit where somebody may handle such cases",
             {"Nobody in that unit may handle cases of this type: choose another.",
              "Ingen på den enheten får handlägga sådana ärenden. Välj en annan enhet."}}};
    return {};
}

OpinionRequest request_opinion(
    web::Session& session,
    OpenedCase& opened,
    const NewOpinionRequest& given,
    const UnitMayHandle& unit_may_handle
) {
    check_request(session, opened, given, unit_may_handle);
    const OpinionRow row{
        .id = OpinionRequestId::make(),
        .case_id = opened.row.id,
        .municipality_id = opened.row.municipality_id,
        .unit = given.unit.str(),
        .text = given.text,
        .due_on = given.due_on,
        .requested_by = session.caller.user_id,
        .requested_by_name = session.caller.name,
        .requested_at = session.now};
    session.tx.insert("opinion_request", row);
    jobs::enqueue(
        session.tx,
        {.kind = std::string(overdue_kind),
         .key = row.id.to_text(),
         .due = morning_after(row.due_on),
         .payload = {base::to_json(OverdueJob{row.case_id, row.id})},
         .lane = row.case_id.to_text(),
         .municipality_id = session.municipality_id}
    );
    tell(session, opened.row, EventType::opinion_requested, row);
    store(session, opened.row);
    return shown(row);
}

OpinionRequest give_opinion(
    web::Session& session,
    OpenedCase& opened,
    OpinionRequestId id,
    const NewOpinion& given
) {
    auto row = get_request(session.tx, opened.row.id, id);
    if (!handles_for(session, row, opened.row))
        throw Error(
            ErrorCode::forbidden,
            base::Sentence{
                "The opinion is given by a handler of the unit " + row.unit + ".",
                "Yttrandet lämnas av en handläggare på enheten " + row.unit + "."}
        );
    if (row.ended_at)
        throw Error(
            ErrorCode::rejected,
            base::Sentence{
                "The request has ended: it was answered or withdrawn.",
                "Frågan är avslutad. Den är besvarad eller återtagen."}
        );
    row.answer = given.text;
    row.answered_by = session.caller.user_id;
    row.answered_by_name = session.caller.name;
    row.answered_at = session.now;
    row.ended_at = session.now;
    end(session, row);
    tell(session, opened.row, EventType::opinion_given, row);
    store(session, opened.row);
    return shown(row);
}

void withdraw_opinion_request(web::Session& session, OpenedCase& opened, OpinionRequestId id) {
    const auto row = get_request(session.tx, opened.row.id, id);
    if (row.ended_at) return;
    end(session, row);
    tell(session, opened.row, EventType::opinion_ended, row);
    store(session, opened.row);
}

void end_opinion_requests(web::Session& session, OpenedCase& opened) {
    for (const auto& row : rows_of(session.tx, opened.row.id)) {
        if (row.ended_at) continue;
        end(session, row);
        tell(session, opened.row, EventType::opinion_ended, row);
    }
}

std::vector<OpinionRequest> opinion_requests_of(storage::Transaction& tx, CaseId id) {
    std::vector<OpinionRequest> requests;
    for (const auto& row : rows_of(tx, id)) requests.push_back(shown(row));
    return requests;
}

web::Page<AskedOpinion> list_asked_opinions(web::Session& session, const AskedOpinionQuery& query) {
    const auto part = web::page_request(query.limit, query.page, std::nullopt);
    const auto access = Access::of(session, web::Permission::case_read);
    std::vector<std::string> units{""};
    for (const auto& grant : session.caller.grants)
        if (grant.permission == web::Permission::case_handle &&
            grant.municipality_id == session.municipality_id)
            units.push_back(grant.unit);
    const auto add_condition = [&](storage::SqlText& sql) {
        sql.add(" FROM opinion_request q JOIN cases c ON c.id = q.case_id"
                " WHERE q.ended_at IS NULL AND q.municipality_id = ")
            .bind(session.municipality_id)
            .add(" AND q.unit IN ")
            .bind_list(units)
            .add(" AND ");
        access.add_condition_of_one(sql);
    };
    storage::SqlText rows;
    rows.add("SELECT q.id, q.case_id, c.number AS case_number, c.case_type,"
             " c.title AS case_title, q.unit, q.text, q.due_on, q.requested_by_name,"
             " q.requested_at");
    add_condition(rows);
    rows.add(" ORDER BY q.due_on, q.id LIMIT ").bind(part.limit);
    rows.add(" OFFSET ").bind(part.offset());
    storage::SqlText count;
    count.add("SELECT count(*)");
    add_condition(count);
    web::Page<AskedOpinion> page;
    page.items = session.tx.query_values<AskedOpinion>(rows.text(), rows.values());
    page.total = session.tx.query_values<std::int64_t>(count.text(), count.values()).front();
    return page;
}

void handle_opinion_jobs(jobs::Runner& runner, CaseTypes& types) {
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
