// Boxed for, some, every and filter (DMN 1.5 §10.2.2.8-10).
#pragma once

#include "rules/dmn/logic.hpp"
#include "rules/dmn/syntax.hpp"

namespace kansli::rules::dmn {

class IterationLogic : public Logic {
public:
    struct Slots {
        std::size_t element = 0;
        std::size_t partial = 0; // what was made so far, of `for` alone
    };

    IterationLogic(IterationKind kind, LogicPtr in, LogicPtr body, Slots slots, std::string where);
    feel::Value evaluate(Frame& frame) const override;

private:
    feel::Value each(Frame& frame, const std::vector<feel::Value>& items) const;
    feel::Value quantified(Frame& frame, const std::vector<feel::Value>& items) const;

    IterationKind kind_;
    LogicPtr in_;
    LogicPtr body_;
    Slots slots_;
    std::string where_;
};

// A filter whose match is a literal expression: FEEL's own `in[match]`, of the list in a slot.
class FilterLogic : public Logic {
public:
    FilterLogic(LogicPtr in, std::size_t slot, LogicPtr filter);
    feel::Value evaluate(Frame& frame) const override;

private:
    LogicPtr in_;
    std::size_t slot_;
    LogicPtr filter_;
};

// A filter with any other match, which sees the element as `item`.
class BoxedFilterLogic : public Logic {
public:
    BoxedFilterLogic(LogicPtr in, std::size_t item, LogicPtr match, std::string where);
    feel::Value evaluate(Frame& frame) const override;

private:
    LogicPtr in_;
    std::size_t item_;
    LogicPtr match_;
    std::string where_;
};

} // namespace kansli::rules::dmn
