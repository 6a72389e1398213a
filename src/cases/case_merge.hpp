// Two cases about the same thing become one: the duplicate is closed and says where it goes on, and
// the other gets its documents and people. Nothing is moved: both keep their own history.
#pragma once

#include "cases/case_store.hpp"

#include <optional>

namespace kansli::cases {

struct NewMerge {
    CaseId into_case_id;
    base::Text<1, 1000> reason;
};
BOOST_DESCRIBE_STRUCT(NewMerge, (), (into_case_id, reason))

struct Merge {
    CaseId into_case_id;
    std::string reason;
    UserId merged_by;
    base::Timestamp merged_at;
};
BOOST_DESCRIBE_STRUCT(Merge, (), (into_case_id, reason, merged_by, merged_at))

// Merges the duplicate in hand into the other case, of the same type and running as well, that the
// caller may handle too. Error{invalid} with what is wrong with `into_case_id`; Error{rejected} for
// a duplicate that is decided.
Merge merge(web::Session& session, CaseTypes& types, OpenedCase& duplicate, const NewMerge& given);
std::optional<Merge> find_merge(storage::Transaction& tx, CaseId id);

} // namespace kansli::cases
