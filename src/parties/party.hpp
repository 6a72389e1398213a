// A party is a person or an organisation, once in an installation whatever municipality it deals
// with: the number is the state's, not a municipality's. That a municipality has dealt with it is a
// fact of its own (`remember`), and a desk finds only the parties that its municipality knows. A
// party leaves this room through visible() or visible_name(), which mask a protected identity; the
// row itself is never a reply, a log line or an event.
#pragma once

#include "base/id.hpp"
#include "base/reflect.hpp"
#include "base/text.hpp"
#include "base/time.hpp"
#include "parties/identity_number.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kansli::parties {

using base::PartyId;

enum class PartyKind { person, organisation };
BOOST_DESCRIBE_ENUM(PartyKind, person, organisation)

// A personal or an organisation number; their third digits of ten keep them apart.
class PartyNumber {
public:
    static constexpr base::FieldSchema schema{.min_length = 10, .max_length = 13};

    PartyNumber() = default;

    explicit PartyNumber(const PersonalNumber& number)
        : kind_(PartyKind::person), digits_(number.to_text()) {}

    explicit PartyNumber(const OrganisationNumber& number)
        : kind_(PartyKind::organisation), digits_(number.to_text()) {}

    // The forms that need no calendar: 12 digits of a person, 10 or 16 + 10 of an organisation.
    static base::Parsed<PartyNumber> from_text(std::string_view text);
    // Every form that people write.
    static base::Parsed<PartyNumber> from_written(std::string_view text, base::Date today);

    const std::string& to_text() const { return digits_; }

    PartyKind kind() const { return kind_; }

    // "19121212-1212", "556016-0680"
    std::string formatted() const;
    // A person's without the last four; an organisation's is public.
    std::string masked() const;

    auto operator<=>(const PartyNumber&) const = default;

private:
    PartyKind kind_ = PartyKind::person;
    std::string digits_;
};

// A Swedish postal code of five digits; "852 30" is read too.
class PostalCode {
public:
    static constexpr base::FieldSchema schema{
        .min_length = 5,
        .max_length = 6,
        .pattern = "^[1-9][0-9]{2} ?[0-9]{2}$",
        .example = "852 30"};

    static base::Parsed<PostalCode> from_text(std::string_view text);

    const std::string& to_text() const { return digits_; }

    auto operator<=>(const PostalCode&) const = default;

private:
    std::string digits_;
};

using PersonName = base::Text<1, 100>;
using OrganisationName = base::Text<1, 200>;
// The limits of the state's address register (SPAR).
using AddressLine = base::Text<1, 35>;
using City = base::Text<1, 27>;

struct Address {
    std::optional<AddressLine> care_of;
    std::optional<AddressLine> extra_line; // a place or a department above the street
    std::optional<AddressLine> street;     // with its number
    std::optional<PostalCode> postal_code;
    std::optional<City> city;
    std::optional<AddressLine> country; // none: Sweden

    bool operator==(const Address&) const = default;
};
BOOST_DESCRIBE_STRUCT(Address, (), (care_of, extra_line, street, postal_code, city, country))

// What is known of a party that is to be found or made. A person has a given or a family name, an
// organisation its own; somebody without a Swedish number has none.
struct NewParty {
    std::optional<PartyNumber> number;
    std::optional<PersonName> given_name;
    std::optional<PersonName> family_name;
    std::optional<OrganisationName> organisation_name;
    bool protected_identity = false;
    std::optional<base::Email> email;
    std::optional<base::PhoneNumber> phone;
    std::optional<Address> address;

    PartyKind kind() const;
};

// The row of `party`.
struct Party {
    PartyId id;
    PartyKind kind = PartyKind::person;
    std::optional<PartyNumber> number;
    std::optional<PersonName> given_name;
    std::optional<PersonName> family_name;
    std::optional<OrganisationName> organisation_name;
    bool protected_identity = false;
    std::optional<base::Email> email;
    std::optional<base::PhoneNumber> phone;
    std::optional<AddressLine> care_of;
    std::optional<AddressLine> extra_line;
    std::optional<AddressLine> street;
    std::optional<PostalCode> postal_code;
    std::optional<City> city;
    std::optional<AddressLine> country;
    std::string search_name;
    base::Timestamp created_at;
    base::Timestamp updated_at;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(
    Party,
    (),
    (id,
     kind,
     number,
     given_name,
     family_name,
     organisation_name,
     protected_identity,
     email,
     phone,
     care_of,
     extra_line,
     street,
     postal_code,
     city,
     country,
     search_name,
     created_at,
     updated_at,
     version)
)

// Error{invalid} when the name does not fit the number: no name at all, a company's number with a
// person's name.
void check_new_party(const NewParty& party);
Party make_party(const NewParty& party, base::Timestamp now);

// How a viewer stands to a party. `entitled` is for the person themself, for those who act for it,
// and for a handler who is named for a case with a protected person; everybody else is `ordinary`.
enum class Sight { ordinary, entitled };

constexpr std::string_view protected_name = "Skyddad identitet";

// "Anna Andersson", or "Skyddad identitet" to those who are not entitled.
std::string visible_name(const Party& party, Sight sight);

// A party as it is shown. Of a protected one only name, kind and the flag are left.
struct VisibleParty {
    PartyId party_id;
    PartyKind kind = PartyKind::person;
    std::string name;
    bool protected_identity = false;
    std::optional<std::string> number;
    std::optional<base::Email> email;
    std::optional<base::PhoneNumber> phone;
    std::optional<Address> address;
};
BOOST_DESCRIBE_STRUCT(
    VisibleParty,
    (),
    (party_id, kind, name, protected_identity, number, email, phone, address)
)

VisibleParty visible(const Party& party, Sight sight);

// The words of a name in lower case, each after a space: " anna karin åberg".
std::string search_name(std::string_view name);
std::vector<std::string> search_words(std::string_view name);
// The part of a word that the index holds: its three first letters.
std::string search_key(std::string_view word);

} // namespace kansli::parties
