#include "cases/case_export.hpp"

#include "base/error.hpp"

#include <fmt/format.h>

#include <array>

namespace kansli::cases {

namespace {

using base::Error;
using base::ErrorCode;

constexpr std::array<std::string_view, 9> usual_columns{
    "number",
    "case_type",
    "title",
    "applicant_id",
    "status",
    "public_status",
    "unit",
    "created_at",
    "updated_at"};

std::vector<FieldName> names_of(web::Session& session, const NewExport& given) {
    if (given.columns && !given.columns->empty()) return *given.columns;
    if (given.view)
        if (auto view = get_view(session, *given.view); !view.columns.empty()) return view.columns;
    std::vector<FieldName> names;
    for (const auto name : usual_columns) names.push_back(base::field<FieldName>(name));
    return names;
}

std::vector<FilterField>
columns_of(web::Session& session, const NewExport& given, const CaseTypes& types) {
    const FilterFields fields(types.all_current());
    const auto names = names_of(session, given);
    if (names.size() > max_view_columns)
        throw Error(
            ErrorCode::invalid,
            "Too many columns.",
            {{"/columns", "too_long", fmt::format("has at most {} columns", max_view_columns)}}
        );
    std::vector<FilterField> columns;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto pointer = fmt::format("/columns/{}", i);
        auto field = fields.find(names[i].str(), {}, pointer);
        if (!field)
            throw Error(
                ErrorCode::invalid,
                "There is no such column.",
                {{pointer, "unknown_field", "is no field: " + fields.told({})}}
            );
        columns.push_back(*std::move(field));
    }
    return columns;
}

CaseQuery query_of(const NewExport& given) {
    CaseQuery query;
    if (given.filter) query.filter = given.filter->str();
    query.view = given.view;
    query.bucket = given.bucket;
    query.sort = given.sort;
    return query;
}

void check_size(storage::Transaction& tx, const Listing& listing) {
    storage::SqlText sql;
    add_count(sql, listing.access, listing.selection, max_export_rows);
    const auto count = tx.query_values<std::int64_t>(sql.text(), sql.values()).front();
    if (count > max_export_rows)
        throw Error(
            ErrorCode::rejected,
            base::Sentence{
                fmt::format("An export has at most {} rows: narrow the filter.", max_export_rows),
                fmt::format(
                    "En export har högst {} rader. Avgränsa urvalet och försök igen.",
                    max_export_rows
                )}
        );
}

} // namespace

web::Stream
export_cases(web::Session& session, const NewExport& given, const ExportContext& context) {
    const auto backend = context.database.backend();
    const ListContext lists{context.types, backend, nullptr, FilterPlace::body};
    auto selection = CaseSelection::of(session, query_of(given), lists);
    const auto order = given.text ? Order() : Order::of(selection.sort());
    // Before the plan is begun: g++ 12 destroys twice what stands in an aggregate that is left by
    // an exception.
    auto columns = columns_of(session, given, context.types);
    ExportPlan plan{
        .listing =
            {.access = Access::of(session, web::Permission::case_export),
             .selection = std::move(selection),
             .order = order,
             .page = {},
             .now = session.now},
        .columns = std::move(columns),
        .language = given.language.value_or(Language::sv)};
    if (given.text)
        plan.terms = search_terms(session, SearchIndex::of(backend), *given.text);
    else
        check_size(session.tx, plan.listing);
    const bool is_csv = given.format == ExportFormat::csv;
    const auto name = plan.language == Language::sv ? "arenden" : "cases";
    ExportRows rows(std::move(plan), context.database, context.types);
    return {
        .media_type = is_csv ? "text/csv; charset=utf-8"
                             : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        .file_name = fmt::format(
            "{}-{}.{}",
            name,
            base::swedish_day(session.now).to_text(),
            base::enum_name(given.format)
        ),
        .etag = {},
        .content = is_csv ? csv_reader(std::move(rows)) : xlsx_reader(std::move(rows))};
}

} // namespace kansli::cases
