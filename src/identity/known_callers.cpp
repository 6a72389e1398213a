#include "identity/known_callers.hpp"

#include <utility>

namespace kansli::identity {
namespace {

bool is_fresh(base::Timestamp since, base::Timestamp now) {
    // A clock that was set back makes an entry old, not eternal.
    return since <= now && now - since < KnownCallers::max_age;
}

} // namespace

std::shared_ptr<const Known>
KnownCallers::find(const std::string& token_hash, base::Timestamp now) {
    const std::scoped_lock lock(mutex_);
    const auto found = entries_.find(token_hash);
    if (found == entries_.end()) return nullptr;
    if (is_fresh(found->second.since, now) && now < found->second.known->ends_at)
        return found->second.known;
    entries_.erase(found);
    return nullptr;
}

std::uint64_t KnownCallers::generation() const {
    const std::scoped_lock lock(mutex_);
    return generation_;
}

void KnownCallers::put(
    const std::string& token_hash,
    std::shared_ptr<const Known> known,
    std::uint64_t read_in_generation,
    base::Timestamp now
) {
    const std::scoped_lock lock(mutex_);
    if (read_in_generation != generation_) return;
    if (entries_.size() >= max_entries) make_room(now);
    entries_.insert_or_assign(token_hash, Entry{std::move(known), now});
}

void KnownCallers::forget(const std::string& token_hash) {
    const std::scoped_lock lock(mutex_);
    entries_.erase(token_hash);
    ++generation_;
}

void KnownCallers::forget_all() {
    const std::scoped_lock lock(mutex_);
    entries_.clear();
    ++generation_;
}

void KnownCallers::make_room(base::Timestamp now) {
    std::erase_if(entries_, [&](const auto& entry) { return !is_fresh(entry.second.since, now); });
    if (entries_.size() >= max_entries) entries_.clear();
}

} // namespace kansli::identity
