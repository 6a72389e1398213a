// A field of a form as it is named in form.ui.json: "/capacity", "/boreholes/*/depth_m" where a
// list's entries have it. Finds and removes its values in what an applicant filled in.
#pragma once

#include "base/json.hpp"
#include "cases/case_type_package.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kansli::cases {

// Whether the form of the package has a field of that name.
bool has_form_field(const PublishedCaseType& package, const std::string& field);

// The texts that stand at the field, one for each entry of a list; none where it is not filled in.
std::vector<std::string> form_texts(const base::JsonValue& form, std::string_view field);

// Removes every value of the field.
void erase_form_field(base::JsonValue& form, std::string_view field);

// Puts the old values of the field in the place of none. False where `form` brings one of its own.
// Inside a list, entries answer to each other by their place; what has no counterpart goes.
bool keep_form_field(base::JsonValue& form, const base::JsonValue& old, std::string_view field);

} // namespace kansli::cases
