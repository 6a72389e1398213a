#include "parties/mandate.hpp"

#include "parties/party_store.hpp"

namespace kansli::parties {
namespace {

void require(bool holds, const char* message, const char* pointer, const char* code) {
    if (!holds) throw base::Error(base::ErrorCode::rejected, message, {{pointer, code, message}});
}

} // namespace

bool Mandate::holds_at(base::Timestamp now) const {
    return valid_from <= now && (!valid_to || now < *valid_to) && !revoked_at;
}

void put_mandate(storage::Transaction& tx, const Mandate& mandate) {
    require(
        get_party(tx, mandate.grantor_id).kind == PartyKind::organisation,
        "Only an organisation grants a mandate.",
        "/grantor_id",
        "not_an_organisation"
    );
    require(
        get_party(tx, mandate.grantee_id).kind == PartyKind::person,
        "Only a person holds a mandate.",
        "/grantee_id",
        "not_a_person"
    );
    require(
        !mandate.valid_to || mandate.valid_from < *mandate.valid_to,
        "A mandate ends after it begins.",
        "/valid_to",
        "before_valid_from"
    );
    static const auto columns = storage::column_list<Mandate>();
    tx.exec(
        "INSERT INTO mandate (" + columns +
            ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) "
            "ON CONFLICT (source, source_id) DO UPDATE SET grantor_id = excluded.grantor_id, "
            "grantee_id = excluded.grantee_id, municipality_id = excluded.municipality_id, "
            "scope = excluded.scope, valid_from = excluded.valid_from, "
            "valid_to = excluded.valid_to, revoked_at = excluded.revoked_at",
        mandate.id,
        mandate.grantor_id,
        mandate.grantee_id,
        mandate.municipality_id,
        mandate.scope,
        mandate.valid_from,
        mandate.valid_to,
        mandate.source,
        mandate.source_id,
        mandate.revoked_at
    );
}

void revoke_mandate(storage::Transaction& tx, MandateId id, base::Timestamp now) {
    const auto revoked =
        tx.exec("UPDATE mandate SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL", id, now);
    if (revoked == 0)
        throw base::Error(base::ErrorCode::not_found, "There is no such mandate to revoke.");
}

std::vector<Representation>
represented_by(storage::Transaction& tx, base::PartyId person, base::Timestamp now) {
    return tx.query<Representation>(
        "SELECT p.id AS party_id, p.organisation_name AS name, m.municipality_id, m.scope "
        "FROM mandate m JOIN party p ON p.id = m.grantor_id "
        "WHERE m.grantee_id = $1 AND m.valid_from <= $2 AND m.revoked_at IS NULL "
        "AND (m.valid_to IS NULL OR m.valid_to > $2) ORDER BY p.search_name, p.id, m.scope",
        person,
        now
    );
}

} // namespace kansli::parties
