// Values as they stand, and those put together of others.
#include "rules/feel/function.hpp"
#include "rules/feel/nodes.hpp"

namespace kansli::rules::feel {

namespace {

class ConstantNode final : public Node {
public:
    explicit ConstantNode(Value value) : value_(std::move(value)) {}

    Value evaluate(Frame&) const override { return value_; }

    const Value& peek(Frame&, Value&) const override { return value_; }

    const Value* constant() const override { return &value_; }

private:
    Value value_;
};

class VariableNode final : public Node {
public:
    explicit VariableNode(std::size_t slot) : slot_(slot) {}

    Value evaluate(Frame& frame) const override { return frame.variables[slot_]; }

    const Value& peek(Frame& frame, Value&) const override { return frame.variables[slot_]; }

private:
    std::size_t slot_;
};

class LocalNode final : public Node {
public:
    explicit LocalNode(std::size_t slot) : slot_(slot) {}

    Value evaluate(Frame& frame) const override { return frame.locals[slot_]; }

    const Value& peek(Frame& frame, Value&) const override { return frame.locals[slot_]; }

private:
    std::size_t slot_;
};

class InputNode final : public Node {
public:
    Value evaluate(Frame& frame) const override {
        return frame.input == nullptr ? Value() : *frame.input;
    }

    const Value& peek(Frame& frame, Value& scratch) const override {
        return frame.input == nullptr ? scratch : *frame.input;
    }
};

class SelfNode final : public Node {
public:
    Value evaluate(Frame& frame) const override { return Ref<Function>(frame.self); }
};

class NullNode final : public Node {
public:
    NullNode(Reason reason, std::string message, Position position)
        : reason_(reason), message_(std::move(message)), position_(position) {}

    Value evaluate(Frame& frame) const override {
        frame.evaluation.charge();
        frame.evaluation.at(position_);
        return frame.evaluation.null(reason_, message_);
    }

private:
    Reason reason_;
    std::string message_;
    Position position_;
};

class ListNode final : public Node {
public:
    explicit ListNode(std::vector<NodePtr> items) : items_(std::move(items)) {}

    Value evaluate(Frame& frame) const override {
        frame.evaluation.charge(items_.size());
        std::vector<Value> made;
        made.reserve(items_.size());
        for (const auto& item : items_) made.push_back(item->evaluate(frame));
        return frame.evaluation.list(std::move(made));
    }

private:
    std::vector<NodePtr> items_;
};

class ContextNode final : public Node {
public:
    explicit ContextNode(std::vector<EntryNode> entries) : entries_(std::move(entries)) {}

    Value evaluate(Frame& frame) const override {
        frame.evaluation.charge(entries_.size());
        ContextBuilder made;
        for (const auto& entry : entries_) {
            auto value = entry.value->evaluate(frame);
            frame.locals[entry.slot] = value;
            made.put(entry.key, std::move(value));
        }
        for (const auto& entry : entries_) frame.locals[entry.slot] = Value();
        return frame.evaluation.context(made);
    }

private:
    std::vector<EntryNode> entries_;
};

class RangeNode final : public Node {
public:
    RangeNode(Range::End start, NodePtr low, NodePtr high, Range::End end, Position position)
        : start_(start),
          low_(std::move(low)),
          high_(std::move(high)),
          end_(end),
          position_(position) {}

    Value evaluate(Frame& frame) const override {
        frame.evaluation.charge();
        auto low = low_->evaluate(frame);
        auto high = high_->evaluate(frame);
        frame.evaluation.at(position_);
        return frame.evaluation.range(start_, std::move(low), std::move(high), end_);
    }

private:
    Range::End start_;
    NodePtr low_;
    NodePtr high_;
    Range::End end_;
    Position position_;
};

class OperatorRangeNode final : public Node {
public:
    OperatorRangeNode(Range::Form form, NodePtr operand, Position position)
        : form_(form), operand_(std::move(operand)), position_(position) {}

    Value evaluate(Frame& frame) const override {
        frame.evaluation.charge();
        auto operand = operand_->evaluate(frame);
        frame.evaluation.at(position_);
        return frame.evaluation.range(form_, std::move(operand));
    }

private:
    Range::Form form_;
    NodePtr operand_;
    Position position_;
};

} // namespace

NodePtr make_constant(Value value) { return std::make_unique<ConstantNode>(std::move(value)); }

NodePtr make_variable(std::size_t slot) { return std::make_unique<VariableNode>(slot); }

NodePtr make_local(std::size_t slot) { return std::make_unique<LocalNode>(slot); }

NodePtr make_input() { return std::make_unique<InputNode>(); }

NodePtr make_self() { return std::make_unique<SelfNode>(); }

NodePtr make_null(Reason reason, std::string message, Position position) {
    return std::make_unique<NullNode>(reason, std::move(message), position);
}

NodePtr make_list(std::vector<NodePtr> items) {
    return std::make_unique<ListNode>(std::move(items));
}

NodePtr make_context(std::vector<EntryNode> entries) {
    return std::make_unique<ContextNode>(std::move(entries));
}

NodePtr make_range(Range::End start, NodePtr low, NodePtr high, Range::End end, Position position) {
    return std::make_unique<RangeNode>(start, std::move(low), std::move(high), end, position);
}

NodePtr make_range(Range::Form form, NodePtr operand, Position position) {
    return std::make_unique<OperatorRangeNode>(form, std::move(operand), position);
}

} // namespace kansli::rules::feel
