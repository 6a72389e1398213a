#include "identity/stand_in.hpp"

#include "base/error.hpp"
#include "identity/staff.hpp"

namespace kansli::identity {
namespace {

using base::Error;
using base::ErrorCode;

constexpr std::string_view select_stand_ins =
    "SELECT s.id, s.absent_id, a.name AS absent_name, s.stand_in_id, b.name AS stand_in_name, "
    "s.from_day, s.to_day, s.created_at, s.ended_at FROM stand_in s "
    "JOIN staff_user a ON a.id = s.absent_id JOIN staff_user b ON b.id = s.stand_in_id ";

void check(
    storage::Transaction& tx,
    base::UserId absent,
    const NewStandIn& given,
    base::Timestamp now
) {
    std::vector<base::Problem> problems;
    if (given.stand_in_id == absent)
        problems.push_back(
            {"/stand_in_id",
             "not_allowed",
             "is yourself",
             {"You cannot stand in for yourself: choose somebody else.",
              "Du kan inte ersätta dig själv. Välj någon annan."}}
        );
    else if (!find_staff_user(tx, given.stand_in_id))
        problems.push_back(
            {"/stand_in_id",
             "not_found",
             "is no member of staff",
             {"There is no such member of staff: choose somebody else.",
              "Personen är inte anställd här. Välj någon annan."}}
        );
    if (given.to_day < given.from_day)
        problems.push_back(
            {"/to_day",
             "out_of_range",
             "must not be before from_day",
             {"The last day is before the first.", "Sista dagen är före den första."}}
        );
    else if (given.to_day.days() - given.from_day.days() > max_absence)
        problems.push_back(
            {"/to_day",
             "out_of_range",
             "is over a year after from_day",
             {"Somebody stands in for a year at most.",
              "Någon kan ersätta dig i högst ett år i taget."}}
        );
    if (given.to_day < base::swedish_day(now))
        problems.push_back(
            {"/to_day",
             "out_of_range",
             "has passed",
             {"The last day has passed.", "Sista dagen har passerat."}}
        );
    base::throw_if_any(std::move(problems));
}

} // namespace

StandIn name_stand_in(
    storage::Transaction& tx,
    base::UserId absent,
    const NewStandIn& given,
    base::Timestamp now
) {
    check(tx, absent, given, now);
    // Days are written YYYY-MM-DD, so that their texts are in their order.
    const auto taken = tx.maybe<std::int64_t>(
        "SELECT 1 FROM stand_in WHERE absent_id = $1 AND ended_at IS NULL "
        "AND from_day <= $2 AND to_day >= $3 LIMIT 1",
        absent,
        given.to_day,
        given.from_day
    );
    if (taken)
        throw Error(
            ErrorCode::conflict,
            base::Sentence{
                "Somebody stands in for you on one of these days already: end that first.",
                "Någon är redan din ersättare någon av de dagarna. Avsluta det först."},
            {{"/from_day", "taken", "overlaps another stand-in"}}
        );
    const auto id = StandInId::make();
    tx.exec(
        "INSERT INTO stand_in (id, absent_id, stand_in_id, from_day, to_day, created_at) "
        "VALUES ($1, $2, $3, $4, $5, $6)",
        id,
        absent,
        given.stand_in_id,
        given.from_day,
        given.to_day,
        now
    );
    return tx.one<StandIn>(std::string(select_stand_ins) + "WHERE s.id = $1", id);
}

void end_stand_in(
    storage::Transaction& tx,
    base::UserId absent,
    StandInId id,
    base::Timestamp now
) {
    const auto ended = tx.exec(
        "UPDATE stand_in SET ended_at = $1 WHERE id = $2 AND absent_id = $3 AND ended_at IS NULL",
        now,
        id,
        absent
    );
    if (ended == 0) throw Error(ErrorCode::not_found, "You have named no such stand-in.");
}

std::vector<StandIn> stand_ins_of(storage::Transaction& tx, base::UserId user) {
    return tx.query<StandIn>(
        std::string(select_stand_ins) + "WHERE s.absent_id = $1 OR s.stand_in_id = $1 "
                                        "ORDER BY s.from_day DESC, s.id DESC LIMIT 200",
        user
    );
}

std::vector<base::UserId>
absent_colleagues(storage::Transaction& tx, base::UserId user, base::Timestamp now) {
    return tx.query<base::UserId>(
        "SELECT s.absent_id FROM stand_in s JOIN staff_user u ON u.id = s.absent_id "
        "AND u.disabled_at IS NULL WHERE s.stand_in_id = $1 AND s.ended_at IS NULL "
        "AND s.from_day <= $2 AND s.to_day >= $2 ORDER BY s.absent_id",
        user,
        base::swedish_day(now)
    );
}

} // namespace kansli::identity
