// A case as it is shown: to handlers with everything, to its own parties with what concerns them.
#pragma once

#include "cases/attachment.hpp"
#include "cases/stakeholder.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kansli::cases {

struct Case {
    CaseId id;
    std::string number;
    std::string case_type;
    std::int64_t case_type_version = 1;
    Names case_type_names;
    Title title;
    std::string unit;
    std::string status;
    Names status_names;
    PublicStatus public_status = PublicStatus::submitted;
    Channel channel = Channel::portal;
    std::optional<UserId> assigned_to;
    bool suspended = false;
    std::optional<base::Timestamp> due_at;
    base::JsonText form_data;
    bool confidential = false;
    std::vector<std::string> hidden_fields; // of form_data, kept secret from the caller
    std::vector<Stakeholder> stakeholders;
    base::Timestamp created_at;
    base::Timestamp updated_at;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(
    Case,
    (),
    (id,
     number,
     case_type,
     case_type_version,
     case_type_names,
     title,
     unit,
     status,
     status_names,
     public_status,
     channel,
     assigned_to,
     suspended,
     due_at,
     form_data,
     confidential,
     hidden_fields,
     stakeholders,
     created_at,
     updated_at,
     version)
)

// What the applicant sees: their own data and the public status, not the inner work.
struct MyCase {
    CaseId id;
    std::string number;
    std::string case_type;
    Names case_type_names;
    Title title;
    PublicStatus public_status = PublicStatus::submitted;
    std::optional<base::Date> expected_on;  // the last day by which it is to be decided
    std::optional<std::string> merged_into; // the number of the case in which it goes on
    base::JsonText form_data;
    std::vector<Stakeholder> stakeholders;
    base::Timestamp created_at;
    base::Timestamp updated_at;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(
    MyCase,
    (),
    (id,
     number,
     case_type,
     case_type_names,
     title,
     public_status,
     expected_on,
     merged_into,
     form_data,
     stakeholders,
     created_at,
     updated_at,
     version)
)

Case shown_case(web::Session& session, const OpenedCase& opened);
MyCase shown_my_case(web::Session& session, const OpenedCase& opened);

} // namespace kansli::cases
