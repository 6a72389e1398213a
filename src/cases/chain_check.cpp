#include "cases/chain_check.hpp"

#include "cases/event_chain.hpp"

namespace kansli::cases {

namespace {

struct ChainHead {
    CaseId id;
    std::int64_t event_seq = 0;
    storage::Blob event_hash;
};
BOOST_DESCRIBE_STRUCT(ChainHead, (), (id, event_seq, event_hash))

constexpr std::int64_t batch = 500;
constexpr std::size_t max_listed = 100;

// What is wrong with an event that follows `previous`; empty when nothing is.
std::string fault_of(const EventRow& row, std::int64_t wanted_seq, const storage::Blob& previous) {
    if (row.seq != wanted_seq) return "an event is missing before this one";
    if (row.data && !row.salt) return "the salt is gone though the data is there";
    if (row.data && data_hash(*row.salt, row.data->text) != row.data_hash)
        return "the data was changed";
    if (event_hash(row, previous) != row.hash) return "the event was changed";
    return {};
}

void check_chain(const ChainHead& head, std::span<const EventRow> events, ChainReport& report) {
    const auto broken = [&](std::int64_t seq, std::string reason) {
        if (report.broken.size() < max_listed)
            report.broken.push_back({head.id, seq, std::move(reason)});
        ++report.broken_cases;
    };
    storage::Blob previous;
    std::int64_t seq = 0;
    for (const auto& event : events) {
        if (auto fault = fault_of(event, ++seq, previous); !fault.empty())
            return broken(event.seq, std::move(fault));
        previous = event.hash;
    }
    if (head.event_seq != seq || head.event_hash != previous)
        broken(seq, "the case's head is not its last event: the tail was cut off or added to");
}

void check_batch(
    storage::Transaction& tx,
    const std::vector<ChainHead>& heads,
    CaseId after,
    ChainReport& report
) {
    static const auto select =
        "SELECT " + storage::column_list<EventRow>() +
        " FROM case_event WHERE case_id > $1 AND case_id <= $2 ORDER BY case_id, seq";
    const auto events = tx.query<EventRow>(select, after, heads.back().id);
    std::size_t at = 0;
    for (const auto& head : heads) {
        const auto begin = at;
        while (at < events.size() && events[at].case_id == head.id) ++at;
        check_chain(head, std::span(events).subspan(begin, at - begin), report);
    }
    report.cases += static_cast<std::int64_t>(heads.size());
    report.events += static_cast<std::int64_t>(events.size());
}

} // namespace

ChainReport verify_chains(storage::Transaction& tx) {
    ChainReport report;
    CaseId after;
    while (true) {
        const auto heads = tx.query<ChainHead>(
            "SELECT id, event_seq, event_hash FROM cases WHERE id > $1 ORDER BY id LIMIT $2",
            after,
            batch
        );
        if (heads.empty()) return report;
        check_batch(tx, heads, after, report);
        after = heads.back().id;
    }
}

} // namespace kansli::cases
