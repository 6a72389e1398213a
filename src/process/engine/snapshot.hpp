// An instance and its events as JSON, as they are kept. Elements are written by their id, not by
// their place in the compiled definition, so that what was written yesterday can be read tomorrow.
#pragma once

#include "process/engine/event.hpp"
#include "process/model/definition.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kansli::process {

using FindDefinition = std::function<const Definition*(const std::string& id)>;

std::string snapshot_of(const Instance& instance, const FindDefinition& find);

// Error{internal} when it names a definition or an element that is not there.
Instance instance_of(std::string_view snapshot, const FindDefinition& find);

// For history: what happened, with the element's id.
std::string event_text(const Event& event, std::string_view element_id);

} // namespace kansli::process
