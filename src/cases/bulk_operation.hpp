// One change to many cases - assign, set the status, close - asked for at once and made case by
// case: each is a job in the lane of its case, done or refused by the same rules as if it had come
// alone, with the rights that its requester has then.
#pragma once

#include "base/language.hpp"
#include "cases/assignment.hpp"
#include "cases/case_store.hpp"

#include <functional>
#include <optional>
#include <vector>

namespace kansli::jobs {
class Runner;
}

namespace kansli::cases {

using BulkOperationId = base::Id<struct BulkOperationNoun>;

constexpr std::size_t max_bulk_cases = 1000;

enum class BulkAction { assign, set_status, close };
BOOST_DESCRIBE_ENUM(BulkAction, assign, set_status, close)

enum class BulkItemState { waiting, done, refused };
BOOST_DESCRIBE_ENUM(BulkItemState, waiting, done, refused)

struct NewBulkOperation {
    BulkAction action = BulkAction::assign;
    std::vector<CaseId> case_ids;                // 1 to 1,000, each once
    std::optional<UserId> user_id{};             // assign
    std::optional<Code> status{};                // set_status
    std::optional<base::Text<1, 1000>> reason{}; // close
};
BOOST_DESCRIBE_STRUCT(NewBulkOperation, (), (action, case_ids, user_id, status, reason))

struct BulkItem {
    CaseId case_id;
    BulkItemState state = BulkItemState::waiting;
    std::optional<std::string> message; // why it was refused
};
BOOST_DESCRIBE_STRUCT(BulkItem, (), (case_id, state, message))

struct BulkOperation {
    BulkOperationId id;
    BulkAction action = BulkAction::assign;
    base::Timestamp requested_at;
    base::Language language = base::Language::en; // of the items' messages: that of who asked
    std::int64_t waiting = 0;
    std::int64_t done = 0;
    std::int64_t refused = 0;
    std::vector<BulkItem> items;
};
BOOST_DESCRIBE_STRUCT(
    BulkOperation,
    (),
    (id, action, requested_at, language, waiting, done, refused, items)
)

// What identity knows of a user's grants, handed down by apps.
using GrantsOf = std::function<std::vector<web::Grant>(storage::Transaction&, UserId)>;

// Error{invalid} for no cases, too many, one twice, or a value that the action lacks.
BulkOperation start_bulk_operation(web::Session& session, const NewBulkOperation& given);
// Error{not_found} for an unknown one and for another person's.
BulkOperation find_bulk_operation(web::Session& session, BulkOperationId id);

struct BulkServices {
    CaseTypes& types;
    MayHandle may_handle;
    GrantsOf grants_of;
};

// Handles the job of each case.
void handle_bulk_jobs(jobs::Runner& runner, const BulkServices& services);
// Forgets operations that were asked for over thirty days ago.
void sweep_bulk_operations(storage::Transaction& tx, base::Timestamp now);

} // namespace kansli::cases
