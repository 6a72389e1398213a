#include "rules/dmn/iteration_logic.hpp"

#include <fmt/format.h>

namespace kansli::rules::dmn {

using feel::Evaluation;
using feel::Kind;
using feel::Value;

namespace {

// FEEL's own iteration over whatever can be iterated over: lists, ranges, single values.
const feel::Expression& elements() {
    static const auto compiled = [] {
        feel::Scope scope;
        scope.add("domain");
        return feel::compile("for element in domain return element", scope).expression;
    }();
    return *compiled;
}

Value as_list(const LogicPtr& in, Frame& frame) {
    auto domain = in ? in->evaluate(frame) : Value();
    if (domain.is(Kind::list) || domain.is_null()) return domain;
    return elements().evaluate({&domain, 1}, frame.evaluation);
}

} // namespace

IterationLogic::IterationLogic(
    IterationKind kind,
    LogicPtr in,
    LogicPtr body,
    Slots slots,
    std::string where
)
    : Logic(
          kind == IterationKind::each ? feel::Type::list(body ? body->type() : feel::Type())
                                      : feel::Type::of(feel::TypeKind::boolean)
      ),
      kind_(kind),
      in_(std::move(in)),
      body_(std::move(body)),
      slots_(slots),
      where_(std::move(where)) {}

Value IterationLogic::evaluate(Frame& frame) const {
    const auto list = as_list(in_, frame);
    if (!list.is(Kind::list) || !body_) {
        const Evaluation::Where here(frame.evaluation, where_);
        return frame.evaluation.wrong_type("There is no list to go through.");
    }
    return kind_ == IterationKind::each ? each(frame, list.items())
                                        : quantified(frame, list.items());
}

Value IterationLogic::each(Frame& frame, const std::vector<Value>& items) const {
    auto partial = frame.evaluation.list({});
    for (const auto& item : items) {
        frame.evaluation.charge();
        frame.slots[slots_.element] = item;
        frame.slots[slots_.partial] = partial;
        auto made = body_->evaluate(frame);
        frame.slots[slots_.partial] = Value();
        partial = frame.evaluation.appended(std::move(partial), std::move(made));
    }
    return partial;
}

Value IterationLogic::quantified(Frame& frame, const std::vector<Value>& items) const {
    const bool decisive = kind_ == IterationKind::some;
    bool is_undecided = false;
    for (const auto& item : items) {
        frame.evaluation.charge();
        frame.slots[slots_.element] = item;
        const auto answer = body_->evaluate(frame);
        if (!answer.is(Kind::boolean))
            is_undecided = true;
        else if (answer.boolean() == decisive)
            return Value(decisive);
    }
    if (!is_undecided) return Value(!decisive);
    const Evaluation::Where here(frame.evaluation, where_);
    return frame.evaluation.wrong_type("What is to be satisfied is neither true nor false.");
}

FilterLogic::FilterLogic(LogicPtr in, std::size_t slot, LogicPtr filter)
    : Logic(filter->type()), in_(std::move(in)), slot_(slot), filter_(std::move(filter)) {}

Value FilterLogic::evaluate(Frame& frame) const {
    frame.slots[slot_] = in_ ? in_->evaluate(frame) : Value();
    return filter_->evaluate(frame);
}

BoxedFilterLogic::BoxedFilterLogic(LogicPtr in, std::size_t item, LogicPtr match, std::string where)
    : Logic(feel::Type()),
      in_(std::move(in)),
      item_(item),
      match_(std::move(match)),
      where_(std::move(where)) {}

Value BoxedFilterLogic::evaluate(Frame& frame) const {
    const auto list = as_list(in_, frame);
    const Evaluation::Where here(frame.evaluation, where_);
    if (!list.is(Kind::list) || !match_)
        return frame.evaluation.wrong_type("There is no list to filter.");
    std::vector<Value> kept;
    for (const auto& item : list.items()) {
        frame.evaluation.charge();
        frame.slots[item_] = item;
        const auto answer = match_->evaluate(frame);
        if (answer.is_true())
            kept.push_back(item);
        else if (!answer.is_false())
            return frame.evaluation.wrong_type("The match is neither true nor false.");
    }
    return frame.evaluation.list(std::move(kept));
}

} // namespace kansli::rules::dmn
