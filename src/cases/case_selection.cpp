#include "cases/case_selection.hpp"

#include "base/error.hpp"
#include "cases/access.hpp"

namespace kansli::cases {

namespace {

template <class T>
void add_equal(storage::SqlText& sql, std::string_view column, const std::optional<T>& wanted) {
    if (wanted) sql.add(" AND c.").add(column).add(" = ").bind(*wanted);
}

} // namespace

CaseSelection
CaseSelection::of(web::Session& session, const CaseQuery& query, const ListContext& context) {
    if (query.unassigned.value_or(false) && query.assigned_to)
        throw base::Error(
            base::ErrorCode::invalid,
            "The filters exclude each other.",
            {{"?unassigned", "not_allowed", "excludes assigned_to"}}
        );
    CaseSelection made{.query = query, .mine = working_as(session.caller), .now = session.now};
    if (!query.filter && !query.view) return made;
    const FilterFields fields(context.types.all_current());
    FilterContext given{session, fields, context.backend, context.place};
    if (context.place == FilterPlace::address) given.pointer = "?filter";
    if (query.filter) made.filters.push_back(CaseFilter::read(*query.filter, given));
    if (!query.view) return made;
    const auto view = get_view(session, *query.view);
    if (!made.query.sort) made.query.sort = view.sort;
    given.place = FilterPlace::body; // it does not stand in the address
    if (view.filter) made.filters.push_back(CaseFilter::read(view.filter->str(), given));
    return made;
}

CaseSelection CaseSelection::in(Bucket bucket) const {
    auto made = *this;
    made.query.bucket = bucket;
    return made;
}

void CaseSelection::add_to(storage::SqlText& sql) const {
    add_equal(sql, "case_type", query.case_type);
    add_equal(sql, "status", query.status);
    add_equal(sql, "public_status", query.public_status);
    add_equal(sql, "unit", query.unit);
    // "Assigned to me" holds what a stand-in does for others, too.
    if (query.assigned_to && query.assigned_to == mine.front()) {
        sql.add(" AND c.assigned_to IN ").bind_list(mine);
    } else {
        add_equal(sql, "assigned_to", query.assigned_to);
    }
    add_equal(sql, "number", query.number);
    if (query.unassigned)
        sql.add(
            *query.unassigned ? " AND c.assigned_to IS NULL" : " AND c.assigned_to IS NOT NULL"
        );
    if (query.party_id)
        sql.add(" AND c.id IN (SELECT case_id FROM stakeholder WHERE removed_at IS NULL"
                " AND party_id = ")
            .bind(*query.party_id)
            .add(")");
    if (query.created_from) sql.add(" AND c.created_at >= ").bind(*query.created_from);
    if (query.created_before) sql.add(" AND c.created_at < ").bind(*query.created_before);
    if (is_closed)
        sql.add(
            *is_closed ? " AND c.public_status = 'closed'" : " AND c.public_status <> 'closed'"
        );
    if (sort() == CaseSort::due) sql.add(" AND c.due_at IS NOT NULL");
    if (query.bucket) add_bucket(sql, *query.bucket, {mine, now});
    for (const auto& filter : filters) filter.add_to(sql);
}

} // namespace kansli::cases
