#include "common/joints.hpp"

#include "base/reflect.hpp"
#include "identity/machine_token.hpp"
#include "identity/organisation.hpp"
#include "identity/staff.hpp"
#include "parties/mandate.hpp"
#include "parties/party_store.hpp"
#include "permits/permit.hpp"

#include <algorithm>

namespace kansli::apps {

namespace {

std::vector<identity::Represented>
represented_by(storage::Transaction& tx, base::PartyId person, base::Timestamp now) {
    std::vector<identity::Represented> made;
    for (auto& one : parties::represented_by(tx, person, now))
        made.push_back({one.party_id, std::move(one.name), one.municipality_id, one.scope});
    return made;
}

identity::Person person_from(const parties::Party& party) {
    return {
        party.id,
        parties::visible_name(party, parties::Sight::entitled),
        parties::visible_name(party, parties::Sight::ordinary)};
}

std::optional<identity::Person> find_person(storage::Transaction& tx, base::PartyId id) {
    const auto party = parties::find_party(tx, id);
    if (!party) return std::nullopt;
    return person_from(*party);
}

template <base::TextField T>
std::optional<T> optional_field(const std::optional<std::string>& text) {
    return text ? T::from_text(*text).value : std::nullopt;
}

std::optional<identity::Person> person_of(
    storage::Transaction& tx,
    const identity::PersonClaims& claims,
    const base::MunicipalityId& municipality_id,
    base::Timestamp now
) {
    const auto number =
        parties::PartyNumber::from_written(claims.personal_number, base::swedish_day(now));
    if (!number || number.value->kind() != parties::PartyKind::person) return std::nullopt;
    if (const auto known = parties::find_party_by_number(tx, *number.value))
        return person_from(*known);
    const parties::NewParty party{
        .number = *number.value,
        .given_name = optional_field<parties::PersonName>(claims.given_name),
        .family_name = optional_field<parties::PersonName>(claims.family_name)};
    if (!party.given_name && !party.family_name) return std::nullopt;
    return person_from(parties::find_or_create(tx, party, municipality_id, now));
}

} // namespace

identity::IdentitySettings identity_settings(const Configuration& config) {
    const bool has_tls =
        config.portal.public_url && config.portal.public_url->str().starts_with("https://");
    return {
        .installation = std::string(base::enum_name(config.installation)),
        .municipalities = config.municipalities,
        .is_sandbox = config.mode == Mode::sandbox,
        .secure_cookies = config.mode != Mode::sandbox || has_tls};
}

identity::PartyFunctions party_functions() {
    return {.represented_by = represented_by, .find_person = find_person, .person_of = person_of};
}

std::vector<web::Grant> grants_of(storage::Transaction& tx, base::UserId user_id) {
    return identity::rights_of(tx, user_id).grants;
}

bool may_handle(web::Session& session, base::UserId user_id, const cases::CaseRow& row) {
    const auto grants = grants_of(session.tx, user_id);
    const web::Grant wanted{
        web::Permission::case_handle, row.municipality_id, row.unit, row.case_type};
    return std::any_of(grants.begin(), grants.end(), [&](const web::Grant& grant) {
        return grant.covers(wanted);
    });
}

bool unit_may_handle(web::Session& session, const std::string& unit, const cases::CaseRow& row) {
    return identity::somebody_may(
        session.tx, {web::Permission::case_handle, row.municipality_id, unit, row.case_type}
    );
}

std::optional<web::Caller>
find_subscriber(storage::Transaction& tx, base::UserId user_id, base::Timestamp now) {
    web::Caller caller{.kind = web::ActorKind::machine, .face = web::Face::desk};
    const auto token = identity::find_machine_token(tx, user_id);
    if (token && !token->is_valid_at(now)) return std::nullopt;
    if (!token) {
        if (!identity::find_staff_user(tx, user_id)) return std::nullopt;
        caller.kind = web::ActorKind::staff;
    }
    caller.user_id = user_id;
    caller.grants = grants_of(tx, user_id);
    return caller;
}

webhooks::ReceiverRules receiver_rules(const Configuration& config) {
    if (!config.webhooks) return {};
    return {
        config.webhooks->private_receivers.value_or(std::vector<std::string>()),
        config.webhooks->plain_http.value_or(false)};
}

cases::RoomsAbove rooms_above_cases() {
    return {.on_decided = permits::grant_permit, .handle_jobs = permits::handle_permit_jobs};
}

} // namespace kansli::apps
