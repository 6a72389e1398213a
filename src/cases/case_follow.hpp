// What is derived from cases - the text search and the statistics - follows their changes at most a
// second behind: a trigger notes every change, and a job takes the notes in pieces.
#pragma once

#include "cases/case.hpp"
#include "cases/case_type_store.hpp"
#include "storage/database.hpp"

#include <vector>

namespace kansli::jobs {
class Runner;
}

namespace kansli::cases {

// Follows the changes that were noted so far, 10,000 at most, and returns how many there were.
std::size_t follow_cases(storage::Database& database, CaseTypes& types);

// For a bulk load into an installation that nobody uses: the same for these cases in the
// transaction that made them, and every note so far is taken as followed.
void follow_now(
    storage::Transaction& tx,
    storage::Backend backend,
    CaseTypes& types,
    const std::vector<CaseId>& ids
);

// Once a second.
void handle_case_following(jobs::Runner& runner, storage::Database& database, CaseTypes& types);

} // namespace kansli::cases
