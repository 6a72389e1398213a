// What a form may begin with: a fact of a source, "population_register.street". A part of
// case_type_rules.hpp.
#pragma once

#include "base/reflect.hpp"
#include "base/text.hpp"

#include <string>
#include <string_view>

namespace kansli::cases {

// Where an answer that stands in a form before one has given any was taken from. A permit is the
// source of its renewal alone; the others are told in case-type.yaml.
enum class PrefillSource {
    population_register,
    company_register,
    contact_settings,
    employee_directory,
    permit
};
BOOST_DESCRIBE_ENUM(
    PrefillSource,
    population_register,
    company_register,
    contact_settings,
    employee_directory,
    permit
)

class PrefillFact {
public:
    static constexpr base::FieldSchema schema{
        .min_length = 3,
        .max_length = 64,
        .example = "population_register.street"};
    // Known facts only.
    static base::Parsed<PrefillFact> from_text(std::string_view text);

    std::string to_text() const;

    PrefillSource source() const { return source_; }

    // What of the source: "street".
    std::string_view name() const { return name_; }

    // A value as the source has it, for the check of a field that is to take it.
    std::string_view example() const { return example_; }

    bool operator==(const PrefillFact& other) const {
        return source_ == other.source_ && name_ == other.name_;
    }

private:
    PrefillSource source_ = PrefillSource::population_register;
    std::string_view name_;
    std::string_view example_;
};

} // namespace kansli::cases
