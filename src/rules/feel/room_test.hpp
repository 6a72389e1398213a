// For tests: a scope whose variables have values, and what an expression or a cell gives there.
#pragma once

#include "rules/feel/evaluated_test.hpp"

#include <utility>

namespace kansli::rules::feel {

class Room {
public:
    // Adds a variable whose value and type are those of a FEEL text.
    Room& with(std::string_view name, std::string_view text) {
        const auto compiled = compile(text, Scope());
        Evaluation evaluation(test_now());
        auto value = compiled.expression->evaluate({}, evaluation);
        const auto type = type_of(value);
        return with(name, std::move(value), type);
    }

    Room& with(std::string_view name, Value value, const Type& type) {
        scope_.add(name, type);
        values_.push_back(std::move(value));
        return *this;
    }

    // As `with`, but nothing is known of it before.
    Room& with_any(std::string_view name, std::string_view text) {
        with(name, text);
        auto value = std::move(values_.back());
        values_.pop_back();
        Scope scope;
        for (std::size_t i = 0; i + 1 < scope_.size(); ++i)
            scope.add(scope_.variables()[i].name, scope_.variables()[i].type);
        for (const auto& [type_name, type] : scope_.types()) scope.add_type(type_name, type);
        scope_ = std::move(scope);
        return with(name, std::move(value), Type());
    }

    Scope& scope() { return scope_; }

    // "null" for what gives null, after `!` when a diagnostic says why.
    std::string evaluated(std::string_view text) const {
        return spoken(compile(text, scope_), nullptr);
    }

    // Of a cell of a decision table.
    std::string tested(std::string_view cell, std::string_view input) const {
        const auto compiled = compile(input, Scope());
        Evaluation evaluation(test_now());
        const auto value = compiled.expression->evaluate({}, evaluation);
        return spoken(compile_unary_tests(cell, scope_, type_of(value)), &value);
    }

private:
    std::string spoken(const Compiled& compiled, const Value* input) const {
        if (!compiled.expression) return "does not compile: " + compiled.problems.front().message;
        Evaluation evaluation(test_now());
        const auto value = evaluation.run([&] {
            return input == nullptr ? compiled.expression->evaluate(values_, evaluation)
                                    : compiled.expression->test(*input, values_, evaluation);
        });
        if (!value.is_null()) return to_source(value);
        return evaluation.diagnostics().empty() ? "null" : "!null";
    }

    Scope scope_;
    std::vector<Value> values_;
};

} // namespace kansli::rules::feel
