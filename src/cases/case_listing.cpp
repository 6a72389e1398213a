#include "cases/case_listing.hpp"

#include "base/error.hpp"

#include <charconv>

namespace kansli::cases {

namespace {

// Written out, for a page: where PostgreSQL does not know the limit it plans a statement of many
// branches anew each time, which takes as long as to run it. A place far into a list is bound, or
// each would be a statement of its own.
void add_limit(storage::SqlText& sql, std::int64_t rows) {
    sql.add(" LIMIT ");
    if (rows <= 100)
        sql.add(std::to_string(rows));
    else
        sql.bind(rows);
}

} // namespace

Order Order::of(CaseSort sort) {
    switch (sort) {
    case CaseSort::oldest:
        return {"created_at", false};
    case CaseSort::latest_change:
        return {"updated_at", true};
    case CaseSort::earliest_change:
        return {"updated_at", false};
    case CaseSort::due:
        return {"due_at", false};
    default:
        return {"created_at", true};
    }
}

std::string Order::by(std::string_view prefix) const {
    const std::string_view way = descending ? " DESC" : "";
    std::string text = " ORDER BY ";
    text.append(prefix).append(column).append(way).append(", ");
    return text.append(prefix).append("id").append(way);
}

std::string Cursor::to_text() const { return std::to_string(at.micros()) + '.' + id.to_text(); }

std::optional<Cursor> Cursor::from_text(const std::optional<std::string>& given) {
    if (!given) return std::nullopt;
    const std::string_view text = *given;
    const auto dot = text.find('.');
    std::int64_t micros = 0;
    const auto* end = text.data() + (dot == std::string_view::npos ? 0 : dot);
    const auto read = std::from_chars(text.data(), end, micros);
    const auto id = dot == std::string_view::npos ? base::Parsed<CaseId>{}
                                                  : CaseId::from_text(text.substr(dot + 1));
    if (read.ec != std::errc() || read.ptr != end || !id)
        throw base::Error(
            base::ErrorCode::invalid,
            "The cursor is not one of ours.",
            {{"?cursor", "invalid_cursor", "is not a cursor that a list gave"}}
        );
    return Cursor{base::Timestamp::from_micros(micros), *id.value};
}

// A database sorts at most branches x rows that were asked for.
storage::SqlText select_page(const Listing& listing, std::string_view columns) {
    const auto rows = listing.page.limit + (listing.cursor ? 0 : listing.page.offset());
    storage::SqlText sql;
    for (std::size_t branch = 0; branch < listing.access.branches(); ++branch) {
        if (branch > 0) sql.add(" UNION ALL ");
        sql.add("SELECT * FROM (SELECT ").add(columns).add(" FROM cases c WHERE ");
        listing.access.add_branch(sql, branch);
        listing.selection.add_to(sql);
        if (listing.cursor) {
            sql.add(" AND (c.").add(listing.order.column).add(", c.id) ");
            sql.add(listing.order.descending ? "< (" : "> (").bind(listing.cursor->at);
            sql.add(", ").bind(listing.cursor->id).add(")");
        }
        sql.add(listing.order.by("c."));
        add_limit(sql, rows);
        sql.add(") AS branch_").add(std::to_string(branch));
    }
    sql.add(listing.order.by(""));
    add_limit(sql, listing.page.limit);
    if (!listing.cursor) sql.add(" OFFSET ").bind(listing.page.offset());
    return sql;
}

void add_count(
    storage::SqlText& sql,
    const Access& access,
    const CaseSelection& selection,
    std::int64_t most
) {
    // Written out, as that of a page is.
    const auto limit = " LIMIT " + std::to_string(most + 1);
    sql.add("SELECT count(*) AS count FROM (");
    for (std::size_t branch = 0; branch < access.branches(); ++branch) {
        if (branch > 0) sql.add(" UNION ALL ");
        sql.add("SELECT * FROM (SELECT 1 FROM cases c WHERE ");
        access.add_branch(sql, branch);
        selection.add_to(sql);
        sql.add(limit).add(") AS branch_").add(std::to_string(branch));
    }
    sql.add(limit).add(") AS counted");
}

std::int64_t count_all(storage::Transaction& tx, const Listing& listing, std::size_t on_page) {
    const auto shown = static_cast<std::int64_t>(on_page);
    // A page that is not full is the last: the count follows from it.
    const bool is_last =
        !listing.cursor && shown < listing.page.limit && (shown > 0 || listing.page.page == 1);
    if (is_last) return listing.page.offset() + shown;
    storage::SqlText sql;
    add_count(sql, listing.access, listing.selection);
    if (listing.counts != nullptr)
        if (const auto known = listing.counts->find(sql, listing.now)) return *known;
    const auto counted = tx.query_values<std::int64_t>(sql.text(), sql.values()).front();
    if (listing.counts != nullptr) listing.counts->keep(sql, counted, listing.now);
    return counted;
}

} // namespace kansli::cases
