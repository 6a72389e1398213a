#include "parties/party_routes.hpp"

#include "parties/party_store.hpp"

namespace kansli::parties {
namespace {

// What is shown of it, noted for the access log.
FoundParty show(web::Session& session, const Party& party) {
    session.shown_parties.push_back(party.id);
    FoundParty shown{
        .party_id = party.id,
        .kind = party.kind,
        .name = visible_name(party, Sight::ordinary),
        .protected_identity = party.protected_identity};
    if (party.protected_identity) return shown;
    if (party.number) shown.masked_number = party.number->masked();
    shown.city = party.city;
    return shown;
}

} // namespace

FoundParties search_parties(web::Session& session, const PartySearch& search) {
    if (search.number.has_value() == search.name.has_value())
        throw base::Error(
            base::ErrorCode::invalid,
            "A search is for a number or for a name.",
            {{"", "one_of", "must hold either number or name"}}
        );
    FoundParties result;
    if (search.number) {
        const auto number =
            PartyNumber::from_written(search.number->str(), base::swedish_day(session.now));
        if (!number)
            throw base::Error(
                base::ErrorCode::invalid,
                base::Sentence{
                    "The number cannot be right: write a personal or organisation number.",
                    "Numret stämmer inte. Skriv ett personnummer eller ett organisationsnummer."},
                {{"/number", number.code, number.message}}
            );
        const auto party = search_by_number(session.tx, session.municipality_id, *number.value);
        if (party) result.parties.push_back(show(session, *party));
        return result;
    }
    auto parties = search_by_name(session.tx, session.municipality_id, search.name->str());
    result.more = parties.size() > max_found_parties;
    if (result.more) parties.resize(max_found_parties);
    for (const auto& party : parties) result.parties.push_back(show(session, party));
    return result;
}

void add_party_routes(web::Api& api) {
    api.post(
           "/parties/searches",
           web::Permission::case_register,
           search_parties,
           "Finds the people and organisations of a number or a name that the municipality knows."
    )
        .only_reads()
        .without_idempotency()
        .personal_data();
}

} // namespace kansli::parties
