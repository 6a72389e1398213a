#include "parties/party_store.hpp"

#include "storage/sql_text.hpp"

#include <algorithm>
#include <set>

namespace kansli::parties {
namespace {

const std::string& columns() {
    static const auto list = storage::column_list<Party>();
    return list;
}

const std::string& party_columns() {
    static const auto list = storage::column_list<Party>("p");
    return list;
}

void index_name(storage::Transaction& tx, const Party& party) {
    std::set<std::string> keys;
    for (const auto& word : search_words(party.search_name)) keys.insert(search_key(word));
    for (const auto& key : keys)
        tx.send(
            "INSERT INTO party_name_key (key, party_id) VALUES ($1, $2) ON CONFLICT DO NOTHING",
            key,
            party.id
        );
}

// False when another transaction made the party of that number first.
bool insert_party(storage::Transaction& tx, const Party& party) {
    const auto made = tx.exec(
        "INSERT INTO party (" + columns() +
            ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, "
            "$18, $19) ON CONFLICT (number) DO NOTHING",
        party.id,
        party.kind,
        party.number,
        party.given_name,
        party.family_name,
        party.organisation_name,
        party.protected_identity,
        party.email,
        party.phone,
        party.care_of,
        party.extra_line,
        party.street,
        party.postal_code,
        party.city,
        party.country,
        party.search_name,
        party.created_at,
        party.updated_at,
        party.version
    );
    if (made == 1) index_name(tx, party);
    return made == 1;
}

} // namespace

std::optional<Party> find_party(storage::Transaction& tx, PartyId id) {
    return tx.maybe<Party>("SELECT " + columns() + " FROM party WHERE id = $1", id);
}

Party get_party(storage::Transaction& tx, PartyId id) {
    auto found = find_party(tx, id);
    if (!found) throw base::Error(base::ErrorCode::not_found, "There is no such party.");
    return *std::move(found);
}

std::vector<Party> find_parties(storage::Transaction& tx, const std::vector<PartyId>& ids) {
    constexpr std::size_t at_once = 1000;
    std::vector<Party> found;
    for (std::size_t at = 0; at < ids.size(); at += at_once) {
        storage::SqlText sql;
        sql.add("SELECT " + columns() + " FROM party WHERE id IN (");
        const auto end = std::min(at + at_once, ids.size());
        for (auto i = at; i < end; ++i) sql.add(i > at ? ", " : "").bind(ids[i]);
        sql.add(")");
        auto part = tx.query_values<Party>(sql.text(), sql.values());
        std::move(part.begin(), part.end(), std::back_inserter(found));
    }
    return found;
}

std::optional<Party> find_party_by_number(storage::Transaction& tx, const PartyNumber& number) {
    return tx.maybe<Party>("SELECT " + columns() + " FROM party WHERE number = $1", number);
}

Party find_or_create(
    storage::Transaction& tx,
    const NewParty& party,
    const base::MunicipalityId& municipality_id,
    base::Timestamp now
) {
    auto found = party.number ? find_party_by_number(tx, *party.number) : std::nullopt;
    if (!found) {
        check_new_party(party);
        const auto made = make_party(party, now);
        found = insert_party(tx, made) ? made : find_party_by_number(tx, *party.number);
    }
    if (!found) throw storage::Retry{}; // made by a transaction that this one cannot see yet
    remember(tx, found->id, municipality_id, now);
    return *std::move(found);
}

Party refresh_party(storage::Transaction& tx, const NewParty& party, base::Timestamp now) {
    check_new_party(party);
    if (!party.number)
        throw base::Error(
            base::ErrorCode::invalid,
            "A register knows its parties by number.",
            {{"/number", "required", "is required"}}
        );
    auto told = make_party(party, now);
    const auto known = find_party_by_number(tx, *party.number);
    if (!known) {
        if (!insert_party(tx, told)) throw storage::Retry{};
        return told;
    }
    told.id = known->id;
    told.created_at = known->created_at;
    told.version = known->version + 1;
    tx.exec(
        "UPDATE party SET given_name = $2, family_name = $3, organisation_name = $4, "
        "protected_identity = $5, email = $6, phone = $7, care_of = $8, extra_line = $9, "
        "street = $10, postal_code = $11, city = $12, country = $13, search_name = $14, "
        "updated_at = $15, version = version + 1 WHERE id = $1",
        told.id,
        told.given_name,
        told.family_name,
        told.organisation_name,
        told.protected_identity,
        told.email,
        told.phone,
        told.care_of,
        told.extra_line,
        told.street,
        told.postal_code,
        told.city,
        told.country,
        told.search_name,
        told.updated_at
    );
    if (told.search_name != known->search_name) {
        tx.exec("DELETE FROM party_name_key WHERE party_id = $1", told.id);
        index_name(tx, told);
    }
    return told;
}

void protect(storage::Transaction& tx, PartyId id, base::Timestamp now) {
    tx.send(
        "UPDATE party SET protected_identity = $1, updated_at = $2, version = version + 1 "
        "WHERE id = $3 AND protected_identity = $4",
        true,
        now,
        id,
        false
    );
}

void remember(
    storage::Transaction& tx,
    PartyId id,
    const base::MunicipalityId& municipality_id,
    base::Timestamp now
) {
    tx.send(
        "INSERT INTO party_municipality (municipality_id, party_id, since) VALUES ($1, $2, $3) "
        "ON CONFLICT DO NOTHING",
        municipality_id,
        id,
        now
    );
}

std::vector<Party> search_by_name(
    storage::Transaction& tx,
    const base::MunicipalityId& municipality_id,
    std::string_view name
) {
    const auto words = search_words(name);
    if (words.empty())
        throw base::Error(
            base::ErrorCode::invalid,
            base::Sentence{
                "The name to search for holds no letter.",
                "Namnet att söka efter har inga bokstäver. Skriv minst ett ord."},
            {{"/name", "too_short", "must hold a word"}}
        );
    // The longest word is the rarest start, and its key the likeliest to be whole.
    const auto& longest = *std::max_element(words.begin(), words.end(), [](auto& a, auto& b) {
        return base::utf8_length(a) < base::utf8_length(b);
    });
    storage::SqlText sql;
    sql.add("SELECT " + party_columns())
        .add(" FROM party_name_key k JOIN party p ON p.id = k.party_id "
             "JOIN party_municipality m ON m.party_id = k.party_id AND m.municipality_id = ")
        .bind(municipality_id)
        .add(" WHERE k.key = ")
        .bind(search_key(longest))
        .add(" AND p.protected_identity = ")
        .bind(false);
    for (const auto& word : words) sql.add(" AND p.search_name LIKE ").bind("% " + word + '%');
    sql.add(" ORDER BY p.search_name, p.id LIMIT ").bind(max_found_parties + 1);
    return tx.query_values<Party>(sql.text(), sql.values());
}

std::optional<Party> search_by_number(
    storage::Transaction& tx,
    const base::MunicipalityId& municipality_id,
    const PartyNumber& number
) {
    return tx.maybe<Party>(
        "SELECT " + party_columns() +
            " FROM party p JOIN party_municipality m ON m.party_id = p.id "
            "AND m.municipality_id = $1 WHERE p.number = $2",
        municipality_id,
        number
    );
}

} // namespace kansli::parties
