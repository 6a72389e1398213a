#include "storage/backup.hpp"

#include "base/error.hpp"
#include "storage/postgres_backup.hpp"
#include "storage/sqlite_backup.hpp"

namespace kansli::storage {

namespace {

namespace fs = std::filesystem;

} // namespace

// Under another name until it is whole: half a file must not look like a backup.
void backup_database(const DatabaseSettings& settings, const fs::path& file) {
    if (fs::exists(file))
        throw base::Error(
            base::ErrorCode::conflict, "There is a file of the backup's name already."
        );
    auto unfinished = file;
    unfinished += ".unfinished";
    std::error_code failed;
    fs::remove(unfinished, failed);
    try {
        if (backend_of(settings.url) == Backend::sqlite)
            back_up_sqlite(settings.url, unfinished);
        else
            back_up_postgres(settings, unfinished);
    } catch (...) {
        fs::remove(unfinished, failed);
        throw;
    }
    fs::rename(unfinished, file, failed);
    if (failed)
        throw base::Error(base::ErrorCode::unavailable, "The backup's file cannot be written.");
}

void restore_database(const DatabaseSettings& settings, const fs::path& file) {
    if (!fs::is_regular_file(file))
        throw base::Error(base::ErrorCode::not_found, "There is no such backup.");
    if (backend_of(settings.url) == Backend::sqlite)
        restore_sqlite(settings.url, file);
    else
        restore_postgres(settings, file);
}

} // namespace kansli::storage
