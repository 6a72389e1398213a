// Removes blobs that no row links: uploads whose request was never made, attachments that were
// disposed of. Rooms that keep blobs say how a link is found; a blob that is younger than a day
// stays, because the request that links it may be on its way.
#pragma once

#include "base/time.hpp"
#include "jobs/runner.hpp"
#include "storage/blob_store.hpp"
#include "storage/database.hpp"

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

namespace kansli::jobs {

constexpr std::chrono::hours blob_grace{24};

// "SELECT 1 FROM attachment WHERE sha256 = $1": gives a row when that blob is linked.
using LinkQueries = std::vector<std::string>;

// Returns how many were removed.
std::size_t sweep_blobs(
    storage::Database& database,
    storage::BlobStore& blobs,
    const LinkQueries& links,
    base::Timestamp now
);

// Once a day.
void add_blob_sweep(
    Runner& runner,
    storage::Database& database,
    storage::BlobStore& blobs,
    LinkQueries links
);

} // namespace kansli::jobs
