// What one case is to another, read as a sentence: this case follows, is an appeal of, is a
// duplicate of, is part of a journey with, or is a sub-case of the other one. Both show it, each
// from its side.
#pragma once

#include "cases/case_store.hpp"

#include <vector>

namespace kansli::cases {

using RelationId = base::Id<struct RelationNoun>;

enum class RelationKind { follows, appeal_of, duplicate_of, part_of_journey, sub_case_of };
BOOST_DESCRIBE_ENUM(RelationKind, follows, appeal_of, duplicate_of, part_of_journey, sub_case_of)

// `outgoing`: the sentence begins with the case in hand.
enum class RelationSide { outgoing, incoming };
BOOST_DESCRIBE_ENUM(RelationSide, outgoing, incoming)

struct NewRelation {
    RelationKind kind = RelationKind::follows;
    CaseId other_case_id;
};
BOOST_DESCRIBE_STRUCT(NewRelation, (), (kind, other_case_id))

struct Relation {
    RelationId id;
    RelationKind kind = RelationKind::follows;
    RelationSide side = RelationSide::outgoing;
    CaseId case_id; // the other one
    std::string number;
    std::string case_type;
    std::string status;
    UserId related_by;
    base::Timestamp related_at;
};
BOOST_DESCRIBE_STRUCT(
    Relation,
    (),
    (id, kind, side, case_id, number, case_type, status, related_by, related_at)
)

// Both cases hear of it. Error{invalid} for the case itself, for another that the caller may not
// read, and for a sub-case of its own sub-case; Error{conflict} where it is said already.
Relation
relate(web::Session& session, CaseTypes& types, OpenedCase& opened, const NewRelation& given);
// Error{not_found} where the case has no such relation.
void unrelate(web::Session& session, CaseTypes& types, OpenedCase& opened, RelationId id);
// Those whose other case the caller may read, the newest first.
std::vector<Relation> relations_of(web::Session& session, CaseId id);
// The numbers of the sub-cases that are not closed: their main case waits for them.
std::vector<std::string> open_sub_cases(storage::Transaction& tx, CaseId id);

} // namespace kansli::cases
