// The notifier on PostgreSQL; Notifier::open is the way to it.
#pragma once

#include "storage/notifier.hpp"

#include <memory>
#include <string>

namespace kansli::storage {

std::unique_ptr<Notifier> open_postgres_notifier(const std::string& url);

} // namespace kansli::storage
