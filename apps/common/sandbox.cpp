#include "common/sandbox.hpp"

#include "base/error.hpp"
#include "base/yaml.hpp"
#include "cases/case_type_command.hpp"
#include "cases/case_type_package.hpp"
#include "identity/organisation.hpp"
#include "parties/sandbox_register.hpp"
#include "parties/sandbox_registers.hpp"
#include "portal/sandbox_systems.hpp"

#include <filesystem>
#include <sstream>

namespace kansli::apps {

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> packages_for(const SandboxConfig& sandbox, cases::Installation installation) {
    std::vector<fs::path> folders;
    for (const auto& entry : fs::directory_iterator(sandbox.case_types)) {
        if (!entry.is_directory()) continue;
        // A package that does not pass belongs to this installation too: it is told about.
        const auto check = cases::check_package(cases::read_package_files(entry.path()));
        if (!check.package || check.package->type.installation == installation)
            folders.push_back(entry.path());
    }
    std::sort(folders.begin(), folders.end());
    return folders;
}

void publish_packages(storage::Database& database, const Configuration& config) {
    for (const auto& folder : packages_for(*config.sandbox, config.installation)) {
        std::ostringstream told;
        const auto status = cases::publish_case_type_command(
            folder, database, config.installation, "sandbox", base::system_now(), told
        );
        if (status != 0)
            throw base::Error(
                base::ErrorCode::invalid, "A case type cannot be published.\n" + told.str()
            );
    }
}

} // namespace

void fill_sandbox(storage::Database& database, const Configuration& config) {
    const auto organisation =
        base::read_yaml_file<identity::OrganisationDocument>(config.sandbox->organisation);
    const auto parties = base::read_yaml_file<parties::SandboxRegister>(config.sandbox->parties);
    database.write(storage::lane_key("sandbox"), [&](storage::Transaction& tx) {
        identity::import_organisation(tx, organisation, base::system_now());
        parties::import_register(tx, parties, base::system_now());
    });
    publish_packages(database, config);
}

parties::Registers registers_of(const Configuration& config) {
    if (!config.sandbox || !config.sandbox->registers) return {};
    return parties::sandbox_registers(
        base::read_yaml_file<parties::SandboxRegister>(config.sandbox->parties),
        base::read_yaml_file<parties::SandboxAnswers>(*config.sandbox->registers)
    );
}

std::unique_ptr<portal::ConnectedCases> connected_cases_of(const Configuration& config) {
    portal::ConnectedSettings settings;
    std::vector<portal::ConnectedSystem> systems;
    if (config.sandbox && config.sandbox->connected_systems) {
        const auto told =
            base::read_yaml_file<portal::SandboxSystems>(*config.sandbox->connected_systems);
        systems = portal::sandbox_systems(told);
        if (told.time_limit_ms)
            settings.time_limit = std::chrono::milliseconds(told.time_limit_ms->value);
    }
    return std::make_unique<portal::ConnectedCases>(std::move(systems), settings);
}

identity::SandboxPersons sandbox_logins(const Configuration& config) {
    if (!config.sandbox)
        return [](storage::Transaction&) { return std::vector<identity::SandboxLogin>(); };
    std::vector<identity::SandboxLogin> logins;
    for (const auto& person :
         base::read_yaml_file<parties::SandboxRegister>(config.sandbox->parties).persons) {
        identity::SandboxLogin login;
        login.name = person.given_name.str() + ' ' + person.family_name.str();
        login.personal_number = person.number.to_text();
        logins.push_back(std::move(login));
    }
    return [logins = std::move(logins)](storage::Transaction&) { return logins; };
}

} // namespace kansli::apps
