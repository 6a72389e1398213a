// Content-addressed bytes (SHA-256): attachments and large bodies, written and read in pieces so
// that a large file never stands in memory. A folder beside SQLite, chunked rows in PostgreSQL.
// The blob is staged first and linked by a row that names it; a job sweeps what nobody linked.
#pragma once

#include "base/hash.hpp"
#include "base/time.hpp"
#include "storage/database.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace kansli::storage {

constexpr std::size_t blob_piece = 256 * 1024; // bytes a read or write handles at a time

// The SHA-256 of the content as 64 hexadecimal digits, and its size in bytes.
struct BlobRef {
    std::string sha256;
    std::int64_t size = 0;
};
BOOST_DESCRIBE_STRUCT(BlobRef, (), (sha256, size))

class BlobWriter {
public:
    virtual ~BlobWriter() = default; // without finish() nothing remains
    // Error{unavailable} when there is no room, or no database.
    virtual void write(std::string_view piece) = 0;
    // Durable when it returns.
    virtual BlobRef finish() = 0;
};

class BlobReader {
public:
    virtual ~BlobReader() = default;
    virtual std::int64_t size() const = 0;
    // The next bytes, at most blob_piece; empty at the end. Valid until the next call.
    virtual std::string_view read() = 0;
};

class BlobStore {
public:
    static std::unique_ptr<BlobStore>
    open(Database& database, const DatabaseSettings& settings, const std::filesystem::path& folder);
    virtual ~BlobStore() = default;
    virtual std::unique_ptr<BlobWriter> writer() = 0;
    // Error{not_found} when it is not there.
    virtual std::unique_ptr<BlobReader> reader(const std::string& sha256) = 0;
    virtual bool contains(const std::string& sha256) = 0;
    // There may be none.
    virtual void remove(const std::string& sha256) = 0;
    // Removes it unless it was written again since then, and tells whether it did: what was handed
    // in anew while a sweep looked for links must stay.
    virtual bool remove_if_older(const std::string& sha256, base::Timestamp than) = 0;
    // Removes what is left of uploads that began before then and never finished; returns how many.
    // Opening does it for those older than a day.
    virtual std::size_t remove_unfinished(base::Timestamp begun_before) = 0;
    // Every blob's hash and when it was written, for the sweep and the backup.
    virtual void each(const std::function<void(const BlobRef&, base::Timestamp written)>& visit
    ) = 0;
};

} // namespace kansli::storage
