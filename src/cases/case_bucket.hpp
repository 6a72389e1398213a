// The buckets of a handler's desk: where a case stands in the work, told in the terms that every
// case type shares. `new`, `open`, `suspended` and `closed` never overlap; the others cut across
// them. A bucket is an enumerator, its condition in add_bucket() and its place in all_buckets().
#pragma once

#include "base/reflect.hpp"
#include "base/time.hpp"
#include "cases/case.hpp"
#include "storage/sql_text.hpp"

#include <vector>

namespace kansli::cases {

// new: handed in, and nobody has begun. open: under way. suspended: under way, and at rest.
// overdue: a deadline has passed. closed: the citizen awaits nothing more.
enum class Bucket { new_, open, suspended, assigned_to_me, overdue, closed };
BOOST_DESCRIBE_ENUM(Bucket, new_, open, suspended, assigned_to_me, overdue, closed)

struct BucketContext {
    std::vector<UserId> mine; // the caller, and whom they stand in for
    base::Timestamp now;
};

// Appends " AND …" over `cases c`.
void add_bucket(storage::SqlText& sql, Bucket bucket, const BucketContext& context);

// Every bucket, in the order in which a desk shows them.
const std::vector<Bucket>& all_buckets();

} // namespace kansli::cases
