#include "cases/case_type_store.hpp"

#include "base/log.hpp"
#include "cases/automation/automation.hpp"
#include "process/store/process_store.hpp"

#include <fmt/format.h>

namespace kansli::cases {

namespace {

struct VersionFiles {
    std::string files;
};
BOOST_DESCRIBE_STRUCT(VersionFiles, (), (files))

struct VersionKey {
    std::string case_type;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(VersionKey, (), (case_type, version))

// A row of the table.
struct NewVersion {
    base::Slug case_type;
    std::int64_t version = 0;
    Installation installation = Installation::external;
    std::string hash;
    base::Timestamp published_at;
    std::string published_by;
    base::JsonText files;
    std::optional<process::DeploymentId> process_deployment_id;
};
BOOST_DESCRIBE_STRUCT(
    NewVersion,
    (),
    (case_type,
     version,
     installation,
     hash,
     published_at,
     published_by,
     files,
     process_deployment_id)
)

constexpr std::chrono::seconds refresh_every{1};

CaseTypes::Shared
read_version(storage::Transaction& tx, const std::string& id, std::int64_t version) {
    const auto row = tx.maybe<VersionFiles>(
        "SELECT files FROM case_type_version WHERE case_type = $1 AND version = $2", id, version
    );
    if (!row) return nullptr;
    return stored_package(base::from_json_text<PackageFiles>(row->files));
}

// The processes of a package, as a version of their own: running cases keep theirs.
std::optional<process::DeploymentId>
deploy(storage::Transaction& tx, const PublishedCaseType& package, base::Timestamp now) {
    if (!package.automation) return std::nullopt;
    const process::NewDeployment deployment{
        .resource = fmt::format("{}-{}.bpmn", package.type.id.str(), package.type.version.value),
        .model = package.automation->model,
        .tenant = std::string(process::house_tenant),
        .only_changes = false};
    return process::DefinitionStore().deploy(tx, deployment, now).front().deployment_id;
}

[[noreturn]] void throw_not_found() {
    throw base::Error(base::ErrorCode::not_found, "There is no such case type.");
}

} // namespace

bool publish_case_type(
    storage::Transaction& tx,
    const PublishedCaseType& package,
    const std::string& published_by,
    base::Timestamp now
) {
    const auto& id = package.type.id.str();
    const std::int64_t version = package.type.version;
    const auto published = versions_of(tx, id);
    for (const auto& before : published) {
        if (before.version != version) continue;
        if (before.hash == package.hash) return false;
        throw base::Error(
            base::ErrorCode::conflict,
            base::Sentence{
                fmt::format(
                    "Version {} of {} is published with other contents and never changes; "
                    "give the package a higher version.",
                    version,
                    id
                ),
                fmt::format(
                    "Version {} av {} är redan publicerad med annat innehåll och ändras inte. "
                    "Ge paketet ett högre versionsnummer.",
                    version,
                    id
                )}
        );
    }
    if (!published.empty() && published.front().version > version)
        throw base::Error(
            base::ErrorCode::conflict,
            base::Sentence{
                fmt::format(
                    "Version {} of {} is published; a new package needs a higher version than "
                    "that.",
                    published.front().version,
                    id
                ),
                fmt::format(
                    "Version {} av {} är publicerad. Ge paketet ett högre versionsnummer.",
                    published.front().version,
                    id
                )}
        );
    tx.insert(
        "case_type_version",
        NewVersion{
            package.type.id,
            version,
            package.type.installation,
            package.hash,
            now,
            published_by,
            base::JsonText{base::to_json(package.files)},
            deploy(tx, package, now)}
    );
    return true;
}

std::vector<CaseTypeVersion> versions_of(storage::Transaction& tx, const std::string& case_type) {
    return tx.query<CaseTypeVersion>(
        "SELECT case_type, version, installation, hash, published_at, published_by "
        "FROM case_type_version WHERE case_type = $1 ORDER BY version DESC",
        case_type
    );
}

CaseTypes::CaseTypes(storage::Database& database) : database_(database) {
    refresh();
    refresher_ = std::thread([this] { run(); });
}

CaseTypes::~CaseTypes() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    stop_.notify_all();
    refresher_.join();
}

CaseTypes::Shared CaseTypes::current(const std::string& id) const {
    const std::lock_guard lock(mutex_);
    const auto after = versions_.upper_bound({id, std::numeric_limits<std::int64_t>::max()});
    if (after == versions_.begin() || std::prev(after)->first.first != id) throw_not_found();
    return std::prev(after)->second;
}

CaseTypes::Shared CaseTypes::offered(const std::string& id) const {
    auto newest = current(id);
    if (newest->type.withdrawn.value_or(false))
        throw base::Error(
            base::ErrorCode::rejected,
            base::Sentence{
                "No new cases of this type are taken: it is withdrawn.",
                "Tjänsten är stängd och tar inte emot nya ärenden."}
        );
    return newest;
}

CaseTypes::Shared CaseTypes::at(const std::string& id, std::int64_t version) const {
    auto found = find({id, version});
    if (!found) throw_not_found();
    return found;
}

CaseTypes::Shared
CaseTypes::at(storage::Transaction& tx, const std::string& id, std::int64_t version) {
    if (auto found = find({id, version})) return found;
    auto read = read_version(tx, id, version);
    if (!read) throw_not_found();
    add(read);
    return read;
}

std::vector<CaseTypes::Shared> CaseTypes::all_current() const {
    const std::lock_guard lock(mutex_);
    std::vector<Shared> newest;
    for (const auto& [key, published] : versions_) {
        if (!newest.empty() && newest.back()->type.id.str() == key.first)
            newest.back() = published;
        else
            newest.push_back(published);
    }
    return newest;
}

void CaseTypes::refresh() {
    database_.read([this](storage::Transaction& tx) {
        const auto keys = tx.query<VersionKey>("SELECT case_type, version FROM case_type_version");
        for (const auto& [id, version] : keys) {
            const Key key(id, version);
            if (find(key)) continue;
            try {
                if (auto read = read_version(tx, id, version)) add(std::move(read));
            } catch (const base::Error& failed) {
                const std::lock_guard lock(mutex_);
                if (failed.code() != base::ErrorCode::invalid) throw;
                if (!unreadable_.insert(key).second) continue;
                base::log(
                    base::LogLevel::error,
                    "case_type_unreadable",
                    {{"case_type", id}, {"version", version}}
                );
            }
        }
    });
}

void CaseTypes::add(Shared published) {
    Key key(published->type.id.str(), published->type.version);
    const std::lock_guard lock(mutex_);
    versions_.insert_or_assign(std::move(key), std::move(published));
}

CaseTypes::Shared CaseTypes::find(const Key& key) const {
    const std::lock_guard lock(mutex_);
    const auto found = versions_.find(key);
    return found == versions_.end() ? nullptr : found->second;
}

void CaseTypes::run() {
    std::unique_lock lock(mutex_);
    while (!stop_.wait_for(lock, refresh_every, [this] { return stopping_; })) {
        lock.unlock();
        try {
            refresh();
        } catch (const base::Error& failed) {
            // The database is away or closing; the next second tries again.
            base::log(
                base::LogLevel::warning, "case_types_not_refreshed", {{"error", failed.what()}}
            );
        }
        lock.lock();
    }
}

} // namespace kansli::cases
