// A backup is a folder: the database as its own tools copy it, the attachments, and a manifest with
// their hashes. It is taken while the installation runs; restoring needs an empty one.
#pragma once

#include "common/configuration.hpp"

#include <filesystem>

namespace kansli::apps {

// Copies the database first and the attachments after it: what the copy refers to is there, since
// nothing linked is removed and nothing unlinked within a day. Error{conflict} where the folder is.
int back_up(const Configuration& config, const std::filesystem::path& folder);

// Checks the manifest's hashes before it touches anything. Error{conflict} unless the database is
// empty, Error{invalid} for a folder that is damaged or of the other installation.
int restore(const Configuration& config, const std::filesystem::path& folder);

} // namespace kansli::apps
