#include "jobs/bell.hpp"

#include <utility>

namespace kansli::jobs {

std::uint64_t Bell::add(Hear hear) {
    const std::lock_guard lock(mutex_);
    listeners_.emplace(++last_, std::move(hear));
    return last_;
}

void Bell::remove(std::uint64_t number) {
    const std::lock_guard lock(mutex_);
    listeners_.erase(number);
}

void Bell::ring(base::Timestamp due) {
    const std::lock_guard lock(mutex_);
    for (const auto& [number, hear] : listeners_) hear(due);
}

Bell& bell() {
    static Bell the_bell;
    return the_bell;
}

} // namespace kansli::jobs
