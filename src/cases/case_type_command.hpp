// The commands of an installation's program that check and publish packages in folders.
#pragma once

#include "base/time.hpp"
#include "cases/case_type.hpp"
#include "cases/scenario_player.hpp"
#include "storage/database.hpp"

#include <filesystem>
#include <ostream>
#include <string>

namespace kansli::cases {

// Prints "folder/file:line: /pointer message" for each problem and a closing line. The exit status:
// 0 when the package may be published, 1 otherwise.
int check_case_type_command(const std::filesystem::path& folder, std::ostream& out);

// Plays the package's scenarios and prints a line for each, and file:line of what is not as it
// says. 0 when all passed; 1 otherwise, and for a package without any.
int test_case_type_command(
    const std::filesystem::path& folder,
    const RoomsAbove& rooms,
    std::ostream& out
);

// Prints what differs between two packages, in plain terms. 0 also when something does; 1 where one
// of them does not pass the check.
int diff_case_type_command(
    const std::filesystem::path& before,
    const std::filesystem::path& after,
    std::ostream& out
);

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
