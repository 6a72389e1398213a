#include "portal/connected_cases.hpp"

#include "base/hash.hpp"

#include <algorithm>

namespace kansli::portal {

namespace {

std::vector<std::string> ids_of(const std::vector<ConnectedSystem>& systems) {
    std::vector<std::string> ids;
    for (const auto& system : systems) ids.push_back(system.id);
    return ids;
}

} // namespace

ConnectedCases::ConnectedCases(std::vector<ConnectedSystem> systems, ConnectedSettings settings)
    : systems_(std::move(systems)),
      max_cases_(settings.max_cases),
      questions_(
          ids_of(systems_),
          {.time_limit = settings.time_limit, .failed_event = "connected_system_failed"}
      ) {}

std::vector<ConnectedCases::Asked::Key> ConnectedCases::keys_of(
    const base::MunicipalityId& municipality,
    const parties::PartyNumber& whose
) const {
    const auto hash = base::to_hex(base::sha256(whose.to_text()));
    std::vector<Asked::Key> keys;
    for (std::size_t i = 0; i < systems_.size(); ++i)
        if (systems_[i].municipality_id == municipality) keys.emplace_back(i, hash);
    return keys;
}

std::vector<ConnectedCase>
ConnectedCases::cases_of(const ConnectedSystem& system, const parties::PartyNumber& whose) const {
    auto cases = system.cases_of(whose);
    std::stable_sort(cases.begin(), cases.end(), [](const auto& a, const auto& b) {
        return a.updated_at > b.updated_at;
    });
    if (cases.size() > max_cases_) cases.resize(max_cases_);
    return cases;
}

bool ConnectedCases::ask(
    const base::MunicipalityId& municipality,
    const parties::PartyNumber& whose
) {
    std::vector<Asked::Question> questions;
    for (auto& key : keys_of(municipality, whose)) {
        const auto& system = systems_[key.first];
        questions.push_back({std::move(key), [this, &system, whose] {
                                 return cases_of(system, whose);
                             }});
    }
    return questions_.ask(questions);
}

ConnectedSources ConnectedCases::answers(
    const base::MunicipalityId& municipality,
    const parties::PartyNumber& whose
) {
    ConnectedSources told;
    for (const auto& key : keys_of(municipality, whose)) {
        const auto& system = systems_[key.first];
        auto answer = questions_.answer(key);
        told.sources.push_back({system.id, system.names, answer.status, std::move(answer.found)});
    }
    return told;
}

void ConnectedCases::wait(
    const base::MunicipalityId& municipality,
    const parties::PartyNumber& whose,
    std::function<void()> again
) {
    questions_.wait(keys_of(municipality, whose), std::move(again));
}

} // namespace kansli::portal
