// Work that happens later or outside: a row in the one durable queue, written in the transaction
// that wants it done. A payload holds ids and codes, never personal data: operators read it.
#pragma once

#include "base/id.hpp"
#include "base/json.hpp"
#include "base/municipality.hpp"
#include "base/time.hpp"
#include "storage/transaction.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kansli::jobs {

struct NewJob {
    std::string kind;
    // Of one kind and key at most one job waits (a second is the same work, due at the earlier of
    // the two times), and at most one runs: in order, never side by side. Empty: none of that.
    std::string key{};
    base::Timestamp due{};
    base::JsonText payload{};
    int max_attempts = 8;
    // The write lane it runs in, as text: a case's id. Empty: its key, or else its own id.
    std::string lane{};
    // Whose operators see it when it fails; empty: all of them.
    base::MunicipalityId municipality_id{};
};

// What a handler is told of the run it is in. The id is the same in every attempt, so that an
// effect outside can be made idempotent by it.
struct JobContext {
    base::Uuid job_id;
    base::Timestamp now;
    int attempt = 1;
};

// Puts the job in the queue when the transaction commits, and wakes the workers then. Throws
// std::logic_error when the payload holds a personal number.
void enqueue(storage::Transaction& tx, const NewJob& job);

// The same, but only where the table names the job's municipality in its municipality_id: for work
// that few municipalities want, at the cost of a look in an index. Nobody is woken for it; the
// workers find it when they look next, within a second.
void enqueue_where_listed(storage::Transaction& tx, const NewJob& job, std::string_view table);

// Takes the waiting job of that key out of the queue, if there is one that has not begun.
void cancel(storage::Transaction& tx, std::string_view kind, std::string_view key);

// How long to wait after that many attempts: 1 s, 4 s, 16 s … at most an hour, spread by `luck`
// (0 to 1) over a fifth to either side, so that what failed together does not return together.
base::Duration back_off(int attempts, double luck);

} // namespace kansli::jobs
