#include "cases/event_feed.hpp"

#include <algorithm>

namespace kansli::cases {

namespace {

constexpr std::string_view number_kind = "number-events";

struct NumberJob {
    CaseId case_id;
};
BOOST_DESCRIBE_STRUCT(NumberJob, (), (case_id))

struct FeedRow {
    std::int64_t position = 0;
    CaseId case_id;
    std::int64_t seq = 0;
    base::MunicipalityId municipality_id;
};
BOOST_DESCRIBE_STRUCT(FeedRow, (), (position, case_id, seq, municipality_id))

void add_in(storage::SqlText& sql, std::string_view column, const std::vector<std::string>& names) {
    if (names.empty()) return;
    sql.add(" AND ").add(column).add(" IN ").bind_list(names);
}

// Restricted events are for the auditors alone and get no number.
std::size_t
number_events(storage::Transaction& tx, CaseId id, const base::MunicipalityId& municipality) {
    const auto seqs = tx.query<std::int64_t>(
        "SELECT seq FROM case_event WHERE case_id = $1 AND visibility <> 'restricted'"
        " AND seq > (SELECT COALESCE(MAX(seq), 0) FROM event_feed WHERE case_id = $1)"
        " AND at >= (SELECT since FROM event_listener WHERE municipality_id = $2) ORDER BY seq",
        id,
        municipality
    );
    if (seqs.empty()) return 0;
    auto position = feed_end(tx);
    std::vector<FeedRow> rows;
    for (const auto seq : seqs) rows.push_back({++position, id, seq, municipality});
    tx.insert_all("event_feed", rows);
    return rows.size();
}

} // namespace

std::int64_t feed_end(storage::Transaction& tx) {
    return tx.one<std::int64_t>("SELECT COALESCE(MAX(position), 0) FROM event_feed");
}

FeedPart read_feed(web::Session& session, const FeedRange& range) {
    // Read first: what is numbered while the rest is read belongs to the next part.
    const auto end = feed_end(session.tx);
    storage::SqlText sql;
    sql.add("SELECT f.position, e.id, f.case_id, e.seq, c.case_type, e.type, e.at"
            " FROM event_feed f JOIN case_event e ON e.case_id = f.case_id AND e.seq = f.seq"
            " JOIN cases c ON c.id = f.case_id WHERE f.municipality_id = ")
        .bind(session.municipality_id)
        .add(" AND f.position > ")
        .bind(range.after)
        .add(" AND f.position <= ")
        .bind(end)
        .add(" AND ");
    Access::of(session, web::Permission::case_read).add_condition(sql);
    add_in(sql, "c.case_type", range.case_types);
    add_in(sql, "e.type", range.event_types);
    sql.add(" ORDER BY f.position LIMIT ").bind(range.limit + 1);
    FeedPart part;
    part.events = session.tx.query_values<FeedEvent>(sql.text(), sql.values());
    part.has_more = static_cast<std::int64_t>(part.events.size()) > range.limit;
    if (part.has_more) part.events.pop_back();
    part.next = part.has_more ? part.events.back().position : std::max(end, range.after);
    return part;
}

void listen(
    storage::Transaction& tx,
    const base::MunicipalityId& municipality,
    base::Timestamp now
) {
    tx.send(
        "INSERT INTO event_listener (municipality_id, since) VALUES ($1, $2)"
        " ON CONFLICT DO NOTHING",
        municipality,
        now
    );
}

void number_later(web::Session& session, const CaseRow& row) {
    jobs::enqueue_where_listed(
        session.tx,
        {.kind = std::string(number_kind),
         .key = row.id.to_text(),
         .due = session.now,
         .payload = {base::to_json(NumberJob{row.id})},
         .lane = std::string(feed_lane),
         .municipality_id = row.municipality_id},
        "event_listener"
    );
}

void handle_feed_jobs(
    jobs::Runner& runner,
    std::function<void(storage::Transaction&, const base::MunicipalityId&, base::Timestamp)>
        numbered
) {
    runner.handle(
        std::string(number_kind),
        [numbered = std::move(numbered
         )](storage::Transaction& tx,
            const jobs::JobContext& context,
            const base::JsonValue& payload) {
            const auto id = base::from_json<NumberJob>(payload).case_id;
            const auto municipality = tx.maybe<base::MunicipalityId>(
                "SELECT municipality_id FROM cases WHERE id = $1", id
            );
            if (municipality && number_events(tx, id, *municipality) > 0)
                numbered(tx, *municipality, context.now);
        }
    );
}

} // namespace kansli::cases
