// Lists of cases and their counts: filtered, sorted, paged, always within the caller's reach.
#pragma once

#include "cases/case_search.hpp"
#include "cases/case_store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kansli::cases {

struct CaseSummary {
    CaseId id;
    std::string number;
    std::string case_type;
    std::string title;
    std::string unit;
    std::string status;
    PublicStatus public_status = PublicStatus::submitted;
    bool suspended = false;
    std::optional<base::Timestamp> due_at; // when its next deadline has passed
    std::optional<UserId> assigned_to;
    std::optional<PartyId> applicant_id;
    std::optional<std::string> applicant_name; // "Skyddad identitet" where it is protected
    base::Timestamp created_at;
    base::Timestamp updated_at;
};
BOOST_DESCRIBE_STRUCT(
    CaseSummary,
    (),
    (id,
     number,
     case_type,
     title,
     unit,
     status,
     public_status,
     suspended,
     due_at,
     assigned_to,
     applicant_id,
     applicant_name,
     created_at,
     updated_at)
)

web::Page<CaseSummary>
list_cases(web::Session& session, const CaseQuery& query, const ListContext& context);

// The same of the cases that hold the words of a text, always the newest first: Error{invalid} for
// another order.
web::Page<CaseSummary> search_cases(
    web::Session& session,
    const CaseQuery& query,
    const SearchText& text,
    const ListContext& context
);

struct BucketCount {
    Bucket bucket = Bucket::new_;
    std::int64_t count = 0;    // to 10,000
    bool count_capped = false; // there are more
};
BOOST_DESCRIBE_STRUCT(BucketCount, (), (bucket, count, count_capped))

// How many of the selected cases are in each bucket, all in one statement.
std::vector<BucketCount>
count_buckets(web::Session& session, const CaseQuery& query, const ListContext& context);

struct StatusCount {
    std::string case_type;
    std::string status;
    std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(StatusCount, (), (case_type, status, count))

struct CaseCounts {
    std::vector<StatusCount> statuses;
    std::int64_t assigned_to_me = 0;
};
BOOST_DESCRIBE_STRUCT(CaseCounts, (), (statuses, assigned_to_me))

// How many cases of each type stand where, of those that the caller may read.
CaseCounts count_cases(web::Session& session, const CaseQuery& query, const ListContext& context);

// The own cases of a citizen, newest first, without the inner work.
struct MyCaseQuery {
    std::optional<base::Slug> case_type{};
    std::optional<bool> closed{};
    std::optional<base::Whole<1, 100>> limit{};
    std::optional<base::Whole<1, 1'000'000>> page{};
    std::optional<std::string> cursor{};
};
BOOST_DESCRIBE_STRUCT(MyCaseQuery, (), (case_type, closed, limit, page, cursor))

struct MyCaseSummary {
    CaseId id;
    std::string number;
    std::string case_type;
    std::string title;
    PublicStatus public_status = PublicStatus::submitted;
    base::Timestamp created_at;
    base::Timestamp updated_at;
};
BOOST_DESCRIBE_STRUCT(
    MyCaseSummary,
    (),
    (id, number, case_type, title, public_status, created_at, updated_at)
)

web::Page<MyCaseSummary> list_my_cases(web::Session& session, const MyCaseQuery& query);

} // namespace kansli::cases
