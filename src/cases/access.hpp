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

    // The same for a case that is asked for by its id: to read it is also for the handlers of a
    // unit whose opinion on it is asked, until they have given it. It stands in no list of theirs.
    void add_condition_of_one(storage::SqlText& sql) const;

    // The same, as alternatives that never overlap, each of which an index serves in order.
    std::size_t branches() const { return scopes_.empty() ? 1 : scopes_.size(); }

    void add_branch(storage::SqlText& sql, std::size_t branch) const;
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
    std::vector<Scope> asked_; // where the caller handles cases, and may be asked for an opinion
};

// The caller of work that nobody asked for just now: jobs, reminders, deadlines.
web::Caller system_caller();

} // namespace kansli::cases
