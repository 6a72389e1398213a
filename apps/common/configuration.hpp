// The one configuration file of an installation. Every setting is checked at start, all problems
// are told at once with file and line, and a relative path is relative to the file.
#pragma once

#include "base/log.hpp"
#include "base/municipality.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "cases/case_type.hpp"
#include "parties/party.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kansli::apps {

using base::Whole;

// `sandbox` has test persons and a login without proof, and says so on every page. `test` and
// `production` have neither; production refuses whatever belongs to the other two.
enum class Mode { sandbox, test, production };
BOOST_DESCRIBE_ENUM(Mode, sandbox, test, production)

struct DatabaseConfig {
    std::string url; // a file for SQLite, or "postgresql://…" / "host=… dbname=…"
    std::optional<Whole<1, 64>> readers{};
    std::optional<Whole<1, 16>> lanes{};
    std::optional<Whole<1, 100'000>> lane_queue{};
    std::optional<Whole<100, 600'000>> statement_timeout_ms{};
};
BOOST_DESCRIBE_STRUCT(DatabaseConfig, (), (url, readers, lanes, lane_queue, statement_timeout_ms))

struct FaceConfig {
    std::optional<base::Text<1, 100>> address{}; // default 127.0.0.1: a TLS proxy stands before it
    Whole<0, 65535> port;                        // 0: any free one
    std::optional<base::Text<1, 300>> public_url{}; // "https://…"; required in production
    // The folder of the built user interface; absent: a page that names the APIs.
    std::optional<std::string> files{};
};
BOOST_DESCRIBE_STRUCT(FaceConfig, (), (address, port, public_url, files))

struct LogConfig {
    std::optional<base::LogLevel> level{};   // default info
    std::optional<base::LogFormat> format{}; // default logfmt
};
BOOST_DESCRIBE_STRUCT(LogConfig, (), (level, format))

struct LimitConfig {
    std::optional<Whole<1, 100'000>> connections{};
    std::optional<Whole<1, 256>> workers{};
    std::optional<Whole<1, 100'000>> worker_queue{};
    std::optional<Whole<1024, 16'777'216>> json_bytes{};
    std::optional<Whole<100, 600'000>> head_timeout_ms{};
    std::optional<Whole<100, 600'000>> idle_timeout_ms{};
};
BOOST_DESCRIBE_STRUCT(
    LimitConfig,
    (),
    (connections, workers, worker_queue, json_bytes, head_timeout_ms, idle_timeout_ms)
)

// What a sandbox begins with.
struct SandboxConfig {
    std::string organisation;                       // YAML: units, staff and roles
    std::string parties;                            // YAML: test persons and companies
    std::string case_types;                         // a folder of packages
    std::optional<std::string> registers{};         // YAML: how the sandbox's registers answer
    std::optional<std::string> connected_systems{}; // YAML: cases in other systems
};
BOOST_DESCRIBE_STRUCT(
    SandboxConfig,
    (),
    (organisation, parties, case_types, registers, connected_systems)
)

// Where webhooks may go beside the public internet.
struct WebhookConfig {
    std::optional<std::vector<std::string>> private_receivers{}; // host names of our own network
    std::optional<bool> plain_http{}; // to those hosts without TLS; never in production
};
BOOST_DESCRIBE_STRUCT(WebhookConfig, (), (private_receivers, plain_http))

struct PublisherConfig {
    base::Text<1, 200> name;
    base::Email email;
    base::Text<1, 300> url;
};
BOOST_DESCRIBE_STRUCT(PublisherConfig, (), (name, email, url))

// Who decides for a municipality, and where it is written to: an appeal is handed in there (43 §
// förvaltningslagen), and each decision that can be appealed must say so (33 §).
struct AuthorityConfig {
    base::MunicipalityId municipality_id;
    base::Text<1, 200> name;
    std::optional<base::Text<1, 200>> street{}; // or box; a code of its own may do without
    parties::PostalCode postal_code;
    base::Text<1, 100> city;
    base::Email email;
};
BOOST_DESCRIBE_STRUCT(
    AuthorityConfig,
    (),
    (municipality_id, name, street, postal_code, city, email)
)

struct Configuration {
    cases::Installation installation = cases::Installation::external;
    Mode mode = Mode::sandbox;
    DatabaseConfig database;
    std::string blobs; // the folder for attachments; on PostgreSQL they stand in the database
    std::vector<base::MunicipalityId> municipalities;
    std::optional<std::vector<AuthorityConfig>> authorities{}; // one a municipality
    FaceConfig portal;
    FaceConfig desk;
    std::optional<std::vector<std::string>> allowed_origins{}; // of portals that embed ours
    std::optional<std::vector<std::string>> trusted_proxies{}; // default: the same machine
    std::optional<PublisherConfig> publisher{};
    std::optional<LogConfig> log{};
    std::optional<LimitConfig> limits{};
    std::optional<WebhookConfig> webhooks{};
    std::optional<SandboxConfig> sandbox{};
};
BOOST_DESCRIBE_STRUCT(
    Configuration,
    (),
    (installation,
     mode,
     database,
     blobs,
     municipalities,
     authorities,
     portal,
     desk,
     allowed_origins,
     trusted_proxies,
     publisher,
     log,
     limits,
     webhooks,
     sandbox)
)

// Error{invalid} with every problem as path:line; Error{not_found} when there is no such file.
Configuration
read_configuration(const std::filesystem::path& path, cases::Installation installation);

} // namespace kansli::apps
