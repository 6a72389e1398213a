#include "cases/form_format.hpp"

#include "base/id.hpp"
#include "base/time.hpp"
#include "parties/identity_number.hpp"

#include <algorithm>
#include <array>

namespace kansli::cases {

namespace {

template <base::TextField T>
base::TextFault fault_of(std::string_view text) {
    const auto parsed = T::from_text(text);
    if (parsed) return {};
    return {parsed.code, parsed.message};
}

constexpr std::array formats{
    FormFormat{"date", 10, fault_of<base::Date>},
    FormFormat{"email", 254, fault_of<base::Email>},
    FormFormat{"organisation-number", 13, fault_of<parties::OrganisationNumber>},
    FormFormat{"personal-number", 13, fault_of<parties::PersonalNumber>},
    FormFormat{"phone", 25, fault_of<base::PhoneNumber>},
    FormFormat{"property-designation", 100, fault_of<PropertyDesignation>},
    FormFormat{"uuid", 36, fault_of<base::Uuid>}};

bool all_digits(std::string_view text) {
    return !text.empty() && text.size() <= 5 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "4" or "1:2"; "S:1" is jointly owned land, "GA:1" a joint facility, "FS:1" a fishery.
bool is_unit(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == std::string_view::npos) return all_digits(text);
    const auto block = base::lower_ascii(text.substr(0, colon));
    return all_digits(text.substr(colon + 1)) &&
           (all_digits(block) || block == "s" || block == "ga" || block == "fs");
}

} // namespace

base::Parsed<PropertyDesignation> PropertyDesignation::from_text(std::string_view text) {
    const auto space = text.rfind(' ');
    const bool shape = base::text_fault(text, schema.min_length, schema.max_length).code.empty() &&
                       space != std::string_view::npos && space > 0 && text.front() != ' ' &&
                       text.find("  ") == std::string_view::npos &&
                       text.find_first_of("<>\n\r\t") == std::string_view::npos &&
                       is_unit(text.substr(space + 1));
    if (!shape)
        return base::Parsed<PropertyDesignation>::wrong(
            "invalid_property", "is not a property designation, as SUNDSVALL BALDER 4"
        );
    PropertyDesignation made;
    made.text_ = text;
    return base::Parsed<PropertyDesignation>::ok(std::move(made));
}

const FormFormat* find_format(std::string_view name) {
    const auto* found = std::find_if(formats.begin(), formats.end(), [&](const FormFormat& each) {
        return each.name == name;
    });
    return found == formats.end() ? nullptr : found;
}

std::vector<std::string_view> format_names() {
    std::vector<std::string_view> names;
    for (const auto& each : formats) names.push_back(each.name);
    return names;
}

} // namespace kansli::cases
