// What a new version of a model would change: both versions are asked about recorded inputs, and
// what comes out differently is told with the reasons of both.
#pragma once

#include "base/json.hpp"
#include "rules/dmn/model.hpp"
#include "rules/dmn/texts.hpp"
#include "rules/feel/temporal.hpp"

#include <boost/describe/class.hpp>

#include <map>
#include <string>
#include <vector>

namespace kansli::rules::dmn {

struct RecordedInput {
    std::string id; // of the case, for the report
    base::JsonValue inputs;
    feel::DateTime clock; // when it was decided
};

struct WhatIfChange {
    std::string id;
    base::JsonText inputs;
    base::JsonText before;
    base::JsonText after;
    std::vector<std::string> why_before;
    std::vector<std::string> why_after;
};
BOOST_DESCRIBE_STRUCT(WhatIfChange, (), (id, inputs, before, after, why_before, why_after))

// All changes from one outcome to another by the same rules.
struct WhatIfGroup {
    base::JsonText before;
    base::JsonText after;
    std::string rules_before; // "Eligibility: rule 2; Duration: rule 1"
    std::string rules_after;
    int count = 0;
    std::vector<std::string> examples; // ids, at most 5
};
BOOST_DESCRIBE_STRUCT(WhatIfGroup, (), (before, after, rules_before, rules_after, count, examples))

struct WhatIfReport {
    ModelIdentity old_model;
    ModelIdentity new_model;
    std::string decision;
    int cases = 0;
    int unchanged = 0;
    int changed = 0;
    std::vector<std::string> not_read; // inputs that a version does not know
    std::vector<WhatIfGroup> groups;   // the largest first
    std::vector<WhatIfChange> changes; // at most max_changes
};
BOOST_DESCRIBE_STRUCT(
    WhatIfReport,
    (),
    (old_model, new_model, decision, cases, unchanged, changed, not_read, groups, changes)
)

constexpr std::size_t max_changes = 1'000;

// Both models must have a decision of this name, else Error{not_found}.
WhatIfReport what_if(
    const Model& old_model,
    const Model& new_model,
    std::string_view decision,
    const std::vector<RecordedInput>& recorded,
    Language language
);

} // namespace kansli::rules::dmn
