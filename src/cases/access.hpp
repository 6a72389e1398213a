// The one access function: who may see or do what with which case. Every read, list, search, count
// and export of cases goes through an Access, which says it as SQL over `cases c` and, from the
// same scopes, of a row in hand. Deny by default: without a scope nothing is found.
#pragma once

#include "cases/case.hpp"
#include "storage/sql_text.hpp"
#include "web/session.hpp"

#include <string>
#include <vector>

namespace kansli::cases {

class Access {
public:
    // What the caller may reach in the session's municipality with that permission: a citizen the
    // cases of the party they act for, as far as the mandate goes; staff and machines those of
    // their grants; the system all.
    static Access of(const web::Session& session, web::Permission permission);

    // Appends "c.municipality_id = $1 AND (…)", false for nobody.
    void add_condition(storage::SqlText& sql) const;

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
    // citizen only whether the mandate extends to it: whose it is stands in its stakeholders.
    bool covers(const CaseRow& row) const;

private:
    enum class Reach { nobody, everything, own, scopes };

    struct Scope {
        std::string unit;
        std::string case_type; // "*" for all
    };

    static std::vector<Scope> scopes_of(const web::Session& session, web::Permission permission);

    Reach reach_ = Reach::nobody;
    base::MunicipalityId municipality_id_;
    PartyId acting_for_;
    std::vector<Scope> scopes_;
};

// The caller of work that nobody asked for just now: jobs, reminders, deadlines.
web::Caller system_caller();

} // namespace kansli::cases
