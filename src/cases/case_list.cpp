#include "cases/case_list.hpp"

#include "base/error.hpp"
#include "parties/party_store.hpp"

#include <map>

namespace kansli::cases {

namespace {

// The row of a list; the applicant's name is added afterwards, masked.
struct SummaryRow {
    CaseId id;
    std::string number;
    std::string case_type;
    std::string title;
    std::string unit;
    std::string status;
    PublicStatus public_status = PublicStatus::submitted;
    bool suspended = false;
    std::optional<base::Timestamp> due_at;
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
     suspended,
     due_at,
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
        .suspended = row.suspended,
        .due_at = row.due_at,
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

struct BucketRow {
    Bucket bucket = Bucket::new_;
    std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(BucketRow, (), (bucket, count))

// All in one statement; add_count_of(sql, bucket) appends what counts one.
template <class AddCountOf>
std::vector<BucketRow> count_anew(
    storage::Transaction& tx,
    const std::map<Bucket, storage::SqlText>& unknown,
    const AddCountOf& add_count_of
) {
    if (unknown.empty()) return {};
    storage::SqlText sql;
    for (const auto& [bucket, alone] : unknown) {
        sql.add(sql.text().empty() ? "SELECT " : " UNION ALL SELECT ");
        sql.bind(base::enum_name(bucket)).add(" AS bucket, (");
        add_count_of(sql, bucket);
        sql.add(") AS count");
    }
    return tx.query_values<BucketRow>(sql.text(), sql.values());
}

std::vector<CaseSummary> summaries(web::Session& session, std::vector<SummaryRow> rows) {
    const auto names = applicant_names(session, rows);
    std::vector<CaseSummary> made;
    for (auto& row : rows) made.push_back(summary(std::move(row), names));
    return made;
}

Listing listing_of(web::Session& session, const CaseQuery& query, const ListContext& context) {
    auto selection = CaseSelection::of(session, query, context);
    const auto order = Order::of(selection.sort());
    const auto page = web::page_request(query.limit, query.page, query.cursor);
    const auto cursor = Cursor::from_text(query.cursor);
    return {
        .access = Access::of(session, web::Permission::case_read),
        .selection = std::move(selection),
        .order = order,
        .page = page,
        .cursor = cursor,
        .counts = context.counts,
        .now = session.now};
}

// In the order of the hits.
std::vector<SummaryRow>
rows_of(web::Session& session, const Access& access, const std::vector<Hit>& hits) {
    static const auto select =
        "SELECT " + storage::column_list<SummaryRow>("c") + " FROM cases c WHERE ";
    if (hits.empty()) return {};
    storage::SqlText sql;
    sql.add(select);
    access.add_condition(sql);
    sql.add(" AND c.id IN ").bind_list(hits, &Hit::id);
    std::map<CaseId, SummaryRow> found;
    for (auto& row : session.tx.query_values<SummaryRow>(sql.text(), sql.values())) {
        const auto id = row.id;
        found.emplace(id, std::move(row));
    }
    std::vector<SummaryRow> rows;
    for (const auto& hit : hits)
        if (const auto row = found.find(hit.id); row != found.end())
            rows.push_back(std::move(row->second));
    return rows;
}

} // namespace

web::Page<CaseSummary>
list_cases(web::Session& session, const CaseQuery& query, const ListContext& context) {
    static const auto columns = storage::column_list<SummaryRow>("c");
    const auto listing = listing_of(session, query, context);
    auto rows = read_page<SummaryRow>(session.tx, listing, columns);
    web::Page<CaseSummary> page{
        .items = summaries(session, std::move(rows.items)),
        .total = rows.total,
        .total_capped = rows.total_capped,
        .next_cursor = rows.next_cursor};
    return page;
}

web::Page<CaseSummary> search_cases(
    web::Session& session,
    const CaseQuery& query,
    const SearchText& text,
    const ListContext& context
) {
    const auto& index = SearchIndex::of(context.backend);
    const auto listing = listing_of(session, query, context);
    if (query.sort.value_or(CaseSort::newest) != CaseSort::newest)
        throw base::Error(
            base::ErrorCode::invalid,
            "A search gives the newest cases first.",
            {{"?sort", "not_allowed", "must be newest beside a text"}}
        );
    const auto terms = search_terms(session, index, text);
    if (terms.empty()) return {};
    const auto hits = find_hits(session, index, terms, listing);
    web::Page<CaseSummary> page;
    page.items = summaries(session, rows_of(session, listing.access, hits.page));
    page.total = hits.total;
    page.total_capped = hits.total_capped;
    const bool is_full = std::ssize(hits.page) == listing.page.limit;
    const auto next_end = (listing.page.page + 1) * listing.page.limit;
    if (is_full && (listing.cursor || next_end > web::max_counted))
        page.next_cursor = Cursor{hits.page.back().created_at, hits.page.back().id}.to_text();
    return page;
}

std::vector<BucketCount>
count_buckets(web::Session& session, const CaseQuery& query, const ListContext& context) {
    const auto access = Access::of(session, web::Permission::case_read);
    const auto selection = CaseSelection::of(session, query, context);
    const auto add_count_of = [&](storage::SqlText& sql, Bucket bucket) {
        add_count(sql, access, selection.in(bucket));
    };
    std::map<Bucket, std::int64_t> counts;
    std::map<Bucket, storage::SqlText> unknown; // what counts each
    for (const auto bucket : all_buckets()) {
        storage::SqlText sql;
        add_count_of(sql, bucket);
        std::optional<std::int64_t> known;
        if (context.counts != nullptr) known = context.counts->find(sql, session.now);
        if (known)
            counts[bucket] = *known;
        else
            unknown.emplace(bucket, std::move(sql));
    }
    for (const auto& row : count_anew(session.tx, unknown, add_count_of)) {
        counts[row.bucket] = row.count;
        if (context.counts != nullptr)
            context.counts->keep(unknown.at(row.bucket), row.count, session.now);
    }
    std::vector<BucketCount> told;
    for (const auto& [bucket, count] : counts)
        told.push_back({bucket, std::min(count, web::max_counted), count > web::max_counted});
    return told;
}

CaseCounts count_cases(web::Session& session, const CaseQuery& query, const ListContext& context) {
    const auto access = Access::of(session, web::Permission::case_read);
    const auto selection = CaseSelection::of(session, query, context);
    storage::SqlText sql;
    for (std::size_t branch = 0; branch < access.branches(); ++branch) {
        sql.add(
            branch == 0 ? "SELECT case_type, status, CAST(sum(count) AS bigint) AS count FROM ("
                        : " UNION ALL "
        );
        sql.add("SELECT case_type, status, count(*) AS count FROM cases c WHERE ");
        access.add_branch(sql, branch);
        selection.add_to(sql);
        sql.add(" GROUP BY case_type, status");
    }
    sql.add(") AS counted GROUP BY case_type, status ORDER BY case_type, status");
    CaseCounts counts;
    counts.statuses = session.tx.query_values<StatusCount>(sql.text(), sql.values());
    storage::SqlText mine;
    mine.add("SELECT count(*) FROM cases c WHERE ");
    access.add_condition(mine);
    selection.in(Bucket::assigned_to_me).add_to(mine);
    counts.assigned_to_me =
        session.tx.query_values<std::int64_t>(mine.text(), mine.values()).front();
    return counts;
}

web::Page<MyCaseSummary> list_my_cases(web::Session& session, const MyCaseQuery& query) {
    static const auto columns = storage::column_list<MyCaseSummary>("c");
    CaseSelection selection;
    selection.query.case_type = query.case_type;
    selection.is_closed = query.closed;
    const auto page = web::page_request(query.limit, query.page, query.cursor);
    const auto cursor = Cursor::from_text(query.cursor);
    const Listing listing{
        .access = Access::of(session, web::Permission::own_cases),
        .selection = std::move(selection),
        .order = {},
        .page = page,
        .cursor = cursor};
    return read_page<MyCaseSummary>(session.tx, listing, columns);
}

} // namespace kansli::cases
