// The published versions of case types: immutable rows of case_type_version, and the registry that
// holds them ready in memory. Looking one up never touches the database unless it is missing.
#pragma once

#include "base/time.hpp"
#include "cases/case_type_package.hpp"
#include "storage/database.hpp"

#include <condition_variable>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace kansli::cases {

// Publishes a package that passed the check: true when it is new, false when this very package was
// published before. Error{conflict} where the version holds another package or a newer one exists.
bool publish_case_type(
    storage::Transaction& tx,
    const PublishedCaseType& package,
    const std::string& published_by,
    base::Timestamp now
);

// Every published case type, for many threads. What another node publishes is seen within a second.
class CaseTypes {
public:
    using Shared = std::shared_ptr<const PublishedCaseType>;

    // Reads what is published. The database must outlive the registry.
    explicit CaseTypes(storage::Database& database);
    ~CaseTypes();
    CaseTypes(const CaseTypes&) = delete;
    CaseTypes& operator=(const CaseTypes&) = delete;

    // The newest version; Error{not_found}.
    Shared current(const std::string& id);
    // That version; Error{not_found}.
    Shared at(const std::string& id, std::int64_t version);
    // The newest version of each, by id.
    std::vector<Shared> all_current();
    // Reads on this thread what was published since; not inside a transaction.
    void refresh();
    // For after the commit of what this node published.
    void add(Shared published);

private:
    using Key = std::pair<std::string, std::int64_t>;

    Shared find_current(const std::string& id) const;
    Shared find_version(const std::string& id, std::int64_t version) const;
    void wait_for_refresh();
    void run();

    storage::Database& database_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::map<Key, Shared> versions_;
    std::uint64_t refresh_wanted_ = 0;
    std::uint64_t refresh_done_ = 0;
    bool stopping_ = false;
    std::thread refresher_;
};

} // namespace kansli::cases
