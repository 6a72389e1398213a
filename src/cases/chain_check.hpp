// `verify`: walks the chain of events of every case, so that a changed, added or removed event
// shows.
#pragma once

#include "cases/event.hpp"

namespace kansli::cases {

// A case whose chain does not hold, and why.
struct BrokenChain {
    CaseId case_id;
    std::int64_t seq = 0;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(BrokenChain, (), (case_id, seq, reason))

struct ChainReport {
    std::int64_t cases = 0;
    std::int64_t events = 0;
    std::int64_t broken_cases = 0;
    std::vector<BrokenChain> broken; // the first hundred
};

// Walks every chain: that each hash follows from the event and the one before it, that undisposed
// data matches its hash, and that the last is the head in the case's row. Works in batches of 500
// cases; `tx` must see one snapshot.
ChainReport verify_chains(storage::Transaction& tx);

} // namespace kansli::cases
