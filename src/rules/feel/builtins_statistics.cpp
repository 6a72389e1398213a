// What is counted from the elements of a list (DMN 1.5 §10.3.4.4, table 77).
#include "rules/feel/arguments.hpp"
#include "rules/feel/builtin_tables.hpp"
#include "rules/feel/compare.hpp"

#include <algorithm>

namespace kansli::rules::feel {

namespace {

constexpr auto empty_list = "list must not be empty";
constexpr auto too_large = "the result is too large for a number";

Value count(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("count", given, evaluation);
    if (!arguments.fit({{"list", Kind::list}})) return {};
    return Number(arguments.items(0).size());
}

enum class Extreme { least, greatest };

Value extreme(Arguments& arguments, Extreme wanted) {
    constexpr auto ordered = Kind::number | Kind::string | Kind::date | Kind::time |
                             Kind::date_time | Kind::days_time | Kind::years_months;
    if (!arguments.elements_fit(ordered)) return {};
    const auto elements = arguments.elements();
    if (elements.empty()) return arguments.wrong_value(empty_list);
    const Value* found = &elements.front();
    for (const auto& element : elements) {
        const auto compared = order(element, *found, arguments.evaluation());
        if (!compared) return arguments.wrong_type("elements must be comparable with each other");
        if (wanted == Extreme::least ? *compared < 0 : *compared > 0) found = &element;
    }
    return *found;
}

Value min(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("min", given, evaluation);
    return extreme(arguments, Extreme::least);
}

Value max(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("max", given, evaluation);
    return extreme(arguments, Extreme::greatest);
}

std::optional<Number> sum_of(std::span<const Value> numbers) {
    std::optional<Number> sum = Number(0);
    for (const auto& number : numbers) {
        sum = add(*sum, number.number());
        if (!sum) break;
    }
    return sum;
}

std::optional<Number> mean_of(std::span<const Value> numbers) {
    const auto sum = sum_of(numbers);
    return sum ? divide(*sum, numbers.size()) : std::nullopt;
}

// Whether there are numbers and nothing else; says what is wrong.
bool are_numbers(Arguments& arguments) {
    if (!arguments.elements_fit(Kind::number)) return false;
    if (!arguments.elements().empty()) return true;
    arguments.wrong_value(empty_list);
    return false;
}

Value sum(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("sum", given, evaluation);
    if (!are_numbers(arguments)) return {};
    return value_or(sum_of(arguments.elements()), arguments, too_large);
}

Value mean(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("mean", given, evaluation);
    if (!are_numbers(arguments)) return {};
    return value_or(mean_of(arguments.elements()), arguments, too_large);
}

Value product(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("product", given, evaluation);
    if (!are_numbers(arguments)) return {};
    std::optional<Number> result = Number(1);
    for (const auto& number : arguments.elements()) {
        result = multiply(*result, number.number());
        if (!result) return arguments.wrong_value(too_large);
    }
    return *result;
}

// Of the sample: divided by one less than there are.
std::optional<Number> deviation_of(std::span<const Value> numbers) {
    const auto mean = mean_of(numbers);
    if (!mean) return std::nullopt;
    Number squares;
    for (const auto& number : numbers) {
        const auto distance = subtract(number.number(), *mean);
        if (!distance) return std::nullopt;
        const auto square = multiply(*distance, *distance);
        if (!square) return std::nullopt;
        const auto sum = add(squares, *square);
        if (!sum) return std::nullopt;
        squares = *sum;
    }
    const auto variance = divide(squares, numbers.size() - 1);
    return variance ? square_root(*variance) : std::nullopt;
}

Value stddev(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("stddev", given, evaluation);
    if (!are_numbers(arguments)) return {};
    if (arguments.elements().size() < 2)
        return arguments.wrong_value("list must have at least two elements");
    return value_or(deviation_of(arguments.elements()), arguments, too_large);
}

std::vector<Number> sorted(std::span<const Value> numbers) {
    std::vector<Number> result;
    result.reserve(numbers.size());
    for (const auto& number : numbers) result.push_back(number.number());
    std::sort(result.begin(), result.end());
    return result;
}

Value median(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("median", given, evaluation);
    if (!are_numbers(arguments)) return {};
    const auto numbers = sorted(arguments.elements());
    const auto middle = numbers.size() / 2;
    if (numbers.size() % 2 != 0) return numbers[middle];
    const auto sum = add(numbers[middle - 1], numbers[middle]);
    return value_or(sum ? divide(*sum, 2) : std::nullopt, arguments, too_large);
}

// The most frequent ones, ascending.
Value mode(std::span<const Value> given, Evaluation& evaluation) {
    Arguments arguments("mode", given, evaluation);
    if (!arguments.elements_fit(Kind::number)) return {};
    const auto numbers = sorted(arguments.elements());
    std::vector<Value> found;
    std::ptrdiff_t most = 0;
    for (auto begin = numbers.begin(); begin != numbers.end();) {
        const auto end = std::find_if(begin, numbers.end(), [&](const Number& number) {
            return number != *begin;
        });
        if (end - begin > most) {
            most = end - begin;
            found.clear();
        }
        if (end - begin == most) found.emplace_back(*begin);
        begin = end;
    }
    return evaluation.list(std::move(found));
}

} // namespace

std::vector<Builtin> statistics_builtins() {
    const std::vector<Overload> comparable{{{"list"}, 1}, {{"c"}, 1, true}};
    const std::vector<Overload> numbers{{{"list"}, 1}, {{"n"}, 1, true}};
    return {
        {"count", {{{"list"}, 1}}, count, TypeKind::number},
        {"min", comparable, min},
        {"max", comparable, max},
        {"sum", numbers, sum, TypeKind::number},
        {"mean", numbers, mean, TypeKind::number},
        {"product", numbers, product, TypeKind::number},
        {"median", numbers, median, TypeKind::number},
        {"stddev", numbers, stddev, TypeKind::number},
        {"mode", numbers, mode, TypeKind::list},
    };
}

} // namespace kansli::rules::feel
