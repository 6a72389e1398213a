// Statistics per case type and period: what came in, was decided and closed, with what outcome, and
// how long cases stood in each status. Read from rows that a job keeps from the events of cases,
// not from the cases: a year of a million cases is some thousand rows.
#pragma once

#include "cases/access.hpp"
#include "cases/case_type.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kansli::cases {

// A month of the calendar in Sweden, "2026-03".
class Month {
public:
    static constexpr base::FieldSchema schema{
        .min_length = 7,
        .max_length = 7,
        .pattern = "^[0-9]{4}-(0[1-9]|1[0-2])$",
        .example = "2026-03"};
    static base::Parsed<Month> from_text(std::string_view text);
    static Month of(base::Timestamp at);

    const std::string& to_text() const { return text_; }

    Month plus(int months) const;

    auto operator<=>(const Month&) const = default;

private:
    std::string text_ = "1970-01";
};

enum class StatisticPeriod { month, quarter, year };
BOOST_DESCRIBE_ENUM(StatisticPeriod, month, quarter, year)

constexpr int max_statistic_months = 120;

// From and to with their months; the last twelve by default.
struct StatisticsQuery {
    std::optional<base::Slug> case_type{};
    std::optional<base::Slug> unit{};
    std::optional<Month> from{};
    std::optional<Month> to{};
    std::optional<StatisticPeriod> by{}; // month by default
};
BOOST_DESCRIBE_STRUCT(StatisticsQuery, (), (case_type, unit, from, to, by))

struct OutcomeCount {
    Outcome outcome = Outcome::approved;
    std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(OutcomeCount, (), (outcome, count))

// Of the cases that left the status in the period; seconds, to within 2 %.
struct StatusTime {
    std::string status;
    std::int64_t count = 0;
    std::int64_t median_s = 0;
    std::int64_t p90_s = 0;
};
BOOST_DESCRIBE_STRUCT(StatusTime, (), (status, count, median_s, p90_s))

struct CaseTypeStatistics {
    std::string case_type;
    std::string period; // "2026-03", "2026-Q1" or "2026"
    std::int64_t received = 0;
    std::int64_t decided = 0;
    std::int64_t closed = 0;
    std::int64_t overdue = 0;              // whose own deadline passed in the period
    std::optional<double> overdue_share{}; // of those that were decided or closed in it
    std::vector<OutcomeCount> outcomes;
    std::vector<StatusTime> statuses;
};
BOOST_DESCRIBE_STRUCT(
    CaseTypeStatistics,
    (),
    (case_type, period, received, decided, closed, overdue, overdue_share, outcomes, statuses)
)

// Within the caller's reach, by case type and period. Error{invalid} for a span that cannot be.
std::vector<CaseTypeStatistics> statistics_of(web::Session& session, const StatisticsQuery& query);

// What the events of a case add, found by count_events and written by write_counted.
struct CountedCase {
    CaseId case_id;
    std::optional<std::int64_t> counted_before; // the last event that was counted
    std::int64_t seq = 0;
    base::Timestamp since;
    base::MunicipalityId municipality_id;
    std::string unit;
    std::string case_type;

    struct Step {
        Month month;
        std::string measure;
        std::string detail;
        std::int64_t size = 0;
    };

    std::vector<Step> steps;
};

// The events of those cases that were not counted yet; cases without are left out.
std::vector<CountedCase> count_events(storage::Transaction& tx, const std::vector<CaseId>& ids);
// Leaves out what another has counted meanwhile.
void write_counted(storage::Transaction& tx, const std::vector<CountedCase>& cases);

// A duration's class: exact below a minute, 32 to each doubling above, so that the middle of a
// class is within 2 % of what is in it, and classes of many cases add up.
std::int64_t duration_class(base::Duration duration);
// The middle of a class, in seconds.
std::int64_t seconds_of_class(std::int64_t size);

} // namespace kansli::cases
