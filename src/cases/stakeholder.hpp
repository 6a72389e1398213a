// Who has to do with a case (intressenter, parter), each in a role of the case's type.
#pragma once

#include "cases/case_store.hpp"
#include "parties/party.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kansli::cases {

using StakeholderId = base::Id<struct StakeholderNoun>;

// A party that is known by its id, or else by number and name; contact given for this case.
struct NewStakeholder {
    Code role;
    std::optional<PartyId> party_id{};
    std::optional<base::Text<10, 13>>
        number{}; // of a person or an organisation, as people write it
    std::optional<parties::PersonName> given_name{};
    std::optional<parties::PersonName> family_name{};
    std::optional<parties::OrganisationName> organisation_name{};
    std::optional<base::Email> email{};
    std::optional<base::PhoneNumber> phone{};
    std::optional<parties::Address> address{};
};
BOOST_DESCRIBE_STRUCT(
    NewStakeholder,
    (),
    (role, party_id, number, given_name, family_name, organisation_name, email, phone, address)
)

struct Stakeholder {
    StakeholderId id;
    Code role;
    PartyId party_id;
    parties::PartyKind kind = parties::PartyKind::person;
    std::string name; // "Skyddad identitet" where it is protected
    bool protected_identity = false;
    std::optional<base::Email> email{};
    std::optional<base::PhoneNumber> phone{};
    std::optional<parties::Address> address{};
    base::Timestamp added_at;
};
BOOST_DESCRIBE_STRUCT(
    Stakeholder,
    (),
    (id, role, party_id, kind, name, protected_identity, email, phone, address, added_at)
)

// The problems of stakeholders as a new case or a submission gives them: unknown role, a party that
// cannot be told, a required role without one. Pointers begin with "/stakeholders".
std::vector<base::Problem> stakeholder_problems(
    const CaseType& type,
    const std::vector<NewStakeholder>& given,
    base::Date today
);

// Finds or makes the party and puts it in the case, with an event. The first applicant becomes the
// case's. Error{invalid} with the problem at `pointer` for an unknown party, a wrong number, and a
// role that the type has not, or not for a party of that kind.
Stakeholder add_stakeholder(
    web::Session& session,
    OpenedCase& opened,
    const NewStakeholder& given,
    const std::string& pointer = {}
);
// Error{not_found}; Error{rejected} for the last one in a role that the type requires.
void remove_stakeholder(web::Session& session, OpenedCase& opened, StakeholderId id);

// Gives a case the stakeholders of another of the same type, but for those whom their role lets
// follow the case on Mina sidor, and those it has.
void bring_stakeholders(web::Session& session, OpenedCase& opened, CaseId from);

// Those of a case, masked for everyone but the protected person themself and who is named for the
// case.
std::vector<Stakeholder> stakeholders_of(web::Session& session, CaseId id);

} // namespace kansli::cases
