// How the desk finds a party: by a search whose words travel in the body only.
#pragma once

#include "parties/party.hpp"
#include "web/router.hpp"
#include "web/session.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kansli::parties {

// One of the two: a number in any written form, or the beginnings of the words of a name.
struct PartySearch {
    std::optional<base::Text<1, 20>> number;
    std::optional<base::Text<2, 100>> name;
};
BOOST_DESCRIBE_STRUCT(PartySearch, (), (number, name))

// What tells one from another; of a protected identity no more than that it is one.
struct FoundParty {
    PartyId party_id;
    PartyKind kind = PartyKind::person;
    std::string name;
    bool protected_identity = false;
    std::optional<std::string> masked_number;
    std::optional<City> city;
};
BOOST_DESCRIBE_STRUCT(
    FoundParty,
    (),
    (party_id, kind, name, protected_identity, masked_number, city)
)

struct FoundParties {
    std::vector<FoundParty> parties;
    bool more = false; // the search is too wide to show all
};
BOOST_DESCRIBE_STRUCT(FoundParties, (), (parties, more))

// Error{invalid} unless exactly one of number and name is given and can be searched for.
FoundParties search_parties(web::Session& session, const PartySearch& search);

void add_party_routes(web::Api& api);

} // namespace kansli::parties
