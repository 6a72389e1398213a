#include "common/commands.hpp"

#include "base/error.hpp"
#include "base/yaml.hpp"
#include "cases/case_type_command.hpp"
#include "cases/chain_check.hpp"
#include "common/installation.hpp"
#include "identity/organisation.hpp"
#include "storage/migration.hpp"

#include <fmt/format.h>

#include <csignal>
#include <cstdio>

namespace kansli::apps {

namespace {

// The database of an installation that may be running: its schema must be up to date.
std::unique_ptr<storage::Database> open_existing(const Configuration& config) {
    auto database = storage::Database::open(database_settings(config));
    storage::check_schema(*database, storage::all_migrations());
    return database;
}

// Threads that are started later inherit the mask, so that only this wait hears the signals.
sigset_t block_stop_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    return signals;
}

} // namespace

int serve(const Configuration& config) {
    const auto signals = block_stop_signals();
    if (config.log)
        base::set_up_log(
            config.log->level.value_or(base::LogLevel::info),
            config.log->format.value_or(base::LogFormat::logfmt)
        );
    const RunningInstallation running(config);
    fmt::print(
        "{{\"installation\":\"{}\",\"portal\":{},\"desk\":{}}}\n",
        base::enum_name(config.installation),
        running.port(web::Face::portal),
        running.port(web::Face::desk)
    );
    std::fflush(stdout);
    int signal = 0;
    sigwait(&signals, &signal);
    base::log(base::LogLevel::info, "stopping", {{"signal", signal}});
    return 0;
}

int verify(const Configuration& config) {
    const auto database = open_existing(config);
    cases::ChainReport report;
    database->snapshot([&](storage::Transaction& tx) { report = cases::verify_chains(tx); });
    for (const auto& broken : report.broken)
        fmt::print("case {} event {}: {}\n", broken.case_id.to_text(), broken.seq, broken.reason);
    fmt::print(
        "{} cases, {} events, {} broken chains\n", report.cases, report.events, report.broken_cases
    );
    return report.broken_cases == 0 ? 0 : 1;
}

int import_organisation(const Configuration& config, const std::filesystem::path& file) {
    const auto told = base::read_yaml_file<identity::OrganisationDocument>(file);
    const auto database = open_existing(config);
    identity::ImportCounts counts;
    database->write(storage::lane_key("organisation"), [&](storage::Transaction& tx) {
        counts = identity::import_organisation(tx, told, base::system_now());
    });
    fmt::print("{} units, {} users, {} disabled\n", counts.units, counts.users, counts.disabled);
    return 0;
}

int publish_case_type(const Configuration& config, const std::filesystem::path& folder) {
    const auto database = open_existing(config);
    std::ostringstream told;
    const auto status = cases::publish_case_type_command(
        folder, *database, config.installation, "command line", base::system_now(), told
    );
    fmt::print("{}", told.str());
    return status;
}

int create_token(const Configuration& config, const identity::NewMachineToken& asked) {
    const auto database = open_existing(config);
    identity::CreatedMachineToken made;
    database->write(storage::lane_key("tokens"), [&](storage::Transaction& tx) {
        made = identity::create_machine_token(tx, asked, base::system_now());
    });
    fmt::print(
        stderr,
        "id {}, valid to {}; it is shown this once:\n",
        made.id.to_text(),
        made.expires_at.to_text()
    );
    fmt::print("{}\n", made.token);
    return 0;
}

int list_tokens(const Configuration& config) {
    const auto database = open_existing(config);
    database->read([](storage::Transaction& tx) {
        for (const auto& token : identity::machine_tokens(tx))
            fmt::print(
                "{}  {}  to {}  {}\n",
                token.id.to_text(),
                token.is_valid_at(base::system_now()) ? "valid  " : "invalid",
                token.expires_at.to_text(),
                token.name
            );
    });
    return 0;
}

int revoke_token(const Configuration& config, base::UserId id) {
    const auto database = open_existing(config);
    database->write(storage::lane_key("tokens"), [&](storage::Transaction& tx) {
        identity::revoke_machine_token(tx, id, base::system_now());
    });
    fmt::print("revoked; running nodes refuse it within five seconds\n");
    return 0;
}

} // namespace kansli::apps
