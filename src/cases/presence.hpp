// Who at the desk has a case open now, so that two do not work on it unknowingly. A row each,
// renewed while the page is open and void a minute after it was last: so all nodes on one database
// see the same, and a page that was lost is forgotten by itself. It is no event: nobody can tell
// later who looked at what from here (the access log can).
#pragma once

#include "cases/case_store.hpp"

#include <chrono>
#include <vector>

namespace kansli::cases {

constexpr base::Duration presence_time = std::chrono::seconds(60);

struct Presence {
    UserId user_id;
    std::string name;
    base::Timestamp since;
    base::Timestamp until; // unless the page says again that it is open
};
BOOST_DESCRIBE_STRUCT(Presence, (), (user_id, name, since, until))

// The others who have it open, who came first first.
std::vector<Presence> others_present(web::Session& session, CaseId id);
// Says that the caller has it open, or still has.
void be_present(web::Session& session, const CaseRow& row);
void leave(web::Session& session, const CaseRow& row);

// Removes what is void; for a recurring job.
std::int64_t sweep_presence(storage::Transaction& tx, base::Timestamp now);

} // namespace kansli::cases
