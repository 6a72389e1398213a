// The text of a case as the search sees it: number, title, parties, form data, notes, messages and
// completions, as words. Nothing of a form's secret fields, and never a word of the name or number
// of a person with a protected identity, wherever in the case it stands: the index would tell what
// everything else masks.
#pragma once

#include "cases/case_type_store.hpp"
#include "cases/search_index.hpp"

#include <vector>

namespace kansli::cases {

constexpr std::size_t max_indexed_words = 5000; // of a case; what is beyond is not found

// Of those of the cases that exist, the oldest first.
std::vector<IndexedCase>
indexed_cases(storage::Transaction& tx, CaseTypes& types, const std::vector<CaseId>& ids);

} // namespace kansli::cases
