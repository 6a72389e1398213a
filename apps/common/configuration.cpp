#include "common/configuration.hpp"

#include "base/error.hpp"
#include "base/yaml.hpp"
#include "storage/database.hpp"

#include <algorithm>

namespace kansli::apps {

namespace {

namespace fs = std::filesystem;

using Problems = std::vector<base::Problem>;

void check_mode(const Configuration& config, Problems& problems) {
    if (config.mode == Mode::sandbox && !config.sandbox)
        problems.push_back({"/sandbox", "required", "is required where mode is sandbox"});
    if (config.mode != Mode::sandbox && config.sandbox)
        problems.push_back({"/sandbox", "not_allowed", "is for mode sandbox alone: remove it"});
}

// Cookies and links of an installation in use never travel in the clear.
void check_face(
    const Configuration& config,
    const FaceConfig& face,
    const std::string& pointer,
    Problems& problems
) {
    if (face.public_url) {
        const auto& url = face.public_url->str();
        const bool is_plain = config.mode != Mode::production && url.starts_with("http://");
        if ((!url.starts_with("https://") && !is_plain) || url.ends_with("/"))
            problems.push_back(
                {pointer + "/public_url",
                 "invalid_format",
                 "must begin with https:// and not end with a slash"}
            );
    } else if (config.mode == Mode::production) {
        problems.push_back({pointer + "/public_url", "required", "is required in production"});
    }
}

void check_ports(const Configuration& config, Problems& problems) {
    if (config.portal.port != 0 && config.portal.port == config.desk.port)
        problems.push_back({"/desk/port", "taken", "is the portal's: each face has its own"});
}

bool serves(const Configuration& config, const base::MunicipalityId& id) {
    const auto& served = config.municipalities;
    return std::find(served.begin(), served.end(), id) != served.end();
}

void check_municipalities(const Configuration& config, Problems& problems) {
    if (config.municipalities.empty())
        problems.push_back({"/municipalities", "required", "names no municipality"});
    auto sorted = config.municipalities;
    std::sort(sorted.begin(), sorted.end());
    if (std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end())
        problems.push_back({"/municipalities", "taken", "names one twice"});
}

void check_authorities(const Configuration& config, Problems& problems) {
    if (!config.authorities) return;
    std::vector<base::MunicipalityId> told;
    for (const auto& authority : *config.authorities) {
        const auto& id = authority.municipality_id;
        const auto pointer = "/authorities/" + std::to_string(told.size()) + "/municipality_id";
        if (std::find(told.begin(), told.end(), id) != told.end())
            problems.push_back({pointer, "taken", "is told twice: one authority a municipality"});
        else if (!serves(config, id))
            problems.push_back({pointer, "not_allowed", "is not among municipalities"});
        told.push_back(id);
    }
}

void check_origins(const Configuration& config, Problems& problems) {
    if (!config.allowed_origins) return;
    for (std::size_t i = 0; i < config.allowed_origins->size(); ++i) {
        const auto& origin = (*config.allowed_origins)[i];
        const bool is_plain = config.mode == Mode::sandbox && origin.starts_with("http://");
        if ((!origin.starts_with("https://") && !is_plain) || origin.ends_with('/'))
            problems.push_back(
                {"/allowed_origins/" + std::to_string(i),
                 "invalid_format",
                 "must be an origin such as https://portal.example.se"}
            );
    }
}

void check_path(
    const std::string& path,
    const std::string& pointer,
    bool is_folder,
    Problems& problems
) {
    if (is_folder ? fs::is_directory(path) : fs::is_regular_file(path)) return;
    problems.push_back(
        {pointer, "not_found", std::string("is no ") + (is_folder ? "folder" : "file")}
    );
}

void check_sandbox(const Configuration& config, Problems& problems) {
    if (!config.sandbox) return;
    check_path(config.sandbox->organisation, "/sandbox/organisation", false, problems);
    check_path(config.sandbox->parties, "/sandbox/parties", false, problems);
    check_path(config.sandbox->case_types, "/sandbox/case_types", true, problems);
    if (config.sandbox->registers)
        check_path(*config.sandbox->registers, "/sandbox/registers", false, problems);
    if (config.sandbox->connected_systems)
        check_path(
            *config.sandbox->connected_systems, "/sandbox/connected_systems", false, problems
        );
}

void check_webhooks(const Configuration& config, Problems& problems) {
    if (!config.webhooks) return;
    if (config.mode == Mode::production && config.webhooks->plain_http.value_or(false))
        problems.push_back(
            {"/webhooks/plain_http", "not_allowed", "is not for production: use https"}
        );
    if (!config.webhooks->private_receivers) return;
    const auto& hosts = *config.webhooks->private_receivers;
    for (std::size_t i = 0; i < hosts.size(); ++i)
        if (hosts[i].empty() || hosts[i] != base::lower_ascii(hosts[i]) ||
            hosts[i].find_first_of("/:@ ") != std::string::npos)
            problems.push_back(
                {"/webhooks/private_receivers/" + std::to_string(i),
                 "invalid_format",
                 "must be a host name in lower case, without scheme, port and path"}
            );
}

Problems problems_of(const Configuration& config, cases::Installation installation) {
    Problems problems;
    if (config.installation != installation)
        problems.push_back(
            {"/installation",
             "not_allowed",
             "must be " + std::string(base::enum_name(installation)) +
                 ": this program is that installation"}
        );
    if (config.database.url.empty())
        problems.push_back({"/database/url", "required", "names no database"});
    if (config.blobs.empty()) problems.push_back({"/blobs", "required", "names no folder"});
    check_mode(config, problems);
    check_municipalities(config, problems);
    check_authorities(config, problems);
    check_face(config, config.portal, "/portal", problems);
    check_face(config, config.desk, "/desk", problems);
    check_ports(config, problems);
    check_origins(config, problems);
    check_webhooks(config, problems);
    check_sandbox(config, problems);
    return problems;
}

void anchor(std::string& path, const fs::path& folder) {
    if (!path.empty()) path = (folder / path).lexically_normal().string();
}

void anchor_paths(Configuration& config, const fs::path& folder) {
    if (storage::backend_of(config.database.url) == storage::Backend::sqlite)
        anchor(config.database.url, folder);
    anchor(config.blobs, folder);
    if (config.portal.files) anchor(*config.portal.files, folder);
    if (config.desk.files) anchor(*config.desk.files, folder);
    if (!config.sandbox) return;
    anchor(config.sandbox->organisation, folder);
    anchor(config.sandbox->parties, folder);
    anchor(config.sandbox->case_types, folder);
    if (config.sandbox->registers) anchor(*config.sandbox->registers, folder);
    if (config.sandbox->connected_systems) anchor(*config.sandbox->connected_systems, folder);
}

} // namespace

Configuration read_configuration(const fs::path& path, cases::Installation installation) {
    const auto document = base::parse_yaml(base::read_source_file(path));
    std::vector<base::SourceProblem> problems;
    auto config = base::read_source<Configuration>(document, problems);
    if (problems.empty()) {
        anchor_paths(config, fs::absolute(path).parent_path());
        for (auto& problem : problems_of(config, installation)) {
            const auto line = document.line_of(problem.pointer);
            problems.push_back({line, std::move(problem)});
        }
    }
    base::throw_if_any(base::told_with_lines(path.string(), problems));
    return config;
}

} // namespace kansli::apps
