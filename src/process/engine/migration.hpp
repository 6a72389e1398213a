// Moving a running instance to another version of its process: planned first, so that what cannot
// be moved is told before anything is.
#pragma once

#include "process/engine/instance.hpp"
#include "process/model/definition.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace kansli::process {

struct MigrationPlan {
    // The new element of each activation and subscription, by key.
    std::vector<std::pair<Key, Index>> places;
    std::vector<std::string> problems; // sentences; the plan is good when there are none
};

// `mapping` says where elements whose id has changed are; others keep their id.
MigrationPlan plan_migration(
    const Definition& from,
    const Definition& to,
    const Instance& instance,
    const std::map<std::string, std::string>& mapping
);

} // namespace kansli::process
