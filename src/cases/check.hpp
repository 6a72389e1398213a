// The checks on arrival (level A): what the case's type asks for under `checks` is found out by a
// job when a case has come in or was completed, and shown as a list with reasons. A check holds
// nothing up and decides nothing. A handler may ask for one again, and mark one as handled.
#pragma once

#include "cases/case_store.hpp"
#include "cases/check_result.hpp"
#include "jobs/runner.hpp"
#include "web/router.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kansli::cases {

// A case that may matter, of those that the reader may read.
struct VisibleRelatedCase {
    CaseId case_id;
    std::string number;
    CaseRelation relation = CaseRelation::applicant;
};
BOOST_DESCRIBE_STRUCT(VisibleRelatedCase, (), (case_id, number, relation))

struct CaseCheck {
    Code id;
    CheckKind kind = CheckKind::form;
    Names names;
    CheckState state = CheckState::unknown;
    Descriptions reasons;
    std::string source;
    bool pending = true; // is asked, or asked again, right now
    std::vector<VisibleRelatedCase> related_cases;
    std::optional<base::Timestamp> checked_at;
    std::optional<UserId> handled_by;
    std::optional<std::string> handled_by_name;
    std::optional<base::Timestamp> handled_at;
    std::optional<std::string> handled_reason;
};
BOOST_DESCRIBE_STRUCT(
    CaseCheck,
    (),
    (id,
     kind,
     names,
     state,
     reasons,
     source,
     pending,
     related_cases,
     checked_at,
     handled_by,
     handled_by_name,
     handled_at,
     handled_reason)
)

struct CheckHandling {
    base::Text<1, 2000> reason;
};
BOOST_DESCRIBE_STRUCT(CheckHandling, (), (reason))

// Has every check of the case's type run, now or again. For a case that came in or was completed.
void request_checks(web::Session& session, const OpenedCase& opened);
// For a document that came by itself: attachments that were found missing are looked for again.
void recheck_attachments(web::Session& session, const OpenedCase& opened);
// In the order of the type.
std::vector<CaseCheck> checks_of(web::Session& session, const OpenedCase& opened);
// Error{not_found} for what is no check of the type. The check is pending afterwards.
CaseCheck rerun_check(web::Session& session, const OpenedCase& opened, const Code& check_id);
// Somebody has seen to it. Error{not_found}; Error{rejected} for one that passed or has not run.
CaseCheck handle_check(
    web::Session& session,
    OpenedCase& opened,
    const Code& check_id,
    const CheckHandling& handling
);

// What the job needs; outlives the runner. Registers are asked on a thread of the runner's own,
// with no transaction open.
struct CheckServices {
    storage::Database& database;
    CaseTypes& types;
    parties::Registers registers;
};

// Handles the job. A register that does not answer gives `unknown` and is asked again, later and
// later; in the end that is an incident, and the check stays unknown.
void handle_check_jobs(jobs::Runner& runner, const CheckServices& services);

// "/cases/{case_id}/checks", their reruns and handlings.
void add_check_routes(web::Api& api, CaseTypes& types);

} // namespace kansli::cases
