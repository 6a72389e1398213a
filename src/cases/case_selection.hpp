// Which cases a list, a search, a count, a view or an export is about: simple parameters, a bucket,
// filters and a saved view, all of which must hold. What the caller may see is Access's to say.
#pragma once

#include "cases/case.hpp"
#include "cases/case_bucket.hpp"
#include "cases/case_filter.hpp"
#include "cases/large_counts.hpp"
#include "cases/saved_view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kansli::cases {

// The query string of a list. All filters must hold; `unassigned` and `assigned_to` exclude each
// other. `filter` is the language of docs/work-lists.md.
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
    std::optional<Bucket> bucket{};
    std::optional<std::string> filter{};
    std::optional<ViewId> view{};
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
     bucket,
     filter,
     view,
     sort,
     limit,
     page,
     cursor)
)

// What reading a selection needs beside the session; outlives its use.
struct ListContext {
    const CaseTypes& types;
    storage::Backend backend = storage::Backend::sqlite;
    LargeCounts* counts = nullptr; // with it, a total of thousands may be a second old
    FilterPlace place = FilterPlace::address;
};

struct CaseSelection {
    CaseQuery query{};
    std::vector<CaseFilter> filters{};
    std::optional<bool> is_closed{}; // as the citizen sees it
    std::vector<UserId> mine{};      // the caller, and whom they stand in for
    base::Timestamp now{};

    // Error{invalid} for a filter that cannot be used, Error{not_found} for a view that the caller
    // may not know of.
    static CaseSelection
    of(web::Session& session, const CaseQuery& query, const ListContext& context);

    // The same, less those outside the bucket.
    CaseSelection in(Bucket bucket) const;

    // The order asked for, or else the view's, or else newest first.
    CaseSort sort() const { return query.sort.value_or(CaseSort::newest); }

    // Appends " AND …" over `cases c` for each thing that must hold.
    void add_to(storage::SqlText& sql) const;
};

} // namespace kansli::cases
