// Blobs as rows of pieces, so that nodes on one PostgreSQL need no shared disk. Pieces are
// committed as they come, outside the write lanes, and belong to nothing until the blob's own row
// is there.
#pragma once

#include "storage/blob_store.hpp"

namespace kansli::storage {

class BlobRows final : public BlobStore {
public:
    // Needs the tables of migration 000.
    explicit BlobRows(Database& database) : database_(database) {}

    std::unique_ptr<BlobWriter> writer() override;
    std::unique_ptr<BlobReader> reader(const std::string& sha256) override;
    bool contains(const std::string& sha256) override;
    void remove(const std::string& sha256) override;
    bool remove_if_older(const std::string& sha256, base::Timestamp than) override;
    std::size_t remove_unfinished(base::Timestamp begun_before) override;
    void each(const std::function<void(const BlobRef&, base::Timestamp written)>& visit) override;

private:
    class Writer;
    class Reader;

    Database& database_;
};

} // namespace kansli::storage
