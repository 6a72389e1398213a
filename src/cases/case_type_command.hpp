// The commands of an installation's program that check and publish packages in folders.
#pragma once

#include "base/time.hpp"
#include "cases/case_type.hpp"
#include "storage/database.hpp"

#include <filesystem>
#include <ostream>
#include <string>

namespace kansli::cases {

// Prints "folder/file:line: /pointer message" for each problem and a closing line. The exit status:
// 0 when the package may be published, 1 otherwise.
int check_case_type_command(const std::filesystem::path& folder, std::ostream& out);

// Checks and publishes; exit status 0 also when this very package was published before.
int publish_case_type_command(
    const std::filesystem::path& folder,
    storage::Database& database,
    Installation installation,
    const std::string& published_by,
    base::Timestamp now,
    std::ostream& out
);

} // namespace kansli::cases
