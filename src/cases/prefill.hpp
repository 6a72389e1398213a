// Which fields of a form begin with what is known of the one who applies, and what is true of an
// answer that was taken from somewhere: it says where, until it is changed.
#pragma once

#include "cases/case_type.hpp"
#include "cases/form_check.hpp"

#include <optional>
#include <vector>

namespace kansli::cases {

struct PublishedCaseType; // case_type_package.hpp

// An answer of a draft that was taken from somewhere, and not changed since.
struct Prefilled {
    base::Text<2, 200> field; // its pointer
    PrefillSource source = PrefillSource::permit;
    std::optional<base::Text<1, 50>> reference{}; // the number of the permit
};
BOOST_DESCRIBE_STRUCT(Prefilled, (), (field, source, reference))

constexpr std::size_t max_prefilled = 200; // of one form

const std::vector<PrefillRules>& prefill_of_type(const CaseType& type);

// What is wrong with the type's prefill: a field that the form has not, a value that it would not
// take, a source that the installation has not.
std::vector<base::Problem> prefill_problems(
    const CaseType& type,
    const std::vector<FormField>& fields,
    const base::JsonValue& form_schema
);

// Whether the form takes that text at that field: a long street may be too long for it.
bool takes_answer(
    const PublishedCaseType& package,
    const std::string& field,
    const std::string& answer
);

// Error{invalid} for more than max_prefilled.
void check_prefilled(const std::vector<Prefilled>& marks);
// Those whose answer is there, and the same before and after.
std::vector<Prefilled> still_prefilled(
    const std::vector<Prefilled>& marks,
    const base::JsonValue& before,
    const base::JsonValue& after
);

} // namespace kansli::cases
