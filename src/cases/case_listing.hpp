// How a list of cases becomes SQL: one branch per scope of the caller's reach, each in order by its
// own index, then merged; paged by number to row 10,000 and by cursor beyond.
#pragma once

#include "cases/access.hpp"
#include "cases/case_selection.hpp"
#include "cases/large_counts.hpp"
#include "web/reply.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace kansli::cases {

// How a list is ordered: by which time, and which way.
struct Order {
    std::string_view column = "created_at";
    bool descending = true;

    static Order of(CaseSort sort);
    // " ORDER BY c.created_at DESC, c.id DESC"
    std::string by(std::string_view prefix) const;

    base::Timestamp time_of(const auto& row) const {
        if constexpr (requires { row.due_at; })
            if (column == "due_at") return row.due_at.value_or(base::Timestamp());
        return column == "updated_at" ? row.updated_at : row.created_at;
    }
};

// A place in an order: the row that came last. "1767225600000000.0190…" in the address.
struct Cursor {
    base::Timestamp at;
    CaseId id;

    std::string to_text() const;
    // Error{invalid} for what no list gave; none for none.
    static std::optional<Cursor> from_text(const std::optional<std::string>& text);
};

struct Listing {
    Access access;
    CaseSelection selection;
    Order order;
    web::PageRequest page;
    std::optional<Cursor> cursor{};
    LargeCounts* counts = nullptr;
    base::Timestamp now{};
};

// The rows of a page; `columns` are of `cases c` and hold the order's column and id.
storage::SqlText select_page(const Listing& listing, std::string_view columns);
// Appends "SELECT count(*) FROM (…)", which counts no further than to one more than `most`.
void add_count(
    storage::SqlText& sql,
    const Access& access,
    const CaseSelection& selection,
    std::int64_t most = web::max_counted
);
// The total of a list of which one page was read.
std::int64_t count_all(storage::Transaction& tx, const Listing& listing, std::size_t on_page);

template <class Row>
web::Page<Row>
read_page(storage::Transaction& tx, const Listing& listing, std::string_view columns) {
    const auto sql = select_page(listing, columns);
    web::Page<Row> page;
    page.items = tx.query_values<Row>(sql.text(), sql.values());
    page.total = count_all(tx, listing, page.items.size());
    page.total_capped = page.total > web::max_counted;
    if (page.total_capped) page.total = web::max_counted;
    const bool is_full = static_cast<std::int64_t>(page.items.size()) == listing.page.limit;
    const auto next_end = (listing.page.page + 1) * listing.page.limit;
    if (is_full && (listing.cursor || next_end > web::max_counted)) {
        const auto& last = page.items.back();
        page.next_cursor = Cursor{listing.order.time_of(last), last.id}.to_text();
    }
    return page;
}

} // namespace kansli::cases
