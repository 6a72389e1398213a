#include "cases/case_follow.hpp"

#include "cases/case_statistics.hpp"
#include "cases/case_text.hpp"
#include "jobs/runner.hpp"

#include <set>

namespace kansli::cases {

namespace {

constexpr std::int64_t changes_at_once = 500;
constexpr int pieces_at_most = 20; // so that a stop need not wait for a long backlog

struct Change {
    std::int64_t id = 0;
    CaseId case_id;
};
BOOST_DESCRIBE_STRUCT(Change, (), (id, case_id))

struct Piece {
    std::vector<Change> changes;
    std::vector<IndexedCase> indexed;
    std::vector<CountedCase> counted;
};

// The notes are read before the cases: one that comes in between is followed next time.
Piece read_piece(storage::Database& database, CaseTypes& types) {
    Piece piece;
    database.read([&](storage::Transaction& tx) {
        piece = {};
        piece.changes = tx.query<Change>(
            "SELECT id, case_id FROM case_change ORDER BY id LIMIT $1", changes_at_once
        );
        std::set<CaseId> changed;
        for (const auto& change : piece.changes) changed.insert(change.case_id);
        const std::vector<CaseId> ids(changed.begin(), changed.end());
        piece.indexed = indexed_cases(tx, types, ids);
        piece.counted = count_events(tx, ids);
    });
    return piece;
}

void write_piece(storage::Transaction& tx, storage::Backend backend, const Piece& piece) {
    SearchIndex::of(backend).write(tx, piece.indexed);
    write_counted(tx, piece.counted);
    storage::SqlText sql;
    sql.add("DELETE FROM case_change WHERE id IN ").bind_list(piece.changes, &Change::id);
    sql.add(" RETURNING id");
    tx.query_values<std::int64_t>(sql.text(), sql.values());
}

} // namespace

std::size_t follow_cases(storage::Database& database, CaseTypes& types) {
    const auto lane = storage::lane_key("follow-cases");
    std::size_t followed = 0;
    for (int pieces = 0; pieces < pieces_at_most; ++pieces) {
        const auto piece = read_piece(database, types);
        if (piece.changes.empty()) break;
        database.write(lane, [&](storage::Transaction& tx) {
            write_piece(tx, database.backend(), piece);
        });
        followed += piece.changes.size();
        if (std::ssize(piece.changes) < changes_at_once) break;
    }
    return followed;
}

void follow_now(
    storage::Transaction& tx,
    storage::Backend backend,
    CaseTypes& types,
    const std::vector<CaseId>& ids
) {
    SearchIndex::of(backend).write(tx, indexed_cases(tx, types, ids));
    write_counted(tx, count_events(tx, ids));
    tx.exec("DELETE FROM case_change");
}

void handle_case_following(jobs::Runner& runner, storage::Database& database, CaseTypes& types) {
    runner.every_outside(
        "follow-cases",
        std::chrono::seconds(1),
        [&database, &types](const jobs::JobContext&, const base::JsonValue&) {
            follow_cases(database, types);
        }
    );
}

} // namespace kansli::cases
