// The events of all cases of a municipality in one order, for those who follow them from a cursor.
// Events are numbered after their commit, one case after the other in a lane that all nodes share:
// what is read up to a position is all there is and ever will be up to it. Only municipalities that
// somebody listens to are numbered, from the day when the first one did.
#pragma once

#include "cases/case_store.hpp"
#include "jobs/runner.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace kansli::cases {

// Whatever numbers events or depends on their numbers runs in this lane.
constexpr std::string_view feed_lane = "event-feed";

struct FeedEvent {
    std::int64_t position = 0;
    base::Uuid id;
    CaseId case_id;
    std::int64_t seq = 0;
    std::string case_type;
    EventType type = EventType::changed;
    base::Timestamp at;
};
BOOST_DESCRIBE_STRUCT(FeedEvent, (), (position, id, case_id, seq, case_type, type, at))

struct FeedRange {
    std::int64_t after = 0;
    std::int64_t limit = 100;
    std::vector<std::string> case_types{};  // empty: all
    std::vector<std::string> event_types{}; // empty: all
};

// What the caller may read of the feed, in order. `next` is where to go on: past what was looked
// through, also where nothing of it was for the caller.
struct FeedPart {
    std::vector<FeedEvent> events;
    std::int64_t next = 0;
    bool has_more = false;
};
BOOST_DESCRIBE_STRUCT(FeedPart, (), (events, next, has_more))

FeedPart read_feed(web::Session& session, const FeedRange& range);
// The position of the last event that is numbered; 0 before the first.
std::int64_t feed_end(storage::Transaction& tx);

// Has the municipality's events numbered from now on.
void listen(
    storage::Transaction& tx,
    const base::MunicipalityId& municipality,
    base::Timestamp now
);

// For case_store.cpp: has the case's new events numbered once this transaction is committed, if
// anybody listens.
void number_later(web::Session& session, const CaseRow& row);

// Handles the job that numbers. `numbered` is called in its transaction, in the feed's lane.
void handle_feed_jobs(
    jobs::Runner& runner,
    std::function<void(storage::Transaction&, const base::MunicipalityId&, base::Timestamp)>
        numbered
);

} // namespace kansli::cases
