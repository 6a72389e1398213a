// The numbers by which people know cases, for those who are told of cases by their ids: the auditor
// of the access log. A number says nothing of what is in a case, so nobody's access is asked.
#pragma once

#include "base/id.hpp"
#include "base/municipality.hpp"
#include "storage/transaction.hpp"

#include <map>
#include <string>
#include <vector>

namespace kansli::cases {

// Of those ids that are cases of the municipality.
std::map<base::Uuid, std::string> case_numbers(
    storage::Transaction& tx,
    const base::MunicipalityId& municipality,
    const std::vector<base::Uuid>& ids
);

} // namespace kansli::cases
