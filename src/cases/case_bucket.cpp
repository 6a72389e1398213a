#include "cases/case_bucket.hpp"

#include "cases/access.hpp"

namespace kansli::cases {

namespace {

// The same for all who ask within it, so that a count can be remembered (large_counts.hpp).
base::Timestamp whole_second(base::Timestamp at) {
    return base::Timestamp::from_micros(at.micros() / 1'000'000 * 1'000'000);
}

} // namespace

// Mostly written as equalities on public_status, so that one index counts them all.
void add_bucket(storage::SqlText& sql, Bucket bucket, const BucketContext& context) {
    switch (bucket) {
    case Bucket::new_:
        sql.add(" AND c.public_status IN ('submitted', 'awaiting_payment', 'awaiting_signature')");
        break;
    case Bucket::open:
        sql.add(" AND c.public_status IN ('in_progress', 'completion_needed', 'decided')"
                " AND NOT c.suspended");
        break;
    case Bucket::suspended:
        sql.add(" AND c.suspended AND c.public_status <> 'closed'");
        break;
    case Bucket::overdue:
        sql.add(" AND c.due_at <= ").bind(whole_second(context.now));
        break;
    case Bucket::assigned_to_me:
        sql.add(" AND c.public_status IN ('submitted', 'awaiting_payment', 'awaiting_signature',"
                " 'in_progress', 'completion_needed', 'decided') AND c.assigned_to IN ")
            .bind_list(context.mine);
        break;
    case Bucket::closed:
        sql.add(" AND c.public_status = 'closed'");
        break;
    }
}

const std::vector<Bucket>& all_buckets() {
    static const std::vector<Bucket> buckets{
        Bucket::new_,
        Bucket::open,
        Bucket::suspended,
        Bucket::assigned_to_me,
        Bucket::overdue,
        Bucket::closed};
    return buckets;
}

} // namespace kansli::cases
