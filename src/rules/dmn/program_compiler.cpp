#include "rules/dmn/program_compiler.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kansli::rules::dmn {

using feel::Type;
using feel::TypeKind;

namespace {

constexpr std::size_t max_decisions = 2'000;
constexpr std::size_t max_requirement_depth = 300;
constexpr std::size_t max_requirements = 500; // of one element; each expression is read with them

// What a compilation that cannot go on ends with, after its problem is noted.
struct Fatal {};

} // namespace

// The scope of a body, and where its slots come from.
struct ProgramCompiler::Surroundings {
    feel::Scope scope;
    Body body;

    void add(const std::string& name, const Type& type) {
        scope.add(name, type);
        body.names.push_back(name);
    }

    // A function is there to be called, so one that is not is no mistake to tell of.
    Body take(LogicPtr logic, const LogicCompiler& compiler) {
        body.logic = std::move(logic);
        body.frame_size = std::max(compiler.frame_size(), scope.size());
        body.tables = compiler.tables();
        for (std::size_t slot = 0; slot < body.names.size(); ++slot)
            if (compiler.used_slots().count(slot) == 0) body.unused.push_back(slot);
        return std::move(body);
    }
};

ProgramCompiler::ProgramCompiler(std::deque<LoadedModel>& models)
    : models_(models), program_(std::make_shared<Program>()), index_(models, *program_) {}

std::shared_ptr<const Program> ProgramCompiler::compile() {
    if (program_->decisions.size() > max_decisions) {
        index_.problem(
            {0, *models_[0].definitions, ""},
            "too_large",
            fmt::format("there are over {} decisions", max_decisions)
        );
        return nullptr;
    }
    for (std::uint32_t i = 0; i < program_->inputs.size(); ++i) {
        const auto origin = index_.origin_of({ElementKind::input, i});
        program_->inputs[i].type =
            index_.resolve(program_->inputs[i].syntax->variable.type, origin);
    }
    const auto finish_all = [this](ElementKind kind, std::size_t count) {
        for (std::uint32_t i = 0; i < count; ++i) finish({kind, i});
    };
    try {
        finish_all(ElementKind::decision, program_->decisions.size());
        finish_all(ElementKind::knowledge, program_->knowledge.size());
        finish_all(ElementKind::service, program_->services.size());
    } catch (const Fatal&) {
        return nullptr;
    }
    return program_;
}

LogicCompiler ProgramCompiler::compiler_of(std::uint32_t model) {
    return {*models_[model].types, models_[model].problems};
}

// A business knowledge model may require itself: it is a function, whose calls are counted.
void ProgramCompiler::finish(ElementRef element) {
    if (element.kind == ElementKind::input || done_.count(element) > 0) return;
    const auto origin = index_.origin_of(element);
    if (open_.count(element) > 0) {
        if (element.kind == ElementKind::knowledge) return;
        index_.problem(origin, "cycle", "requires itself in a circle");
        throw Fatal{};
    }
    if (open_.size() > max_requirement_depth) {
        index_.problem(origin, "too_deep", "the requirements are nested too deep");
        throw Fatal{};
    }
    open_.insert(element);
    if (element.kind == ElementKind::decision)
        finish_decision(element.index);
    else if (element.kind == ElementKind::knowledge)
        finish_knowledge(element.index);
    else
        finish_service(element.index);
    open_.erase(element);
    done_.insert(element);
}

void ProgramCompiler::require(
    const std::vector<Reference>& references,
    std::initializer_list<ElementKind> kinds,
    const Origin& origin,
    std::vector<Required>& into
) {
    for (const auto& reference : references)
        if (auto found = index_.find(reference, kinds, origin)) {
            finish(found->element);
            into.push_back(*std::move(found));
        }
}

ProgramCompiler::Surroundings
ProgramCompiler::surroundings(ElementRef element, const std::vector<Required>& required) {
    if (required.size() > max_requirements) {
        index_.problem(
            index_.origin_of(element),
            "too_large",
            fmt::format("requires over {} others", max_requirements)
        );
        throw Fatal{};
    }
    const auto model = index_.origin_of(element).model;
    Surroundings around;
    models_[model].types->add_to(around.scope);
    std::map<std::string, std::vector<ElementRef>> by_import;
    for (const auto& each : required) {
        if (each.is_imported) {
            by_import[each.import].push_back(each.element);
            continue;
        }
        around.body.sources.push_back({around.scope.size(), each.element});
        around.add(index_.variable_of(each.element).name, index_.type_of(each.element));
    }
    for (const auto& [name, elements] : by_import) {
        ImportSource source{around.scope.size(), {}};
        std::vector<feel::TypeEntry> entries;
        for (const auto& member_of : elements) {
            const auto& member = index_.variable_of(member_of).name;
            source.members.emplace_back(feel::make_ref<feel::Text>(member), member_of);
            entries.push_back({member, index_.type_of(member_of)});
        }
        around.body.imports.push_back(std::move(source));
        around.add(name, Type::context(std::move(entries)));
    }
    return around;
}

void ProgramCompiler::finish_decision(std::uint32_t index) {
    const auto origin = index_.origin_of({ElementKind::decision, index});
    const auto& syntax = *program_->decisions[index].syntax;
    std::vector<Required> required;
    require(syntax.inputs, {ElementKind::input}, origin, required);
    require(syntax.decisions, {ElementKind::decision}, origin, required);
    require(syntax.knowledge, {ElementKind::knowledge, ElementKind::service}, origin, required);
    auto around = surroundings({ElementKind::decision, index}, required);
    auto compiler = compiler_of(origin.model);
    auto& decision = program_->decisions[index];
    decision.where = origin.place;
    decision.type = index_.resolve(syntax.variable.type, origin);
    auto logic = compiler.compile(syntax.logic, around.scope, origin.place, syntax.variable.type);
    if (decision.type.is_any())
        decision.type = logic->type();
    else
        logic = compiler.conforming(std::move(logic), syntax.variable.type, origin.place);
    decision.body = around.take(std::move(logic), compiler);
    order(index, required);
}

void ProgramCompiler::order(std::uint32_t index, const std::vector<Required>& required) {
    auto& decision = program_->decisions[index];
    std::set<std::uint32_t> seen;
    std::set<std::uint32_t> inputs;
    for (const auto& each : required) {
        if (each.element.kind == ElementKind::input) inputs.insert(each.element.index);
        if (each.element.kind != ElementKind::decision) continue;
        const auto& before = program_->decisions[each.element.index];
        for (const auto needed : before.order)
            if (seen.insert(needed).second) decision.order.push_back(needed);
        inputs.insert(before.inputs.begin(), before.inputs.end());
    }
    decision.order.push_back(index);
    decision.inputs.assign(inputs.begin(), inputs.end());
}

// The variable of a function has the function's type, or as many tools write it its result's.
Type ProgramCompiler::function_result(const TypeRef& type, const Origin& origin) {
    auto resolved = index_.resolve(type, origin);
    return resolved.kind() == TypeKind::function ? resolved.result() : resolved;
}

Type ProgramCompiler::knowledge_result(std::uint32_t index, const Origin& origin) {
    const auto& syntax = *program_->knowledge[index].syntax;
    auto result = function_result(syntax.variable.type, origin);
    return result.is_any() && syntax.logic ? function_result(syntax.logic->type, origin) : result;
}

std::vector<feel::TypeEntry> ProgramCompiler::knowledge_parameters(
    std::uint32_t index,
    LogicCompiler& compiler,
    const Origin& origin
) {
    const auto& syntax = *program_->knowledge[index].syntax;
    if (!syntax.logic) return {};
    auto parameters = compiler.parameters(std::get<FunctionDefinition>(syntax.logic->content));
    const auto declared = index_.resolve(syntax.variable.type, origin);
    if (declared.kind() != TypeKind::function) return parameters;
    for (auto& parameter : parameters)
        if (const auto* entry = declared.find(parameter.name);
            entry != nullptr && parameter.type.is_any())
            parameter.type = entry->type;
    return parameters;
}

void ProgramCompiler::finish_knowledge(std::uint32_t index) {
    const ElementRef self{ElementKind::knowledge, index};
    const auto origin = index_.origin_of(self);
    const auto& syntax = *program_->knowledge[index].syntax;
    auto compiler = compiler_of(origin.model);
    auto parameters = knowledge_parameters(index, compiler, origin);
    auto result = knowledge_result(index, origin);
    auto& knowledge = program_->knowledge[index];
    knowledge.where = origin.place;
    knowledge.type = Type::function(parameters, result);
    std::vector<Required> required;
    require(syntax.knowledge, {ElementKind::knowledge, ElementKind::service}, origin, required);
    const auto is_self = [&](const auto& each) { return each.element == self; };
    if (std::none_of(required.begin(), required.end(), is_self))
        required.push_back({self, "", false});
    auto around = surroundings(self, required);
    knowledge.first_parameter = around.scope.size();
    for (const auto& parameter : parameters) around.add(parameter.name, parameter.type);
    const auto* function =
        syntax.logic ? &std::get<FunctionDefinition>(syntax.logic->content) : nullptr;
    LogicPtr logic;
    if (function != nullptr && function->kind != FunctionKind::feel)
        logic = std::make_unique<NullLogic>(
            feel::Reason::wrong_call, "functions outside of FEEL are not called", origin.place
        );
    else
        logic = compiler.compile(
            function != nullptr ? function->body : nullptr, around.scope, origin.place
        );
    if (result.is_any()) result = logic->type();
    knowledge.type = Type::function(std::move(parameters), std::move(result));
    knowledge.body = around.take(std::move(logic), compiler);
}

void ProgramCompiler::finish_service(std::uint32_t index) {
    const auto origin = index_.origin_of({ElementKind::service, index});
    const auto& syntax = *program_->services[index].syntax;
    std::vector<Required> parameters;
    std::vector<Required> outputs;
    std::vector<Required> encapsulated;
    require(syntax.inputs, {ElementKind::input}, origin, parameters);
    require(syntax.input_decisions, {ElementKind::decision}, origin, parameters);
    require(syntax.outputs, {ElementKind::decision}, origin, outputs);
    require(syntax.encapsulated, {ElementKind::decision}, origin, encapsulated);
    if (outputs.empty()) index_.problem(origin, "missing_output", "has no output decision");
    auto& service = program_->services[index];
    service.where = origin.place;
    std::vector<feel::TypeEntry> entries;
    for (const auto& parameter : parameters) {
        service.parameters.push_back(parameter.element);
        entries.push_back(
            {index_.variable_of(parameter.element).name, index_.type_of(parameter.element)}
        );
    }
    std::vector<feel::TypeEntry> results;
    for (const auto& output : outputs) {
        service.outputs.push_back(output.element.index);
        results.push_back({index_.variable_of(output.element).name, index_.type_of(output.element)}
        );
    }
    auto result = function_result(syntax.variable.type, origin);
    if (result.is_any())
        result = results.size() == 1 ? results[0].type : Type::context(std::move(results));
    service.type = Type::function(std::move(entries), std::move(result));
    order_service(service);
}

// Down to the input decisions, whose values are given.
void ProgramCompiler::order_service(ProgramService& service) {
    std::set<std::uint32_t> seen;
    std::set<std::uint32_t> inputs;
    for (const auto& parameter : service.parameters)
        if (parameter.kind == ElementKind::decision) seen.insert(parameter.index);
    const auto visit = [&](const auto& self, std::uint32_t decision) -> void {
        if (!seen.insert(decision).second) return;
        const auto& body = program_->decisions[decision].body;
        const auto need = [&](ElementRef element) {
            if (element.kind == ElementKind::decision) self(self, element.index);
            if (element.kind == ElementKind::input) inputs.insert(element.index);
        };
        for (const auto& source : body.sources) need(source.element);
        for (const auto& import : body.imports)
            for (const auto& member : import.members) need(member.second);
        service.order.push_back(decision);
    };
    for (const auto output : service.outputs) visit(visit, output);
    service.inputs.assign(inputs.begin(), inputs.end());
}

} // namespace kansli::rules::dmn
