// DMN 1.5 §10.3.2.15, tables 57 to 60 and what each pair of kinds gives.
#include "rules/feel/nodes.hpp"

namespace kansli::rules::feel {

namespace {

using Result = std::optional<Value>;

bool is_date_like(Kind kind) { return kind == Kind::date || kind == Kind::date_time; }

bool is_duration(Kind kind) { return kind == Kind::years_months || kind == Kind::days_time; }

DateTime as_date_time(const Value& value) {
    return value.is(Kind::date) ? midnight(value.date()) : value.date_time();
}

// What an operation can say beside a value: that the kinds do not go together (nothing), or that
// they do and there is no result (null).
Result no_such_operation() { return std::nullopt; }

template <class T>
Result done(const std::optional<T>& made) {
    return made ? Result(Value(*made)) : Result(Value());
}

template <class Moment>
Result moved(const Moment& moment, const Value& duration, int direction) {
    if (duration.is(Kind::years_months)) {
        const auto by = duration.years_months();
        return done(add(moment, direction < 0 ? -by : by));
    }
    const auto by = duration.days_time();
    return done(add(moment, direction < 0 ? -by : by));
}

Result moved_time(const Value& time, const Value& duration, int direction) {
    if (!duration.is(Kind::days_time)) return no_such_operation();
    const auto by = duration.days_time();
    return Value(add(time.time(), direction < 0 ? -by : by));
}

Result shifted(const Value& moment, const Value& duration, int direction) {
    switch (moment.kind()) {
    case Kind::date:
        return moved(moment.date(), duration, direction);
    case Kind::date_time:
        return moved(moment.date_time(), duration, direction);
    case Kind::time:
        return moved_time(moment, duration, direction);
    default:
        return no_such_operation();
    }
}

Result sum(const Value& left, const Value& right, Evaluation& evaluation) {
    if (left.is(Kind::number) && right.is(Kind::number))
        return done(add(left.number(), right.number()));
    if (left.is(Kind::string) && right.is(Kind::string))
        return evaluation.string(left.string() + right.string());
    if (left.is(Kind::days_time) && right.is(Kind::days_time))
        return done(add(left.days_time(), right.days_time()));
    if (left.is(Kind::years_months) && right.is(Kind::years_months))
        return done(add(left.years_months(), right.years_months()));
    if (is_duration(right.kind())) return shifted(left, right, 1);
    if (is_duration(left.kind())) return shifted(right, left, 1);
    return no_such_operation();
}

Result difference(const Value& left, const Value& right) {
    if (left.is(Kind::number) && right.is(Kind::number))
        return done(subtract(left.number(), right.number()));
    if (left.is(Kind::days_time) && right.is(Kind::days_time))
        return done(subtract(left.days_time(), right.days_time()));
    if (left.is(Kind::years_months) && right.is(Kind::years_months))
        return done(subtract(left.years_months(), right.years_months()));
    if (left.is(Kind::date) && right.is(Kind::date))
        return done(subtract(left.date(), right.date()));
    if (left.is(Kind::time) && right.is(Kind::time))
        return done(subtract(left.time(), right.time()));
    if (is_date_like(left.kind()) && is_date_like(right.kind()))
        return done(subtract(as_date_time(left), as_date_time(right)));
    if (is_duration(right.kind())) return shifted(left, right, -1);
    return no_such_operation();
}

Result scaled(const Value& duration, const Number& factor) {
    if (duration.is(Kind::years_months)) return done(multiply(duration.years_months(), factor));
    if (duration.is(Kind::days_time)) return done(multiply(duration.days_time(), factor));
    return no_such_operation();
}

Result product(const Value& left, const Value& right) {
    if (left.is(Kind::number) && right.is(Kind::number))
        return done(multiply(left.number(), right.number()));
    if (right.is(Kind::number)) return scaled(left, right.number());
    if (left.is(Kind::number)) return scaled(right, left.number());
    return no_such_operation();
}

Result quotient(const Value& left, const Value& right) {
    if (left.is(Kind::number) && right.is(Kind::number))
        return done(divide(left.number(), right.number()));
    if (left.is(Kind::years_months) && right.is(Kind::number))
        return done(divide(left.years_months(), right.number()));
    if (left.is(Kind::days_time) && right.is(Kind::number))
        return done(divide(left.days_time(), right.number()));
    if (left.is(Kind::years_months) && right.is(Kind::years_months))
        return done(divide(left.years_months(), right.years_months()));
    if (left.is(Kind::days_time) && right.is(Kind::days_time))
        return done(divide(left.days_time(), right.days_time()));
    return no_such_operation();
}

Result raised(const Value& left, const Value& right) {
    if (left.is(Kind::number) && right.is(Kind::number))
        return done(power(left.number(), right.number()));
    return no_such_operation();
}

constexpr std::uint64_t steps_of_a_power = 20; // that it is worth in time

class ArithmeticNode final : public Node {
public:
    ArithmeticNode(Arithmetic operation, NodePtr left, NodePtr right, Position position)
        : operation_(operation),
          left_(std::move(left)),
          right_(std::move(right)),
          position_(position) {}

    Value evaluate(Frame& frame) const override {
        Value left_scratch;
        Value right_scratch;
        const auto& left = left_->peek(frame, left_scratch);
        const auto& right = right_->peek(frame, right_scratch);
        frame.evaluation.charge();
        auto result = left.is_null() || right.is_null() ? no_such_operation()
                                                        : compute(left, right, frame.evaluation);
        if (result && !result->is_null()) return *std::move(result);
        return explained(left, right, result, frame.evaluation);
    }

private:
    Result compute(const Value& left, const Value& right, Evaluation& evaluation) const {
        switch (operation_) {
        case Arithmetic::add:
            return sum(left, right, evaluation);
        case Arithmetic::subtract:
            return difference(left, right);
        case Arithmetic::multiply:
            return product(left, right);
        case Arithmetic::divide:
            return quotient(left, right);
        case Arithmetic::power:
            evaluation.charge(steps_of_a_power);
            return raised(left, right);
        }
        return no_such_operation();
    }

    Value
    explained(const Value& left, const Value& right, const Result& result, Evaluation& evaluation)
        const {
        static constexpr std::string_view symbols[] = {"+", "-", "*", "/", "**"};
        const auto symbol = symbols[static_cast<std::size_t>(operation_)];
        evaluation.at(position_);
        const auto kinds = std::string(kind_name(left.kind())) + " " + std::string(symbol) + " " +
                           std::string(kind_name(right.kind()));
        return result ? evaluation.wrong_value(kinds + " has no result for these values")
                      : evaluation.wrong_type("there is no " + kinds);
    }

    Arithmetic operation_;
    NodePtr left_;
    NodePtr right_;
    Position position_;
};

class NegationNode final : public Node {
public:
    NegationNode(NodePtr operand, Position position)
        : operand_(std::move(operand)), position_(position) {}

    Value evaluate(Frame& frame) const override {
        frame.evaluation.charge();
        Value scratch;
        const auto& value = operand_->peek(frame, scratch);
        if (value.is(Kind::number)) return -value.number();
        if (value.is(Kind::days_time)) return -value.days_time();
        if (value.is(Kind::years_months)) return -value.years_months();
        frame.evaluation.at(position_);
        return frame.evaluation.wrong_type(
            "a " + std::string(kind_name(value.kind())) + " has no negative"
        );
    }

private:
    NodePtr operand_;
    Position position_;
};

} // namespace

NodePtr make_arithmetic(Arithmetic operation, NodePtr left, NodePtr right, Position position) {
    return std::make_unique<ArithmeticNode>(operation, std::move(left), std::move(right), position);
}

NodePtr make_negation(NodePtr operand, Position position) {
    return std::make_unique<NegationNode>(std::move(operand), position);
}

} // namespace kansli::rules::feel
