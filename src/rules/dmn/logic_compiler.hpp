// Compiles boxed expressions to logic; a part of compiler.hpp.
#pragma once

#include "rules/dmn/item_types.hpp"
#include "rules/dmn/logic.hpp"
#include "rules/dmn/problem.hpp"
#include "rules/dmn/syntax.hpp"
#include "rules/feel/scope.hpp"

#include <set>
#include <string>
#include <vector>

namespace kansli::rules::dmn {

// For one frame: the logic of a decision, or the body of a function.
class LogicCompiler {
public:
    LogicCompiler(const ItemTypes& types, ModelProblems& problems)
        : types_(types), problems_(problems) {}

    // Never null: what does not compile gives null and says why. `place` names the expression in
    // problems and diagnostics; `expected` is the type of what it is the value of.
    LogicPtr compile(
        const ExpressionPtr& expression,
        const feel::Scope& scope,
        const std::string& place,
        const TypeRef& expected = {}
    );

    // `self` is the name that the body calls itself by, or empty. It follows the scope's variables,
    // and the parameters follow it.
    std::shared_ptr<const FunctionLogic::Body> compile_body(
        const FunctionDefinition& function,
        const feel::Scope& scope,
        const std::string& place,
        const std::string& self
    );
    std::vector<feel::TypeEntry> parameters(const FunctionDefinition& function);

    // Its value as this type, or null (DMN 1.5 §10.3.2.9.4); a clash that can be seen is a problem.
    LogicPtr conforming(LogicPtr logic, const TypeRef& reference, const std::string& place);

    // Slots that the compiled logic needs.
    std::size_t frame_size() const { return frame_size_; }

    // Slots that it reads; a slot of its own is among them.
    const std::set<std::size_t>& used_slots() const { return used_; }

    // The decision tables in it; they live as long as the logic.
    const std::vector<const TableLogic*>& tables() const { return tables_; }

private:
    LogicPtr content(
        const ExpressionPtr& expression,
        const feel::Scope& scope,
        const std::string& place,
        const TypeRef& expected
    );
    LogicPtr literal(const Text& text, const feel::Scope& scope, const std::string& place);
    LogicPtr context(const BoxedContext& boxed, feel::Scope scope, const std::string& place);
    LogicPtr list(const BoxedList& boxed, const feel::Scope& scope, const std::string& place);
    LogicPtr relation(const Relation& boxed, const feel::Scope& scope, const std::string& place);
    LogicPtr
    invocation(const Invocation& boxed, const feel::Scope& scope, const std::string& place);
    LogicPtr
    function(const FunctionDefinition& boxed, const feel::Scope& scope, const std::string& place);
    LogicPtr iteration(const Iteration& boxed, feel::Scope scope, const std::string& place);
    LogicPtr filter(const Filter& boxed, feel::Scope scope, const std::string& place);
    LogicPtr table(
        const ExpressionPtr& expression,
        const feel::Scope& scope,
        const std::string& place,
        const TypeRef& expected
    );
    std::size_t add(feel::Scope& scope, const std::string& name, feel::Type type);
    friend class TableCompiler;
    // Notes its problems and what it uses; `columns_before` were put before the text.
    std::shared_ptr<const feel::Expression> take(
        feel::Compiled compiled,
        const Text& text,
        const std::string& place,
        std::size_t columns_before = 0
    );

    const ItemTypes& types_;
    ModelProblems& problems_;
    std::string self_name_; // of the entry whose function is compiled next
    std::size_t frame_size_ = 0;
    std::set<std::size_t> used_;
    std::vector<const TableLogic*> tables_;
};

} // namespace kansli::rules::dmn
