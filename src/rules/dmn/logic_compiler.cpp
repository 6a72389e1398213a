#include "rules/dmn/logic_compiler.hpp"

#include "base/reflect.hpp"
#include "rules/dmn/iteration_logic.hpp"
#include "rules/dmn/table_compiler.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace kansli::rules::dmn {

using feel::Reason;
using feel::Type;
using feel::TypeKind;

namespace {

// Whether no value of the one can become the other, by the implicit conversions neither.
bool is_clash(const Type& given, const Type& wanted) {
    const auto from = given.kind();
    const auto to = wanted.kind();
    if (from == TypeKind::any || from == TypeKind::null || to == TypeKind::any) return false;
    if (from == TypeKind::list && to != TypeKind::list) return is_clash(given.element(), wanted);
    if (to == TypeKind::list && from != TypeKind::list) return is_clash(given, wanted.element());
    if (from == TypeKind::date && to == TypeKind::date_time) return false;
    if (from == to && from == TypeKind::list) return is_clash(given.element(), wanted.element());
    return from != to;
}

bool is_simple(TypeKind kind) {
    return kind != TypeKind::any && kind != TypeKind::null && kind != TypeKind::list &&
           kind != TypeKind::context && kind != TypeKind::range && kind != TypeKind::function;
}

} // namespace

std::shared_ptr<const feel::Expression> LogicCompiler::take(
    feel::Compiled compiled,
    const Text& text,
    const std::string& place,
    std::size_t columns_before
) {
    for (const auto& problem : compiled.problems) {
        const int line = text.line + std::max(static_cast<int>(problem.position.line) - 1, 0);
        auto column = static_cast<std::size_t>(problem.position.column);
        if (problem.position.line <= 1) column -= std::min(column, columns_before);
        auto message = problem.message;
        if (column > 0) message += fmt::format(" (column {})", column);
        problems_.push_back(
            {Severity::error,
             std::string(base::enum_name(problem.reason)),
             message,
             text.id,
             place,
             line,
             ""}
        );
    }
    if (compiled.expression)
        for (const auto slot : compiled.expression->used_variables()) used_.insert(slot);
    return compiled.expression;
}

std::size_t LogicCompiler::add(feel::Scope& scope, const std::string& name, Type type) {
    const auto slot = scope.add(name, std::move(type));
    frame_size_ = std::max(frame_size_, scope.size());
    return slot;
}

LogicPtr
LogicCompiler::conforming(LogicPtr logic, const TypeRef& reference, const std::string& place) {
    if (reference.empty()) return logic;
    const auto before = problems_.size();
    auto type = types_.resolve(reference, problems_);
    for (auto i = before; i < problems_.size(); ++i) problems_[i].place = place;
    if (type.is_any()) return logic;
    const auto known = logic->type().kind();
    const bool is_known = is_simple(known) && known == type.kind() && type.allowed() == nullptr;
    const bool is_result_type = known == TypeKind::function && type.kind() != TypeKind::function;
    if (is_known || is_result_type) return logic;
    if (is_clash(logic->type(), type))
        problems_.push_back(
            {Severity::error,
             "type_clash",
             fmt::format("gives {}, not {}", logic->type().name(), type.name()),
             "",
             place,
             reference.line,
             ""}
        );
    return std::make_unique<ConformingLogic>(std::move(logic), std::move(type), place);
}

LogicPtr LogicCompiler::compile(
    const ExpressionPtr& expression,
    const feel::Scope& scope,
    const std::string& place,
    const TypeRef& expected
) {
    frame_size_ = std::max(frame_size_, scope.size());
    if (!expression)
        return std::make_unique<NullLogic>(Reason::model, "There is no expression.", place);
    const auto& nearest = expression->type.empty() ? expected : expression->type;
    auto logic = content(expression, scope, place, nearest);
    // What is expected is checked by whoever expects it.
    return conforming(std::move(logic), expression->type, place);
}

LogicPtr LogicCompiler::content(
    const ExpressionPtr& expression,
    const feel::Scope& scope,
    const std::string& place,
    const TypeRef& expected
) {
    const auto& content = expression->content;
    if (const auto* boxed = std::get_if<Literal>(&content)) {
        if (!boxed->is_imported) return literal(boxed->text, scope, place);
        return std::make_unique<NullLogic>(Reason::model, "Imported values are unknown.", place);
    }
    if (const auto* boxed = std::get_if<BoxedContext>(&content))
        return context(*boxed, scope, place);
    if (const auto* boxed = std::get_if<BoxedList>(&content)) return list(*boxed, scope, place);
    if (const auto* boxed = std::get_if<Relation>(&content)) return relation(*boxed, scope, place);
    if (const auto* boxed = std::get_if<Invocation>(&content))
        return invocation(*boxed, scope, place);
    if (const auto* boxed = std::get_if<FunctionDefinition>(&content))
        return function(*boxed, scope, place);
    if (const auto* boxed = std::get_if<Conditional>(&content))
        return std::make_unique<ConditionalLogic>(
            compile(boxed->condition, scope, place + ", if"),
            compile(boxed->then, scope, place + ", then", expected),
            compile(boxed->otherwise, scope, place + ", else", expected),
            place
        );
    if (const auto* boxed = std::get_if<Filter>(&content)) return filter(*boxed, scope, place);
    if (const auto* boxed = std::get_if<Iteration>(&content))
        return iteration(*boxed, scope, place);
    return table(expression, scope, place, expected);
}

LogicPtr
LogicCompiler::literal(const Text& text, const feel::Scope& scope, const std::string& place) {
    if (text.empty())
        return std::make_unique<NullLogic>(Reason::model, "The expression is empty.", place);
    auto compiled = feel::compile(text.text, scope);
    if (take(compiled, text, place))
        return std::make_unique<LiteralLogic>(compiled.expression, scope.size(), place);
    const auto& first = compiled.problems.at(0);
    return std::make_unique<NullLogic>(first.reason, first.message, place);
}

LogicPtr
LogicCompiler::context(const BoxedContext& boxed, feel::Scope scope, const std::string& place) {
    std::vector<EntryLogic> entries;
    std::vector<feel::TypeEntry> types;
    Type result;
    bool has_result = false;
    for (const auto& entry : boxed.entries) {
        const auto& name = entry.variable.name;
        const auto inner = place + (name.empty() ? ", result" : ", entry " + name);
        EntryLogic compiled;
        const bool is_function =
            entry.value && std::holds_alternative<FunctionDefinition>(entry.value->content);
        self_name_ = is_function ? name : std::string();
        compiled.value = conforming(
            compile(entry.value, scope, inner, entry.variable.type), entry.variable.type, inner
        );
        const auto type = compiled.value->type();
        if (name.empty()) {
            has_result = true;
            result = type;
        } else {
            compiled.name = feel::make_ref<feel::Text>(name);
            compiled.slot = add(scope, name, type);
            types.push_back({name, type});
        }
        entries.push_back(std::move(compiled));
        if (has_result) break;
    }
    if (!has_result) result = Type::context(std::move(types));
    return std::make_unique<ContextLogic>(std::move(result), std::move(entries));
}

LogicPtr
LogicCompiler::list(const BoxedList& boxed, const feel::Scope& scope, const std::string& place) {
    std::vector<LogicPtr> items;
    Type element;
    for (std::size_t i = 0; i < boxed.items.size(); ++i) {
        items.push_back(compile(boxed.items[i], scope, fmt::format("{}, item {}", place, i + 1)));
        const auto& type = items.back()->type();
        element = i == 0 || element.equals(type) ? type : Type();
    }
    return std::make_unique<ListLogic>(Type::list(element), std::move(items));
}

LogicPtr
LogicCompiler::relation(const Relation& boxed, const feel::Scope& scope, const std::string& place) {
    std::vector<feel::TypeEntry> types;
    for (const auto& column : boxed.columns)
        types.push_back({column.name, types_.resolve(column.type, problems_)});
    const auto row_type = Type::context(types);
    std::vector<LogicPtr> rows;
    for (std::size_t i = 0; i < boxed.rows.size(); ++i) {
        std::vector<EntryLogic> entries;
        for (std::size_t j = 0; j < boxed.columns.size(); ++j) {
            const auto& column = boxed.columns[j];
            const auto inner = fmt::format("{}, row {}, column {}", place, i + 1, column.name);
            EntryLogic entry;
            entry.name = feel::make_ref<feel::Text>(column.name);
            // Cells do not see each other: all of a row write one slot that nobody reads.
            entry.slot = scope.size();
            entry.value = conforming(
                compile(boxed.rows[i][j], scope, inner, column.type), column.type, inner
            );
            entries.push_back(std::move(entry));
        }
        rows.push_back(std::make_unique<ContextLogic>(row_type, std::move(entries)));
    }
    frame_size_ = std::max(frame_size_, scope.size() + 1);
    return std::make_unique<ListLogic>(Type::list(row_type), std::move(rows));
}

LogicPtr LogicCompiler::invocation(
    const Invocation& boxed,
    const feel::Scope& scope,
    const std::string& place
) {
    auto function = compile(boxed.function, scope, place + ", function");
    std::vector<InvocationLogic::Argument> arguments;
    for (const auto& binding : boxed.bindings) {
        const auto inner = place + ", parameter " + binding.parameter.name;
        InvocationLogic::Argument argument;
        argument.name = binding.parameter.name;
        argument.type = types_.resolve(binding.parameter.type, problems_);
        if (binding.value) argument.value = compile(binding.value, scope, inner);
        arguments.push_back(std::move(argument));
    }
    return std::make_unique<InvocationLogic>(std::move(function), std::move(arguments), place);
}

std::vector<feel::TypeEntry> LogicCompiler::parameters(const FunctionDefinition& function) {
    std::vector<feel::TypeEntry> parameters;
    for (const auto& parameter : function.parameters)
        parameters.push_back({parameter.name, types_.resolve(parameter.type, problems_)});
    return parameters;
}

std::shared_ptr<const FunctionLogic::Body> LogicCompiler::compile_body(
    const FunctionDefinition& function,
    const feel::Scope& scope,
    const std::string& place,
    const std::string& self
) {
    auto body = std::make_shared<FunctionLogic::Body>();
    body->visible = scope.size();
    auto inner = scope;
    LogicCompiler compiler(types_, problems_);
    if (!self.empty()) body->self = compiler.add(inner, self, Type::of(TypeKind::function));
    for (const auto& parameter : parameters(function))
        compiler.add(inner, parameter.name, parameter.type);
    if (function.kind == FunctionKind::feel)
        body->logic = compiler.compile(function.body, inner, place);
    else
        body->logic = std::make_unique<NullLogic>(
            Reason::wrong_call, "Functions outside of FEEL are not called.", place
        );
    body->frame_size = std::max(compiler.frame_size(), inner.size());
    used_.insert(compiler.used_.begin(), compiler.used_.end());
    tables_.insert(tables_.end(), compiler.tables_.begin(), compiler.tables_.end());
    return body;
}

LogicPtr LogicCompiler::function(
    const FunctionDefinition& boxed,
    const feel::Scope& scope,
    const std::string& place
) {
    auto body = compile_body(boxed, scope, place, std::exchange(self_name_, {}));
    auto type = Type::function(parameters(boxed), body->logic->type());
    return std::make_unique<FunctionLogic>(std::move(type), std::move(body));
}

LogicPtr
LogicCompiler::iteration(const Iteration& boxed, feel::Scope scope, const std::string& place) {
    auto in = compile(boxed.in, scope, place + ", in");
    const auto type = in->type();
    IterationLogic::Slots slots;
    slots.partial =
        boxed.kind == IterationKind::each ? add(scope, "partial", Type::list(Type())) : 0;
    slots.element =
        add(scope,
            boxed.variable,
            type.kind() == TypeKind::list || type.kind() == TypeKind::range ? type.element()
                                                                            : Type());
    auto body = compile(
        boxed.body, scope, place + (boxed.kind == IterationKind::each ? ", return" : ", satisfies")
    );
    return std::make_unique<IterationLogic>(
        boxed.kind, std::move(in), std::move(body), slots, place
    );
}

LogicPtr LogicCompiler::filter(const Filter& boxed, feel::Scope scope, const std::string& place) {
    auto in = compile(boxed.in, scope, place + ", in");
    const auto* literal_match = boxed.match ? std::get_if<Literal>(&boxed.match->content) : nullptr;
    if (literal_match == nullptr || literal_match->text.empty()) {
        const auto type = in->type();
        const auto item =
            add(scope, "item", type.kind() == TypeKind::list ? type.element() : Type());
        auto match = compile(boxed.match, scope, place + ", match");
        return std::make_unique<BoxedFilterLogic>(std::move(in), item, std::move(match), place);
    }
    static const std::string list_name = "boxed filter list";
    const auto slot = add(scope, list_name, in->type());
    const auto before = list_name + '[';
    const auto& text = literal_match->text;
    auto compiled = feel::compile(before + text.text + "\n]", scope);
    LogicPtr filtered;
    if (take(compiled, text, place + ", match", before.size()))
        filtered = std::make_unique<LiteralLogic>(compiled.expression, scope.size(), place);
    else
        filtered = std::make_unique<NullLogic>(
            compiled.problems.at(0).reason, compiled.problems.at(0).message, place
        );
    return std::make_unique<FilterLogic>(std::move(in), slot, std::move(filtered));
}

LogicPtr LogicCompiler::table(
    const ExpressionPtr& expression,
    const feel::Scope& scope,
    const std::string& place,
    const TypeRef& expected
) {
    return TableCompiler(*this, expression, scope, place, types_.resolve(expected, problems_))
        .compile();
}

} // namespace kansli::rules::dmn
