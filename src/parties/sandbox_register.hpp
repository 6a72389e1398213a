// The population register of a sandbox: a file of test persons and companies that stands in for the
// state's registers. Numbers of people are Skatteverket's public test numbers, names are invented.
#pragma once

#include "base/municipality.hpp"
#include "parties/mandate.hpp"
#include "parties/party.hpp"
#include "storage/transaction.hpp"

#include <optional>
#include <vector>

namespace kansli::parties {

struct SandboxPerson {
    PersonalNumber number;
    PersonName given_name;
    PersonName family_name;
    base::MunicipalityId municipality_id;
    std::optional<bool> protected_identity;
    std::optional<base::Email> email;
    std::optional<base::PhoneNumber> phone;
    std::optional<Address> address;
};
BOOST_DESCRIBE_STRUCT(
    SandboxPerson,
    (),
    (number, given_name, family_name, municipality_id, protected_identity, email, phone, address)
)

// Somebody whom the company gave a power of attorney in one municipality, for one case type.
struct SandboxAgent {
    PersonalNumber number;
    base::MunicipalityId municipality_id;
    base::Slug case_type;
};
BOOST_DESCRIBE_STRUCT(SandboxAgent, (), (number, municipality_id, case_type))

struct SandboxOrganisation {
    OrganisationNumber number;
    OrganisationName name;
    base::MunicipalityId municipality_id;
    std::vector<PersonalNumber> signatories; // each of them alone
    std::optional<std::vector<SandboxAgent>> agents;
    std::optional<base::Email> email;
    std::optional<base::PhoneNumber> phone;
    std::optional<Address> address;
};
BOOST_DESCRIBE_STRUCT(
    SandboxOrganisation,
    (),
    (number, name, municipality_id, signatories, agents, email, phone, address)
)

struct SandboxRegister {
    std::vector<SandboxPerson> persons;
    std::optional<std::vector<SandboxOrganisation>> organisations;
};
BOOST_DESCRIBE_STRUCT(SandboxRegister, (), (persons, organisations))

// Makes the parties and mandates, or brings them up to date: running it twice changes nothing.
// Error{invalid} when a signatory or an agent is not among the persons.
void import_register(storage::Transaction& tx, const SandboxRegister& told, base::Timestamp now);

} // namespace kansli::parties
