#include "parties/sandbox_register.hpp"

#include "parties/party_store.hpp"

#include <map>

namespace kansli::parties {
namespace {

// When the mandates of the file began: long before anything in a sandbox.
constexpr auto begun = base::Timestamp::from_micros(0);

// Counts a party whose row says the same already as unchanged, so that its version stays.
PartyId put_party(
    storage::Transaction& tx,
    const NewParty& told,
    const base::MunicipalityId& municipality_id,
    base::Timestamp now
) {
    const auto known = find_party_by_number(tx, *told.number);
    auto wanted = make_party(told, now);
    if (known) {
        wanted.id = known->id;
        wanted.created_at = known->created_at;
        wanted.updated_at = known->updated_at;
        wanted.version = known->version;
    }
    const bool is_same = known && base::to_json(*known) == base::to_json(wanted);
    const auto id = is_same ? known->id : refresh_party(tx, told, now).id;
    remember(tx, id, municipality_id, now);
    return id;
}

void put_mandate_of(storage::Transaction& tx, Mandate mandate, const std::string& organisation) {
    mandate.id = MandateId::make();
    mandate.valid_from = begun;
    mandate.source_id = "sandbox:" + organisation + ':' + mandate.grantee_id.to_text() + ':' +
                        mandate.scope +
                        (mandate.municipality_id ? ':' + mandate.municipality_id->to_text() : "");
    put_mandate(tx, mandate);
}

} // namespace

void import_register(storage::Transaction& tx, const SandboxRegister& told, base::Timestamp now) {
    std::map<PersonalNumber, PartyId> persons;
    for (const auto& person : told.persons)
        persons[person.number] = put_party(
            tx,
            {.number = PartyNumber(person.number),
             .given_name = person.given_name,
             .family_name = person.family_name,
             .protected_identity = person.protected_identity.value_or(false),
             .email = person.email,
             .phone = person.phone,
             .address = person.address},
            person.municipality_id,
            now
        );
    const auto person_of = [&](const PersonalNumber& number) {
        const auto found = persons.find(number);
        if (found == persons.end())
            throw base::Error(
                base::ErrorCode::invalid,
                "A signatory or an agent is not among the persons of the file."
            );
        return found->second;
    };
    if (!told.organisations) return;
    for (const auto& organisation : *told.organisations) {
        const auto id = put_party(
            tx,
            {.number = PartyNumber(organisation.number),
             .organisation_name = organisation.name,
             .email = organisation.email,
             .phone = organisation.phone,
             .address = organisation.address},
            organisation.municipality_id,
            now
        );
        const auto& number = organisation.number.to_text();
        for (const auto& signatory : organisation.signatories)
            put_mandate_of(
                tx,
                {.grantor_id = id,
                 .grantee_id = person_of(signatory),
                 .source = MandateSource::signatory},
                number
            );
        if (!organisation.agents) continue;
        for (const auto& agent : *organisation.agents)
            put_mandate_of(
                tx,
                {.grantor_id = id,
                 .grantee_id = person_of(agent.number),
                 .municipality_id = agent.municipality_id,
                 .scope = agent.case_type.str(),
                 .source = MandateSource::local},
                number
            );
    }
}

} // namespace kansli::parties
