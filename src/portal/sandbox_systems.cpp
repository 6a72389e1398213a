#include "portal/sandbox_systems.hpp"

#include "base/error.hpp"

#include <atomic>
#include <memory>
#include <thread>

namespace kansli::portal {

namespace {

constexpr int slow_factor = 20;

struct Shared {
    SandboxSystem told;
    std::atomic<std::int64_t> answers{0};
};

std::vector<ConnectedCase> answer(Shared& system, const parties::PartyNumber& whose) {
    const auto& told = system.told;
    const auto count = ++system.answers;
    const bool shows = !told.every || count % told.every->value == 0;
    const auto mood = shows ? told.mood.value_or(SystemMood::prompt) : SystemMood::prompt;
    const std::chrono::milliseconds delay(told.delay_ms.value);
    std::this_thread::sleep_for(mood == SystemMood::slow ? delay * slow_factor : delay);
    if (mood == SystemMood::broken)
        throw base::Error(base::ErrorCode::unavailable, "The system answered with a failure.");
    std::vector<ConnectedCase> found;
    if (!told.cases) return found;
    for (const auto& one : *told.cases)
        if (one.party == whose)
            found.push_back({one.number.str(), one.title.str(), one.public_status, one.updated_at});
    return found;
}

} // namespace

std::vector<ConnectedSystem> sandbox_systems(const SandboxSystems& told) {
    std::vector<ConnectedSystem> systems;
    for (const auto& each : told.systems) {
        const auto shared = std::make_shared<Shared>();
        shared->told = each;
        systems.push_back(
            {each.id.str(),
             each.names,
             each.municipality_id,
             [shared](const parties::PartyNumber& whose) { return answer(*shared, whose); }}
        );
    }
    return systems;
}

} // namespace kansli::portal
