// FEEL values as JSON and back. JSON has no dates: what is text there becomes what the model's
// type says, and numbers keep their decimals.
#pragma once

#include "base/json.hpp"
#include "rules/dmn/model.hpp"
#include "rules/feel/type.hpp"
#include "rules/feel/value.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kansli::rules::dmn {

// What a value may be at most when it is written out: shared parts are written each time.
constexpr std::size_t max_json_bytes = 16'000'000;

// Dates and durations as text, functions as null, ranges as FEEL writes them. Error{too_large} past
// max_json_bytes.
base::JsonText to_json_text(const feel::Value& value);
// Nothing when it is over so many bytes.
std::optional<base::JsonText> json_text_within(const feel::Value& value, std::size_t most);

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
