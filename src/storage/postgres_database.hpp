// The database as a PostgreSQL server; Database::open is the way to it.
#pragma once

#include "storage/database.hpp"

#include <memory>

namespace kansli::storage {

std::unique_ptr<Database> open_postgres_database(const DatabaseSettings& settings);

} // namespace kansli::storage
