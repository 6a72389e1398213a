// Temporal functions (DMN 1.5 §10.3.4.6), now and today, which ask the evaluation's clock.
#include "rules/feel/arguments.hpp"
#include "rules/feel/builtin_tables.hpp"

#include <array>

namespace kansli::rules::feel {

namespace {

constexpr std::array<std::string_view, 7>
    weekdays{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 12> months{
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"};

// The day of the one argument; nothing, with a diagnostic, when it has none.
std::optional<Date> day_of(Arguments arguments) {
    if (!arguments.fit({{"date", Kind::date | Kind::date_time}})) return std::nullopt;
    const auto& value = arguments[0];
    return value.is(Kind::date) ? value.date() : value.date_time().date();
}

Value day_of_year(std::span<const Value> given, Evaluation& evaluation) {
    const auto day = day_of({"day of year", given, evaluation});
    return day ? Value(Number(day->day_of_year())) : Value();
}

Value week_of_year(std::span<const Value> given, Evaluation& evaluation) {
    const auto day = day_of({"week of year", given, evaluation});
    return day ? Value(Number(day->week_of_year())) : Value();
}

template <std::size_t Count>
Value name_of(
    const std::array<std::string_view, Count>& names,
    std::int32_t number,
    Evaluation& evaluation
) {
    return evaluation.string(std::string(names.at(static_cast<std::size_t>(number - 1))));
}

Value day_of_week(std::span<const Value> given, Evaluation& evaluation) {
    const auto day = day_of({"day of week", given, evaluation});
    return day ? name_of(weekdays, day->weekday(), evaluation) : Value();
}

Value month_of_year(std::span<const Value> given, Evaluation& evaluation) {
    const auto day = day_of({"month of year", given, evaluation});
    return day ? name_of(months, day->month(), evaluation) : Value();
}

Value now(std::span<const Value>, Evaluation& evaluation) { return evaluation.now(); }

Value today(std::span<const Value>, Evaluation& evaluation) { return evaluation.now().date(); }

} // namespace

std::vector<Builtin> temporal_builtins() {
    const std::vector<Overload> date{{{"date"}, 1}};
    const std::vector<Overload> none{{{}, 0}};
    return {
        {"day of year", date, day_of_year, TypeKind::number},
        {"week of year", date, week_of_year, TypeKind::number},
        {"day of week", date, day_of_week, TypeKind::string},
        {"month of year", date, month_of_year, TypeKind::string},
        {"now", none, now, TypeKind::date_time, Purity::asks_the_clock},
        {"today", none, today, TypeKind::date, Purity::asks_the_clock},
    };
}

} // namespace kansli::rules::feel
