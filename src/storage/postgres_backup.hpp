// Backup and restore by PostgreSQL's own programs; backup.hpp is the way to them. The connection is
// told in the child's environment, for everybody on the machine can read its command line.
#pragma once

#include "storage/database.hpp"

#include <filesystem>

namespace kansli::storage {

void back_up_postgres(const DatabaseSettings& settings, const std::filesystem::path& file);
void restore_postgres(const DatabaseSettings& settings, const std::filesystem::path& file);

} // namespace kansli::storage
