#include "cases/bulk_operation.hpp"

#include "base/error.hpp"
#include "cases/closure.hpp"
#include "cases/status.hpp"
#include "jobs/runner.hpp"

#include <set>

namespace kansli::cases {

namespace {

using base::Error;
using base::ErrorCode;

constexpr std::string_view item_kind = "bulk-item";
constexpr base::Duration kept = std::chrono::hours(24 * 30);

// What is done to each, as it is kept.
struct BulkChange {
    BulkAction action = BulkAction::assign;
    std::optional<UserId> user_id{};
    std::optional<Code> status{};
    std::optional<base::Text<1, 1000>> reason{};
    std::optional<base::Language> language{}; // of who asked
};
BOOST_DESCRIBE_STRUCT(BulkChange, (), (action, user_id, status, reason, language))

struct BulkRow {
    BulkOperationId id;
    base::MunicipalityId municipality_id;
    base::JsonText change;
    UserId requested_by;
    std::string requester_name;
    std::string requester_role;
    base::Timestamp requested_at;
};
BOOST_DESCRIBE_STRUCT(
    BulkRow,
    (),
    (id, municipality_id, change, requested_by, requester_name, requester_role, requested_at)
)

struct BulkItemRow {
    BulkOperationId operation_id;
    std::int64_t position = 0;
    CaseId case_id;
    BulkItemState state = BulkItemState::waiting;
};
BOOST_DESCRIBE_STRUCT(BulkItemRow, (), (operation_id, position, case_id, state))

struct ItemJob {
    BulkOperationId operation_id;
    std::int64_t position = 0;
};
BOOST_DESCRIBE_STRUCT(ItemJob, (), (operation_id, position))

void check_cases(const NewBulkOperation& given, std::vector<base::Problem>& problems) {
    if (given.case_ids.empty())
        problems.push_back({"/case_ids", "too_short", "names one case at least"});
    if (given.case_ids.size() > max_bulk_cases)
        problems.push_back({"/case_ids", "too_long", "are over 1,000"});
    std::set<CaseId> seen;
    for (std::size_t i = 0; i < given.case_ids.size() && problems.empty(); ++i)
        if (!seen.insert(given.case_ids[i]).second)
            problems.push_back({"/case_ids/" + std::to_string(i), "duplicate", "is there twice"});
}

void check(const NewBulkOperation& given) {
    std::vector<base::Problem> problems;
    check_cases(given, problems);
    const auto belongs = [&](const char* pointer, bool is_given, BulkAction action) {
        if (given.action == action && !is_given)
            problems.push_back({pointer, "required", "is required"});
        if (given.action != action && is_given)
            problems.push_back({pointer, "not_allowed", "does not belong to this action"});
    };
    belongs("/user_id", given.user_id.has_value(), BulkAction::assign);
    belongs("/status", given.status.has_value(), BulkAction::set_status);
    belongs("/reason", given.reason.has_value(), BulkAction::close);
    base::throw_if_any(std::move(problems));
}

BulkChange change_of(const BulkRow& row) {
    return base::from_json<BulkChange>(boost::json::parse(row.change.text));
}

std::optional<BulkRow> find_row(storage::Transaction& tx, BulkOperationId id) {
    static const auto select =
        "SELECT " + storage::column_list<BulkRow>() + " FROM bulk_operation WHERE id = $1";
    return tx.maybe<BulkRow>(select, id);
}

void make_change(
    web::Session& session,
    const BulkServices& services,
    CaseId id,
    const BulkChange& change
) {
    auto opened = find_running_case(session, services.types, id, web::Permission::case_handle);
    switch (change.action) {
    case BulkAction::assign:
        assign(session, opened, {*change.user_id}, services.may_handle);
        break;
    case BulkAction::set_status:
        set_status(session, opened, {*change.status});
        break;
    case BulkAction::close:
        close_case(session, opened, {*change.reason});
        break;
    }
}

base::Language language_of(const BulkChange& change) {
    return change.language.value_or(base::Language::en);
}

std::string reason_of(const Error& error, base::Language language) {
    std::string text(error.text(language));
    if (error.is_for_people()) return text;
    for (const auto& problem : error.problems()) text += ' ' + problem.message + '.';
    return text;
}

void conclude(
    storage::Transaction& tx,
    const ItemJob& job,
    BulkItemState state,
    const std::optional<std::string>& message
) {
    tx.send(
        "UPDATE bulk_item SET state = $1, message = $2 WHERE operation_id = $3 AND position = $4",
        state,
        message,
        job.operation_id,
        job.position
    );
}

void run_item(
    storage::Transaction& tx,
    const BulkServices& services,
    const ItemJob& job,
    base::Timestamp now
) {
    const auto operation = find_row(tx, job.operation_id);
    const auto item = tx.maybe<CaseId>(
        "SELECT case_id FROM bulk_item WHERE operation_id = $1 AND position = $2"
        " AND state = 'waiting'",
        job.operation_id,
        job.position
    );
    if (!operation || !item) return;
    web::Caller caller{.kind = web::ActorKind::staff, .face = web::Face::desk};
    caller.user_id = operation->requested_by;
    caller.name = operation->requester_name;
    caller.role = operation->requester_role;
    caller.grants = services.grants_of(tx, operation->requested_by);
    web::Session session{caller, tx, now, operation->municipality_id, {}};
    // A verb that refuses leaves nothing behind, and the refusal itself is kept.
    const auto change = change_of(*operation);
    tx.exec("SAVEPOINT bulk_item");
    try {
        make_change(session, services, *item, change);
        tx.exec("RELEASE SAVEPOINT bulk_item");
        conclude(tx, job, BulkItemState::done, std::nullopt);
    } catch (const Error& refused) {
        if (refused.code() == ErrorCode::internal || refused.code() == ErrorCode::unavailable)
            throw;
        tx.exec("ROLLBACK TO SAVEPOINT bulk_item");
        tx.exec("RELEASE SAVEPOINT bulk_item");
        conclude(tx, job, BulkItemState::refused, reason_of(refused, language_of(change)));
    }
}

} // namespace

BulkOperation start_bulk_operation(web::Session& session, const NewBulkOperation& given) {
    check(given);
    const BulkChange change{
        given.action, given.user_id, given.status, given.reason, session.language};
    const BulkRow row{
        .id = BulkOperationId::make(),
        .municipality_id = session.municipality_id,
        .change = {base::to_json(change)},
        .requested_by = session.caller.user_id,
        .requester_name = session.caller.name,
        .requester_role = session.caller.role,
        .requested_at = session.now};
    session.tx.insert("bulk_operation", row);
    BulkOperation made{row.id, given.action, row.requested_at, session.language};
    for (const auto& case_id : given.case_ids) {
        const ItemJob job{row.id, made.waiting++};
        session.tx.insert("bulk_item", BulkItemRow{row.id, job.position, case_id});
        jobs::enqueue(
            session.tx,
            {.kind = std::string(item_kind),
             .due = session.now,
             .payload = {base::to_json(job)},
             .lane = case_id.to_text(),
             .municipality_id = session.municipality_id}
        );
        made.items.push_back({case_id, BulkItemState::waiting, std::nullopt});
    }
    return made;
}

BulkOperation find_bulk_operation(web::Session& session, BulkOperationId id) {
    const auto row = find_row(session.tx, id);
    if (!row || row->requested_by != session.caller.user_id ||
        row->municipality_id != session.municipality_id)
        throw Error(ErrorCode::not_found, "There is no such operation of yours.");
    static const auto select = "SELECT " + storage::column_list<BulkItem>() +
                               " FROM bulk_item WHERE operation_id = $1 ORDER BY position";
    const auto change = change_of(*row);
    BulkOperation found{row->id, change.action, row->requested_at, language_of(change)};
    found.items = session.tx.query<BulkItem>(select, id);
    for (const auto& item : found.items) {
        if (item.state == BulkItemState::waiting) ++found.waiting;
        if (item.state == BulkItemState::done) ++found.done;
        if (item.state == BulkItemState::refused) ++found.refused;
    }
    return found;
}

void handle_bulk_jobs(jobs::Runner& runner, const BulkServices& services) {
    runner.handle(
        std::string(item_kind),
        [services](
            storage::Transaction& tx,
            const jobs::JobContext& context,
            const base::JsonValue& payload
        ) { run_item(tx, services, base::from_json<ItemJob>(payload), context.now); }
    );
}

void sweep_bulk_operations(storage::Transaction& tx, base::Timestamp now) {
    tx.send(
        "DELETE FROM bulk_item WHERE operation_id IN"
        " (SELECT id FROM bulk_operation WHERE requested_at < $1)",
        now - kept
    );
    tx.send("DELETE FROM bulk_operation WHERE requested_at < $1", now - kept);
}

} // namespace kansli::cases
