#include "storage/postgres_database.hpp"

#include "base/error.hpp"

namespace kansli::storage {

std::unique_ptr<Database> open_postgres_database(const DatabaseSettings&) {
    throw base::Error(base::ErrorCode::invalid, "PostgreSQL is not built in yet.");
}

} // namespace kansli::storage
