#include "cases/access.hpp"

#include <algorithm>

namespace kansli::cases {

// The roles in which a party follows its case on Mina sidor. A neighbour or a doctor is a
// stakeholder too, and sees nothing there.
constexpr std::string_view own_case = "c.id IN (SELECT case_id FROM stakeholder WHERE party_id = ";
constexpr std::string_view own_case_roles =
    " AND role IN ('applicant', 'agent') AND removed_at IS NULL)";

Access Access::of(const web::Session& session, web::Permission permission) {
    Access access;
    access.municipality_id_ = session.municipality_id;
    switch (session.caller.kind) {
    case web::ActorKind::system:
        access.reach_ = Reach::everything;
        break;
    case web::ActorKind::citizen:
        if (permission != web::Permission::own_cases) break;
        access.scopes_ = scopes_of(session, permission);
        access.acting_for_ = session.caller.acting_for;
        if (!access.scopes_.empty()) access.reach_ = Reach::own;
        break;
    case web::ActorKind::staff:
    case web::ActorKind::machine:
        access.scopes_ = scopes_of(session, permission);
        access.secret_scopes_ = scopes_of(session, web::Permission::case_confidential);
        access.user_id_ = session.caller.user_id;
        access.working_as_ = working_as(session.caller);
        if (!access.scopes_.empty()) access.reach_ = Reach::scopes;
        if (permission == web::Permission::case_read)
            access.asked_ = scopes_of(session, web::Permission::case_handle);
        break;
    case web::ActorKind::anonymous:
        break;
    }
    return access;
}

std::vector<Access::Scope>
Access::scopes_of(const web::Session& session, web::Permission permission) {
    std::vector<Scope> scopes;
    for (const auto& grant : session.caller.grants)
        if (grant.permission == permission && grant.municipality_id == session.municipality_id)
            scopes.push_back({grant.unit, grant.case_type});
    const auto order = [](const Scope& a, const Scope& b) {
        return std::tie(a.unit, a.case_type) < std::tie(b.unit, b.case_type);
    };
    const auto same = [](const Scope& a, const Scope& b) {
        return a.unit == b.unit && (a.case_type == b.case_type || a.case_type == "*");
    };
    // "*" sorts before every name, so it swallows the narrower scopes of its unit.
    std::sort(scopes.begin(), scopes.end(), order);
    scopes.erase(std::unique(scopes.begin(), scopes.end(), same), scopes.end());
    return scopes;
}

// In a CASE a database cannot search by it: it would walk every case of each unit.
void Access::add_condition(storage::SqlText& sql) const {
    sql.add("CASE WHEN ");
    for (std::size_t branch = 0; branch < branches(); ++branch) {
        if (branch > 0) sql.add(" OR ");
        add_branch(sql, branch);
    }
    sql.add(" THEN TRUE ELSE FALSE END");
}

void Access::add_condition_of_one(storage::SqlText& sql) const {
    if (asked_.empty()) return add_condition(sql);
    sql.add("(");
    add_condition(sql);
    sql.add(" OR (c.municipality_id = ").bind(municipality_id_);
    sql.add(" AND EXISTS (SELECT 1 FROM opinion_request o WHERE o.case_id = c.id"
            " AND o.ended_at IS NULL AND (");
    for (std::size_t i = 0; i < asked_.size(); ++i) {
        sql.add(i == 0 ? "(o.unit = " : " OR (o.unit = ").bind(asked_[i].unit);
        if (asked_[i].case_type != "*") sql.add(" AND c.case_type = ").bind(asked_[i].case_type);
        add_bar(sql);
        add_secrecy(sql, asked_[i]);
        sql.add(")");
    }
    sql.add("))))");
}

void Access::add_branch(storage::SqlText& sql, std::size_t branch) const {
    if (reach_ == Reach::nobody) {
        sql.add("1 = 0");
        return;
    }
    // A party has few cases, a municipality many: `|| ''` keeps a database from walking the index
    // of the many to spare itself the sorting of the few.
    sql.add(reach_ == Reach::own ? "(c.municipality_id || '' = " : "(c.municipality_id = ")
        .bind(municipality_id_);
    if (reach_ != Reach::everything) {
        const auto& scope = scopes_[branch];
        if (reach_ == Reach::own)
            sql.add(" AND ").add(own_case).bind(acting_for_).add(own_case_roles);
        else
            sql.add(" AND c.unit = ").bind(scope.unit);
        if (scope.case_type != "*") sql.add(" AND c.case_type = ").bind(scope.case_type);
        if (reach_ == Reach::scopes) {
            add_bar(sql);
            add_secrecy(sql, scope);
        }
    }
    sql.add(")");
}

// Of the case only the id is asked for, which every index of cases holds, and what is inside the
// parentheses depends on the caller alone: a database runs it once and looks each case up in it.
void Access::add_bar(storage::SqlText& sql) const {
    sql.add(" AND c.id NOT IN (SELECT case_id FROM disqualification WHERE ended_at IS NULL"
            " AND user_id = ")
        .bind(user_id_)
        .add(")");
}

void Access::add_secrecy(storage::SqlText& sql, const Scope& scope) const {
    const auto in_unit = [&](const Scope& secret) { return secret.unit == scope.unit; };
    const auto covers_scope = [&](const Scope& secret) {
        return in_unit(secret) && (secret.case_type == "*" || secret.case_type == scope.case_type);
    };
    if (std::any_of(secret_scopes_.begin(), secret_scopes_.end(), covers_scope)) return;
    sql.add(" AND (");
    for (const auto& secret : secret_scopes_)
        if (scope.case_type == "*" && in_unit(secret))
            sql.add("c.case_type = ").bind(secret.case_type).add(" OR ");
    sql.add("c.id NOT IN (SELECT s.case_id FROM confidentiality s WHERE s.subject = 'case'"
            " AND s.ended_at IS NULL AND NOT EXISTS (SELECT 1 FROM case_reader r"
            " WHERE r.case_id = s.case_id AND r.user_id IN ")
        .bind_list(working_as_)
        .add(") AND NOT EXISTS (SELECT 1 FROM assignment a WHERE a.case_id = s.case_id"
             " AND a.ended_at IS NULL AND a.user_id IN ")
        .bind_list(working_as_)
        .add(")))");
}

void Access::add_unit_condition(storage::SqlText& sql) const {
    if (reach_ == Reach::nobody || reach_ == Reach::own) {
        sql.add("1 = 0");
        return;
    }
    sql.add("c.municipality_id = ").bind(municipality_id_);
    for (std::size_t i = 0; i < scopes_.size(); ++i) {
        sql.add(i == 0 ? " AND (" : " OR ").add("(c.unit = ").bind(scopes_[i].unit);
        if (scopes_[i].case_type != "*") sql.add(" AND c.case_type = ").bind(scopes_[i].case_type);
        sql.add(")");
    }
    if (!scopes_.empty()) sql.add(")");
}

std::vector<std::string> Access::search_scopes() const {
    if (reach_ == Reach::own || reach_ == Reach::nobody) return {};
    const auto municipality = '=' + municipality_id_.to_text();
    if (reach_ == Reach::everything) return {municipality};
    std::vector<std::string> words;
    for (const auto& scope : scopes_) {
        words.push_back(municipality + '.' + scope.unit);
        if (scope.case_type != "*") words.back() += '.' + scope.case_type;
    }
    return words;
}

std::vector<std::string> Access::search_scopes_of(const CaseRow& row) {
    const auto municipality = '=' + row.municipality_id.to_text();
    const auto unit = municipality + '.' + row.unit;
    return {municipality, unit, unit + '.' + row.case_type};
}

bool Access::covers(const CaseRow& row) const {
    if (row.municipality_id != municipality_id_) return false;
    if (reach_ == Reach::everything) return true;
    return std::any_of(scopes_.begin(), scopes_.end(), [&](const Scope& scope) {
        return (reach_ == Reach::own || scope.unit == row.unit) &&
               (scope.case_type == "*" || scope.case_type == row.case_type);
    });
}

std::vector<UserId> working_as(const web::Caller& caller) {
    std::vector<UserId> users{caller.user_id};
    users.insert(users.end(), caller.stands_in_for.begin(), caller.stands_in_for.end());
    return users;
}

std::optional<UserId> stood_in_for(const web::Caller& caller, const CaseRow& row) {
    const auto& absent = caller.stands_in_for;
    if (absent.empty() || row.assigned_to == caller.user_id) return std::nullopt;
    if (row.assigned_to &&
        std::find(absent.begin(), absent.end(), *row.assigned_to) != absent.end())
        return row.assigned_to;
    std::optional<UserId> whose;
    const web::Grant wanted{
        web::Permission::case_handle, row.municipality_id, row.unit, row.case_type};
    for (const auto& grant : caller.grants) {
        const bool reaches = grant.covers(wanted);
        if (reaches && grant.stands_in_for.is_nil()) return std::nullopt;
        if (reaches && !whose) whose = grant.stands_in_for;
    }
    return whose;
}

web::Caller system_caller() {
    web::Caller caller;
    caller.kind = web::ActorKind::system;
    caller.role = "system";
    caller.name = "Kansli";
    return caller;
}

} // namespace kansli::cases
