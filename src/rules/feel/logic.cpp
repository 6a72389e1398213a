// Comparisons, three-valued logic (DMN 1.5 §10.3.2.13, tables 47 to 51), instance of and if.
#include "rules/feel/compare.hpp"
#include "rules/feel/nodes.hpp"

namespace kansli::rules::feel {

namespace {

bool holds(Comparison comparison, std::weak_ordering result) {
    switch (comparison) {
    case Comparison::less:
        return result < 0;
    case Comparison::less_or_equal:
        return result <= 0;
    case Comparison::greater:
        return result > 0;
    case Comparison::greater_or_equal:
        return result >= 0;
    default:
        return false;
    }
}

bool is_equality(Comparison comparison) {
    return comparison == Comparison::equal || comparison == Comparison::not_equal;
}

Value incomparable(const Value& left, const Value& right, Evaluation& evaluation) {
    return evaluation.wrong_type(
        "a " + std::string(kind_name(left.kind())) + " cannot be compared with " +
        (left.is(right.kind()) ? "this " : "a ") + std::string(kind_name(right.kind()))
    );
}

class ComparisonNode final : public Node {
public:
    ComparisonNode(Comparison comparison, NodePtr left, NodePtr right, Position position)
        : comparison_(comparison),
          left_(std::move(left)),
          right_(std::move(right)),
          position_(position) {}

    Value evaluate(Frame& frame) const override {
        Value left_scratch;
        Value right_scratch;
        const auto& left = left_->peek(frame, left_scratch);
        const auto& right = right_->peek(frame, right_scratch);
        frame.evaluation.charge();
        auto result = compare_values(comparison_, left, right, frame.evaluation);
        if (!result.is_null()) return result;
        frame.evaluation.at(position_);
        return incomparable(left, right, frame.evaluation);
    }

private:
    Comparison comparison_;
    NodePtr left_;
    NodePtr right_;
    Position position_;
};

class BetweenNode final : public Node {
public:
    BetweenNode(NodePtr value, NodePtr low, NodePtr high, Position position)
        : value_(std::move(value)),
          low_(std::move(low)),
          high_(std::move(high)),
          position_(position) {}

    Value evaluate(Frame& frame) const override {
        Value scratches[3];
        const auto& value = value_->peek(frame, scratches[0]);
        const auto& low = low_->peek(frame, scratches[1]);
        const auto& high = high_->peek(frame, scratches[2]);
        frame.evaluation.charge();
        const auto from = order(value, low, frame.evaluation);
        const auto to = order(value, high, frame.evaluation);
        if ((from && *from < 0) || (to && *to > 0)) return Value(false);
        if (from && to) return Value(true);
        frame.evaluation.at(position_);
        return incomparable(value, from ? high : low, frame.evaluation);
    }

private:
    NodePtr value_;
    NodePtr low_;
    NodePtr high_;
    Position position_;
};

class ConnectiveNode final : public Node {
public:
    ConnectiveNode(Connective connective, NodePtr left, NodePtr right, Position position)
        : decided_(connective == Connective::disjunction),
          left_(std::move(left)),
          right_(std::move(right)),
          position_(position) {}

    // False decides a conjunction and true a disjunction, whatever stands on the other side.
    Value evaluate(Frame& frame) const override {
        frame.evaluation.charge();
        Value left_scratch;
        const auto& left = left_->peek(frame, left_scratch);
        if (left.is(Kind::boolean) && left.boolean() == decided_) return Value(decided_);
        Value right_scratch;
        const auto& right = right_->peek(frame, right_scratch);
        if (right.is(Kind::boolean) && right.boolean() == decided_) return Value(decided_);
        if (left.is(Kind::boolean) && right.is(Kind::boolean)) return Value(!decided_);
        const auto& odd = left.is(Kind::boolean) ? right : left;
        frame.evaluation.at(position_);
        return frame.evaluation.wrong_type(
            std::string(decided_ ? "or" : "and") + " has a " + std::string(kind_name(odd.kind()))
        );
    }

private:
    bool decided_;
    NodePtr left_;
    NodePtr right_;
    Position position_;
};

class InstanceOfNode final : public Node {
public:
    InstanceOfNode(NodePtr value, Type type) : value_(std::move(value)), type_(std::move(type)) {}

    Value evaluate(Frame& frame) const override {
        Value scratch;
        const auto& value = value_->peek(frame, scratch);
        frame.evaluation.charge(value.extent().weight);
        return Value(is_instance(value, type_));
    }

private:
    NodePtr value_;
    Type type_;
};

class IfNode final : public Node {
public:
    IfNode(NodePtr condition, NodePtr yes, NodePtr no, Position position)
        : condition_(std::move(condition)),
          yes_(std::move(yes)),
          no_(std::move(no)),
          position_(position) {}

    Value evaluate(Frame& frame) const override {
        frame.evaluation.charge();
        Value scratch;
        const auto& condition = condition_->peek(frame, scratch);
        if (condition.is_true()) return yes_->evaluate(frame);
        if (!condition.is_false()) {
            frame.evaluation.at(position_);
            frame.evaluation.wrong_type(
                "the condition is a " + std::string(kind_name(condition.kind()))
            );
        }
        return no_->evaluate(frame);
    }

private:
    NodePtr condition_;
    NodePtr yes_;
    NodePtr no_;
    Position position_;
};

} // namespace

Range::Form range_form(Comparison comparison) {
    switch (comparison) {
    case Comparison::equal:
        return Range::Form::equal;
    case Comparison::not_equal:
        return Range::Form::not_equal;
    case Comparison::less:
        return Range::Form::less;
    case Comparison::less_or_equal:
        return Range::Form::less_or_equal;
    case Comparison::greater:
        return Range::Form::greater;
    case Comparison::greater_or_equal:
        break;
    }
    return Range::Form::greater_or_equal;
}

Value compare_values(
    Comparison comparison,
    const Value& left,
    const Value& right,
    Evaluation& evaluation
) {
    if (is_equality(comparison)) {
        const auto result = equal(left, right, evaluation);
        return result ? Value(*result == (comparison == Comparison::equal)) : Value();
    }
    const auto result = order(left, right, evaluation);
    return result ? Value(holds(comparison, *result)) : Value();
}

NodePtr make_comparison(Comparison comparison, NodePtr left, NodePtr right, Position position) {
    return std::make_unique<ComparisonNode>(
        comparison, std::move(left), std::move(right), position
    );
}

NodePtr make_between(NodePtr value, NodePtr low, NodePtr high, Position position) {
    return std::make_unique<BetweenNode>(
        std::move(value), std::move(low), std::move(high), position
    );
}

NodePtr make_connective(Connective connective, NodePtr left, NodePtr right, Position position) {
    return std::make_unique<ConnectiveNode>(
        connective, std::move(left), std::move(right), position
    );
}

NodePtr make_instance_of(NodePtr value, Type type) {
    return std::make_unique<InstanceOfNode>(std::move(value), std::move(type));
}

NodePtr make_if(NodePtr condition, NodePtr yes, NodePtr no, Position position) {
    return std::make_unique<IfNode>(std::move(condition), std::move(yes), std::move(no), position);
}

} // namespace kansli::rules::feel
