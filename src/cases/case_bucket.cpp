#include "cases/case_bucket.hpp"

namespace kansli::cases {

// Written as equalities on public_status, so that one index counts them all.
void add_bucket(storage::SqlText& sql, Bucket bucket, const BucketContext& context) {
    switch (bucket) {
    case Bucket::new_:
        sql.add(" AND c.public_status IN ('submitted', 'awaiting_payment', 'awaiting_signature')");
        break;
    case Bucket::open:
        sql.add(" AND c.public_status IN ('in_progress', 'completion_needed', 'decided')");
        break;
    case Bucket::assigned_to_me:
        sql.add(" AND c.public_status IN ('submitted', 'awaiting_payment', 'awaiting_signature',"
                " 'in_progress', 'completion_needed', 'decided') AND c.assigned_to = ")
            .bind(context.me);
        break;
    case Bucket::closed:
        sql.add(" AND c.public_status = 'closed'");
        break;
    }
}

const std::vector<Bucket>& all_buckets() {
    static const std::vector<Bucket> buckets{
        Bucket::new_, Bucket::open, Bucket::assigned_to_me, Bucket::closed};
    return buckets;
}

} // namespace kansli::cases
