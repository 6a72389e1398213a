// FEEL values as JSON and back. JSON has no dates: what is text there becomes what the model's
// type says, and numbers keep their decimals.
#pragma once

#include "base/json.hpp"
#include "rules/dmn/model.hpp"
#include "rules/feel/type.hpp"
#include "rules/feel/value.hpp"

#include <string>
#include <vector>

namespace kansli::rules::dmn {

// Dates and durations as text, functions as null, ranges as FEEL writes them.
void append_json(std::string& out, const feel::Value& value);
base::JsonText to_json_text(const feel::Value& value);

// A text that is not of the type stays text, so that the model refuses it with a reason.
feel::Value value_from_json(const base::JsonValue& json, const feel::Type& type);

// The model's inputs by name from an object; those of an import may stand in an object under its
// name. Appends a problem for each key that is no input.
std::vector<NamedValue> inputs_from_json(
    const Model& model,
    const base::JsonValue& json,
    std::vector<base::Problem>& problems
);

} // namespace kansli::rules::dmn
