// Conversion functions (DMN 1.5 §10.3.4.1, table 73).
#include "rules/feel/arguments.hpp"
#include "rules/feel/builtin_tables.hpp"
#include "rules/feel/compare.hpp"
#include "rules/feel/print.hpp"
#include "rules/feel/range_text.hpp"

#include <algorithm>

namespace kansli::rules::feel {

namespace {

// A whole number that fits 64 bits; others are outside of every calendar.
std::int64_t whole_or_none(const Value& value) {
    return value.number().to_int64().value_or(INT64_MIN);
}

std::optional<Date> date_of(const Arguments& arguments) {
    return Date::of(
        whole_or_none(arguments[0]), whole_or_none(arguments[1]), whole_or_none(arguments[2])
    );
}

Value date(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("date", given, evaluation);
    constexpr auto no_such_day = "there is no such day";
    if (arguments.size() == 3) {
        if (!arguments.fit({{"year", Kind::number}, {"month", Kind::number}, {"day", Kind::number}}
            ))
            return {};
        return value_or(date_of(arguments), arguments, no_such_day);
    }
    if (!arguments.fit({{"from", Kind::string | Kind::date | Kind::date_time}})) return {};
    const auto& from = arguments[0];
    if (from.is(Kind::date)) return from;
    if (from.is(Kind::date_time)) return from.date_time().date();
    return value_or(Date::parse(from.string()), arguments, no_such_day);
}

// The time of arguments hour, minute, second from `first` on; the second may have a fraction.
std::optional<Time> time_of(const Arguments& arguments, std::size_t first, Zone zone) {
    const auto& second = arguments[first + 2].number();
    const auto whole = second.to_integer(Rounding::floor);
    const auto fraction = multiply(*subtract(second, whole), 1'000'000'000);
    if (!fraction || !whole.to_int64()) return std::nullopt;
    const auto nanoseconds = fraction->to_integer(Rounding::down).to_int64();
    return Time::of(
        whole_or_none(arguments[first]),
        whole_or_none(arguments[first + 1]),
        *whole.to_int64(),
        nanoseconds.value_or(0),
        zone
    );
}

// Null is local; nothing when it is no offset or not the name of a zone.
std::optional<Zone> zone_of(const Value& value) {
    if (value.is_null()) return Zone();
    if (value.is(Kind::string)) return Zone::named(value.string());
    if (value.days_time().nanoseconds() != 0) return std::nullopt;
    return Zone::offset(value.days_time().total_seconds());
}

Value time(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("time", given, evaluation);
    constexpr auto no_such_time = "there is no such time";
    if (arguments.size() >= 3) {
        if (!arguments.fit(
                {{"hour", Kind::number},
                 {"minute", Kind::number},
                 {"second", Kind::number},
                 {"offset", Kind::days_time, Presence::nullable}}
            ))
            return {};
        const auto zone = zone_of(arguments[3]);
        if (!zone) return arguments.wrong_value("offset must be whole seconds, at most 18 hours");
        return value_or(time_of(arguments, 0, *zone), arguments, no_such_time);
    }
    if (!arguments.fit({{"from", Kind::string | Kind::time | Kind::date_time | Kind::date}}))
        return {};
    const auto& from = arguments[0];
    if (from.is(Kind::time)) return from;
    if (from.is(Kind::date_time)) return from.date_time().time();
    if (from.is(Kind::date)) return midnight(from.date()).time();
    return value_or(Time::parse(from.string()), arguments, no_such_time);
}

Value date_and_time_of_parts(Arguments& arguments) {
    if (!arguments.fit(
            {{"year", Kind::number},
             {"month", Kind::number},
             {"day", Kind::number},
             {"hour", Kind::number},
             {"minute", Kind::number},
             {"second", Kind::number},
             {"offset", Kind::days_time | Kind::string, Presence::nullable}}
        ))
        return {};
    const auto day = date_of(arguments);
    const auto zone = zone_of(arguments[6]);
    const auto time = zone ? time_of(arguments, 3, *zone) : std::nullopt;
    if (!day || !time) return arguments.wrong_value("there is no such date and time");
    return DateTime(*day, *time);
}

Value date_and_time(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("date and time", given, evaluation);
    if (arguments.size() > 2) return date_and_time_of_parts(arguments);
    if (arguments.size() == 2) {
        if (!arguments.fit({{"date", Kind::date | Kind::date_time}, {"time", Kind::time}}))
            return {};
        const auto& day = arguments[0];
        return DateTime(
            day.is(Kind::date) ? day.date() : day.date_time().date(), arguments[1].time()
        );
    }
    if (!arguments.fit({{"from", Kind::string}})) return {};
    return value_or(
        DateTime::parse(arguments[0].string()), arguments, "there is no such date and time"
    );
}

Value duration(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("duration", given, evaluation);
    if (!arguments.fit({{"from", Kind::string}})) return {};
    if (const auto months = YearsMonths::parse(arguments[0].string())) return *months;
    return value_or(
        DaysTime::parse(arguments[0].string()),
        arguments,
        "a duration is of years and months, P1Y6M, or of days and time, P1DT12H"
    );
}

Value years_and_months_duration(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("years and months duration", given, evaluation);
    constexpr auto kinds = Kind::date | Kind::date_time;
    if (!arguments.fit({{"from", kinds}, {"to", kinds}})) return {};
    const auto day = [](const Value& value) {
        return value.is(Kind::date) ? value.date() : value.date_time().date();
    };
    return months_between(day(arguments[0]), day(arguments[1]));
}

// A numeric literal once the separators are the usual ones; no sign but a minus.
std::optional<Number> plain_number(std::string_view text) {
    return text.starts_with('+') ? std::nullopt : Number::parse(text);
}

Value number(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("number", given, evaluation);
    if (!arguments.fit(
            {{"from", Kind::string},
             {"grouping separator", Kind::string, Presence::nullable},
             {"decimal separator", Kind::string, Presence::nullable}}
        ))
        return {};
    const std::string grouping = arguments.has(1) ? arguments[1].string() : "";
    const std::string point = arguments.has(2) ? arguments[2].string() : ".";
    if (arguments.has(1) && grouping != " " && grouping != "," && grouping != ".")
        return arguments.wrong_value("grouping separator must be a space, a comma or a point");
    if ((point != "," && point != ".") || point == grouping)
        return arguments.wrong_value("decimal separator must be a comma or a point, and another");
    auto text = arguments[0].string();
    if (!grouping.empty())
        text.erase(std::remove(text.begin(), text.end(), grouping[0]), text.end());
    if (point == ",") {
        if (text.find('.') != std::string::npos) return arguments.wrong_value("from is no number");
        std::replace(text.begin(), text.end(), ',', '.');
    }
    return value_or(plain_number(text), arguments, "from is no number");
}

// At least as many bytes as the value is long in text, charged before the text is made.
void charge_for_text(const Value& value, Evaluation& evaluation) {
    constexpr std::uint64_t most_others = 64;
    evaluation.charge();
    switch (value.kind()) {
    case Kind::number:
        evaluation.charge_memory(value.number().text_length());
        break;
    case Kind::string:
        evaluation.charge_memory(2 * value.string().size() + 4);
        break;
    case Kind::list:
        for (const auto& item : value.items()) charge_for_text(item, evaluation);
        break;
    case Kind::context:
        for (const auto& entry : value.context().entries()) {
            evaluation.charge_memory(2 * entry.key->str().size() + 4);
            charge_for_text(entry.value, evaluation);
        }
        break;
    case Kind::range:
        charge_for_text(value.range().low(), evaluation);
        charge_for_text(value.range().high(), evaluation);
        charge_for_text(value.range().operand(), evaluation);
        break;
    default:
        evaluation.charge_memory(most_others);
    }
}

Value string(std::span<const Value> given, Evaluation& evaluation) {
    const Arguments arguments("string", given, evaluation);
    if (arguments[0].is_null()) return {};
    if (arguments[0].is(Kind::string)) return arguments[0];
    charge_for_text(arguments[0], evaluation);
    return evaluation.string(to_text(arguments[0]));
}

Value range(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("range", given, evaluation);
    if (!arguments.fit({{"from", Kind::string}})) return {};
    const auto& text = arguments[0].string();
    if (text.size() > max_source_bytes) return arguments.wrong_value("from is too long");
    evaluation.charge(text.size());
    auto read = read_range(text);
    if (!read) return arguments.wrong_value("from must be a range of two literals");
    const auto compared = order(read->low, read->high);
    if (!compared || *compared > 0)
        return arguments.wrong_value("the ends must be of one type, the lower one first");
    return evaluation.range(read->start, std::move(read->low), std::move(read->high), read->end);
}

} // namespace

std::vector<Builtin> conversion_builtins() {
    const std::vector<Overload> from{{{"from"}, 1}};
    return {
        {"date", {{{"from"}, 1}, {{"year", "month", "day"}, 3}}, date, TypeKind::date},
        {"time",
         {{{"from"}, 1}, {{"hour", "minute", "second", "offset"}, 3}},
         time,
         TypeKind::time},
        {"date and time",
         {{{"from"}, 1},
          {{"date", "time"}, 2},
          {{"year", "month", "day", "hour", "minute", "second", "offset"}, 6},
          {{"year", "month", "day", "hour", "minute", "second", "timezone"}, 6}},
         date_and_time,
         TypeKind::date_time},
        {"duration", from, duration},
        {"years and months duration",
         {{{"from", "to"}, 2}},
         years_and_months_duration,
         TypeKind::years_months},
        {"number",
         {{{"from"}, 1}, {{"from", "grouping separator", "decimal separator"}, 3}},
         number,
         TypeKind::number},
        {"string", from, string, TypeKind::string},
        {"range", from, range, TypeKind::range},
    };
}

} // namespace kansli::rules::feel
