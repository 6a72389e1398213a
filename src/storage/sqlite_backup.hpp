// Backup and restore of a SQLite file; backup.hpp is the way to them.
#pragma once

#include <filesystem>

namespace kansli::storage {

void back_up_sqlite(const std::filesystem::path& database, const std::filesystem::path& file);
void restore_sqlite(const std::filesystem::path& database, const std::filesystem::path& file);

} // namespace kansli::storage
