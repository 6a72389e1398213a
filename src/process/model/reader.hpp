// Reads a BPMN 2.0 model with the extensions of Camunda 7 and Operaton. What the engine does not
// run is a problem with the element's id and line, never passed over; what only draws or documents
// is.
#pragma once

#include "process/model/definition.hpp"
#include "rules/dmn/problem.hpp"

#include <memory>
#include <string_view>
#include <vector>

namespace kansli::process {

using rules::dmn::ModelProblem;
using rules::dmn::ModelProblems;
using rules::dmn::Severity;

struct ReadModel {
    // Of each executable process; empty when a problem is an error.
    std::vector<std::shared_ptr<const Definition>> definitions;
    ModelProblems problems;
};

// Never throws for what the text holds. The structure is checked too, see check.hpp.
ReadModel read_model(std::string_view text);

} // namespace kansli::process
