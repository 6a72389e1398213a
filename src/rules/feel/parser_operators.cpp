// Operators by their precedence; all are left-associative (DMN 1.5 §10.3.1.2).
#include "rules/feel/parser.hpp"

#include <algorithm>
#include <array>

namespace kansli::rules::feel {

namespace {

bool is_duration(const Type& type) {
    return type.kind() == TypeKind::days_time || type.kind() == TypeKind::years_months;
}

bool is_moment(const Type& type) {
    return type.kind() == TypeKind::date || type.kind() == TypeKind::time ||
           type.kind() == TypeKind::date_time;
}

// What an operation on values of these types gives; Any when that depends on the values.
Type arithmetic_type(Arithmetic operation, const Type& left, const Type& right) {
    if (left.kind() == TypeKind::number && right.kind() == TypeKind::number)
        return Type::of(TypeKind::number);
    if (operation == Arithmetic::power) return Type::of(TypeKind::number);
    const bool is_sum = operation == Arithmetic::add || operation == Arithmetic::subtract;
    if (is_sum && is_moment(left) && is_duration(right)) return Type::of(left.kind());
    if (is_sum && left.kind() == right.kind() && is_duration(left)) return Type::of(left.kind());
    if (operation == Arithmetic::add && left.kind() == TypeKind::string &&
        right.kind() == TypeKind::string)
        return Type::of(TypeKind::string);
    return {};
}

struct ArithmeticOperator {
    std::string_view text;
    int precedence = 0;
    Arithmetic operation = Arithmetic::add;
};

} // namespace

Typed Parser::binary(Precedence lowest) {
    static constexpr std::array<ArithmeticOperator, 5> operators{{
        {"+", static_cast<int>(Precedence::sum), Arithmetic::add},
        {"-", static_cast<int>(Precedence::sum), Arithmetic::subtract},
        {"*", static_cast<int>(Precedence::product), Arithmetic::multiply},
        {"/", static_cast<int>(Precedence::product), Arithmetic::divide},
        {"**", static_cast<int>(Precedence::power), Arithmetic::power},
    }};
    auto left = instance_of();
    while (true) {
        const auto* const found =
            std::find_if(operators.begin(), operators.end(), [&](const ArithmeticOperator& each) {
                return next_is(each.text) && each.precedence >= static_cast<int>(lowest);
            });
        if (found != operators.end()) {
            const auto position = take().position;
            auto right = binary(static_cast<Precedence>(found->precedence + 1));
            left = arithmetic(found->operation, std::move(left), std::move(right), position);
        } else if (const auto compared = comparison_ahead();
                   lowest <= Precedence::comparison && compared) {
            left = comparison(*compared, std::move(left));
        } else if (lowest <= Precedence::comparison && next_is("between")) {
            left = between(std::move(left));
        } else if (lowest <= Precedence::comparison && next_is("in")) {
            left = in(std::move(left));
        } else if (lowest <= Precedence::conjunction && next_is("and")) {
            left = connective(Connective::conjunction, std::move(left));
        } else if (lowest <= Precedence::disjunction && next_is("or")) {
            left = connective(Connective::disjunction, std::move(left));
        } else {
            return left;
        }
    }
}

Typed Parser::arithmetic(Arithmetic operation, Typed left, Typed right, Position position) {
    const bool constant = left.is_constant() && right.is_constant();
    auto type = arithmetic_type(operation, left.type, right.type);
    auto result = made({}, std::move(type), {&left, &right});
    result.node = make_arithmetic(operation, std::move(left.node), std::move(right.node), position);
    return constant ? folded(std::move(result)) : std::move(result);
}

std::optional<Comparison> Parser::comparison_ahead() const {
    static constexpr std::array<std::pair<std::string_view, Comparison>, 6> operators{{
        {"=", Comparison::equal},
        {"!=", Comparison::not_equal},
        {"<", Comparison::less},
        {"<=", Comparison::less_or_equal},
        {">", Comparison::greater},
        {">=", Comparison::greater_or_equal},
    }};
    for (const auto& [text, comparison] : operators)
        if (next_is(text)) return comparison;
    return std::nullopt;
}

Typed Parser::comparison(Comparison found, Typed left) {
    const auto position = take().position;
    auto right = binary(Precedence::sum);
    const bool constant = left.is_constant() && right.is_constant();
    auto result = made({}, Type::of(TypeKind::boolean), {&left, &right});
    result.node = make_comparison(found, std::move(left.node), std::move(right.node), position);
    return constant ? folded(std::move(result)) : std::move(result);
}

Typed Parser::connective(Connective connective, Typed left) {
    const auto position = take().position;
    auto right = binary(
        connective == Connective::conjunction ? Precedence::comparison : Precedence::conjunction
    );
    auto result = made({}, Type::of(TypeKind::boolean), {&left, &right});
    result.node =
        make_connective(connective, std::move(left.node), std::move(right.node), position);
    return result;
}

Typed Parser::between(Typed value) {
    const auto position = take().position;
    auto low = binary(Precedence::sum);
    expect("and");
    auto high = binary(Precedence::sum);
    auto result = made({}, Type::of(TypeKind::boolean), {&value, &low, &high});
    result.node =
        make_between(std::move(value.node), std::move(low.node), std::move(high.node), position);
    return result;
}

Typed Parser::instance_of() {
    auto value = unary();
    while (next_is("instance") && peek(1).is("of")) {
        take();
        take();
        const auto position = peek().position;
        const auto begin = at_;
        auto wanted = type();
        auto result = made({}, Type::of(TypeKind::boolean), {&value});
        if (wanted) {
            result.node = make_instance_of(std::move(value.node), *std::move(wanted));
        } else {
            auto message = "there is no type " + text_between(begin, at_);
            problem(Reason::unknown_name, message, position);
            result.node = make_null(Reason::unknown_name, std::move(message), position);
        }
        value = std::move(result);
    }
    return value;
}

Typed Parser::unary() {
    // Read in a loop, since nothing else limits how many there are.
    std::vector<Position> signs;
    while (next_is("-")) signs.push_back(take().position);
    auto value = postfix();
    while (!signs.empty()) {
        const bool constant = value.is_constant();
        const auto& type = value.type;
        const bool known = type.kind() == TypeKind::number || is_duration(type);
        auto result = made({}, known ? type : Type(), {&value});
        result.node = make_negation(std::move(value.node), signs.back());
        value = constant ? folded(std::move(result)) : std::move(result);
        signs.pop_back();
    }
    return value;
}

} // namespace kansli::rules::feel
