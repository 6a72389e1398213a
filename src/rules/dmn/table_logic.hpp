// A compiled decision table (DMN 1.5 §8): the inputs are evaluated once, each rule's cells from the
// left until one is not true, and the hit policy makes the result of what matched.
#pragma once

#include "rules/dmn/logic.hpp"
#include "rules/dmn/syntax.hpp"

#include <optional>

namespace kansli::rules::dmn {

using ExpressionTest = std::shared_ptr<const feel::Expression>; // null for `-`

struct TableInput {
    LogicPtr value;
    ExpressionTest values; // null when any value is expected
    const InputClause* syntax = nullptr;
};

struct TableOutput {
    feel::Ref<feel::Text> name; // null when the table has one output
    feel::Type type;
    std::vector<feel::Value> order; // of the output values, the highest priority first
    LogicPtr default_entry;
    const OutputClause* syntax = nullptr;
};

struct TableRule {
    std::vector<ExpressionTest> tests;
    std::vector<LogicPtr> outputs;
    const Rule* syntax = nullptr;
};

struct TableParts {
    std::shared_ptr<const Expression> syntax; // keeps the clauses' and rules' syntax alive
    std::size_t visible = 0;                  // slots that the tests see
    std::vector<TableInput> inputs;
    std::vector<TableOutput> outputs;
    std::vector<TableRule> rules;
    std::string where;
};

class TableLogic : public Logic {
public:
    TableLogic(feel::Type type, TableParts parts);
    feel::Value evaluate(Frame& frame) const override;

    const TableParts& parts() const { return parts_; }

    const DecisionTable& syntax() const { return *table_; }

    const std::string& where() const { return parts_.where; }

private:
    struct Match;
    struct Outcome;

    bool inputs(Frame& frame, std::span<feel::Value> into) const;
    RuleRecord
    try_rule(const TableRule& rule, std::span<const feel::Value> inputs, Frame& frame) const;
    std::vector<std::uint32_t>
    matches(std::span<const feel::Value> inputs, Frame& frame, TableRecord* record) const;
    feel::Value output(std::uint32_t rule, Frame& frame) const;
    Outcome decide(std::vector<std::uint32_t> matched, Frame& frame) const;
    Outcome without_match(Frame& frame) const;
    Outcome unique(const std::vector<std::uint32_t>& matched, Frame& frame) const;
    Outcome any(std::vector<std::uint32_t> matched, Frame& frame) const;
    Outcome collected(std::vector<std::uint32_t> matched, Frame& frame) const;
    Outcome by_priority(const std::vector<std::uint32_t>& matched, Frame& frame) const;
    std::vector<std::size_t> ranks(const feel::Value& output, feel::Evaluation& evaluation) const;

    TableParts parts_;
    const DecisionTable* table_;
};

} // namespace kansli::rules::dmn
