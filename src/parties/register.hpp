// The registers that others keep: of the population, of companies, of property, and the directory
// of the municipality's employees. Each is a function that an installation is given; one that is
// empty is not connected. They go over a network: never call one in a write lane or while a
// transaction is open.
#pragma once

#include "base/municipality.hpp"
#include "base/time.hpp"
#include "parties/party.hpp"

#include <functional>
#include <optional>
#include <string>

namespace kansli::parties {

// Why somebody is no longer registered, as Skatteverket tells it (avregistreringsorsak).
enum class Deregistration { deceased, emigrated, other };
BOOST_DESCRIBE_ENUM(Deregistration, deceased, emigrated, other)

struct RegisteredPerson {
    bool is_protected = false; // sekretessmarkering or skyddad folkbokföring
    std::optional<base::MunicipalityId> municipality_id{}; // where they are registered
    std::optional<Deregistration> deregistered{};
    std::string name{};               // given and family name
    std::optional<Address> address{}; // never that of a protected identity
};

struct RegisteredOrganisation {
    std::string name;
    std::optional<base::Date> deregistered_on{};
    std::optional<Address> address{}; // its own, for post
};

struct RegisteredProperty {
    std::string designation; // as the register writes it
    base::MunicipalityId municipality_id;
};

struct RegisteredEmployee {
    bool is_employed = false;                 // now
    std::string unit{};                       // where they work, as the directory names it
    std::optional<base::PhoneNumber> phone{}; // at work
};

// What is asked for is not there: nullopt. Error{unavailable} where the register does not answer in
// time or answers with a failure of its own.
struct Registers {
    std::function<std::optional<RegisteredPerson>(const PersonalNumber&)> population{};
    std::function<std::optional<RegisteredOrganisation>(const OrganisationNumber&)> companies{};
    std::function<std::optional<RegisteredProperty>(const std::string& designation)> property{};
    std::function<std::optional<RegisteredEmployee>(const PersonalNumber&)> employees{};
};

// "sundsvall  Balder 4" and "SUNDSVALL BALDER 4" are one property: capitals, single spaces.
std::string property_key(std::string_view designation);

} // namespace kansli::parties
