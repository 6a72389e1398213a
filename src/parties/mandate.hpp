// A mandate says that a person may act for an organisation: as its authorised signatory
// (firmatecknare), by a power of attorney of Mina ombud, or by one that the municipality
// registered.
#pragma once

#include "base/id.hpp"
#include "base/municipality.hpp"
#include "base/reflect.hpp"
#include "base/time.hpp"
#include "storage/transaction.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kansli::parties {

enum class MandateSource { signatory, local, mina_ombud };
BOOST_DESCRIBE_ENUM(MandateSource, signatory, local, mina_ombud)

using MandateId = base::Id<struct MandateNoun>;

struct Mandate {
    MandateId id;
    base::PartyId grantor_id;                            // an organisation
    base::PartyId grantee_id;                            // a person
    std::optional<base::MunicipalityId> municipality_id; // none: in all of them
    std::string scope = "*";                             // a case type, or all of them
    base::Timestamp valid_from;
    std::optional<base::Timestamp> valid_to; // the first moment when it no longer holds
    MandateSource source = MandateSource::local;
    std::string source_id; // its name where it comes from; unique there
    std::optional<base::Timestamp> revoked_at;

    bool holds_at(base::Timestamp now) const;
};
BOOST_DESCRIBE_STRUCT(
    Mandate,
    (),
    (id,
     grantor_id,
     grantee_id,
     municipality_id,
     scope,
     valid_from,
     valid_to,
     source,
     source_id,
     revoked_at)
)

// Keeps what its source says: made, or brought up to date by source and source_id, so that it may
// be told again. Error{rejected} unless an organisation grants it to a person, or when it ends
// before it begins.
void put_mandate(storage::Transaction& tx, const Mandate& mandate);

// Ends it at once; Error{not_found} when there is none that could end.
void revoke_mandate(storage::Transaction& tx, MandateId id, base::Timestamp now);

// An organisation that a person may act for, and in what.
struct Representation {
    base::PartyId party_id;
    std::string name;
    std::optional<base::MunicipalityId> municipality_id;
    std::string scope;
};
BOOST_DESCRIBE_STRUCT(Representation, (), (party_id, name, municipality_id, scope))

// By the mandates that hold now, one entry each, sorted by the organisation's name.
std::vector<Representation>
represented_by(storage::Transaction& tx, base::PartyId person, base::Timestamp now);

} // namespace kansli::parties
