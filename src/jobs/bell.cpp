#include "jobs/bell.hpp"

#include <utility>

namespace kansli::jobs {

std::uint64_t Bell::add(Hear hear) {
    const std::lock_guard lock(x_mutex);
    x_listeners.emplace(++x_last, std::move(hear));
    return x_last;
}

void Bell::remove(std::uint64_t number) {
    const std::lock_guard lock(x_mutex);
    x_listeners.erase(number);
}

void Bell::ring(base::Timestamp due) {
    const std::lock_guard lock(x_mutex);
    for (const auto& [number, hear] : x_listeners) hear(due);
}

Bell& bell() {
    static Bell the_bell;
    return the_bell;
}

} // namespace kansli::jobs
