// The access log: which member of staff or machine read or changed whose personal data, kept in the
// database for the authority's own control. Holds ids, never a name or a number.
#pragma once

#include "base/json.hpp"
#include "base/time.hpp"
#include "storage/transaction.hpp"
#include "web/call.hpp"

#include <string>
#include <vector>

namespace kansli::web {

struct AccessLogRow {
    base::Uuid id;
    std::optional<base::MunicipalityId> municipality_id;
    base::Timestamp at;
    base::UserId user_id;
    std::string role;
    std::string method;
    std::string route;                      // "/case-management/v1/cases/{case_id}"
    std::optional<std::string> resource_id; // the first id of the path
    base::JsonText party_ids;               // of those the reply shows, where the path does not say
    std::string request_id;
    int status = 0;
};
BOOST_DESCRIBE_STRUCT(
    AccessLogRow,
    (),
    (id,
     municipality_id,
     at,
     user_id,
     role,
     method,
     route,
     resource_id,
     party_ids,
     request_id,
     status)
)

// True when the call has to be logged: a route that shows personal data, called by staff or a
// machine, and answered - or refused, which tells of an attempt.
bool must_log_access(const Call& call);

AccessLogRow access_log_row(const Call& call, base::Timestamp at);
void insert_access_log(storage::Transaction& tx, const AccessLogRow& row);

} // namespace kansli::web
