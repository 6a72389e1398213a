// Other systems that hold cases of the municipality: a planning system, a school system. Each is a
// name and a function that the installation is given. It goes over a network: it is called on
// threads of its own, never while a transaction is open, and nobody waits for it longer than a few
// seconds.
#pragma once

#include "base/municipality.hpp"
#include "cases/case_type.hpp"
#include "parties/party.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace kansli::portal {

// A case as the other system tells of it, in our words.
struct ConnectedCase {
    std::string number; // as that system counts
    std::string title;
    cases::PublicStatus public_status = cases::PublicStatus::submitted;
    base::Timestamp updated_at;
    std::optional<std::string> address{}; // where it can be followed: https://…
};
BOOST_DESCRIBE_STRUCT(ConnectedCase, (), (number, title, public_status, updated_at, address))

struct ConnectedSystem {
    std::string id;
    cases::Names names;
    base::MunicipalityId municipality_id;
    // All cases of that person or organisation, ongoing and closed. Error{unavailable} where the
    // system does not answer in time or answers with a failure of its own.
    std::function<std::vector<ConnectedCase>(const parties::PartyNumber&)> cases_of;
};

} // namespace kansli::portal
