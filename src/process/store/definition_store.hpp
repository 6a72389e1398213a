// What is deployed: models are kept as they came, each process in them under the next version of
// its key. Compiled once in a program and then shared; a deployed version never changes.
#pragma once

#include "base/id.hpp"
#include "base/time.hpp"
#include "process/model/reader.hpp"
#include "storage/transaction.hpp"

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace kansli::process {

// All steps of a program go down one write lane: they share commits, and two of them never wait for
// each other's rows.
constexpr std::string_view process_lane = "process";

using DefinitionId = base::Id<struct ProcessDefinitionNoun>;
using DeploymentId = base::Id<struct ProcessDeploymentNoun>;

struct DefinitionRow {
    DefinitionId id;
    std::string key;
    std::int64_t version = 1;
    std::string tenant; // empty: none
    std::string name;
    std::string version_tag;
    std::string hash;
    std::string resource; // the file's name
    DeploymentId deployment_id;
    base::Timestamp deployed_at;
};
BOOST_DESCRIBE_STRUCT(
    DefinitionRow,
    (),
    (id, key, version, tenant, name, version_tag, hash, resource, deployment_id, deployed_at)
)

struct NewDeployment {
    std::string resource;
    std::string model;
    std::string tenant;
    // The same model again, as the newest version, makes no new one.
    bool only_changes = true;
};

class DefinitionStore {
public:
    DefinitionStore() = default;
    DefinitionStore(const DefinitionStore&) = delete;

    // The versions that the deployment made, or those that were there. Error{rejected} names every
    // problem of the model with its line.
    std::vector<DefinitionRow>
    deploy(storage::Transaction& tx, const NewDeployment& deployment, base::Timestamp now) const;

    // Compiled; Error{not_found} when there is none of that id.
    const Definition& definition(storage::Transaction& tx, const std::string& id) const;

private:
    mutable std::mutex mutex_; // guards the map; what is in it never changes
    mutable std::map<std::string, std::shared_ptr<const Definition>> compiled_;
};

std::optional<DefinitionRow> find_definition(storage::Transaction& tx, DefinitionId id);

// The newest version, or the one that is asked for.
std::optional<DefinitionRow>
find_latest(storage::Transaction& tx, const std::string& key, const std::string& tenant);
std::optional<DefinitionRow> find_version(
    storage::Transaction& tx,
    const std::string& key,
    const std::string& tenant,
    std::int64_t version
);
std::optional<DefinitionRow> find_version_tag(
    storage::Transaction& tx,
    const std::string& key,
    const std::string& tenant,
    const std::string& version_tag
);

} // namespace kansli::process
