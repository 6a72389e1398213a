// The routes of the work lists. One way of selecting serves them all: parameters, filter and view.
#include "base/error.hpp"
#include "cases/case_export.hpp"
#include "cases/case_list.hpp"
#include "cases/case_routes.hpp"
#include "cases/case_statistics.hpp"
#include "parties/party_store.hpp"

namespace kansli::cases {

namespace {

using base::Error;
using base::ErrorCode;
using web::Created;
using web::IfMatch;
using web::Path;
using web::Permission;
using web::Query;
using web::Session;

// What a list needs, told apart by where a filter stands.
struct Lists {
    const CaseServices services;

    ListContext in(FilterPlace place) const {
        return {services.types, services.database.backend(), &services.counts, place};
    }
};

// Free text and numbers of people travel in a body, never in an address.
struct CaseSearch {
    std::optional<SearchText> text{};
    std::optional<base::Text<6, 40>> number{};        // of the case
    std::optional<base::Text<10, 13>> party_number{}; // of a person or organisation
    std::optional<FilterText> filter{};
    std::optional<ViewId> view{};
    std::optional<Bucket> bucket{};
    std::optional<CaseSort> sort{};
};
BOOST_DESCRIBE_STRUCT(CaseSearch, (), (text, number, party_number, filter, view, bucket, sort))

struct PageQuery {
    std::optional<base::Whole<1, 100>> limit{};
    std::optional<base::Whole<1, 1'000'000>> page{};
    std::optional<std::string> cursor{};
};
BOOST_DESCRIBE_STRUCT(PageQuery, (), (limit, page, cursor))

// None where no party is to be found by the number, or not by this caller: that a protected person
// has a case is not to be learnt by asking for their number.
std::optional<PartyId> party_of(Session& session, const std::string& written) {
    const auto number = parties::PartyNumber::from_written(written, base::swedish_day(session.now));
    if (!number)
        throw Error(
            ErrorCode::invalid,
            base::Sentence{
                "The number is wrong: it must be a personal or organisation number.",
                "Numret stämmer inte. Skriv ett personnummer eller ett organisationsnummer."},
            {{"/party_number", number.code, number.message}}
        );
    const auto party =
        parties::search_by_number(session.tx, session.municipality_id, *number.value);
    if (!party || party->protected_identity) return std::nullopt;
    return party->id;
}

web::Page<CaseSummary> search(
    Session& session,
    const PageQuery& page,
    const CaseSearch& wanted,
    const ListContext& context
) {
    const bool is_empty = !wanted.text && !wanted.number && !wanted.party_number &&
                          !wanted.filter && !wanted.view && !wanted.bucket;
    if (is_empty)
        throw Error(
            ErrorCode::invalid,
            "Nothing to search for.",
            {{"",
              "required",
              "needs a text, a number, a party_number, a filter, a view or a bucket"}}
        );
    CaseQuery query{.number = wanted.number, .bucket = wanted.bucket};
    if (wanted.filter) query.filter = wanted.filter->str();
    query.view = wanted.view;
    query.sort = wanted.sort;
    query.limit = page.limit;
    query.page = page.page;
    query.cursor = page.cursor;
    if (wanted.party_number) {
        query.party_id = party_of(session, wanted.party_number->str());
        if (!query.party_id) return {};
    }
    return wanted.text ? search_cases(session, query, *wanted.text, context)
                       : list_cases(session, query, context);
}

void add_list_routes(web::Api& api, const Lists& lists) {
    api.get(
           "/cases",
           Permission::case_read,
           [lists](Session& session, const Query<CaseQuery>& query) {
               return list_cases(session, *query, lists.in(FilterPlace::address));
           },
           "Lists the cases you may read, filtered, sorted and paged."
    )
        .personal_data();
    api.post(
           "/cases/searches",
           Permission::case_read,
           [lists](Session& session, const Query<PageQuery>& page, const CaseSearch& wanted) {
               return search(session, *page, wanted, lists.in(FilterPlace::body));
           },
           "Finds cases by words, case number, the number of a party, or a filter."
    )
        .personal_data()
        .only_reads()
        .describe("Every word must be in the case, in any form or as a part of a longer word; the "
                  "newest case comes first. A cursor goes with the same body.");
    api.post(
           "/cases/exports",
           Permission::case_export,
           [services = lists.services](Session& session, const NewExport& wanted) {
               return export_cases(session, wanted, {services.database, services.types});
           },
           "Gives the cases of a search as CSV or as an Excel workbook."
    )
        .personal_data()
        .only_reads();
}

// What a count may be narrowed by.
struct CountQuery {
    std::optional<base::Slug> case_type{};
    std::optional<base::Slug> unit{};
    std::optional<std::string> filter{};
    std::optional<ViewId> view{};

    CaseQuery selection() const {
        return {.case_type = case_type, .unit = unit, .filter = filter, .view = view};
    }
};
BOOST_DESCRIBE_STRUCT(CountQuery, (), (case_type, unit, filter, view))

struct FieldQuery {
    std::optional<base::Slug> case_type{};
};
BOOST_DESCRIBE_STRUCT(FieldQuery, (), (case_type))

void add_count_routes(web::Api& api, const Lists& lists) {
    api.get(
        "/case-buckets",
        Permission::case_read,
        [lists](Session& session, const Query<CountQuery>& query) {
            return count_buckets(session, query->selection(), lists.in(FilterPlace::address));
        },
        "Counts the cases you may read in every bucket of the desk, each to 10,000."
    );
    api.get(
        "/case-counts",
        Permission::case_read,
        [lists](Session& session, const Query<CountQuery>& query) {
            return count_cases(session, query->selection(), lists.in(FilterPlace::address));
        },
        "Counts the cases you may read by case type and status, and those assigned to you."
    );
    api.get(
        "/case-statistics",
        Permission::case_read,
        [](Session& session, const Query<StatisticsQuery>& query) {
            return statistics_of(session, *query);
        },
        "Tells per case type and period what came in, was decided and closed, and how long it took."
    );
    api.get(
        "/case-fields",
        Permission::case_read,
        [&types = lists.services.types](Session&, const Query<FieldQuery>& query) {
            std::vector<std::string> only;
            if (query->case_type)
                only.push_back(types.current(query->case_type->str())->type.id.str());
            return FilterFields(types.all_current()).list(only);
        },
        "Lists the fields that filters and columns may name."
    );
}

// A view as the caller saw it last, to be changed now.
SavedView view_to_change(Session& session, ViewId id, const IfMatch& seen) {
    auto view = get_view(session, id);
    seen.require(view.version);
    return view;
}

void add_view_routes(web::Api& api, const Lists& lists) {
    const auto& types = lists.services.types;
    api.get(
        "/views",
        Permission::case_read,
        [](Session& session) { return views_of(session); },
        "Lists your saved views and those shared with your units."
    );
    api.get(
        "/views/{view_id}",
        Permission::case_read,
        [](Session& session, const Path<ViewId>& id) { return get_view(session, *id); },
        "Shows a saved view."
    );
    api.post(
        "/views",
        Permission::case_read,
        [&types](Session& session, const NewView& given) {
            const FilterFields fields(types.all_current());
            auto made = save_view(session, given, {fields});
            const auto location = "/views/" + made.id.to_text();
            return Created<SavedView>{std::move(made), location};
        },
        "Saves a view, for yourself or shared with a unit."
    );
    api.put(
        "/views/{view_id}",
        Permission::case_read,
        [&types](Session& session, const Path<ViewId>& id, IfMatch seen, const NewView& given) {
            const FilterFields fields(types.all_current());
            return change_view(session, view_to_change(session, *id, seen), given, {fields});
        },
        "Replaces a saved view."
    );
    api.del(
        "/views/{view_id}",
        Permission::case_read,
        [](Session& session, const Path<ViewId>& id, IfMatch seen) {
            remove_view(session, view_to_change(session, *id, seen));
        },
        "Removes a saved view."
    );
}

} // namespace

void add_work_list_routes(web::Api& api, const CaseServices& services) {
    const Lists lists{services};
    add_list_routes(api, lists);
    add_count_routes(api, lists);
    add_view_routes(api, lists);
}

} // namespace kansli::cases
