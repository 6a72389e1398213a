// Processes that an event starts: a message, a signal or a time. Only the newest version listens.
#pragma once

#include "process/store/definition_store.hpp"

#include <string>
#include <vector>

namespace kansli::process {

constexpr std::string_view start_timer_job = "process-start-timer";

struct StartEventRow {
    DefinitionId definition_id;
    std::string element;
    std::string key;
    std::string tenant;
    TriggerKind kind = TriggerKind::none;
    std::string name; // of a timer: when, and what is left of its cycle
};
BOOST_DESCRIBE_STRUCT(StartEventRow, (), (definition_id, element, key, tenant, kind, name))

// Takes the place of what earlier versions listened for. Error{rejected} for a time that is none,
// and for a name that only an instance could tell.
void listen_for_starts(
    storage::Transaction& tx,
    const Definition& definition,
    const DefinitionRow& row,
    base::Timestamp now
);

std::vector<StartEventRow> starts_by(
    storage::Transaction& tx,
    TriggerKind kind,
    const std::string& name,
    const std::string& tenant
);

std::optional<StartEventRow>
find_start(storage::Transaction& tx, DefinitionId definition, const std::string& element);

// The next time of a cycle, if one is left.
void put_next_start(
    storage::Transaction& tx,
    const StartEventRow& start,
    base::Timestamp due,
    base::Timestamp now
);

} // namespace kansli::process
