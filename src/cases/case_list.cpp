#include "cases/case_list.hpp"

#include "base/error.hpp"
#include "parties/party_store.hpp"

#include <charconv>
#include <map>

namespace kansli::cases {

namespace {

// How a list is ordered: by which time, and which way.
struct Order {
    std::string_view column = "created_at";
    bool descending = true;

    std::string by(std::string_view prefix) const {
        const std::string_view way = descending ? " DESC" : "";
        std::string text = " ORDER BY ";
        text.append(prefix).append(column).append(way).append(", ");
        return text.append(prefix).append("id").append(way);
    }
};

Order order_of(CaseSort sort) {
    switch (sort) {
    case CaseSort::oldest:
        return {"created_at", false};
    case CaseSort::latest_change:
        return {"updated_at", true};
    case CaseSort::earliest_change:
        return {"updated_at", false};
    default:
        return {"created_at", true};
    }
}

// A place in an order: the row that came last. "1767225600000000.0190…" in the address.
struct Cursor {
    base::Timestamp at;
    CaseId id;

    std::string to_text() const { return std::to_string(at.micros()) + '.' + id.to_text(); }

    static Cursor from_text(std::string_view text) {
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
        return {base::Timestamp::from_micros(micros), *id.value};
    }
};

// Adds what a list selects by, beside the access condition.
using AddFilter = std::function<void(storage::SqlText&)>;

struct Listing {
    Access access;
    AddFilter add_filter;
    Order order;
    web::PageRequest page;
    std::optional<Cursor> cursor;
    LargeCounts* counts = nullptr;
    base::Timestamp now{};
};

// One branch per scope, each in order by its own index, then merged: a database sorts at most
// branches x rows that were asked for.
storage::SqlText select_page(const Listing& listing, const std::string& columns) {
    const auto rows = listing.page.limit + (listing.cursor ? 0 : listing.page.offset());
    storage::SqlText sql;
    for (std::size_t branch = 0; branch < listing.access.branches(); ++branch) {
        if (branch > 0) sql.add(" UNION ALL ");
        sql.add("SELECT * FROM (SELECT ").add(columns).add(" FROM cases c WHERE ");
        listing.access.add_branch(sql, branch);
        listing.add_filter(sql);
        if (listing.cursor) {
            sql.add(" AND (c.").add(listing.order.column).add(", c.id) ");
            sql.add(listing.order.descending ? "< (" : "> (").bind(listing.cursor->at);
            sql.add(", ").bind(listing.cursor->id).add(")");
        }
        sql.add(listing.order.by("c.")).add(" LIMIT ").bind(rows);
        sql.add(") AS branch_").add(std::to_string(branch));
    }
    sql.add(listing.order.by("")).add(" LIMIT ").bind(listing.page.limit);
    if (!listing.cursor) sql.add(" OFFSET ").bind(listing.page.offset());
    return sql;
}

storage::SqlText select_count(const Listing& listing) {
    storage::SqlText sql;
    sql.add("SELECT count(*) FROM (");
    for (std::size_t branch = 0; branch < listing.access.branches(); ++branch) {
        if (branch > 0) sql.add(" UNION ALL ");
        sql.add("SELECT * FROM (SELECT 1 FROM cases c WHERE ");
        listing.access.add_branch(sql, branch);
        listing.add_filter(sql);
        sql.add(" LIMIT ").bind(web::max_counted + 1);
        sql.add(") AS branch_").add(std::to_string(branch));
    }
    sql.add(" LIMIT ").bind(web::max_counted + 1).add(") AS counted");
    return sql;
}

std::int64_t count(storage::Transaction& tx, const Listing& listing, std::size_t on_page) {
    const auto shown = static_cast<std::int64_t>(on_page);
    // A page that is not full is the last: the count follows from it.
    const bool is_last =
        !listing.cursor && shown < listing.page.limit && (shown > 0 || listing.page.page == 1);
    if (is_last) return listing.page.offset() + shown;
    const auto sql = select_count(listing);
    if (listing.counts != nullptr)
        if (const auto known = listing.counts->find(sql, listing.now)) return *known;
    const auto counted = tx.query_values<std::int64_t>(sql.text(), sql.values()).front();
    if (listing.counts != nullptr) listing.counts->keep(sql, counted, listing.now);
    return counted;
}

base::Timestamp time_of(const auto& row, const Order& order) {
    return order.column == "updated_at" ? row.updated_at : row.created_at;
}

template <class Row>
web::Page<Row>
read_page(storage::Transaction& tx, const Listing& listing, const std::string& columns) {
    const auto sql = select_page(listing, columns);
    web::Page<Row> page;
    page.items = tx.query_values<Row>(sql.text(), sql.values());
    page.total = count(tx, listing, page.items.size());
    page.total_capped = page.total > web::max_counted;
    if (page.total_capped) page.total = web::max_counted;
    const bool is_full = static_cast<std::int64_t>(page.items.size()) == listing.page.limit;
    const auto next_end = (listing.page.page + 1) * listing.page.limit;
    if (is_full && (listing.cursor || next_end > web::max_counted)) {
        const auto& last = page.items.back();
        page.next_cursor = Cursor{time_of(last, listing.order), last.id}.to_text();
    }
    return page;
}

template <class T>
void add_equal(storage::SqlText& sql, std::string_view column, const std::optional<T>& wanted) {
    if (wanted) sql.add(" AND c.").add(column).add(" = ").bind(*wanted);
}

// "Assigned to me" holds what a stand-in does for others, too.
void add_handler(
    storage::SqlText& sql,
    const std::optional<UserId>& handler,
    const web::Caller& caller
) {
    if (handler != caller.user_id) return add_equal(sql, "assigned_to", handler);
    sql.add(" AND ");
    add_working_as(sql, "c.assigned_to", caller);
}

void add_case_filter(storage::SqlText& sql, const CaseQuery& query) {
    add_equal(sql, "case_type", query.case_type);
    add_equal(sql, "status", query.status);
    add_equal(sql, "public_status", query.public_status);
    add_equal(sql, "unit", query.unit);
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
}

// The row of a list; the applicant's name is added afterwards, masked.
struct SummaryRow {
    CaseId id;
    std::string number;
    std::string case_type;
    std::string title;
    std::string unit;
    std::string status;
    PublicStatus public_status = PublicStatus::submitted;
    std::optional<UserId> assigned_to;
    std::optional<PartyId> applicant_id;
    base::Timestamp created_at;
    base::Timestamp updated_at;
};
BOOST_DESCRIBE_STRUCT(
    SummaryRow,
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
     created_at,
     updated_at)
)

std::map<PartyId, std::string>
applicant_names(web::Session& session, const std::vector<SummaryRow>& rows) {
    std::vector<PartyId> ids;
    for (const auto& row : rows)
        if (row.applicant_id) ids.push_back(*row.applicant_id);
    std::map<PartyId, std::string> names;
    for (const auto& party : parties::find_parties(session.tx, ids)) {
        names.emplace(party.id, parties::visible_name(party, parties::Sight::ordinary));
        session.shown_parties.push_back(party.id);
    }
    return names;
}

CaseSummary summary(SummaryRow&& row, const std::map<PartyId, std::string>& names) {
    CaseSummary made{
        .id = row.id,
        .number = std::move(row.number),
        .case_type = std::move(row.case_type),
        .title = std::move(row.title),
        .unit = std::move(row.unit),
        .status = std::move(row.status),
        .public_status = row.public_status,
        .assigned_to = row.assigned_to,
        .applicant_id = row.applicant_id,
        .applicant_name = std::nullopt,
        .created_at = row.created_at,
        .updated_at = row.updated_at};
    if (row.applicant_id)
        if (const auto name = names.find(*row.applicant_id); name != names.end())
            made.applicant_name = name->second;
    return made;
}

} // namespace

web::Page<CaseSummary>
list_cases(web::Session& session, const CaseQuery& query, LargeCounts* counts) {
    if (query.unassigned.value_or(false) && query.assigned_to)
        throw base::Error(
            base::ErrorCode::invalid,
            "The filters exclude each other.",
            {{"?unassigned", "not_allowed", "excludes assigned_to"}}
        );
    static const auto columns = storage::column_list<SummaryRow>("c");
    const Listing listing{
        .access = Access::of(session, web::Permission::case_read),
        .add_filter =
            [&](storage::SqlText& sql) {
                add_case_filter(sql, query);
                add_handler(sql, query.assigned_to, session.caller);
            },
        .order = order_of(query.sort.value_or(CaseSort::newest)),
        .page = web::page_request(query.limit, query.page, query.cursor),
        .cursor = query.cursor ? std::optional(Cursor::from_text(*query.cursor)) : std::nullopt,
        .counts = counts,
        .now = session.now};
    auto rows = read_page<SummaryRow>(session.tx, listing, columns);
    const auto names = applicant_names(session, rows.items);
    web::Page<CaseSummary> page{
        .items = {},
        .total = rows.total,
        .total_capped = rows.total_capped,
        .next_cursor = rows.next_cursor};
    for (auto& row : rows.items) page.items.push_back(summary(std::move(row), names));
    return page;
}

CaseCounts count_cases(web::Session& session) {
    const auto access = Access::of(session, web::Permission::case_read);
    storage::SqlText sql;
    sql.add("SELECT case_type, status, count(*) AS count FROM cases c WHERE ");
    access.add_condition(sql);
    sql.add(" GROUP BY case_type, status ORDER BY case_type, status");
    CaseCounts counts;
    counts.statuses = session.tx.query_values<StatusCount>(sql.text(), sql.values());
    storage::SqlText mine;
    mine.add("SELECT count(*) FROM cases c WHERE c.public_status <> 'closed' AND ");
    add_working_as(mine, "c.assigned_to", session.caller);
    mine.add(" AND ");
    access.add_condition(mine);
    counts.assigned_to_me =
        session.tx.query_values<std::int64_t>(mine.text(), mine.values()).front();
    return counts;
}

web::Page<MyCaseSummary> list_my_cases(web::Session& session, const MyCaseQuery& query) {
    static const auto columns = storage::column_list<MyCaseSummary>("c");
    const Listing listing{
        .access = Access::of(session, web::Permission::own_cases),
        .add_filter =
            [&](storage::SqlText& sql) {
                add_equal(sql, "case_type", query.case_type);
                if (query.closed)
                    sql.add(
                        *query.closed ? " AND c.public_status = 'closed'"
                                      : " AND c.public_status <> 'closed'"
                    );
            },
        .order = {},
        .page = web::page_request(query.limit, query.page, query.cursor),
        .cursor = query.cursor ? std::optional(Cursor::from_text(*query.cursor)) : std::nullopt};
    return read_page<MyCaseSummary>(session.tx, listing, columns);
}

} // namespace kansli::cases
