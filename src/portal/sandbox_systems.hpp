// The sandbox's connected systems: they answer out of a file, in the time that real ones take, and
// at times are slow or broken as those are.
#pragma once

#include "base/number.hpp"
#include "base/text.hpp"
#include "portal/connected_system.hpp"

#include <optional>
#include <vector>

namespace kansli::portal {

// `slow` outlasts everybody's patience; `broken` answers with a failure.
enum class SystemMood { prompt, slow, broken };
BOOST_DESCRIBE_ENUM(SystemMood, prompt, slow, broken)

struct SandboxSystemCase {
    parties::PartyNumber party;
    base::Text<1, 50> number;
    base::Text<1, 200> title;
    cases::PublicStatus public_status = cases::PublicStatus::submitted;
    base::Timestamp updated_at;
};
BOOST_DESCRIBE_STRUCT(SandboxSystemCase, (), (party, number, title, public_status, updated_at))

struct SandboxSystem {
    base::Slug id;
    cases::Names names;
    base::MunicipalityId municipality_id;
    base::Whole<0, 60'000> delay_ms;            // of an answer
    std::optional<SystemMood> mood{};           // at times; always, without `every`
    std::optional<base::Whole<2, 100>> every{}; // its mood shows in every n-th answer
    std::optional<std::vector<SandboxSystemCase>> cases{};
};
BOOST_DESCRIBE_STRUCT(SandboxSystem, (), (id, names, municipality_id, delay_ms, mood, every, cases))

struct SandboxSystems {
    std::optional<base::Whole<100, 30'000>> time_limit_ms{}; // how long anybody waits for them
    std::vector<SandboxSystem> systems;
};
BOOST_DESCRIBE_STRUCT(SandboxSystems, (), (time_limit_ms, systems))

std::vector<ConnectedSystem> sandbox_systems(const SandboxSystems& told);

} // namespace kansli::portal
