// The processes of a case type's robots, drawn: each a single task between start and end.
#pragma once

#include "cases/case_type.hpp"

#include <string>

namespace kansli::cases {

// A BPMN model with a process for each robot; the type has some.
std::string robot_model(const CaseType& type);

} // namespace kansli::cases
