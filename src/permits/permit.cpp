#include "permits/permit.hpp"

#include "base/error.hpp"
#include "parties/party_store.hpp"
#include "permits/permit_row.hpp"

#include <fmt/format.h>

#include <map>
#include <set>

namespace kansli::permits {

namespace {

using base::Error;
using base::ErrorCode;
using cases::EventType;

// A permit with what became of it, as one row.
struct WholeRow {
    PermitId id;
    std::string number;
    std::string case_type;
    std::int64_t case_type_version = 1;
    PartyId holder_id;
    cases::CaseId case_id;
    std::string case_number;
    base::Date valid_from;
    std::optional<base::Date> valid_to;
    base::Timestamp granted_at;
    std::optional<PermitId> replaces;
    std::optional<PermitId> replaced_by;
    std::optional<LossKind> loss_kind;
    std::optional<std::string> loss_note;
    std::optional<base::Timestamp> reported_at;
    std::optional<std::string> reason;
    std::optional<std::string> legal_basis;
    std::optional<std::string> revoked_by_name;
    std::optional<base::Timestamp> revoked_at;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(
    WholeRow,
    (),
    (id,
     number,
     case_type,
     case_type_version,
     holder_id,
     case_id,
     case_number,
     valid_from,
     valid_to,
     granted_at,
     replaces,
     replaced_by,
     loss_kind,
     loss_note,
     reported_at,
     reason,
     legal_basis,
     revoked_by_name,
     revoked_at,
     version)
)

constexpr std::string_view select_permits =
    "SELECT p.id, p.number, p.case_type, p.case_type_version, p.holder_id, p.case_id,"
    " c.number AS case_number, p.valid_from, p.valid_to, p.granted_at, p.replaces,"
    " n.id AS replaced_by, l.kind AS loss_kind, l.note AS loss_note, l.reported_at, r.reason,"
    " r.legal_basis, r.revoked_by_name, r.revoked_at, p.version";
constexpr std::string_view from_permits =
    " FROM permit p JOIN cases c ON c.id = p.case_id"
    " LEFT JOIN permit n ON n.replaces = p.id"
    " LEFT JOIN permit_loss l ON l.permit_id = p.id"
    " LEFT JOIN permit_revocation r ON r.permit_id = p.id WHERE ";

PermitStatus status_of(const WholeRow& row, base::Date today) {
    if (row.revoked_at) return PermitStatus::revoked;
    if (row.replaced_by) return PermitStatus::replaced;
    if (row.valid_to && *row.valid_to < today) return PermitStatus::expired;
    return PermitStatus::active;
}

parties::Sight sight_of(const web::Caller& caller, PartyId holder) {
    return caller.kind == web::ActorKind::citizen && caller.acting_for == holder
               ? parties::Sight::entitled
               : parties::Sight::ordinary;
}

Permit shown(
    web::Session& session,
    const cases::CaseType& type,
    const WholeRow& row,
    const parties::Party* holder
) {
    Permit permit{
        .id = row.id,
        .number = row.number,
        .case_type = row.case_type,
        .names = type.permit ? type.permit->names : type.names,
        .status = status_of(row, base::swedish_day(session.now)),
        .holder_id = row.holder_id,
        .case_id = row.case_id,
        .case_number = row.case_number,
        .valid_from = row.valid_from,
        .valid_to = row.valid_to,
        .granted_at = row.granted_at,
        .renewable_from = renewable_from(type, row.valid_to),
        .replaces = row.replaces,
        .replaced_by = row.replaced_by,
        .version = row.version};
    if (holder != nullptr)
        permit.holder_name =
            parties::visible_name(*holder, sight_of(session.caller, row.holder_id));
    session.shown_parties.push_back(row.holder_id);
    if (row.reported_at) permit.loss = Loss{*row.loss_kind, row.loss_note, *row.reported_at};
    if (row.revoked_at)
        permit.revocation =
            Revocation{*row.reason, *row.legal_basis, *row.revoked_by_name, *row.revoked_at};
    return permit;
}

web::Permission to_read(const web::Caller& caller) {
    return caller.kind == web::ActorKind::citizen ? web::Permission::own_cases
                                                  : web::Permission::case_read;
}

// Whose case a citizen may see as an agent is not theirs to hold a permit from.
void add_reach(const web::Session& session, storage::SqlText& sql) {
    sql.add("p.municipality_id = ").bind(session.municipality_id).add(" AND ");
    cases::Access::of(session, to_read(session.caller)).add_condition(sql);
    if (session.caller.kind == web::ActorKind::citizen)
        sql.add(" AND p.holder_id = ").bind(session.caller.acting_for);
}

std::optional<WholeRow> find_row(web::Session& session, PermitId id) {
    storage::SqlText sql;
    sql.add(select_permits).add(from_permits).add("p.id = ").bind(id).add(" AND ");
    add_reach(session, sql);
    auto rows = session.tx.query_values<WholeRow>(sql.text(), sql.values());
    if (rows.empty()) return std::nullopt;
    return std::move(rows.front());
}

Permit shown_again(web::Session& session, const FoundPermit& found, PermitId id) {
    const auto row = find_row(session, id);
    if (!row) throw Error(ErrorCode::not_found, "There is no such permit.");
    const auto holder = parties::find_party(session.tx, row->holder_id);
    return shown(session, found.opened.type(), *row, holder ? &*holder : nullptr);
}

PermitEvent event_of(const Permit& permit) {
    return {permit.id, permit.number, permit.valid_from, permit.valid_to};
}

// One version further, and told on the case, which is stored.
void tell(web::Session& session, FoundPermit& found, EventType type, const PermitEvent& event) {
    const auto changed = session.tx.exec(
        "UPDATE permit SET version = version + 1 WHERE id = $1 AND version = $2",
        found.permit.id,
        found.permit.version
    );
    if (changed != 1) throw storage::Retry{};
    cases::record(
        session, found.opened.row, {type, cases::Visibility::public_, base::to_json(event)}
    );
    cases::store(session, found.opened.row);
}

void add_filter(storage::SqlText& sql, const PermitQuery& query, base::Date today) {
    if (query.holder_id) sql.add(" AND p.holder_id = ").bind(*query.holder_id);
    if (query.number) sql.add(" AND p.number = ").bind(*query.number);
    if (query.case_id) sql.add(" AND p.case_id = ").bind(*query.case_id);
    if (query.case_type) sql.add(" AND p.case_type = ").bind(*query.case_type);
    if (query.lost)
        sql.add(*query.lost ? " AND l.reported_at IS NOT NULL" : " AND l.reported_at IS NULL");
    if (query.valid_to_before) sql.add(" AND p.valid_to < ").bind(*query.valid_to_before);
    if (!query.status) return;
    if (*query.status == PermitStatus::revoked) {
        sql.add(" AND r.revoked_at IS NOT NULL");
        return;
    }
    sql.add(" AND r.revoked_at IS NULL");
    if (*query.status == PermitStatus::replaced) {
        sql.add(" AND n.id IS NOT NULL");
        return;
    }
    sql.add(" AND n.id IS NULL");
    if (*query.status == PermitStatus::expired)
        sql.add(" AND p.valid_to < ").bind(today);
    else
        sql.add(" AND (p.valid_to IS NULL OR p.valid_to >= ").bind(today).add(")");
}

// The outermost fields that a renewal takes from the permit.
std::vector<cases::Prefilled> marks_of(const Permit& permit, const std::set<std::string>& answers) {
    std::vector<cases::Prefilled> marks;
    for (const auto& name : answers)
        marks.push_back(
            {.field = base::field<base::Text<2, 200>>('/' + name),
             .source = cases::PrefillSource::permit,
             .reference = base::Text<1, 50>::cut(permit.number)}
        );
    return marks;
}

} // namespace

void grant_permit(
    web::Session& session,
    cases::OpenedCase& opened,
    const cases::Decision& decision
) {
    const auto& type = opened.type();
    auto& row = opened.row;
    if (!type.permit || decision.outcome != cases::Outcome::approved || !row.applicant_id) return;
    const PermitRow made{
        .id = PermitId::make(),
        .municipality_id = row.municipality_id,
        .number = next_permit_number(session, type),
        .case_id = row.id,
        .case_type = row.case_type,
        .case_type_version = row.case_type_version,
        .holder_id = *row.applicant_id,
        .valid_from = decision.valid_from.value_or(base::swedish_day(session.now)),
        .valid_to = decision.valid_to,
        .granted_at = session.now,
        .replaces = std::nullopt,
        .version = 1};
    store_new_permit(session, type, made);
    const PermitEvent event{made.id, made.number, made.valid_from, made.valid_to};
    cases::record(
        session, row, {EventType::permit_granted, cases::Visibility::public_, base::to_json(event)}
    );
}

FoundPermit
find_permit(web::Session& session, cases::CaseTypes& types, PermitId id, web::Permission needed) {
    const auto row = find_row(session, id);
    if (!row) throw Error(ErrorCode::not_found, "There is no such permit.");
    auto opened = cases::find_case(session, types, row->case_id, needed);
    const auto holder = parties::find_party(session.tx, row->holder_id);
    auto permit = shown(session, opened.type(), *row, holder ? &*holder : nullptr);
    return {std::move(permit), std::move(opened)};
}

Permit report_loss(web::Session& session, FoundPermit found, const NewLoss& given) {
    require_active(found.permit);
    if (found.permit.loss)
        throw Error(
            ErrorCode::conflict,
            base::Sentence{
                "The permit is reported as lost already.",
                "Tillståndet är redan anmält som förlorat."}
        );
    session.tx.exec(
        "INSERT INTO permit_loss (permit_id, kind, note, reported_by, reported_at)"
        " VALUES ($1, $2, $3, $4, $5)",
        found.permit.id,
        given.kind,
        given.note,
        cases::actor_of(session.caller),
        session.now
    );
    auto event = event_of(found.permit);
    event.loss = given.kind;
    tell(session, found, EventType::permit_reported_lost, event);
    return shown_again(session, found, found.permit.id);
}

Permit revoke(web::Session& session, FoundPermit found, const NewRevocation& given) {
    require_active(found.permit);
    session.tx.exec(
        "INSERT INTO permit_revocation (permit_id, reason, legal_basis, revoked_by,"
        " revoked_by_name, revoked_at) VALUES ($1, $2, $3, $4, $5, $6)",
        found.permit.id,
        given.reason,
        given.legal_basis,
        session.caller.user_id,
        session.caller.name,
        session.now
    );
    auto event = event_of(found.permit);
    event.legal_basis = given.legal_basis.str();
    tell(session, found, EventType::permit_revoked, event);
    return shown_again(session, found, found.permit.id);
}

Permit replace(web::Session& session, FoundPermit found) {
    require_active(found.permit);
    const auto& old = found.permit;
    const auto& type = found.opened.type();
    const PermitRow made{
        .id = PermitId::make(),
        .municipality_id = session.municipality_id,
        .number = next_permit_number(session, type),
        .case_id = old.case_id,
        .case_type = old.case_type,
        .case_type_version = type.version,
        .holder_id = old.holder_id,
        .valid_from = old.valid_from,
        .valid_to = old.valid_to,
        .granted_at = session.now,
        .replaces = old.id,
        .version = 1};
    store_new_permit(session, type, made);
    auto event = event_of(old);
    event.replaced_by = made.id;
    tell(session, found, EventType::permit_replaced, event);
    return shown_again(session, found, made.id);
}

cases::Draft renew(web::Session& session, cases::CaseTypes& types, const FoundPermit& found) {
    const auto& permit = found.permit;
    if (!permit.renewable_from)
        throw Error(
            ErrorCode::rejected,
            base::Sentence{
                "A permit of this kind is not renewed: apply anew.",
                "Ett sådant tillstånd förnyas inte. Ansök på nytt."}
        );
    require_active(permit);
    if (base::swedish_day(session.now) < *permit.renewable_from)
        throw Error(
            ErrorCode::rejected,
            base::Sentence{
                fmt::format("The permit can be renewed from {}.", permit.renewable_from->to_text()),
                fmt::format("Tillståndet kan förnyas från {}.", permit.renewable_from->to_text())}
        );
    auto form_data = base::parse_json(found.opened.row.form_data.text);
    const auto current = types.offered(permit.case_type);
    std::set<std::string> answers_of_permit;
    for (const auto& each : form_data.as_object()) answers_of_permit.emplace(each.key());
    if (current->type.permit && current->type.permit->renewal_form_data)
        for (const auto& [field, answer] : *current->type.permit->renewal_form_data) {
            const bool is_last_day = answer.is_string() && answer.get_string() == "{{valid_to}}";
            form_data.as_object()[field] =
                is_last_day ? base::JsonValue(permit.valid_to->to_text()) : answer;
            if (is_last_day)
                answers_of_permit.insert(field);
            else
                answers_of_permit.erase(field);
        }
    return cases::save_draft(
        session,
        types,
        {.case_type = base::field<base::Slug>(permit.case_type),
         .form_data = std::move(form_data),
         .prefilled = marks_of(permit, answers_of_permit)}
    );
}

web::Page<Permit>
list_permits(web::Session& session, cases::CaseTypes& types, const PermitQuery& query) {
    const auto part = web::page_request(query.limit, query.page, std::nullopt);
    const auto add_condition = [&](storage::SqlText& sql) {
        sql.add(from_permits);
        add_reach(session, sql);
        add_filter(sql, query, base::swedish_day(session.now));
    };
    storage::SqlText rows;
    rows.add(select_permits);
    add_condition(rows);
    rows.add(" ORDER BY p.granted_at DESC, p.id DESC LIMIT ").bind(part.limit);
    rows.add(" OFFSET ").bind(part.offset());
    storage::SqlText count;
    count.add("SELECT count(*) FROM (SELECT 1");
    add_condition(count);
    count.add(" LIMIT ").bind(web::max_counted + 1).add(") AS counted");
    const auto found = session.tx.query_values<WholeRow>(rows.text(), rows.values());
    std::vector<PartyId> ids;
    for (const auto& row : found) ids.push_back(row.holder_id);
    std::map<PartyId, parties::Party> holders;
    for (auto& party : parties::find_parties(session.tx, ids)) {
        const auto party_id = party.id;
        holders.emplace(party_id, std::move(party));
    }
    web::Page<Permit> page;
    for (const auto& row : found) {
        const auto holder = holders.find(row.holder_id);
        const auto package = types.at(session.tx, row.case_type, row.case_type_version);
        page.items.push_back(
            shown(session, package->type, row, holder == holders.end() ? nullptr : &holder->second)
        );
    }
    page.total = session.tx.query_values<std::int64_t>(count.text(), count.values()).front();
    page.total_capped = page.total > web::max_counted;
    if (page.total_capped) page.total = web::max_counted;
    return page;
}

} // namespace kansli::permits
