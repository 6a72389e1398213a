// Permits as they stand in the database, and when the jobs about them are due.
#pragma once

#include "permits/permit.hpp"

namespace kansli::permits {

// The row of `permit`.
struct PermitRow {
    PermitId id;
    base::MunicipalityId municipality_id;
    std::string number;
    cases::CaseId case_id;
    std::string case_type;
    std::int64_t case_type_version = 1;
    PartyId holder_id;
    base::Date valid_from;
    std::optional<base::Date> valid_to;
    base::Timestamp granted_at;
    std::optional<PermitId> replaces;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(
    PermitRow,
    (),
    (id,
     municipality_id,
     number,
     case_id,
     case_type,
     case_type_version,
     holder_id,
     valid_from,
     valid_to,
     granted_at,
     replaces,
     version)
)

// The first day on which it may be renewed; none where it is not renewed.
std::optional<base::Date>
renewable_from(const cases::CaseType& type, const std::optional<base::Date>& valid_to);

// Stores a new permit with the jobs that wait for its days.
void store_new_permit(web::Session& session, const cases::CaseType& type, const PermitRow& row);
// The next number of the series of a type's permits.
std::string next_permit_number(web::Session& session, const cases::CaseType& type);

// Error{rejected} for one that has expired, or was revoked or replaced.
void require_active(const Permit& permit);

// What an event on the case says of a permit.
struct PermitEvent {
    PermitId permit_id;
    std::string number;
    base::Date valid_from;
    std::optional<base::Date> valid_to;
    std::optional<PermitId> replaced_by{};
    std::optional<LossKind> loss{};
    std::optional<std::string> legal_basis{};
};
BOOST_DESCRIBE_STRUCT(
    PermitEvent,
    (),
    (permit_id, number, valid_from, valid_to, replaced_by, loss, legal_basis)
)

} // namespace kansli::permits
