// Compiles a decision table; a part of logic_compiler.hpp.
#pragma once

#include "rules/dmn/logic_compiler.hpp"
#include "rules/dmn/table_logic.hpp"

namespace kansli::rules::dmn {

class TableCompiler {
public:
    // `expected` is the type of what the table is the value of; Any when it is not known.
    TableCompiler(
        LogicCompiler& compiler,
        const ExpressionPtr& expression,
        const feel::Scope& scope,
        const std::string& place,
        feel::Type expected
    );

    LogicPtr compile();

private:
    TableInput input(const InputClause& clause, std::size_t index);
    TableOutput output(const OutputClause& clause, std::size_t index);
    TableRule rule(const Rule& rule, std::size_t index);
    ExpressionTest test(const Text& text, const feel::Type& input, const std::string& place) const;
    feel::Type output_type(const OutputClause& clause) const;
    std::vector<feel::Value> order(const OutputClause& clause, const feel::Type& type) const;
    feel::Type result_type(const TableParts& parts) const;

    LogicCompiler& compiler_;
    ExpressionPtr expression_;
    const DecisionTable& table_;
    const feel::Scope& scope_;
    std::string place_;
    feel::Type expected_;
    std::vector<feel::Type> input_types_;
    std::vector<feel::Type> output_types_;
};

// What the tests accept, in their order; empty when they are not constants.
std::vector<feel::Value> accepted_values(const feel::Expression& tests);

// "input 2, Walking distance": how problems and explanations name a column.
std::string input_name(const InputClause& clause, std::size_t index);

} // namespace kansli::rules::dmn
