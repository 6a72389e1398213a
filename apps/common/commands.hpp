// What the commands do, once the command line is read. Each returns the exit status and writes for
// people to stdout; failures are Error.
#pragma once

#include "common/configuration.hpp"
#include "identity/machine_token.hpp"

#include <filesystem>
#include <string>

namespace kansli::apps {

// Serves until SIGTERM or SIGINT, then finishes what began. Prints one line of JSON with the ports
// when it answers.
int serve(const Configuration& config);
// Walks every case's chain of events; 1 when one is broken.
int verify(const Configuration& config);
int import_organisation(const Configuration& config, const std::filesystem::path& file);
int publish_case_type(const Configuration& config, const std::filesystem::path& folder);
// Prints the token, this once.
int create_token(const Configuration& config, const identity::NewMachineToken& asked);
int list_tokens(const Configuration& config);
int revoke_token(const Configuration& config, base::UserId id);

} // namespace kansli::apps
