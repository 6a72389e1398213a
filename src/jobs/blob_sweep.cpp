#include "jobs/blob_sweep.hpp"

#include "base/log.hpp"

#include <algorithm>
#include <span>

namespace kansli::jobs {

namespace {

constexpr std::size_t piece = 200; // blobs looked up in one read

bool is_linked(storage::Transaction& tx, const LinkQueries& links, const std::string& sha256) {
    return std::any_of(links.begin(), links.end(), [&](const std::string& sql) {
        return tx.maybe<std::int64_t>(sql, sha256).has_value();
    });
}

std::vector<std::string> unlinked(
    storage::Database& database,
    const LinkQueries& links,
    std::span<const std::string> hashes
) {
    std::vector<std::string> found;
    database.read([&](storage::Transaction& tx) {
        found.clear();
        for (const auto& sha256 : hashes)
            if (!is_linked(tx, links, sha256)) found.push_back(sha256);
    });
    return found;
}

} // namespace

std::size_t sweep_blobs(
    storage::Database& database,
    storage::BlobStore& blobs,
    const LinkQueries& links,
    base::Timestamp now
) {
    const auto written_before = now - blob_grace;
    std::vector<std::string> old;
    blobs.each([&](const storage::BlobRef& blob, base::Timestamp written) {
        if (written < written_before) old.push_back(blob.sha256);
    });
    std::size_t removed = 0;
    for (std::size_t at = 0; at < old.size(); at += piece) {
        const auto part = std::span(old).subspan(at, std::min(piece, old.size() - at));
        for (const auto& sha256 : unlinked(database, links, part)) {
            // Handed in anew since it was looked up, it stays.
            if (blobs.remove_if_older(sha256, written_before)) ++removed;
        }
    }
    return removed;
}

void add_blob_sweep(
    Runner& runner,
    storage::Database& database,
    storage::BlobStore& blobs,
    LinkQueries links
) {
    runner.every_outside(
        "blob-sweep",
        std::chrono::hours(24),
        [&database,
         &blobs,
         links = std::move(links)](const JobContext& context, const base::JsonValue&) {
            const auto removed = sweep_blobs(database, blobs, links, context.now);
            base::log(base::LogLevel::info, "blobs_swept", {{"removed", removed}});
        }
    );
}

} // namespace kansli::jobs
