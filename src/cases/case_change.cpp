#include "cases/case_change.hpp"

#include <utility>

namespace kansli::cases {

std::uint64_t CaseChangeBell::add(Hear hear) {
    const std::lock_guard lock(mutex_);
    listeners_.emplace(++last_, std::move(hear));
    return last_;
}

void CaseChangeBell::remove(std::uint64_t number) {
    const std::lock_guard lock(mutex_);
    listeners_.erase(number);
}

void CaseChangeBell::ring(const CaseChange& change) {
    const std::lock_guard lock(mutex_);
    for (const auto& [number, hear] : listeners_) hear(change);
}

CaseChangeBell& case_change_bell() {
    static CaseChangeBell the_bell;
    return the_bell;
}

void tell_after_commit(storage::Transaction& tx, CaseChange change) {
    if (change.visibility == Visibility::restricted) return;
    tx.after_commit([change = std::move(change)] { case_change_bell().ring(change); });
}

} // namespace kansli::cases
