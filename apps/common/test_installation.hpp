// For tests: the external installation in a folder of its own, on SQLite or PostgreSQL, with a
// configuration file that the test may write. Never part of an installation.
#pragma once

#include "base/hash.hpp"
#include "common/configuration.hpp"
#include "storage/postgres_admin.hpp"
#include "storage/test_database.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace kansli::apps {

// The faces and the mode, as a configuration file says them.
inline std::string sandbox_settings() {
    return fmt::format(
        "mode: sandbox\n"
        "portal: {{port: 0}}\n"
        "desk: {{port: 0}}\n"
        "sandbox:\n"
        "  organisation: {0}/sandbox/external/organisation.yaml\n"
        "  parties: {0}/sandbox/external/parties.yaml\n"
        "  case_types: {0}/case-types\n",
        std::filesystem::current_path().string()
    );
}

inline const char* const production_settings =
    "mode: production\n"
    "portal: {port: 0, public_url: \"https://minasidor.example.se\"}\n"
    "desk: {port: 0, public_url: \"https://kansli.example.se\"}\n";

class TestInstallation {
public:
    explicit TestInstallation(
        storage::Backend backend = storage::Backend::sqlite,
        const std::string& settings = sandbox_settings()
    )
        : folder_(std::filesystem::temp_directory_path() / random_name()) {
        std::filesystem::create_directories(folder_);
        std::string url = "kansli.sqlite";
        if (backend == storage::Backend::postgres) {
            server_ = std::getenv("KANSLI_TEST_POSTGRES");
            storage::create_database(server_, folder_.filename().string());
            url = storage::with_database(server_, folder_.filename().string());
        }
        configure(fmt::format(
            "installation: external\n"
            "database: {{url: \"{}\"}}\n"
            "blobs: blobs\n"
            "municipalities: [\"2281\", \"2260\"]\n{}",
            url,
            settings
        ));
    }

    ~TestInstallation() {
        if (!server_.empty()) storage::drop_database(server_, folder_.filename().string());
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }

    TestInstallation(const TestInstallation&) = delete;
    TestInstallation& operator=(const TestInstallation&) = delete;

    const std::filesystem::path& folder() const { return folder_; }

    std::filesystem::path file() const { return folder_ / "kansli.yaml"; }

    void configure(const std::string& text) const { std::ofstream(file()) << text; }

    Configuration config() const {
        return read_configuration(file(), cases::Installation::external);
    }

private:
    static std::string random_name() {
        std::array<std::uint8_t, 8> bytes{};
        base::random_bytes(bytes);
        return "kansli_apps_" + base::to_hex(bytes);
    }

    std::filesystem::path folder_;
    std::string server_;
};

} // namespace kansli::apps
