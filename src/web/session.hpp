// The request context a handler gets: the caller, the open transaction, the clock's answer and the
// request's id. One per request; a write may run more than once, each time with a fresh one.
#pragma once

#include "base/language.hpp"
#include "base/time.hpp"
#include "storage/transaction.hpp"
#include "web/caller.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kansli::web {

struct Session {
    const Caller& caller;
    storage::Transaction& tx;
    base::Timestamp now;
    base::MunicipalityId municipality_id;
    std::string request_id;
    // Whom the reply shows, for the access log: a handler adds them where the path names nobody.
    std::vector<base::PartyId> shown_parties{};
    // When the request's write ran for the first time, if it was parked since (Response::park).
    std::optional<base::Timestamp> parked_at{};
    // Of who asks, for what is kept and told them later.
    base::Language language = base::Language::en;
};

} // namespace kansli::web
