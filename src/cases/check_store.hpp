// The rows of checks, shared by what handlers see of them and the job that fills them.
#pragma once

#include "cases/check.hpp"

#include <map>
#include <string>

namespace kansli::cases {

struct CheckRow {
    CaseId case_id;
    std::string check_id;
    bool pending = false;
    CheckState state = CheckState::unknown;
    std::string reason_sv;
    std::string reason_en;
    std::string source;
    base::JsonText related_cases{"[]"};
    base::Timestamp checked_at;
    std::optional<UserId> handled_by;
    std::optional<std::string> handled_by_name;
    std::optional<base::Timestamp> handled_at;
    std::optional<std::string> handled_reason;
    std::int64_t version = 1; // one further with each request to run it again
};
BOOST_DESCRIBE_STRUCT(
    CheckRow,
    (),
    (case_id,
     check_id,
     pending,
     state,
     reason_sv,
     reason_en,
     source,
     related_cases,
     checked_at,
     handled_by,
     handled_by_name,
     handled_at,
     handled_reason,
     version)
)

struct CheckEvent {
    std::string check_id;
    CheckState state = CheckState::unknown;
};
BOOST_DESCRIBE_STRUCT(CheckEvent, (), (check_id, state))

struct CheckJob {
    CaseId case_id;
};
BOOST_DESCRIBE_STRUCT(CheckJob, (), (case_id))

constexpr std::string_view check_kind = "case-checks";

// By the check's id.
std::map<std::string, CheckRow> check_rows(storage::Transaction& tx, CaseId id);
// The checks of the type; none where it names none.
const std::vector<CheckRules>& checks_of_type(const CaseType& type);
// The keys of the properties that the case concerns, by the fields that its type's checks name.
std::vector<std::string> properties_of(const OpenedCase& opened);

} // namespace kansli::cases
