#include "storage/blob_store.hpp"

#include "storage/blob_folder.hpp"
#include "storage/blob_rows.hpp"

#include <chrono>

namespace kansli::storage {

std::unique_ptr<BlobStore>
BlobStore::open(Database& database, const DatabaseSettings&, const std::filesystem::path& folder) {
    std::unique_ptr<BlobStore> store;
    if (database.backend() == Backend::postgres)
        store = std::make_unique<BlobRows>(database);
    else
        store = std::make_unique<BlobFolder>(folder);
    store->remove_unfinished(base::system_now() - std::chrono::hours(24));
    return store;
}

} // namespace kansli::storage
