// What stands right of `in`, and in a cell of a table (DMN 1.5 grammar rules 7 to 17, table 55).
#include "rules/feel/compare.hpp"
#include "rules/feel/nodes.hpp"

namespace kansli::rules::feel {

namespace {

Value from(std::optional<bool> result) { return result ? Value(*result) : Value(); }

// A list accepts its elements, the ranges among them what lies in them, and itself.
Value check_list(const Value& subject, const Value& list, Evaluation& evaluation) {
    for (const auto& item : list.items()) {
        evaluation.charge();
        if (same(subject, item, evaluation)) return Value(true);
        if (item.is(Kind::range) && in_range(subject, item.range(), evaluation).value_or(false))
            return Value(true);
    }
    return Value(subject.is(Kind::list) && same(subject, list, evaluation));
}

Value check_value(const Value& subject, const Value& accepted, Evaluation& evaluation) {
    if (accepted.is(Kind::range) && !subject.is(Kind::range))
        return from(in_range(subject, accepted.range(), evaluation));
    if (accepted.is(Kind::list)) return check_list(subject, accepted, evaluation);
    return from(equal(subject, accepted, evaluation));
}

class ComparisonTest final : public Test {
public:
    ComparisonTest(Comparison comparison, NodePtr operand, Position position)
        : comparison_(comparison), operand_(std::move(operand)), position_(position) {}

    Value check(const Value& subject, Frame& frame) const override {
        frame.evaluation.charge();
        Value scratch;
        const auto& operand = operand_->peek(frame, scratch);
        auto result = compare_values(comparison_, subject, operand, frame.evaluation);
        if (!result.is_null() || subject.is_null()) return result;
        frame.evaluation.at(position_);
        return frame.evaluation.wrong_type(
            "a " + std::string(kind_name(subject.kind())) + " cannot be compared with a " +
            std::string(kind_name(operand.kind()))
        );
    }

    bool describe(TestShape& shape) const override {
        const auto* operand = operand_->constant();
        if (operand == nullptr) return false;
        shape.accepted.push_back(make_ref<Range>(range_form(comparison_), *operand));
        return true;
    }

private:
    Comparison comparison_;
    NodePtr operand_;
    Position position_;
};

class ExpressionTest final : public Test {
public:
    ExpressionTest(NodePtr expression, Accepts accepts, Position position)
        : expression_(std::move(expression)), accepts_(accepts), position_(position) {}

    Value check(const Value& subject, Frame& frame) const override {
        frame.evaluation.charge();
        Value scratch;
        const auto& outcome = outcome_for(subject, frame, scratch);
        // The cell `true` asks for true: null is not that.
        const bool is_value = subject.is_null() && expression_->constant() != nullptr;
        if (outcome.is(Kind::boolean) && !is_value &&
            (accepts_ == Accepts::what_is_true || !subject.is(Kind::boolean)))
            return outcome;
        if (accepts_ == Accepts::range && outcome.is_null()) return {};
        auto result = check_value(subject, outcome, frame.evaluation);
        if (!result.is_null() || subject.is_null() || outcome.is_null()) return result;
        frame.evaluation.at(position_);
        return frame.evaluation.wrong_type(
            "a " + std::string(kind_name(subject.kind())) + " cannot be matched with a " +
            std::string(kind_name(outcome.kind()))
        );
    }

    bool describe(TestShape& shape) const override {
        const auto* constant = expression_->constant();
        if (constant == nullptr) return false;
        shape.accepted.push_back(*constant);
        return true;
    }

private:
    const Value& outcome_for(const Value& subject, Frame& frame, Value& scratch) const {
        if (accepts_ != Accepts::what_is_true) return expression_->peek(frame, scratch);
        Frame inner = frame;
        inner.input = &subject;
        return expression_->peek(inner, scratch);
    }

    NodePtr expression_;
    Accepts accepts_;
    Position position_;
};

class AnyTest final : public Test {
public:
    Value check(const Value&, Frame&) const override { return Value(true); }

    bool describe(TestShape& shape) const override {
        shape.any = true;
        return true;
    }
};

class DisjunctionTest final : public Test {
public:
    explicit DisjunctionTest(std::vector<TestPtr> tests) : tests_(std::move(tests)) {}

    Value check(const Value& subject, Frame& frame) const override {
        bool all_false = true;
        for (const auto& test : tests_) {
            const auto result = test->check(subject, frame);
            if (result.is_true()) return result;
            all_false = all_false && result.is_false();
        }
        return all_false ? Value(false) : Value();
    }

    bool describe(TestShape& shape) const override {
        bool constant = true;
        for (const auto& test : tests_) constant = test->describe(shape) && constant;
        return constant;
    }

private:
    std::vector<TestPtr> tests_;
};

class NegatedTest final : public Test {
public:
    explicit NegatedTest(TestPtr test) : test_(std::move(test)) {}

    Value check(const Value& subject, Frame& frame) const override {
        const auto result = test_->check(subject, frame);
        return result.is_null() ? Value() : Value(!result.is_true());
    }

    bool describe(TestShape& shape) const override {
        shape.negated = !shape.negated;
        return test_->describe(shape);
    }

private:
    TestPtr test_;
};

class InNode final : public Node {
public:
    InNode(NodePtr subject, TestPtr test, Position position)
        : subject_(std::move(subject)), test_(std::move(test)), position_(position) {}

    Value evaluate(Frame& frame) const override {
        Value scratch;
        const auto& subject = subject_->peek(frame, scratch);
        auto result = test_->check(subject, frame);
        if (!result.is_null() || !subject.is_null()) return result;
        frame.evaluation.at(position_);
        return frame.evaluation.wrong_type("null cannot be tested");
    }

private:
    NodePtr subject_;
    TestPtr test_;
    Position position_;
};

class CellNode final : public Node {
public:
    explicit CellNode(TestPtr test) : test_(std::move(test)) {}

    Value evaluate(Frame& frame) const override {
        static const Value null;
        return test_->check(frame.input == nullptr ? null : *frame.input, frame);
    }

    const Test& test() const { return *test_; }

private:
    TestPtr test_;
};

} // namespace

TestPtr make_comparison_test(Comparison comparison, NodePtr operand, Position position) {
    return std::make_unique<ComparisonTest>(comparison, std::move(operand), position);
}

TestPtr make_expression_test(NodePtr expression, Accepts accepts, Position position) {
    return std::make_unique<ExpressionTest>(std::move(expression), accepts, position);
}

TestPtr make_any_test() { return std::make_unique<AnyTest>(); }

TestPtr make_disjunction_test(std::vector<TestPtr> tests) {
    if (tests.size() == 1) return std::move(tests.front());
    return std::make_unique<DisjunctionTest>(std::move(tests));
}

TestPtr make_negated_test(TestPtr test) { return std::make_unique<NegatedTest>(std::move(test)); }

NodePtr make_in(NodePtr subject, TestPtr test, Position position) {
    return std::make_unique<InNode>(std::move(subject), std::move(test), position);
}

NodePtr make_cell(TestPtr test) { return std::make_unique<CellNode>(std::move(test)); }

const Test* cell_test(const Node& node) {
    const auto* cell = dynamic_cast<const CellNode*>(&node);
    return cell == nullptr ? nullptr : &cell->test();
}

} // namespace kansli::rules::feel
