// How an event is chained to the one before it: the row as it is stored and what the hashes cover.
// Written by event.cpp, checked by chain_check.cpp; nothing else touches a hash.
#pragma once

#include "cases/event.hpp"

namespace kansli::cases {

// The row of case_event.
struct EventRow {
    base::Uuid id;
    CaseId case_id;
    std::int64_t seq = 0;
    base::MunicipalityId municipality_id;
    EventType type = EventType::changed;
    base::Timestamp at;
    web::ActorKind actor_kind = web::ActorKind::system;
    std::optional<base::Uuid> actor_id;
    std::string actor_role;
    std::optional<base::Uuid> on_behalf_of;
    Visibility visibility = Visibility::internal;
    std::optional<base::JsonText> data;
    std::optional<storage::Blob> salt;
    storage::Blob data_hash;
    storage::Blob hash;
};
BOOST_DESCRIBE_STRUCT(
    EventRow,
    (),
    (id,
     case_id,
     seq,
     municipality_id,
     type,
     at,
     actor_kind,
     actor_id,
     actor_role,
     on_behalf_of,
     visibility,
     data,
     salt,
     data_hash,
     hash)
)

// SHA-256 over the salt and the data: data and salt can be disposed of while the chain still holds.
storage::Blob data_hash(const storage::Blob& salt, std::string_view data);
// SHA-256 over the event's fixed fields, its data's hash and the hash of the event before it.
storage::Blob event_hash(const EventRow& row, const storage::Blob& previous);

} // namespace kansli::cases
