// The numbers that the state gives people and organisations. A personal number is secret by
// default: there is no operator<< and no formatter, to_text() is for the database and for replies
// that may show it, and masked() is for everything else.
#pragma once

#include "base/field.hpp"
#include "base/time.hpp"

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace kansli::parties {

// True when the check digit at the end fits (modulus 10, Luhn); false for anything but digits.
bool luhn_fits(std::string_view digits);

// Personnummer or samordningsnummer, kept as 12 digits. Interim numbers (a letter) are refused.
class PersonalNumber {
public:
    static constexpr base::FieldSchema schema{
        .min_length = 12,
        .max_length = 13,
        .pattern = "^[0-9]{8}[-+]?[0-9]{4}$",
        .description = "A personal or coordination number with its full year."};

    // 12 digits, with or without a separator; the short forms need from_written.
    static base::Parsed<PersonalNumber> from_text(std::string_view text);
    // Every form that people write: YYYYMMDDNNNN, YYYYMMDD-NNNN, YYMMDD-NNNN, YYMMDDNNNN, and
    // YYMMDD+NNNN from the year a person turns 100. A birth after `today` is refused.
    static base::Parsed<PersonalNumber> from_written(std::string_view text, base::Date today);

    const std::string& to_text() const { return digits_; }

    // "19121212-****"
    std::string masked() const;
    // A samordningsnummer: the day has 60 added.
    bool is_coordination_number() const;
    // Empty for a coordination number whose month or day is not known.
    std::optional<base::Date> birth_date() const;

    auto operator<=>(const PersonalNumber&) const = default;

private:
    std::string digits_;
};

// Organisationsnummer or GD-nummer, kept as 10 digits. A sole trader has a personal number instead.
class OrganisationNumber {
public:
    static constexpr base::FieldSchema schema{
        .min_length = 10,
        .max_length = 13,
        .pattern = "^(16)?[0-9]{6}-?[0-9]{4}$",
        .example = "556016-0680"};

    // NNNNNNNNNN or NNNNNN-NNNN, each with or without the prefix 16.
    static base::Parsed<OrganisationNumber> from_text(std::string_view text);

    const std::string& to_text() const { return digits_; }

    // "556016-0680"
    std::string formatted() const;

    auto operator<=>(const OrganisationNumber&) const = default;

private:
    std::string digits_;
};

} // namespace kansli::parties
