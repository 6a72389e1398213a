#include "cases/saved_view.hpp"

#include "base/error.hpp"
#include "cases/case_filter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace kansli::cases {

namespace {

using base::Error;
using base::ErrorCode;
using web::Permission;

struct ViewRow {
    ViewId id;
    base::MunicipalityId municipality_id;
    base::Text<1, 100> name;
    std::optional<base::Slug> unit;
    base::UserId owner_id;
    std::optional<FilterText> filter;
    std::optional<CaseSort> sort;
    base::JsonText columns;
    base::Timestamp created_at;
    base::Timestamp updated_at;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(
    ViewRow,
    (),
    (id,
     municipality_id,
     name,
     unit,
     owner_id,
     filter,
     sort,
     columns,
     created_at,
     updated_at,
     version)
)

SavedView shown(const ViewRow& row) {
    return {
        row.id,
        row.name,
        row.unit,
        row.owner_id,
        row.filter,
        row.sort,
        base::from_json_text<std::vector<FieldName>>(row.columns.text),
        row.updated_at,
        row.version};
}

std::set<std::string> units_with(const web::Session& session, Permission permission) {
    std::set<std::string> units;
    for (const auto& grant : session.caller.grants)
        if (grant.permission == permission && grant.municipality_id == session.municipality_id)
            units.insert(grant.unit);
    return units;
}

void add_visible(storage::SqlText& sql, const web::Session& session) {
    static const auto select =
        "SELECT " + storage::column_list<ViewRow>() + " FROM saved_view WHERE municipality_id = ";
    sql.add(select).bind(session.municipality_id);
    sql.add(" AND ((unit IS NULL AND owner_id = ").bind(session.caller.user_id).add(")");
    const auto units = units_with(session, Permission::case_read);
    sql.add(" OR unit IN ").bind_list(units).add(")");
}

void check_may_share(const web::Session& session, const std::optional<base::Slug>& unit) {
    if (!unit || units_with(session, Permission::view_share).contains(unit->str())) return;
    throw Error(
        ErrorCode::forbidden,
        base::Sentence{
            fmt::format(
                "Sharing a view with {} needs the permission view_share there; without a unit the "
                "view is your own.",
                unit->str()
            ),
            fmt::format(
                "Du får inte dela vyer med enheten {}. Spara vyn utan enhet, så är den din egen.",
                unit->str()
            )}
    );
}

void check_may_change(const web::Session& session, const SavedView& seen) {
    if (seen.unit) check_may_share(session, seen.unit);
}

void check_view(const web::Session& session, const NewView& given, const ViewContext& context) {
    std::vector<base::Problem> problems;
    if (given.filter) {
        const FilterContext filter{session, context.fields};
        CaseFilter::read(given.filter->str(), filter);
    }
    if (!given.columns) return;
    if (given.columns->size() > max_view_columns)
        problems.push_back(
            {"/columns", "too_long", fmt::format("has at most {} columns", max_view_columns)}
        );
    for (std::size_t i = 0; i < given.columns->size() && problems.empty(); ++i) {
        const auto pointer = fmt::format("/columns/{}", i);
        if (!context.fields.find((*given.columns)[i].str(), {}, pointer))
            problems.push_back({pointer, "unknown_field", "is no field: " + context.fields.told({})}
            );
    }
    base::throw_if_any(std::move(problems));
}

ViewRow row_of(const web::Session& session, const NewView& given) {
    ViewRow row{
        .id = ViewId::make(),
        .municipality_id = session.municipality_id,
        .name = given.name,
        .unit = given.unit,
        .owner_id = session.caller.user_id,
        .filter = given.filter,
        .sort = given.sort,
        .created_at = session.now,
        .updated_at = session.now};
    row.columns.text = base::to_json(given.columns.value_or(std::vector<FieldName>()));
    return row;
}

} // namespace

std::vector<SavedView> views_of(web::Session& session) {
    storage::SqlText sql;
    add_visible(sql, session);
    sql.add(" ORDER BY name, id LIMIT 1000");
    std::vector<SavedView> views;
    for (const auto& row : session.tx.query_values<ViewRow>(sql.text(), sql.values()))
        views.push_back(shown(row));
    return views;
}

SavedView get_view(web::Session& session, ViewId id) {
    storage::SqlText sql;
    add_visible(sql, session);
    sql.add(" AND id = ").bind(id);
    const auto rows = session.tx.query_values<ViewRow>(sql.text(), sql.values());
    if (rows.empty()) throw Error(ErrorCode::not_found, "There is no such view.");
    return shown(rows.front());
}

SavedView save_view(web::Session& session, const NewView& given, const ViewContext& context) {
    check_may_share(session, given.unit);
    check_view(session, given, context);
    const auto own = session.tx.one<std::int64_t>(
        "SELECT count(*) FROM saved_view WHERE owner_id = $1", session.caller.user_id
    );
    if (own >= max_own_views)
        throw Error(
            ErrorCode::rejected,
            base::Sentence{
                fmt::format("You have {} views: remove one before you save another.", own),
                fmt::format("Du har redan {} vyer. Ta bort en innan du sparar en ny.", own)}
        );
    const auto row = row_of(session, given);
    session.tx.insert("saved_view", row);
    return shown(row);
}

SavedView change_view(
    web::Session& session,
    const SavedView& seen,
    const NewView& given,
    const ViewContext& context
) {
    check_may_change(session, seen);
    check_may_share(session, given.unit);
    check_view(session, given, context);
    const auto row = row_of(session, given);
    const auto changed = session.tx.exec(
        "UPDATE saved_view SET name = $1, unit = $2, filter = $3, sort = $4, columns = $5,"
        " updated_at = $6, version = version + 1 WHERE id = $7 AND version = $8",
        row.name,
        row.unit,
        row.filter,
        row.sort,
        row.columns,
        row.updated_at,
        seen.id,
        seen.version
    );
    if (changed != 1) throw storage::Retry{};
    auto made = shown(row);
    made.id = seen.id;
    made.owner_id = seen.owner_id;
    made.version = seen.version + 1;
    return made;
}

void remove_view(web::Session& session, const SavedView& seen) {
    check_may_change(session, seen);
    session.tx.send("DELETE FROM saved_view WHERE id = $1", seen.id);
}

} // namespace kansli::cases
