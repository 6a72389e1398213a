// The formats that a form's texts may have, each checked by one of our field types.
#pragma once

#include "base/field.hpp"
#include "base/text.hpp"

#include <compare>
#include <string>
#include <string_view>
#include <vector>

namespace kansli::cases {

// A property's name in the real property register (registerbeteckning): SUNDSVALL BALDER 4,
// Skoby Berga 1:2, Skoby Berga S:3. At most 100 characters.
class PropertyDesignation {
public:
    static constexpr base::FieldSchema schema{
        .format = "property-designation",
        .min_length = 3,
        .max_length = 100,
        .example = "SUNDSVALL BALDER 4"};
    static base::Parsed<PropertyDesignation> from_text(std::string_view text);

    const std::string& to_text() const { return text_; }

    auto operator<=>(const PropertyDesignation&) const = default;

private:
    std::string text_;
};

struct FormFormat {
    std::string_view name;
    std::size_t max_length; // in characters
    base::TextFault (*fault)(std::string_view text);
};

// Null for a format that is not checked, which a form may not use.
const FormFormat* find_format(std::string_view name);
std::vector<std::string_view> format_names();

} // namespace kansli::cases
