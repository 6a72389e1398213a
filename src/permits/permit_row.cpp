#include "permits/permit_row.hpp"

#include "base/error.hpp"
#include "cases/due_day.hpp"
#include "cases/system_work.hpp"
#include "jobs/runner.hpp"

#include <fmt/format.h>

namespace kansli::permits {

namespace {

constexpr std::string_view expiring_kind = "permit-expiring";
constexpr std::string_view expired_kind = "permit-expired";

struct PermitJob {
    cases::CaseId case_id;
    PermitId permit_id;
};
BOOST_DESCRIBE_STRUCT(PermitJob, (), (case_id, permit_id))

void await(web::Session& session, const PermitRow& row, std::string_view kind, base::Date day) {
    jobs::enqueue(
        session.tx,
        {.kind = std::string(kind),
         .key = row.id.to_text(),
         .due = cases::morning_of(day),
         .payload = {base::to_json(PermitJob{row.case_id, row.id})},
         .lane = row.case_id.to_text(),
         .municipality_id = row.municipality_id}
    );
}

// The permit, unless it was revoked or replaced: then nobody needs to hear of its last day.
std::optional<PermitRow> find_lasting(storage::Transaction& tx, PermitId id) {
    static const auto select =
        "SELECT " + storage::column_list<PermitRow>("p") +
        " FROM permit p WHERE p.id = $1"
        " AND NOT EXISTS (SELECT 1 FROM permit_revocation r WHERE r.permit_id = p.id)"
        " AND NOT EXISTS (SELECT 1 FROM permit n WHERE n.replaces = p.id)";
    return tx.maybe<PermitRow>(select, id);
}

jobs::Handler tell(cases::CaseTypes& types, cases::EventType type) {
    return [&types, type](
               storage::Transaction& tx,
               const jobs::JobContext& context,
               const base::JsonValue& payload
           ) {
        const auto job = base::from_json<PermitJob>(payload);
        const auto row = find_lasting(tx, job.permit_id);
        if (!row) return;
        const auto work = [&](web::Session& session, cases::OpenedCase& opened) {
            const PermitEvent event{row->id, row->number, row->valid_from, row->valid_to};
            cases::record(
                session, opened.row, {type, cases::Visibility::public_, base::to_json(event)}
            );
            cases::store(session, opened.row);
        };
        cases::work_as_system(tx, types, job.case_id, context.now, work);
    };
}

std::string_view what_became_of(PermitStatus status) {
    switch (status) {
    case PermitStatus::active:
        return "gäller";
    case PermitStatus::expired:
        return "har gått ut";
    case PermitStatus::revoked:
        return "är återkallat";
    case PermitStatus::replaced:
        return "är ersatt av ett annat";
    }
    return "gäller inte";
}

} // namespace

std::optional<base::Date>
renewable_from(const cases::CaseType& type, const std::optional<base::Date>& valid_to) {
    if (!valid_to || !type.permit || !type.permit->renewal_months) return std::nullopt;
    const auto months = static_cast<int>(type.permit->renewal_months->value);
    auto day = valid_to->ymd() - std::chrono::months(months);
    if (!day.ok()) day = day.year() / day.month() / std::chrono::last;
    return base::Date(std::chrono::year_month_day(std::chrono::sys_days(day)));
}

void store_new_permit(web::Session& session, const cases::CaseType& type, const PermitRow& row) {
    session.tx.insert("permit", row);
    if (const auto day = renewable_from(type, row.valid_to))
        await(session, row, expiring_kind, *day);
    if (row.valid_to) await(session, row, expired_kind, cases::days_after(*row.valid_to, 1));
}

std::string next_permit_number(web::Session& session, const cases::CaseType& type) {
    // T for tillstånd. No series of cases has a hyphen, so none is mixed with this one.
    return cases::next_case_number(session, "T-" + type.number_series.str());
}

void handle_permit_jobs(jobs::Runner& runner, cases::CaseTypes& types) {
    runner.handle(std::string(expiring_kind), tell(types, cases::EventType::permit_expiring));
    runner.handle(std::string(expired_kind), tell(types, cases::EventType::permit_expired));
}

void require_active(const Permit& permit) {
    if (permit.status != PermitStatus::active)
        throw base::Error(
            base::ErrorCode::rejected,
            base::Sentence{
                fmt::format(
                    "The permit is {}: nothing more is done with it.",
                    base::enum_name(permit.status)
                ),
                fmt::format("Tillståndet {}. Det kan inte ändras.", what_became_of(permit.status))}
        );
}

} // namespace kansli::permits
