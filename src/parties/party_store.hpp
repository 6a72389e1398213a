// Parties in the database: found or made by number, searched at the desk, looked up by id.
#pragma once

#include "base/municipality.hpp"
#include "parties/party.hpp"
#include "storage/transaction.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kansli::parties {

std::optional<Party> find_party(storage::Transaction& tx, PartyId id);
// Error{not_found} when there is none.
Party get_party(storage::Transaction& tx, PartyId id);
// Those of the ids that exist, in no order; for lists, a thousand in a statement.
std::vector<Party> find_parties(storage::Transaction& tx, const std::vector<PartyId>& ids);
std::optional<Party> find_party_by_number(storage::Transaction& tx, const PartyNumber& number);

// The party of that number as it is known, or else a new one; without a number always a new one.
// Either way the municipality knows it afterwards. Error{invalid} for a name that does not fit.
Party find_or_create(
    storage::Transaction& tx,
    const NewParty& party,
    const base::MunicipalityId& municipality_id,
    base::Timestamp now
);

// What a register says now of the party of that number: made, or brought up to date. What is not
// told (contact, address) is removed. Error{invalid} without a number.
Party refresh_party(storage::Transaction& tx, const NewParty& party, base::Timestamp now);

// A register says that the identity is protected: from now on it is masked everywhere. That it no
// longer is, nobody concludes from a single answer: refresh_party() says so.
void protect(storage::Transaction& tx, PartyId id, base::Timestamp now);

// Makes the party known in the municipality. Called where a case gets a stakeholder; not waited
// for.
void remember(
    storage::Transaction& tx,
    PartyId id,
    const base::MunicipalityId& municipality_id,
    base::Timestamp now
);

constexpr std::size_t max_found_parties = 50;

// The parties known in the municipality whose name has words that begin with those of `name`,
// sorted by name, at most max_found_parties + 1. Never one with a protected identity: that a name
// exists is already too much to tell. A longest word of one or two letters must be a whole one
// ("Bo"), because the index begins at three. Error{invalid} without a word.
std::vector<Party> search_by_name(
    storage::Transaction& tx,
    const base::MunicipalityId& municipality_id,
    std::string_view name
);
// The party of that number, if the municipality knows it.
std::optional<Party> search_by_number(
    storage::Transaction& tx,
    const base::MunicipalityId& municipality_id,
    const PartyNumber& number
);

} // namespace kansli::parties
