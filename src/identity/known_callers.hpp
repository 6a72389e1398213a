// A small memory of callers, so that a request does not cost a query. An entry counts for at most
// five seconds: that long a logout, a revoked token, a lost role or an ended mandate may go
// unnoticed on ANOTHER node or after a command line; on this node they are forgotten at once. Holds
// hashes of tokens only, and at most max_entries of them. For many threads.
#pragma once

#include "base/time.hpp"
#include "identity/login_session.hpp"
#include "identity/organisation.hpp"
#include "web/caller.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace kansli::identity {

// An organisation that a person may act for: everywhere or in one municipality, in all case types
// ("*") or one.
struct Represented {
    base::PartyId party_id;
    std::string name;
    std::optional<base::MunicipalityId> municipality_id;
    std::string case_type = "*";
};

// All that stands behind a credential.
struct Known {
    web::Caller caller;
    std::optional<LoginSession> session;  // none for a machine's token
    std::vector<RoleGrant> roles;         // of staff and machines
    std::vector<Represented> represented; // of citizens
    std::string own_name;                 // for the person's own eyes
    base::Timestamp ends_at;              // of the session or the token
};

class KnownCallers {
public:
    static constexpr base::Duration max_age = std::chrono::seconds(5);
    static constexpr std::size_t max_entries = 10'000;

    std::shared_ptr<const Known> find(const std::string& token_hash, base::Timestamp now);

    // Taken before the database is read: what was forgotten since may not come back by put().
    std::uint64_t generation() const;
    void
    put(const std::string& token_hash,
        std::shared_ptr<const Known> known,
        std::uint64_t read_in_generation,
        base::Timestamp now);

    void forget(const std::string& token_hash);
    void forget_all();

private:
    struct Entry {
        std::shared_ptr<const Known> known;
        base::Timestamp since;
    };

    void make_room(base::Timestamp now);

    mutable std::mutex mutex_; // guards what follows
    std::unordered_map<std::string, Entry> entries_;
    std::uint64_t generation_ = 0;
};

} // namespace kansli::identity
