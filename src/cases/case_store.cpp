#include "cases/case_store.hpp"

#include "base/error.hpp"
#include "cases/automation/process_news.hpp"
#include "cases/event_feed.hpp"

#include <fmt/format.h>

namespace kansli::cases {

namespace {

using base::Error;
using base::ErrorCode;

struct StatusChange {
    std::string from;
    std::string to;
    PublicStatus public_status = PublicStatus::submitted;
};
BOOST_DESCRIBE_STRUCT(StatusChange, (), (from, to, public_status))

web::Permission to_read(const web::Caller& caller) {
    return caller.kind == web::ActorKind::citizen ? web::Permission::own_cases
                                                  : web::Permission::case_read;
}

// Whether the municipality's own work with the case has ended.
bool is_closed(const OpenedCase& opened) {
    const auto* status = find_status(opened.type(), opened.row.status);
    return status != nullptr && is_final(*status);
}

} // namespace

OpenedCase find_case(web::Session& session, CaseTypes& types, CaseId id, web::Permission needed) {
    static const auto select =
        "SELECT " + storage::column_list<CaseRow>("c") + " FROM cases c WHERE c.id = ";
    const auto readable = to_read(session.caller);
    storage::SqlText sql;
    sql.add(select).bind(id).add(" AND ");
    Access::of(session, readable).add_condition_of_one(sql);
    auto rows = session.tx.query_values<CaseRow>(sql.text(), sql.values());
    if (rows.empty())
        throw Error(
            ErrorCode::not_found,
            base::Sentence{
                "There is no such case.",
                "Ärendet finns inte, eller så har du inte tillgång till det."}
        );
    auto& row = rows.front();
    if (needed != readable && !Access::of(session, needed).covers(row))
        throw Error(
            ErrorCode::forbidden,
            base::Sentence{
                fmt::format(
                    "You may read this case, but this needs the permission {} for it.",
                    base::enum_name(needed)
                ),
                fmt::format(
                    "Du får läsa ärendet, men det här kräver behörigheten {} för det.",
                    base::enum_name(needed)
                )}
        );
    auto package = types.at(session.tx, row.case_type, row.case_type_version);
    return {std::move(row), std::move(package)};
}

OpenedCase
find_running_case(web::Session& session, CaseTypes& types, CaseId id, web::Permission needed) {
    auto opened = find_case(session, types, id, needed);
    if (is_closed(opened))
        throw Error(
            ErrorCode::rejected,
            base::Sentence{
                "The case is closed: nothing in it can be changed.",
                "Ärendet är avslutat. Inget i det kan ändras."}
        );
    return opened;
}

void take_step(web::Session& session, OpenedCase& opened, CaseStep step) {
    if (const auto* status = status_on(opened.type(), step)) move_to(session, opened, *status);
    tell_processes(session, opened, step);
}

void move_to(web::Session& session, OpenedCase& opened, const Status& status) {
    auto& row = opened.row;
    if (row.status == status.id.str()) return;
    const StatusChange change{row.status, status.id.str(), status.public_status};
    // The applicant hears of it when what they see is changed, not of every inner step.
    const auto visibility =
        row.public_status == status.public_status ? Visibility::internal : Visibility::public_;
    row.status = status.id.str();
    row.public_status = status.public_status;
    record(session, row, {EventType::status_changed, visibility, base::to_json(change)});
}

void store(web::Session& session, CaseRow& row) {
    row.updated_at = session.now;
    row.changed_by = session.caller.name;
    const auto changed = session.tx.exec(
        "UPDATE cases SET title = $1, unit = $2, status = $3, public_status = $4,"
        " applicant_id = $5, assigned_to = $6, suspended = $7, due_at = $8, form_data = $9,"
        " updated_at = $10, version = version + 1, event_seq = $11, event_hash = $12,"
        " changed_by = $13 WHERE id = $14 AND version = $15",
        row.title,
        row.unit,
        row.status,
        row.public_status,
        row.applicant_id,
        row.assigned_to,
        row.suspended,
        row.due_at,
        row.form_data,
        row.updated_at,
        row.event_seq,
        row.event_hash,
        row.changed_by,
        row.id,
        row.version
    );
    if (changed != 1) throw storage::Retry{};
    ++row.version;
    number_later(session, row);
}

void store_events(web::Session& session, const CaseRow& row) {
    const auto changed = session.tx.exec(
        "UPDATE cases SET event_seq = $1, event_hash = $2 WHERE id = $3 AND version = $4",
        row.event_seq,
        row.event_hash,
        row.id,
        row.version
    );
    if (changed != 1) throw storage::Retry{};
    number_later(session, row);
}

void store_new(web::Session& session, const CaseRow& row) {
    session.tx.insert("cases", row);
    number_later(session, row);
}

std::string next_case_number(web::Session& session, const std::string& prefix) {
    const auto year = static_cast<int>(base::swedish_day(session.now).ymd().year());
    const auto running = session.tx.one<std::int64_t>(
        "INSERT INTO case_number_series (municipality_id, prefix, year, last)"
        " VALUES ($1, $2, $3, 1)"
        " ON CONFLICT (municipality_id, prefix, year)"
        " DO UPDATE SET last = case_number_series.last + 1 RETURNING last",
        session.municipality_id,
        prefix,
        year
    );
    return fmt::format("{}-{}-{:06}", prefix, year, running);
}

} // namespace kansli::cases
