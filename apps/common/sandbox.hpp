// What a sandbox begins with: invented people, units and roles, and the packages of its folder.
#pragma once

#include "common/configuration.hpp"
#include "identity/session_routes.hpp"
#include "parties/register.hpp"
#include "portal/connected_cases.hpp"
#include "storage/database.hpp"

#include <memory>

namespace kansli::apps {

// Makes the sandbox what its files say; at each start, and twice changes nothing. Error{invalid}
// lists what is wrong in a file.
void fill_sandbox(storage::Database& database, const Configuration& config);

// The registers that the installation asks: those of the sandbox's files. None are connected
// outside of one, since the real ones are reached with certificates of the municipality's own.
parties::Registers registers_of(const Configuration& config);

// The connected systems of the installation, likewise.
std::unique_ptr<portal::ConnectedCases> connected_cases_of(const Configuration& config);

// Whom one may log in as; none outside a sandbox.
identity::SandboxPersons sandbox_logins(const Configuration& config);

} // namespace kansli::apps
