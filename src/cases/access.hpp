// The one access function: who may see or do what with which case. Every read, list, search, count
// and export of cases goes through an Access, which says it as SQL over `cases c` and, from the
// same scopes, of a row in hand. Deny by default: without a scope nothing is found; who is barred
// from a case finds it under no permission, and a case kept secret is found by those who handle it,
// are named for it, or hold case_confidential for it.
#pragma once

#include "cases/case.hpp"
#include "storage/sql_text.hpp"
#include "web/session.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kansli::cases {

class Access {
public:
    // What the caller may reach in the session's municipality with that permission: a citizen the
    // cases of the party they act for, as far as the mandate goes; staff and machines those of
    // their grants; the system all.
    static Access of(const web::Session& session, web::Permission permission);

    // Appends what holds of a case within reach, for rows that are found by something else: a list
    // of all that is within reach goes by the branches below.
    void add_condition(storage::SqlText& sql) const;

    // The same for a case that is asked for by its id: to read it is also for the handlers of a
    // unit whose opinion on it is asked, until they have given it. It stands in no list of theirs.
    void add_condition_of_one(storage::SqlText& sql) const;

    // The same, as alternatives that never overlap, each of which an index serves in order.
    std::size_t branches() const { return scopes_.empty() ? 1 : scopes_.size(); }

    void add_branch(storage::SqlText& sql, std::size_t branch) const;
    // For rows `c` that tell of many cases at once, with their municipality_id, unit and case_type.
    void add_unit_condition(storage::SqlText& sql) const;
    // The reach as words of the text search ("=2281.traffic"), of which a case has one. They only
    // spare the search to read what the condition would refuse; empty where they spare nothing.
    std::vector<std::string> search_scopes() const;
    // The words that a case has of them.
    static std::vector<std::string> search_scopes_of(const CaseRow& row);
    // Whether a row that was found with another permission is within reach of this one. For a
    // citizen only whether the mandate extends to it: whose it is stands in its stakeholders. Bars
    // and secrecy are not asked about again: the finding was.
    bool covers(const CaseRow& row) const;

private:
    enum class Reach { nobody, everything, own, scopes };

    struct Scope {
        std::string unit;
        std::string case_type; // "*" for all
    };

    static std::vector<Scope> scopes_of(const web::Session& session, web::Permission permission);
    // What no grant overcomes, of a condition that goes by units or otherwise: each begins with
    // AND.
    void add_bar(storage::SqlText& sql) const;
    void add_secrecy(storage::SqlText& sql, const Scope& scope) const;

    Reach reach_ = Reach::nobody;
    base::MunicipalityId municipality_id_;
    PartyId acting_for_;
    std::vector<Scope> scopes_;
    std::vector<Scope> asked_; // where the caller handles cases, and may be asked for an opinion
    std::vector<Scope> secret_scopes_; // where the caller sees what is kept secret
    UserId user_id_;
    std::vector<UserId> working_as_; // the caller, and whom they stand in for
};

// The caller, and the absent colleagues whose work they do.
std::vector<UserId> working_as(const web::Caller& caller);

// The absent colleague on whose behalf the caller changes the case: its handler, or whose roles
// alone reach it; none where the caller does it in their own name.
std::optional<UserId> stood_in_for(const web::Caller& caller, const CaseRow& row);

// The caller of work that nobody asked for just now: jobs, reminders, deadlines.
web::Caller system_caller();

} // namespace kansli::cases
