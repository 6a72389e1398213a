// Variables of a process: JSON values by name. A value of a kind that JSON has not - a date, a
// file, a long whole number - is an object {"$type": …, "value": …}, so that it goes out as it came
// in; expressions see what is inside.
#pragma once

#include "base/json.hpp"

#include <string>
#include <string_view>

namespace kansli::process {

using Variables = boost::json::object;

constexpr std::string_view type_mark = "$type";

// Where an expression finds its variables.
class VariableSource {
public:
    // Null pointer when there is none of that name.
    virtual const base::JsonValue* find(std::string_view name) const = 0;

protected:
    ~VariableSource() = default;
};

// One flat set of variables.
class PlainVariables final : public VariableSource {
public:
    explicit PlainVariables(const Variables& variables) : variables_(variables) {}

    const base::JsonValue* find(std::string_view name) const override {
        return variables_.if_contains(name);
    }

private:
    const Variables& variables_;
};

// The mark of a marked value ("date", "long", …); empty for plain JSON.
std::string_view mark_of(const base::JsonValue& value);

// What expressions see: a marked value without its mark. A file or bytes are null.
const base::JsonValue& plain_value(const base::JsonValue& value);

// A value as text, as it stands in a concatenation: texts without quotes, null as nothing.
std::string text_of(const base::JsonValue& value);

} // namespace kansli::process
