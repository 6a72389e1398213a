// Lists of cases and their counts: filtered, sorted, paged, always within the caller's reach.
#pragma once

#include "cases/case_store.hpp"
#include "cases/large_counts.hpp"
#include "web/reply.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kansli::cases {

enum class CaseSort { newest, oldest, latest_change, earliest_change };
BOOST_DESCRIBE_ENUM(CaseSort, newest, oldest, latest_change, earliest_change)

// The query string of a list. All filters must hold; `unassigned` and `assigned_to` exclude each
// other.
struct CaseQuery {
    std::optional<base::Slug> case_type{};
    std::optional<Code> status{};
    std::optional<PublicStatus> public_status{};
    std::optional<base::Slug> unit{};
    std::optional<UserId> assigned_to{};
    std::optional<bool> unassigned{};
    std::optional<PartyId> party_id{};
    std::optional<base::Text<6, 40>> number{};
    std::optional<base::Timestamp> created_from{};
    std::optional<base::Timestamp> created_before{};
    std::optional<CaseSort> sort{};
    std::optional<base::Whole<1, 100>> limit{};
    std::optional<base::Whole<1, 1'000'000>> page{};
    std::optional<std::string> cursor{};
};
BOOST_DESCRIBE_STRUCT(
    CaseQuery,
    (),
    (case_type,
     status,
     public_status,
     unit,
     assigned_to,
     unassigned,
     party_id,
     number,
     created_from,
     created_before,
     sort,
     limit,
     page,
     cursor)
)

struct CaseSummary {
    CaseId id;
    std::string number;
    std::string case_type;
    std::string title;
    std::string unit;
    std::string status;
    PublicStatus public_status = PublicStatus::submitted;
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
     assigned_to,
     applicant_id,
     applicant_name,
     created_at,
     updated_at)
)

// With `counts`, a total of thousands may be a second old.
web::Page<CaseSummary>
list_cases(web::Session& session, const CaseQuery& query, LargeCounts* counts = nullptr);

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
CaseCounts count_cases(web::Session& session);

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
