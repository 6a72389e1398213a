// A permit (tillstånd): what a decision grants to the applicant - a number, from and to which day.
// It is made in the transaction of the decision, and what becomes of it is told by events on its
// case, closed or not. Whether it is valid follows from its rows and the day, never from a flag.
#pragma once

#include "cases/decision.hpp"
#include "cases/draft.hpp"
#include "web/reply.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kansli::jobs {
class Runner;
}

namespace kansli::permits {

using base::PartyId;
using base::UserId;
using PermitId = base::Id<struct PermitNoun>;

// `replaced`: another number has taken over its days; `expired`: its last day has passed.
enum class PermitStatus { active, expired, revoked, replaced };
BOOST_DESCRIBE_ENUM(PermitStatus, active, expired, revoked, replaced)

enum class LossKind { lost, stolen, damaged };
BOOST_DESCRIBE_ENUM(LossKind, lost, stolen, damaged)

struct NewLoss {
    LossKind kind = LossKind::lost;
    std::optional<base::Text<1, 1000>> note{};
};
BOOST_DESCRIBE_STRUCT(NewLoss, (), (kind, note))

struct Loss {
    LossKind kind = LossKind::lost;
    std::optional<std::string> note;
    base::Timestamp reported_at;
};
BOOST_DESCRIBE_STRUCT(Loss, (), (kind, note, reported_at))

struct NewRevocation {
    cases::LongText reason;
    cases::LegalBasis legal_basis;
};
BOOST_DESCRIBE_STRUCT(NewRevocation, (), (reason, legal_basis))

struct Revocation {
    std::string reason;
    std::string legal_basis;
    std::string revoked_by_name;
    base::Timestamp revoked_at;
};
BOOST_DESCRIBE_STRUCT(Revocation, (), (reason, legal_basis, revoked_by_name, revoked_at))

struct Permit {
    PermitId id;
    std::string number; // "T-PRH-2026-000001": a series of its own, without gaps
    std::string case_type;
    cases::Names names; // what is granted
    PermitStatus status = PermitStatus::active;
    PartyId holder_id;
    std::string holder_name; // "Skyddad identitet" where it is protected
    cases::CaseId case_id;
    std::string case_number;
    base::Date valid_from;
    std::optional<base::Date> valid_to;
    base::Timestamp granted_at;
    std::optional<base::Date> renewable_from; // absent: is not renewed
    std::optional<PermitId> replaces;
    std::optional<PermitId> replaced_by;
    std::optional<Loss> loss;
    std::optional<Revocation> revocation;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(
    Permit,
    (),
    (id,
     number,
     case_type,
     names,
     status,
     holder_id,
     holder_name,
     case_id,
     case_number,
     valid_from,
     valid_to,
     granted_at,
     renewable_from,
     replaces,
     replaced_by,
     loss,
     revocation,
     version)
)

// For decide(): grants what the case's type names when the decision approves, to the applicant.
void grant_permit(
    web::Session& session,
    cases::OpenedCase& opened,
    const cases::Decision& decision
);

// A permit that the caller may read, with its case; of a citizen those that they hold.
struct FoundPermit {
    Permit permit;
    cases::OpenedCase opened;
};

// Error{not_found} where the caller may not know of it; Error{forbidden} where they may read it but
// lack `needed` for its case.
FoundPermit
find_permit(web::Session& session, cases::CaseTypes& types, PermitId id, web::Permission needed);

// The verbs; each is told by an event on the case that its parties see. Error{rejected} for a
// permit that is not active.
Permit report_loss(web::Session& session, FoundPermit found, const NewLoss& given);
Permit revoke(web::Session& session, FoundPermit found, const NewRevocation& given);
// A new number with the same days, in place of one that is lost or unfit.
Permit replace(web::Session& session, FoundPermit found);
// A draft with the form of the case that granted it. Error{rejected} for a type without renewal, a
// permit that is not active, and before the months in which it may be renewed.
cases::Draft renew(web::Session& session, cases::CaseTypes& types, const FoundPermit& found);

struct PermitQuery {
    std::optional<PartyId> holder_id{};
    std::optional<base::Text<6, 40>> number{};
    std::optional<cases::CaseId> case_id{};
    std::optional<base::Slug> case_type{};
    std::optional<PermitStatus> status{};
    std::optional<bool> lost{};
    std::optional<base::Date> valid_to_before{};
    std::optional<base::Whole<1, 100>> limit{};
    std::optional<base::Whole<1, 1'000'000>> page{};
};
BOOST_DESCRIBE_STRUCT(
    PermitQuery,
    (),
    (holder_id, number, case_id, case_type, status, lost, valid_to_before, limit, page)
)

// The latest granted first. Staff see the permits of the cases that they may read, a citizen their
// own.
web::Page<Permit>
list_permits(web::Session& session, cases::CaseTypes& types, const PermitQuery& query);

// Handles the jobs that tell of a permit that may be renewed now, and of one that has expired.
void handle_permit_jobs(jobs::Runner& runner, cases::CaseTypes& types);

} // namespace kansli::permits
