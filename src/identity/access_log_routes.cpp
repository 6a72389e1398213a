// The access log as auditors read it: which member of staff or machine saw or changed what.
#include "identity/session_routes.hpp"
#include "storage/sql_text.hpp"
#include "web/access_log.hpp"
#include "web/reply.hpp"

#include <algorithm>
#include <set>

namespace kansli::identity {

struct AccessLogFilter {
    std::optional<base::Timestamp> from; // and later
    std::optional<base::Timestamp> to;   // before
    std::optional<base::UserId> user_id;
    std::optional<base::Uuid> case_id;
    std::optional<base::Whole<1, 100>> limit;
    std::optional<base::Whole<1, 1'000'000>> page;
    std::optional<std::string> cursor;
};
BOOST_DESCRIBE_STRUCT(AccessLogFilter, (), (from, to, user_id, case_id, limit, page, cursor))

struct AccessLogEntry {
    base::Uuid id;
    base::Timestamp at;
    base::UserId user_id;
    std::optional<std::string> user_name; // none where the user or token is gone
    std::string role;
    std::string method;
    std::string route;
    std::optional<std::string> resource_id;
    std::optional<std::string> case_number; // where resource_id is that of a case
    base::JsonValue party_ids;
    std::string request_id;
    int status = 0;
};
BOOST_DESCRIBE_STRUCT(
    AccessLogEntry,
    (),
    (id,
     at,
     user_id,
     user_name,
     role,
     method,
     route,
     resource_id,
     case_number,
     party_ids,
     request_id,
     status)
)

namespace {

// Where a page ended: "<microseconds>.<id>".
std::string cursor_after(const AccessLogEntry& last) {
    return std::to_string(last.at.micros()) + '.' + last.id.to_text();
}

void add_cursor(storage::SqlText& sql, std::string_view cursor) {
    const auto dot = std::min(cursor.find('.'), cursor.size());
    const auto micros = web::field_from_text<std::int64_t>(cursor.substr(0, dot));
    const auto id = base::Uuid::from_text(cursor.substr(std::min(dot + 1, cursor.size())));
    if (!micros || !id)
        throw base::Error(
            base::ErrorCode::invalid,
            "The cursor is not one of ours.",
            {{"?cursor", "invalid_cursor", "is not one that a list gave"}}
        );
    const auto at = base::Timestamp::from_micros(*micros.value);
    sql.add(" AND (l.at < ").bind(at).add(" OR (l.at = ").bind(at);
    sql.add(" AND l.id < ").bind(*id.value).add("))");
}

void add_filter(
    storage::SqlText& sql,
    const base::MunicipalityId& municipality,
    const AccessLogFilter& filter
) {
    // Rows without a municipality are of routes that concern the installation as a whole.
    sql.add(" WHERE (l.municipality_id = ").bind(municipality);
    sql.add(" OR l.municipality_id IS NULL)");
    if (filter.from) sql.add(" AND l.at >= ").bind(*filter.from);
    if (filter.to) sql.add(" AND l.at < ").bind(*filter.to);
    if (filter.user_id) sql.add(" AND l.user_id = ").bind(*filter.user_id);
    if (filter.case_id) sql.add(" AND l.resource_id = ").bind(filter.case_id->to_text());
}

std::int64_t count_to(web::Session& session, const AccessLogFilter& filter, std::int64_t most) {
    storage::SqlText sql;
    sql.add("SELECT COUNT(*) FROM (SELECT 1 FROM access_log l");
    add_filter(sql, session.municipality_id, filter);
    sql.add(" LIMIT ").bind(most).add(") AS counted");
    return session.tx.query_values<std::int64_t>(sql.text(), sql.values()).front();
}

void add_case_numbers(
    web::Session& session,
    std::vector<AccessLogEntry>& entries,
    const CaseNumbers& case_numbers
) {
    std::vector<std::optional<base::Uuid>> ids;
    std::set<base::Uuid> asked;
    for (const auto& one : entries) {
        ids.push_back(base::Uuid::from_text(one.resource_id.value_or("")).value);
        if (ids.back()) asked.insert(*ids.back());
    }
    const auto numbers =
        case_numbers(session.tx, session.municipality_id, {asked.begin(), asked.end()});
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (!ids[i]) continue;
        const auto found = numbers.find(*ids[i]);
        if (found != numbers.end()) entries[i].case_number = found->second;
    }
}

web::Page<AccessLogEntry> list_access(
    web::Session& session,
    const web::Query<AccessLogFilter>& filter,
    const CaseNumbers& case_numbers
) {
    const auto wanted = web::page_request(filter->limit, filter->page, filter->cursor);
    storage::SqlText sql;
    sql.add(
        "SELECT l.id, l.at, l.user_id, COALESCE(u.name, t.name) AS user_name, l.role, l.method, "
        "l.route, l.resource_id, NULL AS case_number, l.party_ids, l.request_id, l.status "
        "FROM access_log l "
        "LEFT JOIN staff_user u ON u.id = l.user_id "
        "LEFT JOIN machine_token t ON t.id = l.user_id"
    );
    add_filter(sql, session.municipality_id, *filter);
    if (wanted.cursor) add_cursor(sql, *wanted.cursor);
    sql.add(" ORDER BY l.at DESC, l.id DESC LIMIT ").bind(wanted.limit + 1);
    sql.add(" OFFSET ").bind(wanted.cursor ? std::int64_t{0} : wanted.offset());

    web::Page<AccessLogEntry> page;
    const auto counted = count_to(session, *filter, web::max_counted + 1);
    page.total_capped = counted > web::max_counted;
    page.total = std::min(counted, web::max_counted);
    page.items = session.tx.query_values<AccessLogEntry>(sql.text(), sql.values());
    if (static_cast<std::int64_t>(page.items.size()) > wanted.limit) {
        page.items.resize(static_cast<std::size_t>(wanted.limit));
        page.next_cursor = cursor_after(page.items.back());
    }
    add_case_numbers(session, page.items, case_numbers);
    return page;
}

} // namespace

void add_access_log_routes(web::Api& api, CaseNumbers case_numbers) {
    api.get(
           "/access-log",
           web::Permission::audit,
           [case_numbers = std::move(case_numbers)](
               web::Session& session, const web::Query<AccessLogFilter>& filter
           ) { return list_access(session, filter, case_numbers); },
           "Lists which staff and machines read or changed personal data, latest first."
    )
        .personal_data();
}

} // namespace kansli::identity
