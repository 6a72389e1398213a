// Blobs as files, aa/bb/<hash>, and unfinished ones under partial/: for one process, beside SQLite.
#pragma once

#include "storage/blob_store.hpp"

#include <filesystem>
#include <mutex>

namespace kansli::storage {

class BlobFolder final : public BlobStore {
public:
    // Makes the folder where there is none.
    explicit BlobFolder(std::filesystem::path folder);

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

    std::filesystem::path place(const std::string& sha256) const;
    void make_folders(const std::filesystem::path& inner);
    void put(const std::filesystem::path& file, const std::string& sha256);

    const std::filesystem::path folder_;
    // Held while a file is put in its place or taken away, so that a sweep sees the newest time.
    std::mutex mutex_;
};

} // namespace kansli::storage
