#include "base/error.hpp"
#include "base/yaml.hpp"
#include "parties/mandate.hpp"
#include "parties/party_routes.hpp"
#include "parties/party_store.hpp"
#include "parties/sandbox_register.hpp"
#include "storage/test_database.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kansli::parties {
namespace {

using storage::Transaction;
using testing::ElementsAre;
using testing::IsEmpty;

const auto now = base::field<base::Timestamp>("2026-03-01T08:00:00Z");
const auto sundsvall = base::field<base::MunicipalityId>("2281");
const auto ange = base::field<base::MunicipalityId>("2260");

NewParty person(const char* number, const char* given, const char* family) {
    return {
        .number = base::field<PartyNumber>(number),
        .given_name = base::field<PersonName>(given),
        .family_name = base::field<PersonName>(family)};
}

NewParty company(const char* number, const char* name) {
    return {
        .number = base::field<PartyNumber>(number),
        .organisation_name = base::field<OrganisationName>(name)};
}

std::vector<std::string> names(const std::vector<Party>& parties) {
    std::vector<std::string> found;
    for (const auto& party : parties) found.push_back(visible_name(party, Sight::entitled));
    return found;
}

class PartyStoreTest : public storage::DatabaseTest {
protected:
    Party put(const NewParty& party, const base::MunicipalityId& municipality = sundsvall) {
        return write([&](Transaction& tx) { return find_or_create(tx, party, municipality, now); });
    }

    std::vector<std::string> search(const char* name, const base::MunicipalityId& municipality) {
        return read([&](Transaction& tx) { return names(search_by_name(tx, municipality, name)); });
    }

    std::vector<Representation> represented(PartyId who, base::Timestamp at = now) {
        return read([&](Transaction& tx) { return represented_by(tx, who, at); });
    }

    void put_mandate_of(const Mandate& mandate) {
        write([&](Transaction& tx) { put_mandate(tx, mandate); });
    }
};

KANSLI_ON_EACH_DATABASE(PartyStoreTest);

TEST_P(PartyStoreTest, one_number_is_one_party_in_all_municipalities) {
    const auto first = put(person("198501032398", "Anna", "Lindqvist"));

    const auto second = put(person("198501032398", "Annika", "Lind"), ange);

    EXPECT_EQ(second.id, first.id);
    EXPECT_EQ(second.given_name->str(), "Anna") << "what is known is not overwritten by a guess";
    EXPECT_THAT(search("anna", ange), ElementsAre("Anna Lindqvist"));
}

TEST_P(PartyStoreTest, every_member_of_a_party_survives_the_database) {
    auto told = person("198501032398", "Anna", "Lindqvist");
    told.email = base::field<base::Email>("anna@example.com");
    told.phone = base::field<base::PhoneNumber>("+46 70 174 06 01");
    told.address = Address{
        .care_of = base::field<AddressLine>("c/o Ek"),
        .street = base::field<AddressLine>("Storgatan 12"),
        .postal_code = base::field<PostalCode>("85230"),
        .city = base::field<City>("Sundsvall"),
        .country = base::field<AddressLine>("Sverige")};

    const auto made = put(told);

    const auto kept = read([&](Transaction& tx) { return get_party(tx, made.id); });
    EXPECT_EQ(base::to_json(kept), base::to_json(made));
    EXPECT_EQ(
        read([&](Transaction& tx) {
            return find_parties(tx, {made.id, PartyId::make()});
        }).size(),
        1U
    );
}

TEST_P(PartyStoreTest, somebody_without_a_number_is_always_new) {
    auto told = person("198501032398", "Jan", "Kowalski");
    told.number.reset();

    EXPECT_NE(put(told).id, put(told).id);
}

TEST_P(PartyStoreTest, a_desk_finds_only_whom_its_municipality_knows) {
    const auto anna = put(person("198501032398", "Anna", "Lindqvist"));

    EXPECT_THAT(search("anna", ange), IsEmpty());
    EXPECT_FALSE(read([&](Transaction& tx) { return search_by_number(tx, ange, *anna.number); }));

    write([&](Transaction& tx) { remember(tx, anna.id, ange, now); });
    EXPECT_THAT(search("anna", ange), ElementsAre("Anna Lindqvist"));
    EXPECT_TRUE(read([&](Transaction& tx) { return search_by_number(tx, ange, *anna.number); }));
}

TEST_P(PartyStoreTest, a_name_is_found_by_the_beginnings_of_its_words) {
    put(person("198501032398", "Anna Karin", "Öberg"));
    put(person("197601032399", "Bo", "Öst"));
    put(company("5599990107", "Anläggning Öst AB"));

    EXPECT_THAT(search("öb kar", sundsvall), ElementsAre("Anna Karin Öberg"));
    EXPECT_THAT(search("ÖST", sundsvall), ElementsAre("Anläggning Öst AB", "Bo Öst"));
    EXPECT_THAT(search("bo", sundsvall), ElementsAre("Bo Öst"));
    EXPECT_THAT(search("erg", sundsvall), IsEmpty());
    EXPECT_THAT(search("an%", sundsvall), IsEmpty()) << "two letters are a whole word only";
    EXPECT_THROW(search("%_%", sundsvall), base::Error);
}

TEST_P(PartyStoreTest, a_protected_person_is_not_found_by_name) {
    auto told = person("198801042386", "Lena", "Öberg");
    told.protected_identity = true;
    put(told);

    EXPECT_THAT(search("lena", sundsvall), IsEmpty());
}

TEST_P(PartyStoreTest, a_register_brings_a_party_up_to_date) {
    const auto before = put(person("198501032398", "Anna", "Lindqvist"));

    auto told = person("198501032398", "Anna", "Ek");
    told.protected_identity = true;
    write([&](Transaction& tx) { refresh_party(tx, told, now); });

    const auto after = read([&](Transaction& tx) { return get_party(tx, before.id); });
    EXPECT_EQ(after.version, before.version + 1);
    EXPECT_TRUE(after.protected_identity);
    EXPECT_EQ(after.family_name->str(), "Ek");

    told.protected_identity = false;
    write([&](Transaction& tx) { refresh_party(tx, told, now); });
    EXPECT_THAT(search("ek", sundsvall), ElementsAre("Anna Ek"));
    EXPECT_THAT(search("lindqvist", sundsvall), IsEmpty());
}

TEST_P(PartyStoreTest, a_mandate_counts_from_its_beginning_to_its_end) {
    const auto anna = put(person("198501032398", "Anna", "Lindqvist")).id;
    const auto firm = put(company("5599990107", "Alnö Bygg AB")).id;
    Mandate mandate{
        .id = MandateId::make(),
        .grantor_id = firm,
        .grantee_id = anna,
        .scope = "building-permit",
        .valid_from = now,
        .valid_to = now + std::chrono::hours(1),
        .source_id = "m1"};
    put_mandate_of(mandate);

    EXPECT_THAT(represented(anna, now - std::chrono::seconds(1)), IsEmpty());
    EXPECT_THAT(represented(anna, now + std::chrono::hours(1)), IsEmpty());
    const auto held = represented(anna);
    ASSERT_EQ(held.size(), 1U);
    EXPECT_EQ(held[0].party_id, firm);
    EXPECT_EQ(held[0].name, "Alnö Bygg AB");
    EXPECT_EQ(held[0].scope, "building-permit");
    EXPECT_TRUE(mandate.holds_at(now));
    EXPECT_FALSE(mandate.holds_at(now + std::chrono::hours(1)));

    write([&](Transaction& tx) { revoke_mandate(tx, mandate.id, now); });
    EXPECT_THAT(represented(anna), IsEmpty());
}

TEST_P(PartyStoreTest, a_mandate_told_again_is_the_same_mandate) {
    const auto anna = put(person("198501032398", "Anna", "Lindqvist")).id;
    const auto firm = put(company("5599990107", "Alnö Bygg AB")).id;
    Mandate mandate{.grantor_id = firm, .grantee_id = anna, .valid_from = now, .source_id = "m1"};
    for (const auto* scope : {"food-registration", "building-permit"}) {
        mandate.id = MandateId::make();
        mandate.scope = scope;
        put_mandate_of(mandate);
    }

    const auto held = represented(anna);
    ASSERT_EQ(held.size(), 1U);
    EXPECT_EQ(held[0].scope, "building-permit");
}

TEST_P(PartyStoreTest, only_an_organisation_grants_and_only_a_person_holds_a_mandate) {
    const auto anna = put(person("198501032398", "Anna", "Lindqvist")).id;
    const auto erik = put(person("197601032399", "Erik", "Sjödin")).id;
    const auto firm = put(company("5599990107", "Alnö Bygg AB")).id;
    const Mandate mandate{.id = MandateId::make(), .valid_from = now, .source_id = "m1"};

    auto by_person = mandate;
    by_person.grantor_id = erik;
    by_person.grantee_id = anna;
    EXPECT_THROW(put_mandate_of(by_person), base::Error);

    auto to_firm = mandate;
    to_firm.grantor_id = firm;
    to_firm.grantee_id = firm;
    EXPECT_THROW(put_mandate_of(to_firm), base::Error);
}

TEST_P(PartyStoreTest, the_search_of_the_desk_masks_and_tells_whom_it_showed) {
    auto lena = person("198801042386", "Lena", "Öberg");
    lena.protected_identity = true;
    const auto hidden = put(lena);
    const auto anna = put(person("198501032398", "Anna", "Lindqvist"));
    const web::Caller caller;
    const auto find = [&](const PartySearch& asked) {
        return read([&](Transaction& tx) {
            web::Session session{caller, tx, now, sundsvall, "r1"};
            auto found = search_parties(session, asked);
            EXPECT_EQ(session.shown_parties.size(), found.parties.size());
            return found;
        });
    };

    const auto by_number = find({.number = base::field<base::Text<1, 20>>("880104-2386")});
    EXPECT_EQ(
        base::to_json(by_number),
        R"({"parties":[{"party_id":")" + hidden.id.to_text() +
            R"(","kind":"person","name":"Skyddad identitet","protected_identity":true}],)"
            R"("more":false})"
    );
    const auto by_name = find({.name = base::field<base::Text<2, 100>>("anna")});
    ASSERT_EQ(by_name.parties.size(), 1U);
    EXPECT_EQ(by_name.parties[0].party_id, anna.id);
    EXPECT_EQ(by_name.parties[0].masked_number, "19850103-****");
    EXPECT_THROW(find({}), base::Error);
    EXPECT_THROW(find({.number = base::field<base::Text<1, 20>>("850103-2399")}), base::Error);
}

TEST_P(PartyStoreTest, the_sandbox_registers_can_be_imported_again_and_again) {
    for (const auto* path : {"sandbox/external/parties.yaml", "sandbox/internal/parties.yaml"}) {
        const auto told = base::read_yaml_file<SandboxRegister>(path);
        const auto import = [&] {
            write([&](Transaction& tx) { import_register(tx, told, now); });
            return read([](Transaction& tx) {
                return tx.query<std::int64_t>("SELECT version FROM party ORDER BY id");
            });
        };

        const auto once = import();

        EXPECT_EQ(import(), once) << path;
        EXPECT_GE(once.size(), told.persons.size());
    }
}

TEST_P(PartyStoreTest, the_external_sandbox_has_what_its_stories_need) {
    const auto told = base::read_yaml_file<SandboxRegister>("sandbox/external/parties.yaml");
    write([&](Transaction& tx) { import_register(tx, told, now); });
    const auto by_number = [&](const char* number) {
        return read([&](Transaction& tx) {
            return *find_party_by_number(tx, base::field<PartyNumber>(number));
        });
    };

    EXPECT_TRUE(by_number("198801042386").protected_identity);
    const auto signatory = represented(by_number("197601032399").id);
    ASSERT_EQ(signatory.size(), 1U);
    EXPECT_EQ(signatory[0].scope, "*");
    EXPECT_FALSE(signatory[0].municipality_id);
    const auto agent = represented(by_number("198501032398").id);
    ASSERT_EQ(agent.size(), 1U);
    EXPECT_EQ(agent[0].municipality_id, sundsvall);
}

} // namespace
} // namespace kansli::parties
