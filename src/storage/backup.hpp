// A database copied into one file while it is in use, and made of such a file again. On SQLite its
// own online backup, on PostgreSQL pg_dump and pg_restore. Attachments in a folder are not part of
// it.
#pragma once

#include "storage/database.hpp"

#include <filesystem>

namespace kansli::storage {

// All of one moment; writers go on meanwhile. Error{conflict} where the file is already,
// Error{unavailable} when it cannot be written or the database does not answer.
void backup_database(const DatabaseSettings& settings, const std::filesystem::path& file);

// For a database that nobody uses. Error{conflict} unless it is empty, Error{invalid} when the file
// is damaged or is no backup; then nothing was changed.
void restore_database(const DatabaseSettings& settings, const std::filesystem::path& file);

} // namespace kansli::storage
