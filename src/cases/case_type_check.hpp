// What must hold between the parts of a case-type.yaml; each field by itself was checked by its
// type.
#pragma once

#include "base/error.hpp"
#include "cases/case_type.hpp"

#include <vector>

namespace kansli::cases {

// Every contradiction, with a pointer into case-type.yaml.
std::vector<base::Problem> contradictions(const CaseType& type);

} // namespace kansli::cases
