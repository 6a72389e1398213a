#include "cases/case_statistics.hpp"

#include "base/error.hpp"
#include "base/json.hpp"
#include "cases/rows_of_cases.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

namespace kansli::cases {

namespace {

constexpr std::string_view received = "received";
constexpr std::string_view decided = "decided"; // detail: the outcome
constexpr std::string_view closed = "closed";
constexpr std::string_view overdue = "overdue"; // whose own deadline passed before the decision
constexpr std::string_view left_status = "left_status"; // detail: the status; size: how long

constexpr int class_bits = 5;
constexpr std::int64_t classes = 1 << class_bits;

struct StatisticRow {
    std::string month;
    std::string case_type;
    std::string measure;
    std::string detail;
    std::int64_t size = 0;
    std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(StatisticRow, (), (month, case_type, measure, detail, size, count))

std::string period_of(const std::string& month, StatisticPeriod by) {
    const auto year = month.substr(0, 4);
    if (by == StatisticPeriod::year) return year;
    if (by == StatisticPeriod::month) return month;
    return fmt::format("{}-Q{}", year, (std::stoi(month.substr(5)) - 1) / 3 + 1);
}

// Sizes and how often each, smallest first.
using Sizes = std::map<std::int64_t, std::int64_t>;

// The smallest that `share` of them do not exceed.
std::int64_t percentile(const Sizes& sizes, std::int64_t count, double share) {
    auto left = static_cast<std::int64_t>(std::ceil(static_cast<double>(count) * share));
    for (const auto& [size, times] : sizes) {
        left -= times;
        if (left <= 0) return seconds_of_class(size);
    }
    return 0;
}

struct Gathered {
    std::int64_t received = 0;
    std::int64_t decided = 0;
    std::int64_t closed = 0;
    std::int64_t overdue = 0;
    std::map<Outcome, std::int64_t> outcomes;
    std::map<std::string, Sizes> statuses;

    void add(const StatisticRow& row) {
        if (row.measure == cases::received) received += row.count;
        if (row.measure == cases::closed) closed += row.count;
        if (row.measure == cases::overdue) overdue += row.count;
        if (row.measure == left_status) statuses[row.detail][row.size] += row.count;
        if (row.measure != cases::decided) return;
        decided += row.count;
        if (const auto outcome = base::enum_from_name<Outcome>(row.detail))
            outcomes[*outcome] += row.count;
    }

    // Of those that came to their end in the period; nothing where none did.
    std::optional<double> share() const {
        const auto ended = std::max(decided, closed);
        if (ended == 0) return std::nullopt;
        return static_cast<double>(overdue) / static_cast<double>(ended);
    }

    CaseTypeStatistics shown(const std::string& case_type, const std::string& period) const {
        CaseTypeStatistics made{
            case_type, period, received, decided, closed, overdue, share(), {}, {}};
        for (const auto& [outcome, count] : outcomes) made.outcomes.push_back({outcome, count});
        for (const auto& [status, sizes] : statuses) {
            std::int64_t count = 0;
            for (const auto& [size, times] : sizes) count += times;
            made.statuses.push_back(
                {status, count, percentile(sizes, count, 0.5), percentile(sizes, count, 0.9)}
            );
        }
        return made;
    }
};

struct EventRow {
    CaseId case_id;
    std::int64_t seq = 0;
    std::string type;
    base::Timestamp at;
    std::optional<std::string> data;
};
BOOST_DESCRIBE_STRUCT(EventRow, (), (case_id, seq, type, at, data))

struct CaseHead {
    CaseId id;
    base::MunicipalityId municipality_id;
    std::string unit;
    std::string case_type;
    std::int64_t event_seq = 0;
    std::optional<std::int64_t> seq;
    std::optional<base::Timestamp> since;
};
BOOST_DESCRIBE_STRUCT(CaseHead, (), (id, municipality_id, unit, case_type, event_seq, seq, since))

std::string text_in(const std::optional<std::string>& data, std::string_view key) {
    if (!data) return {}; // disposed of
    boost::system::error_code failed;
    const auto json = boost::json::parse(*data, failed);
    const auto* value = !failed && json.is_object() ? json.get_object().if_contains(key) : nullptr;
    return value != nullptr && value->is_string()
               ? std::string(std::string_view(value->get_string()))
               : std::string();
}

// Adds what an event tells.
void take(CountedCase& counted, const EventRow& event) {
    const auto add = [&](std::string_view measure, std::string detail, std::int64_t size = 0) {
        counted.steps.push_back({Month::of(event.at), std::string(measure), std::move(detail), size}
        );
    };
    if (event.type == "created") {
        add(received, {});
        counted.since = event.at;
    } else if (event.type == "status_changed") {
        if (auto from = text_in(event.data, "from"); !from.empty())
            add(left_status, std::move(from), duration_class(event.at - counted.since));
        counted.since = event.at;
    } else if (event.type == "decided") {
        add(decided, text_in(event.data, "outcome"));
    } else if (event.type == "deadline_passed") {
        if (text_in(event.data, "kind") == "decision") add(overdue, {});
    } else if (event.type == "closed") {
        add(closed, {});
    }
}

// True where nobody counted these events meanwhile.
bool move_on(storage::Transaction& tx, const CountedCase& one) {
    if (one.counted_before)
        return tx.exec(
                   "UPDATE case_counted SET seq = $1, since = $2 WHERE case_id = $3 AND seq = $4",
                   one.seq,
                   one.since,
                   one.case_id,
                   *one.counted_before
               ) == 1;
    return tx.exec(
               "INSERT INTO case_counted (case_id, seq, since) VALUES ($1, $2, $3)"
               " ON CONFLICT DO NOTHING",
               one.case_id,
               one.seq,
               one.since
           ) == 1;
}

} // namespace

base::Parsed<Month> Month::from_text(std::string_view text) {
    if (text.size() != 7 || !base::Date::from_text(std::string(text) + "-01"))
        return base::Parsed<Month>::wrong("invalid_month", "is not a month such as 2026-03");
    Month made;
    made.text_ = text;
    return base::Parsed<Month>::ok(std::move(made));
}

Month Month::of(base::Timestamp at) {
    Month made;
    made.text_ = base::swedish_day(at).to_text().substr(0, 7);
    return made;
}

Month Month::plus(int months) const {
    const auto first = base::field<base::Date>(text_ + "-01").ymd();
    Month made;
    made.text_ = base::Date(first + std::chrono::months(months)).to_text().substr(0, 7);
    return made;
}

std::vector<CaseTypeStatistics> statistics_of(web::Session& session, const StatisticsQuery& query) {
    const auto to = query.to.value_or(Month::of(session.now));
    const auto from = query.from.value_or(to.plus(-11));
    if (to < from || from.plus(max_statistic_months) <= to)
        throw base::Error(
            base::ErrorCode::invalid,
            base::Sentence{
                fmt::format(
                    "There is no such span of time: it begins before it ends, and has {} months "
                    "at most.",
                    max_statistic_months
                ),
                fmt::format(
                    "Perioden går inte att visa. Den ska börja före den slutar och vara högst {} "
                    "månader.",
                    max_statistic_months
                )},
            {{"?from",
              "out_of_range",
              fmt::format("must be before to, and at most {} months", max_statistic_months)}}
        );
    storage::SqlText sql;
    sql.add("SELECT month, case_type, measure, detail, size, sum(count) AS count"
            " FROM case_statistic c WHERE ");
    Access::of(session, web::Permission::case_read).add_unit_condition(sql);
    sql.add(" AND month >= ").bind(from).add(" AND month <= ").bind(to);
    if (query.case_type) sql.add(" AND case_type = ").bind(*query.case_type);
    if (query.unit) sql.add(" AND unit = ").bind(*query.unit);
    sql.add(" GROUP BY month, case_type, measure, detail, size");
    const auto by = query.by.value_or(StatisticPeriod::month);
    std::map<std::pair<std::string, std::string>, Gathered> gathered;
    for (const auto& row : session.tx.query_values<StatisticRow>(sql.text(), sql.values()))
        gathered[{row.case_type, period_of(row.month, by)}].add(row);
    std::vector<CaseTypeStatistics> made;
    for (const auto& [key, one] : gathered) made.push_back(one.shown(key.first, key.second));
    return made;
}

std::vector<CountedCase> count_events(storage::Transaction& tx, const std::vector<CaseId>& ids) {
    if (ids.empty()) return {};
    std::map<CaseId, CountedCase> counted;
    for (const auto& head : rows_of_cases<CaseHead>(
             tx,
             "SELECT c.id, c.municipality_id, c.unit, c.case_type, c.event_seq, d.seq, d.since"
             " FROM cases c LEFT JOIN case_counted d ON d.case_id = c.id WHERE c.id IN ",
             ids
         )) {
        if (head.seq.value_or(0) == head.event_seq) continue;
        counted[head.id] = {
            head.id,
            head.seq,
            head.seq.value_or(0),
            head.since.value_or(base::Timestamp()),
            head.municipality_id,
            head.unit,
            head.case_type,
            {}};
    }
    std::vector<CaseId> behind;
    for (const auto& [id, one] : counted) behind.push_back(id);
    if (behind.empty()) return {};
    for (const auto& event : rows_of_cases<EventRow>(
             tx,
             "SELECT case_id, seq, type, at, data FROM case_event WHERE case_id IN ",
             behind,
             " ORDER BY case_id, seq"
         )) {
        auto& one = counted.at(event.case_id);
        if (event.seq <= one.seq) continue;
        take(one, event);
        one.seq = event.seq;
    }
    std::vector<CountedCase> made;
    for (auto& [id, one] : counted) made.push_back(std::move(one));
    return made;
}

void write_counted(storage::Transaction& tx, const std::vector<CountedCase>& cases) {
    using Key = std::tuple<
        std::string,
        std::string,
        std::string,
        std::string,
        std::string,
        std::string,
        std::int64_t>;
    std::map<Key, std::int64_t> sums; // in one order, so that no two writers wait for each other
    for (const auto& one : cases) {
        if (!move_on(tx, one)) continue;
        for (const auto& step : one.steps)
            ++sums[Key(
                one.municipality_id.to_text(),
                step.month.to_text(),
                one.unit,
                one.case_type,
                step.measure,
                step.detail,
                step.size
            )];
    }
    for (const auto& [key, count] : sums)
        std::apply(
            [&tx, count = count](const auto&... parts) {
                tx.send(
                    "INSERT INTO case_statistic (municipality_id, month, unit, case_type, measure,"
                    " detail, size, count) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
                    " ON CONFLICT (municipality_id, month, unit, case_type, measure, detail, size)"
                    " DO UPDATE SET count = case_statistic.count + excluded.count",
                    parts...,
                    count
                );
            },
            key
        );
}

std::int64_t duration_class(base::Duration duration) {
    const auto seconds = std::max<std::int64_t>(
        0, std::chrono::duration_cast<std::chrono::seconds>(duration).count()
    );
    if (seconds < 2 * classes) return seconds;
    const auto shift =
        static_cast<int>(std::bit_width(static_cast<std::uint64_t>(seconds))) - class_bits - 1;
    return (shift + 1) * classes + (seconds >> shift) - classes;
}

std::int64_t seconds_of_class(std::int64_t size) {
    if (size < 2 * classes) return size;
    const auto shift = size / classes - 1;
    const auto first = (size % classes + classes) << shift;
    return first + ((std::int64_t{1} << shift) - 1) / 2;
}

} // namespace kansli::cases
