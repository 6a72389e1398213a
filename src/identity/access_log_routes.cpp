// The access log as auditors read it: which member of staff or machine saw or changed what.
#include "identity/session_routes.hpp"
#include "web/access_log.hpp"
#include "web/reply.hpp"

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
    base::JsonValue party_ids;
    std::string request_id;
    int status = 0;
};
BOOST_DESCRIBE_STRUCT(
    AccessLogEntry,
    (),
    (id, at, user_id, user_name, role, method, route, resource_id, party_ids, request_id, status)
)

namespace {

// The conditions of a filter as SQL, with their values in order.
struct Condition {
    std::string sql;
    std::vector<storage::Value> values;

    void add(const std::string& before, storage::Value value, const std::string& after = {}) {
        values.push_back(std::move(value));
        sql += " AND " + before + '$' + std::to_string(values.size()) + after;
    }
};

// Where a page ended: "<microseconds>.<id>".
std::string cursor_after(const AccessLogEntry& last) {
    return std::to_string(last.at.micros()) + '.' + last.id.to_text();
}

void add_cursor(Condition& condition, std::string_view cursor) {
    const auto dot = cursor.find('.');
    const auto micros = web::field_from_text<std::int64_t>(cursor.substr(0, dot));
    const auto id = base::Uuid::from_text(
        dot == std::string_view::npos ? std::string_view() : cursor.substr(dot + 1)
    );
    if (!micros || !id)
        throw base::Error(
            base::ErrorCode::invalid,
            "The cursor is not one of ours.",
            {{"?cursor", "invalid_cursor", "is not one that a list gave"}}
        );
    const auto at = std::to_string(condition.values.size() + 1);
    condition.values.emplace_back(base::Timestamp::from_micros(*micros.value));
    condition.values.emplace_back(*id.value);
    const auto id_place = std::to_string(condition.values.size());
    condition.sql +=
        " AND (l.at < $" + at + " OR (l.at = $" + at + " AND l.id < $" + id_place + "))";
}

Condition condition_of(const web::Session& session, const AccessLogFilter& filter) {
    Condition condition;
    // Rows without a municipality are of routes that concern the installation as a whole.
    condition.add(
        "(l.municipality_id = ",
        storage::to_value(session.municipality_id),
        " OR l.municipality_id IS NULL)"
    );
    if (filter.from) condition.add("l.at >= ", *filter.from);
    if (filter.to) condition.add("l.at < ", *filter.to);
    if (filter.user_id) condition.add("l.user_id = ", storage::to_value(*filter.user_id));
    if (filter.case_id) condition.add("l.resource_id = ", filter.case_id->to_text());
    return condition;
}

web::Page<AccessLogEntry>
list_access(web::Session& session, const web::Query<AccessLogFilter>& filter) {
    const auto wanted = web::page_request(filter->limit, filter->page, filter->cursor);
    auto condition = condition_of(session, *filter);
    web::Page<AccessLogEntry> page;
    const auto counted = session.tx.query_values<std::int64_t>(
        "SELECT COUNT(*) FROM (SELECT 1 FROM access_log l WHERE true" + condition.sql + " LIMIT " +
            std::to_string(web::max_counted + 1) + ") AS counted",
        condition.values
    );
    page.total_capped = counted.front() > web::max_counted;
    page.total = std::min(counted.front(), web::max_counted);

    if (wanted.cursor) add_cursor(condition, *wanted.cursor);
    const auto offset = wanted.cursor ? 0 : wanted.offset();
    page.items = session.tx.query_values<AccessLogEntry>(
        "SELECT l.id, l.at, l.user_id, COALESCE(u.name, t.name) AS user_name, l.role, l.method, "
        "l.route, l.resource_id, l.party_ids, l.request_id, l.status FROM access_log l "
        "LEFT JOIN staff_user u ON u.id = l.user_id "
        "LEFT JOIN machine_token t ON t.id = l.user_id WHERE true" +
            condition.sql + " ORDER BY l.at DESC, l.id DESC LIMIT " +
            std::to_string(wanted.limit + 1) + " OFFSET " + std::to_string(offset),
        condition.values
    );
    if (static_cast<std::int64_t>(page.items.size()) > wanted.limit) {
        page.items.resize(static_cast<std::size_t>(wanted.limit));
        page.next_cursor = cursor_after(page.items.back());
    }
    return page;
}

} // namespace

void add_access_log_routes(web::Api& api) {
    api.get(
           "/access-log",
           web::Permission::audit,
           list_access,
           "Lists which staff and machines read or changed personal data, latest first."
    )
        .personal_data();
}

} // namespace kansli::identity
