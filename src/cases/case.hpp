// A case (ärende): its row, and the words that everything in it is told with. The verbs stand in
// files of their own: assignment, completion, decision, closure, note, message, attachment.
#pragma once

#include "base/id.hpp"
#include "base/json.hpp"
#include "base/municipality.hpp"
#include "base/text.hpp"
#include "base/time.hpp"
#include "cases/case_type.hpp"
#include "storage/value.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace kansli::cases {

using CaseId = base::Id<struct CaseNoun>;
using base::PartyId;
using base::UserId;

using Title = base::Text<1, 200>;
using LongText = base::Text<1, 20'000>;

enum class Channel { portal, desk, paper, phone, counter, email, integration };
BOOST_DESCRIBE_ENUM(Channel, portal, desk, paper, phone, counter, email, integration)

// `public_`: the stakeholders see it. `internal`: the handlers do. `restricted`: only who may
// audit.
enum class Visibility { public_, internal, restricted };
BOOST_DESCRIBE_ENUM(Visibility, public_, internal, restricted)

// The row of `cases`. `event_seq` and `event_hash` are the head of the chain of events.
struct CaseRow {
    CaseId id;
    base::MunicipalityId municipality_id;
    std::string number; // "PRH-2026-000123"
    std::string case_type;
    std::int64_t case_type_version = 1;
    Title title;
    std::string unit;
    std::string status;
    PublicStatus public_status = PublicStatus::submitted;
    Channel channel = Channel::portal;
    std::optional<PartyId> applicant_id;
    std::optional<UserId> assigned_to;
    bool suspended = false;
    std::optional<base::Timestamp> due_at; // when the first of its running deadlines has passed
    base::JsonText form_data;
    base::Timestamp created_at;
    base::Timestamp updated_at;
    std::int64_t version = 1;
    std::int64_t event_seq = 0;
    storage::Blob event_hash;
    std::string changed_by; // by name, for whoever is overtaken by the change
};
BOOST_DESCRIBE_STRUCT(
    CaseRow,
    (),
    (id,
     municipality_id,
     number,
     case_type,
     case_type_version,
     title,
     unit,
     status,
     public_status,
     channel,
     applicant_id,
     assigned_to,
     suspended,
     due_at,
     form_data,
     created_at,
     updated_at,
     version,
     event_seq,
     event_hash,
     changed_by)
)

} // namespace kansli::cases
