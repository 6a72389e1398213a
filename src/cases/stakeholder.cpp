#include "cases/stakeholder.hpp"

#include "base/error.hpp"
#include "cases/confidentiality.hpp"
#include "parties/party_store.hpp"

#include <algorithm>
#include <map>

namespace kansli::cases {

namespace {

using base::Error;
using base::ErrorCode;

struct StakeholderRow {
    StakeholderId id;
    CaseId case_id;
    PartyId party_id;
    Code role;
    std::optional<base::Email> email;
    std::optional<base::PhoneNumber> phone;
    base::Timestamp added_at;
    std::optional<base::Timestamp> removed_at;
};
BOOST_DESCRIBE_STRUCT(
    StakeholderRow,
    (),
    (id, case_id, party_id, role, email, phone, added_at, removed_at)
)

struct StakeholderEvent {
    StakeholderId stakeholder_id;
    PartyId party_id;
    Code role;
};
BOOST_DESCRIBE_STRUCT(StakeholderEvent, (), (stakeholder_id, party_id, role))

bool has_name(const NewStakeholder& given) {
    return given.given_name || given.family_name || given.organisation_name;
}

[[noreturn]] void
refuse(const std::string& pointer, const char* field, std::string code, std::string message) {
    throw Error(
        ErrorCode::invalid,
        "The stakeholder cannot be taken.",
        {{pointer + field, std::move(code), std::move(message)}}
    );
}

std::optional<parties::PartyNumber>
number_of(const NewStakeholder& given, base::Date today, const std::string& pointer) {
    if (!given.number) return std::nullopt;
    auto number = parties::PartyNumber::from_written(given.number->str(), today);
    if (!number) refuse(pointer, "/number", number.code, number.message);
    return std::move(number.value);
}

// A person may be no contractor, and a company no holder of a parking permit.
void check_kind(
    const StakeholderRole& role,
    const parties::Party& party,
    const std::string& pointer
) {
    if (std::find(role.kinds.begin(), role.kinds.end(), party.kind) != role.kinds.end()) return;
    const bool is_person = party.kind == parties::PartyKind::person;
    refuse(
        pointer,
        "/role",
        "not_allowed",
        is_person ? "is no role for a person" : "is no role for an organisation"
    );
}

parties::Party
party_of(web::Session& session, const NewStakeholder& given, const std::string& pointer) {
    if (given.party_id) {
        auto known = parties::find_party(session.tx, *given.party_id);
        if (!known) refuse(pointer, "/party_id", "not_found", "names no known party");
        parties::remember(session.tx, known->id, session.municipality_id, session.now);
        return *std::move(known);
    }
    const parties::NewParty party{
        .number = number_of(given, base::swedish_day(session.now), pointer),
        .given_name = given.given_name,
        .family_name = given.family_name,
        .organisation_name = given.organisation_name,
        .email = given.email,
        .phone = given.phone,
        .address = given.address};
    return parties::find_or_create(session.tx, party, session.municipality_id, session.now);
}

// The person themself, those who act for it, and staff who are named for the case see it as it is.
parties::Sight
sight_of(const web::Session& session, const StakeholderRow& row, const parties::Party& party) {
    const auto& caller = session.caller;
    const bool is_citizen = caller.kind == web::ActorKind::citizen;
    const bool own = is_citizen && (caller.party_id == party.id || caller.acting_for == party.id);
    const bool named = caller.kind == web::ActorKind::staff && party.protected_identity &&
                       is_named(session, row.case_id);
    return own || named ? parties::Sight::entitled : parties::Sight::ordinary;
}

Stakeholder
shown(const web::Session& session, const StakeholderRow& row, const parties::Party& party) {
    const auto sight = sight_of(session, row, party);
    auto visible = parties::visible(party, sight);
    Stakeholder made{
        .id = row.id,
        .role = row.role,
        .party_id = row.party_id,
        .kind = visible.kind,
        .name = std::move(visible.name),
        .protected_identity = visible.protected_identity,
        .email = visible.email,
        .phone = visible.phone,
        .address = visible.address,
        .added_at = row.added_at};
    const bool masked = visible.protected_identity && sight == parties::Sight::ordinary;
    if (!masked && row.email) made.email = row.email;
    if (!masked && row.phone) made.phone = row.phone;
    return made;
}

} // namespace

std::vector<base::Problem> stakeholder_problems(
    const CaseType& type,
    const std::vector<NewStakeholder>& given,
    base::Date today
) {
    const std::string pointer = "/stakeholders";
    std::vector<base::Problem> problems;
    for (std::size_t i = 0; i < given.size(); ++i) {
        const auto& one = given[i];
        const auto at = pointer + '/' + std::to_string(i);
        if (find_role(type, one.role.str()) == nullptr)
            problems.push_back({at + "/role", "not_allowed", "is no role of this case type"});
        if (!one.party_id && !has_name(one))
            problems.push_back({at, "required", "needs a party_id, or a name and, if any, a number"}
            );
        if (!one.number) continue;
        const auto number = parties::PartyNumber::from_written(one.number->str(), today);
        if (!number) problems.push_back({at + "/number", number.code, number.message});
    }
    for (const auto& role : type.stakeholder_roles) {
        if (!role.required.value_or(false)) continue;
        const bool there = std::any_of(given.begin(), given.end(), [&](const auto& one) {
            return one.role == role.id;
        });
        if (!there)
            problems.push_back({pointer, "required", "needs a stakeholder as " + role.id.str()});
    }
    return problems;
}

Stakeholder add_stakeholder(
    web::Session& session,
    OpenedCase& opened,
    const NewStakeholder& given,
    const std::string& pointer
) {
    const auto* role = find_role(opened.type(), given.role.str());
    if (role == nullptr) refuse(pointer, "/role", "not_allowed", "is no role of this case type");
    const auto party = party_of(session, given, pointer);
    check_kind(*role, party, pointer);
    const StakeholderRow row{
        .id = StakeholderId::make(),
        .case_id = opened.row.id,
        .party_id = party.id,
        .role = given.role,
        .email = given.email,
        .phone = given.phone,
        .added_at = session.now,
        .removed_at = std::nullopt};
    session.tx.insert("stakeholder", row);
    if (given.role == "applicant" && !opened.row.applicant_id) opened.row.applicant_id = party.id;
    const StakeholderEvent event{row.id, row.party_id, row.role};
    record(
        session,
        opened.row,
        {EventType::stakeholder_added, Visibility::public_, base::to_json(event)}
    );
    return shown(session, row, party);
}

void bring_stakeholders(web::Session& session, OpenedCase& opened, CaseId from) {
    static const auto select = "SELECT " + storage::column_list<StakeholderRow>() +
                               " FROM stakeholder WHERE case_id = $1 AND removed_at IS NULL"
                               " AND role NOT IN ('applicant', 'agent')"
                               " AND NOT EXISTS (SELECT 1 FROM stakeholder other"
                               " WHERE other.case_id = $2 AND other.removed_at IS NULL"
                               " AND other.party_id = stakeholder.party_id"
                               " AND other.role = stakeholder.role) ORDER BY added_at, id";
    for (auto row : session.tx.query<StakeholderRow>(select, from, opened.row.id)) {
        row.id = StakeholderId::make();
        row.case_id = opened.row.id;
        row.added_at = session.now;
        session.tx.insert("stakeholder", row);
        const StakeholderEvent event{row.id, row.party_id, row.role};
        record(
            session,
            opened.row,
            {EventType::stakeholder_added, Visibility::public_, base::to_json(event)}
        );
    }
}

void remove_stakeholder(web::Session& session, OpenedCase& opened, StakeholderId id) {
    static const auto select = "SELECT " + storage::column_list<StakeholderRow>() +
                               " FROM stakeholder WHERE case_id = $1 AND removed_at IS NULL";
    const auto rows = session.tx.query<StakeholderRow>(select, opened.row.id);
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.id == id; });
    if (found == rows.end()) throw Error(ErrorCode::not_found, "The case has no such stakeholder.");
    const auto in_role = std::count_if(rows.begin(), rows.end(), [&](const auto& row) {
        return row.role == found->role;
    });
    const auto* role = find_role(opened.type(), found->role.str());
    if (role != nullptr && role->required.value_or(false) && in_role == 1)
        throw Error(
            ErrorCode::rejected,
            base::Sentence{
                "The case needs a stakeholder as " + role->id.str() +
                    ": add the new one before you remove the last.",
                "Ärendet måste ha en part i rollen " + role->names.sv.str() +
                    ". Lägg till den nya innan du tar bort den sista."}
        );
    session.tx.send("UPDATE stakeholder SET removed_at = $1 WHERE id = $2", session.now, found->id);
    if (opened.row.applicant_id == found->party_id && found->role == "applicant") {
        const auto other = std::find_if(rows.begin(), rows.end(), [&](const auto& row) {
            return row.role == found->role && row.id != found->id;
        });
        opened.row.applicant_id =
            other == rows.end() ? std::nullopt : std::optional(other->party_id);
    }
    const StakeholderEvent event{found->id, found->party_id, found->role};
    record(
        session,
        opened.row,
        {EventType::stakeholder_removed, Visibility::public_, base::to_json(event)}
    );
}

std::vector<Stakeholder> stakeholders_of(web::Session& session, CaseId id) {
    static const auto select =
        "SELECT " + storage::column_list<StakeholderRow>() +
        " FROM stakeholder WHERE case_id = $1 AND removed_at IS NULL ORDER BY added_at, id";
    const auto rows = session.tx.query<StakeholderRow>(select, id);
    std::vector<PartyId> ids;
    for (const auto& row : rows) ids.push_back(row.party_id);
    std::map<PartyId, parties::Party> by_id;
    for (auto& party : parties::find_parties(session.tx, ids)) {
        const auto party_id = party.id;
        by_id.emplace(party_id, std::move(party));
    }
    std::vector<Stakeholder> made;
    for (const auto& row : rows)
        if (const auto party = by_id.find(row.party_id); party != by_id.end())
            made.push_back(shown(session, row, party->second));
    return made;
}

} // namespace kansli::cases
