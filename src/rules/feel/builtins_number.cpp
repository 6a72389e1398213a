// Numeric functions (DMN 1.5 §10.3.4.5, table 78).
#include "rules/feel/arguments.hpp"
#include "rules/feel/builtin_tables.hpp"

namespace kansli::rules::feel {

namespace {

constexpr auto no_such_number = "has no result that a number can hold";
constexpr auto wrong_scale = "scale must be from -6111 to 6176";

Value rounded(Arguments& arguments, Rounding rounding, Presence scale) {
    if (!arguments.fit({{"n", Kind::number}, {"scale", Kind::number, scale}})) return {};
    const auto& number = arguments[0].number();
    if (arguments.size() < 2) return number.to_integer(rounding);
    const auto digits = arguments.whole(1);
    if (!digits) return arguments.wrong_value(wrong_scale);
    return value_or(number.rounded(*digits, rounding), arguments, wrong_scale);
}

Value decimal(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("decimal", given, evaluation);
    return rounded(arguments, Rounding::half_even, Presence::required);
}

Value floor_of(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("floor", given, evaluation);
    return rounded(arguments, Rounding::floor, Presence::optional);
}

Value ceiling_of(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("ceiling", given, evaluation);
    return rounded(arguments, Rounding::ceiling, Presence::optional);
}

Value round_up(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("round up", given, evaluation);
    return rounded(arguments, Rounding::up, Presence::required);
}

Value round_down(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("round down", given, evaluation);
    return rounded(arguments, Rounding::down, Presence::required);
}

Value round_half_up(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("round half up", given, evaluation);
    return rounded(arguments, Rounding::half_up, Presence::required);
}

Value round_half_down(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("round half down", given, evaluation);
    return rounded(arguments, Rounding::half_down, Presence::required);
}

Value absolute(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("abs", given, evaluation);
    if (!arguments.fit({{"n", Kind::number | Kind::days_time | Kind::years_months}})) return {};
    if (arguments[0].is(Kind::days_time)) return arguments[0].days_time().abs();
    if (arguments[0].is(Kind::years_months)) return arguments[0].years_months().abs();
    return arguments[0].number().abs();
}

Value modulo_of(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("modulo", given, evaluation);
    if (!arguments.fit({{"dividend", Kind::number}, {"divisor", Kind::number}})) return {};
    // In time, when the one has thousands of digits before the point and the other after it.
    constexpr std::uint64_t steps = 40;
    evaluation.charge(steps);
    const auto result = modulo(arguments[0].number(), arguments[1].number());
    return value_or(result, arguments, "divisor must not be 0");
}

Value square_root_of(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("sqrt", given, evaluation);
    if (!arguments.fit({{"number", Kind::number}})) return {};
    return value_or(square_root(arguments[0].number()), arguments, "number must not be negative");
}

Value logarithm_of(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("log", given, evaluation);
    if (!arguments.fit({{"number", Kind::number}})) return {};
    return value_or(logarithm(arguments[0].number()), arguments, "number must be over 0");
}

Value exponential_of(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("exp", given, evaluation);
    if (!arguments.fit({{"number", Kind::number}})) return {};
    return value_or(exponential(arguments[0].number()), arguments, no_such_number);
}

// What is left by 2; neither odd nor even is what is not whole.
Value parity(Arguments& arguments, const Number& wanted) {
    if (!arguments.fit({{"number", Kind::number}})) return {};
    const auto& number = arguments[0].number();
    if (!number.is_integer()) return arguments.wrong_value("number must be whole");
    const auto rest = modulo(number, 2);
    return rest ? Value(*rest == wanted) : Value();
}

Value odd(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("odd", given, evaluation);
    return parity(arguments, 1);
}

Value even(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("even", given, evaluation);
    return parity(arguments, 0);
}

} // namespace

std::vector<Builtin> number_builtins() {
    const std::vector<Overload> number{{{"number"}, 1}};
    const std::vector<Overload> scaled{{{"n", "scale"}, 2}};
    const std::vector<Overload> maybe_scaled{{{"n", "scale"}, 1}};
    return {
        {"decimal", scaled, decimal, TypeKind::number},
        {"floor", maybe_scaled, floor_of, TypeKind::number},
        {"ceiling", maybe_scaled, ceiling_of, TypeKind::number},
        {"round up", scaled, round_up, TypeKind::number},
        {"round down", scaled, round_down, TypeKind::number},
        {"round half up", scaled, round_half_up, TypeKind::number},
        {"round half down", scaled, round_half_down, TypeKind::number},
        {"abs", {{{"n"}, 1}}, absolute},
        {"modulo", {{{"dividend", "divisor"}, 2}}, modulo_of, TypeKind::number},
        {"sqrt", number, square_root_of, TypeKind::number},
        {"log", number, logarithm_of, TypeKind::number},
        {"exp", number, exponential_of, TypeKind::number},
        {"odd", number, odd, TypeKind::boolean},
        {"even", number, even, TypeKind::boolean},
    };
}

} // namespace kansli::rules::feel
