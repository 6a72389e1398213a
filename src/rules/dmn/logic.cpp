#include "rules/dmn/logic.hpp"

#include "rules/feel/function.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kansli::rules::dmn {

using feel::Evaluation;
using feel::Reason;
using feel::Value;

LiteralLogic::LiteralLogic(
    std::shared_ptr<const feel::Expression> expression,
    std::size_t visible,
    std::string where
)
    : Logic(expression->type()),
      expression_(std::move(expression)),
      visible_(visible),
      where_(std::move(where)) {}

Value LiteralLogic::evaluate(Frame& frame) const {
    const Evaluation::Where here(frame.evaluation, where_);
    frame.evaluation.charge();
    return expression_->evaluate(frame.slots.first(visible_), frame.evaluation);
}

NullLogic::NullLogic(Reason reason, std::string message, std::string where)
    : Logic(feel::Type()),
      reason_(reason),
      message_(std::move(message)),
      where_(std::move(where)) {}

Value NullLogic::evaluate(Frame& frame) const {
    const Evaluation::Where here(frame.evaluation, where_);
    frame.evaluation.at({});
    return frame.evaluation.null(reason_, message_);
}

ConformingLogic::ConformingLogic(LogicPtr inner, feel::Type type, std::string where)
    : Logic(std::move(type)), inner_(std::move(inner)), where_(std::move(where)) {}

Value ConformingLogic::evaluate(Frame& frame) const {
    auto value = inner_->evaluate(frame);
    const Evaluation::Where here(frame.evaluation, where_);
    frame.evaluation.at({});
    return feel::conform(value, type(), frame.evaluation);
}

ContextLogic::ContextLogic(feel::Type type, std::vector<EntryLogic> entries)
    : Logic(std::move(type)), entries_(std::move(entries)) {}

Value ContextLogic::evaluate(Frame& frame) const {
    feel::ContextBuilder built;
    for (const auto& entry : entries_) {
        auto value = entry.value ? entry.value->evaluate(frame) : Value();
        if (!entry.name) return value;
        frame.slots[entry.slot] = value;
        built.put(entry.name, std::move(value));
    }
    return frame.evaluation.context(built);
}

ListLogic::ListLogic(feel::Type type, std::vector<LogicPtr> items)
    : Logic(std::move(type)), items_(std::move(items)) {}

Value ListLogic::evaluate(Frame& frame) const {
    std::vector<Value> items;
    items.reserve(items_.size());
    for (const auto& item : items_) items.push_back(item ? item->evaluate(frame) : Value());
    return frame.evaluation.list(std::move(items));
}

InvocationLogic::InvocationLogic(
    LogicPtr function,
    std::vector<Argument> arguments,
    std::string where
)
    : Logic(function->type().result()),
      function_(std::move(function)),
      arguments_(std::move(arguments)),
      where_(std::move(where)) {}

Value InvocationLogic::evaluate(Frame& frame) const {
    const auto function = function_->evaluate(frame);
    auto& evaluation = frame.evaluation;
    const Evaluation::Where here(evaluation, where_);
    evaluation.at({});
    if (!function.is(feel::Kind::function))
        return evaluation.null(Reason::wrong_call, "What is invoked is not a function.");
    const auto& parameters = function.function().parameters();
    std::vector<Value> values(parameters.size());
    std::vector<bool> given(parameters.size());
    for (const auto& argument : arguments_) {
        const auto found =
            std::find_if(parameters.begin(), parameters.end(), [&](const auto& parameter) {
                return parameter.name == argument.name;
            });
        if (found == parameters.end())
            return evaluation.null(
                Reason::wrong_call, fmt::format("There is no parameter {}.", argument.name)
            );
        const auto index = static_cast<std::size_t>(found - parameters.begin());
        if (argument.value) values[index] = argument.value->evaluate(frame);
        if (!argument.type.is_any())
            values[index] = feel::conform(values[index], argument.type, evaluation);
        given[index] = true;
    }
    for (std::size_t i = 0; i < given.size(); ++i)
        if (!given[i])
            return evaluation.null(
                Reason::wrong_call, fmt::format("The parameter {} is missing.", parameters[i].name)
            );
    return evaluation.call(function.function(), values);
}

namespace {

class Closure : public feel::Function {
public:
    Closure(
        const feel::Type& type,
        std::shared_ptr<const FunctionLogic::Body> body,
        std::vector<Value> seen
    )
        : Function(type), body_(std::move(body)), seen_(std::move(seen)) {
        for (const auto& value : seen_) extent_.include(value.extent());
    }

    feel::Extent extent() const override { return extent_; }

    // Notes nothing: it may be called long after the evaluation that made it.
    Value invoke(std::span<const Value> arguments, Evaluation& evaluation) const override {
        evaluation.charge(body_->frame_size);
        std::vector<Value> slots(body_->frame_size);
        std::copy(seen_.begin(), seen_.end(), slots.begin());
        auto first_parameter = body_->visible;
        // The last holder of this function may let go of it while its body runs: the slot does not.
        if (body_->self) slots[first_parameter++] = Value(feel::Ref<feel::Function>(this));
        std::copy(
            arguments.begin(),
            arguments.end(),
            slots.begin() + static_cast<std::ptrdiff_t>(first_parameter)
        );
        Frame frame{slots, evaluation, nullptr};
        return body_->logic->evaluate(frame);
    }

private:
    std::shared_ptr<const FunctionLogic::Body> body_;
    std::vector<Value> seen_;
    feel::Extent extent_;
};

} // namespace

FunctionLogic::FunctionLogic(feel::Type type, std::shared_ptr<const Body> body)
    : Logic(std::move(type)), body_(std::move(body)) {}

Value FunctionLogic::evaluate(Frame& frame) const {
    const auto visible = frame.slots.first(body_->visible);
    frame.evaluation.charge(visible.size());
    return frame.evaluation.function(feel::Ref<feel::Function>(
        new Closure(type(), body_, std::vector<Value>(visible.begin(), visible.end()))
    ));
}

ConditionalLogic::ConditionalLogic(
    LogicPtr condition,
    LogicPtr then,
    LogicPtr otherwise,
    std::string where
)
    : Logic(feel::Type()),
      condition_(std::move(condition)),
      then_(std::move(then)),
      otherwise_(std::move(otherwise)),
      where_(std::move(where)) {}

Value ConditionalLogic::evaluate(Frame& frame) const {
    const auto condition = condition_ ? condition_->evaluate(frame) : Value();
    if (condition.is_true()) return then_ ? then_->evaluate(frame) : Value();
    if (condition.is_false()) return otherwise_ ? otherwise_->evaluate(frame) : Value();
    const Evaluation::Where here(frame.evaluation, where_);
    frame.evaluation.at({});
    return frame.evaluation.wrong_type("The condition is neither true nor false.");
}

} // namespace kansli::rules::dmn
