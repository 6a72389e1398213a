// The published versions of case types: immutable rows of case_type_version, and the registry that
// holds them ready in memory. Looking one up does not wait for the database.
#pragma once

#include "base/time.hpp"
#include "cases/case_type_package.hpp"
#include "storage/database.hpp"

#include <condition_variable>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace kansli::cases {

// A published version, without its files.
struct CaseTypeVersion {
    base::Slug case_type;
    std::int64_t version = 0;
    Installation installation = Installation::external;
    std::string hash;
    base::Timestamp published_at;
    std::string published_by;
};
BOOST_DESCRIBE_STRUCT(
    CaseTypeVersion,
    (),
    (case_type, version, installation, hash, published_at, published_by)
)

// Publishes a package that passed the check: true when it is new, false when this very package was
// published before. Error{conflict} where the version holds another package or a newer one exists.
bool publish_case_type(
    storage::Transaction& tx,
    const PublishedCaseType& package,
    const std::string& published_by,
    base::Timestamp now
);

// The versions of a case type, newest first.
std::vector<CaseTypeVersion> versions_of(storage::Transaction& tx, const std::string& case_type);

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
    Shared current(const std::string& id) const;
    // The same, for a new case; Error{rejected} for a type that is withdrawn.
    Shared offered(const std::string& id) const;
    // That version; Error{not_found}.
    Shared at(const std::string& id, std::int64_t version) const;
    // The same for a version that a row of this transaction names: where another node published it
    // less than a second ago, it is read here and now.
    Shared at(storage::Transaction& tx, const std::string& id, std::int64_t version);
    // The newest version of each, by id.
    std::vector<Shared> all_current() const;
    // Reads on this thread what was published since; not inside a transaction.
    void refresh();
    // For after the commit of what this node published.
    void add(Shared published);

private:
    using Key = std::pair<std::string, std::int64_t>;

    Shared find(const Key& key) const;
    void run();

    storage::Database& database_;
    mutable std::mutex mutex_;
    std::condition_variable stop_;
    std::map<Key, Shared> versions_;
    std::set<Key> unreadable_; // told in the log once
    bool stopping_ = false;
    std::thread refresher_;
};

} // namespace kansli::cases
