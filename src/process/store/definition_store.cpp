#include "process/store/definition_store.hpp"

#include "process/store/start_events.hpp"

#include <fmt/format.h>

namespace kansli::process {

namespace {

const std::string columns = storage::column_list<DefinitionRow>();

void require_good(const ReadModel& read, const std::string& resource) {
    std::vector<base::Problem> problems;
    for (const auto& problem : read.problems)
        if (problem.severity == Severity::error)
            problems.push_back(
                {problem.element_id, problem.code, rules::dmn::told(problem, resource)}
            );
    if (problems.empty()) return;
    const auto first = fmt::format(
        "The model is not deployed, it has {} problems: {}",
        problems.size(),
        problems.front().message
    );
    throw base::Error(base::ErrorCode::rejected, first, std::move(problems));
}

DefinitionRow row_of(const Definition& definition, const NewDeployment& deployment) {
    DefinitionRow row;
    row.id = DefinitionId::make();
    row.key = definition.key;
    row.tenant = deployment.tenant;
    row.name = definition.name;
    row.version_tag = definition.version_tag;
    row.hash = definition.hash;
    row.resource = deployment.resource;
    return row;
}

} // namespace

std::vector<DefinitionRow> DefinitionStore::deploy(
    storage::Transaction& tx,
    const NewDeployment& deployment,
    base::Timestamp now
) const {
    const auto read = read_model(deployment.model);
    require_good(read, deployment.resource);
    tx.exec(
        "INSERT INTO process_model (hash, model) VALUES ($1, $2) ON CONFLICT (hash) DO NOTHING",
        read.definitions.front()->hash,
        deployment.model
    );
    const auto deployment_id = DeploymentId::make();
    std::vector<DefinitionRow> rows;
    for (const auto& definition : read.definitions) {
        auto row = row_of(*definition, deployment);
        const auto latest = find_latest(tx, row.key, row.tenant);
        if (latest && deployment.only_changes && latest->hash == row.hash) {
            rows.push_back(*latest);
            continue;
        }
        row.version = latest ? latest->version + 1 : 1;
        row.deployment_id = deployment_id;
        row.deployed_at = now;
        tx.insert("process_definition", row);
        listen_for_starts(tx, *definition, row, now);
        rows.push_back(std::move(row));
    }
    return rows;
}

const Definition&
DefinitionStore::definition(storage::Transaction& tx, const std::string& id) const {
    {
        const std::lock_guard lock(mutex_);
        const auto found = compiled_.find(id);
        if (found != compiled_.end()) return *found->second;
    }
    const auto parsed = DefinitionId::from_text(id);
    const auto row = parsed ? find_definition(tx, *parsed.value) : std::nullopt;
    if (!row)
        throw base::Error(base::ErrorCode::not_found, "There is no process definition " + id + ".");
    const auto model =
        tx.one<std::string>("SELECT model FROM process_model WHERE hash = $1", row->hash);
    for (const auto& read : read_model(model).definitions) {
        if (read->key != row->key) continue;
        auto named = std::make_shared<Definition>(*read);
        named->id = id;
        const std::lock_guard lock(mutex_);
        return *compiled_.emplace(id, std::move(named)).first->second;
    }
    throw base::Error(
        base::ErrorCode::internal, "A deployed model is not readable any more: " + id
    );
}

std::optional<DefinitionRow> find_definition(storage::Transaction& tx, DefinitionId id) {
    return tx.maybe<DefinitionRow>(
        "SELECT " + columns + " FROM process_definition WHERE id = $1", id
    );
}

std::optional<DefinitionRow>
find_latest(storage::Transaction& tx, const std::string& key, const std::string& tenant) {
    return tx.maybe<DefinitionRow>(
        "SELECT " + columns +
            " FROM process_definition WHERE key = $1 AND tenant = $2"
            " ORDER BY version DESC LIMIT 1",
        key,
        tenant
    );
}

std::optional<DefinitionRow> find_version(
    storage::Transaction& tx,
    const std::string& key,
    const std::string& tenant,
    std::int64_t version
) {
    return tx.maybe<DefinitionRow>(
        "SELECT " + columns +
            " FROM process_definition WHERE key = $1 AND tenant = $2 AND version = $3",
        key,
        tenant,
        version
    );
}

std::optional<DefinitionRow> find_version_tag(
    storage::Transaction& tx,
    const std::string& key,
    const std::string& tenant,
    const std::string& version_tag
) {
    return tx.maybe<DefinitionRow>(
        "SELECT " + columns +
            " FROM process_definition WHERE key = $1 AND tenant = $2 AND version_tag = $3"
            " ORDER BY version DESC LIMIT 1",
        key,
        tenant,
        version_tag
    );
}

} // namespace kansli::process
