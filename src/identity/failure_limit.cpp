#include "identity/failure_limit.hpp"

#include "base/error.hpp"

#include <chrono>

namespace kansli::identity {
namespace {

constexpr base::Duration window = std::chrono::minutes(1);

} // namespace

void FailureLimit::check(const std::string& peer, base::Timestamp now) {
    const std::scoped_lock lock(mutex_);
    const auto found = counts_.find(peer);
    if (found == counts_.end()) return;
    if (now - found->second.since >= window) {
        counts_.erase(found);
        return;
    }
    if (found->second.failures >= max_failures)
        throw base::Error(
            base::ErrorCode::busy,
            base::Sentence{
                "Too many failed logins from your address. Wait a minute.",
                "För många misslyckade inloggningar från din adress. Vänta en minut."}
        );
}

void FailureLimit::failed(const std::string& peer, base::Timestamp now) {
    const std::scoped_lock lock(mutex_);
    if (counts_.size() >= max_peers && !counts_.contains(peer)) counts_.clear();
    auto& count = counts_.try_emplace(peer, Count{now, 0}).first->second;
    if (now - count.since >= window) count = {now, 0};
    ++count.failures;
}

} // namespace kansli::identity
