#include "rules/dmn/table_compiler.hpp"

#include "base/text.hpp"
#include "rules/dmn/xml.hpp"

#include <fmt/format.h>

#include <set>

namespace kansli::rules::dmn {

using feel::Type;
using feel::TypeKind;
using feel::Value;

namespace {

bool gives_list(const DecisionTable& table) {
    return table.hit_policy == HitPolicy::rule_order ||
           table.hit_policy == HitPolicy::output_order ||
           (table.hit_policy == HitPolicy::collect && table.aggregation == Aggregation::none);
}

} // namespace

std::vector<Value> accepted_values(const feel::Expression& tests) {
    const auto shape = tests.shape();
    if (!shape || shape->negated || shape->any) return {};
    std::vector<Value> values;
    for (const auto& accepted : shape->accepted) {
        if (accepted.is(feel::Kind::list))
            values.insert(values.end(), accepted.items().begin(), accepted.items().end());
        else
            values.push_back(accepted);
    }
    return values;
}

std::string input_name(const InputClause& clause, std::size_t index) {
    if (!clause.label.empty()) return clause.label;
    if (clause.expression)
        if (const auto* literal = std::get_if<Literal>(&clause.expression->content))
            if (!literal->text.empty()) return with_single_spaces(literal->text.text);
    return std::to_string(index + 1);
}

TableCompiler::TableCompiler(
    LogicCompiler& compiler,
    const ExpressionPtr& expression,
    const feel::Scope& scope,
    const std::string& place,
    Type expected
)
    : compiler_(compiler),
      expression_(expression),
      table_(std::get<DecisionTable>(expression->content)),
      scope_(scope),
      place_(place),
      expected_(std::move(expected)) {}

LogicPtr TableCompiler::compile() {
    TableParts parts;
    parts.syntax = expression_;
    parts.visible = scope_.size();
    parts.where = place_;
    for (std::size_t i = 0; i < table_.inputs.size(); ++i)
        parts.inputs.push_back(input(table_.inputs[i], i));
    std::set<std::string> names;
    for (std::size_t i = 0; i < table_.outputs.size(); ++i) {
        const auto& clause = table_.outputs[i];
        if (table_.outputs.size() > 1 && (clause.name.empty() || !names.insert(clause.name).second))
            compiler_.problems_.push_back(
                {Severity::error,
                 "output_name",
                 "each of several outputs needs a name of its own",
                 clause.id,
                 fmt::format("{}, output {}", place_, i + 1),
                 clause.line,
                 ""}
            );
        parts.outputs.push_back(output(clause, i));
    }
    for (std::size_t i = 0; i < table_.rules.size(); ++i)
        parts.rules.push_back(rule(table_.rules[i], i));
    auto type = result_type(parts);
    auto table = std::make_unique<TableLogic>(std::move(type), std::move(parts));
    compiler_.tables_.push_back(table.get());
    return table;
}

TableInput TableCompiler::input(const InputClause& clause, std::size_t index) {
    const auto place = fmt::format("{}, input {}", place_, input_name(clause, index));
    TableInput input;
    input.syntax = &clause;
    input.value = compiler_.compile(clause.expression, scope_, place);
    input_types_.push_back(input.value->type());
    input.values = test(clause.values, input.value->type(), place + ", input values");
    return input;
}

ExpressionTest
TableCompiler::test(const Text& text, const Type& input, const std::string& place) const {
    if (text.empty() || base::trimmed(text.text) == "-") return nullptr;
    auto compiled = feel::compile_unary_tests(text.text, scope_, input);
    if (compiler_.take(compiled, text, place)) return compiled.expression;
    // A cell that is not FEEL matches nothing.
    return feel::compile_unary_tests("false", scope_, Type()).expression;
}

Type TableCompiler::output_type(const OutputClause& clause) const {
    if (!clause.type.empty()) return compiler_.types_.resolve(clause.type, compiler_.problems_);
    auto type = expected_;
    if (gives_list(table_) && type.kind() == TypeKind::list) type = type.element();
    if (table_.outputs.size() == 1) return table_.aggregation == Aggregation::count ? Type() : type;
    const auto* entry = type.kind() == TypeKind::context ? type.find(clause.name) : nullptr;
    return entry != nullptr ? entry->type : Type();
}

std::vector<Value> TableCompiler::order(const OutputClause& clause, const Type& type) const {
    if (!clause.values.empty()) {
        auto compiled = feel::compile_unary_tests(clause.values.text, scope_, type);
        const auto tests = compiler_.take(compiled, clause.values, place_ + ", output values");
        return tests ? accepted_values(*tests) : std::vector<Value>();
    }
    const auto* allowed = dynamic_cast<const AllowedTests*>(type.allowed());
    return allowed != nullptr ? accepted_values(allowed->tests()) : std::vector<Value>();
}

TableOutput TableCompiler::output(const OutputClause& clause, std::size_t index) {
    TableOutput output;
    output.syntax = &clause;
    if (table_.outputs.size() > 1) output.name = feel::make_ref<feel::Text>(clause.name);
    output.type = output_type(clause);
    // Only a type of its own is checked, so only that is known of the result.
    output_types_.push_back(clause.type.empty() ? Type() : output.type);
    output.order = order(clause, output.type);
    const auto place = fmt::format("{}, output {}", place_, index + 1);
    if (clause.default_entry)
        output.default_entry = compiler_.conforming(
            compiler_.compile(clause.default_entry, scope_, place + ", default"), clause.type, place
        );
    return output;
}

TableRule TableCompiler::rule(const Rule& rule, std::size_t index) {
    TableRule compiled;
    compiled.syntax = &rule;
    const auto place = fmt::format("{}, rule {}", place_, index + 1);
    for (std::size_t i = 0; i < rule.inputs.size(); ++i)
        compiled.tests.push_back(test(
            rule.inputs[i],
            input_types_[i],
            fmt::format("{}, input {}", place, input_name(table_.inputs[i], i))
        ));
    for (std::size_t i = 0; i < rule.outputs.size(); ++i) {
        const auto inner = fmt::format("{}, output {}", place, i + 1);
        const auto* literal =
            rule.outputs[i] ? std::get_if<Literal>(&rule.outputs[i]->content) : nullptr;
        const bool is_empty = literal == nullptr || literal->text.empty();
        compiled.outputs.push_back(
            is_empty ? nullptr
                     : compiler_.conforming(
                           compiler_.compile(rule.outputs[i], scope_, inner),
                           table_.outputs[i].type,
                           inner
                       )
        );
    }
    return compiled;
}

Type TableCompiler::result_type(const TableParts& parts) const {
    if (table_.aggregation == Aggregation::count || table_.aggregation == Aggregation::sum)
        return Type::of(TypeKind::number);
    Type one;
    if (parts.outputs.size() == 1) {
        one = output_types_[0];
    } else {
        std::vector<feel::TypeEntry> entries;
        for (std::size_t i = 0; i < parts.outputs.size(); ++i)
            entries.push_back({table_.outputs[i].name, output_types_[i]});
        one = Type::context(std::move(entries));
    }
    return gives_list(table_) ? Type::list(std::move(one)) : one;
}

} // namespace kansli::rules::dmn
