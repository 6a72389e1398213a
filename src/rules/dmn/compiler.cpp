#include "rules/dmn/compiler.hpp"

#include "rules/dmn/logic_compiler.hpp"
#include "rules/dmn/model_loader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace kansli::rules::dmn {

using feel::Type;
using feel::TypeKind;

namespace {

constexpr std::size_t max_decisions = 2'000;
constexpr int max_requirement_depth = 300;

// What an unfinished compilation ends with; caught in compile_model.
struct Fatal {};

// The scope of a body and where its slots come from.
struct Surroundings {
    feel::Scope scope;
    Body body;

    void add(const std::string& name, const Type& type) {
        scope.add(name, type);
        body.names.push_back(name);
    }
};

class ProgramCompiler {
public:
    explicit ProgramCompiler(std::deque<LoadedModel>& models) : models_(models) {}

    std::shared_ptr<const Program> compile() {
        for (std::uint32_t i = 0; i < models_.size(); ++i) register_model(i);
        if (program_->decisions.size() > max_decisions)
            stop(0, "too_large", fmt::format("there are over {} decisions", max_decisions), {});
        for (std::uint32_t i = 0; i < program_->inputs.size(); ++i) {
            auto& input = program_->inputs[i];
            input.type = resolve(input.model, input.syntax->variable, place_of(*input.syntax));
        }
        for (std::uint32_t i = 0; i < program_->decisions.size(); ++i)
            finish({ElementKind::decision, i});
        for (std::uint32_t i = 0; i < program_->knowledge.size(); ++i)
            finish({ElementKind::knowledge, i});
        for (std::uint32_t i = 0; i < program_->services.size(); ++i)
            finish({ElementKind::service, i});
        return program_;
    }

private:
    void register_model(std::uint32_t index) {
        const auto& definitions = *models_[index].definitions;
        program_->models.push_back(models_[index].definitions);
        auto& ids = ids_.emplace_back();
        const auto add = [&](const auto& elements, auto& into, ElementKind kind) {
            for (const auto& element : elements) {
                const auto at = static_cast<std::uint32_t>(into.size());
                auto& added = into.emplace_back();
                added.syntax = &element;
                added.model = index;
                if (!element.id.empty()) ids.emplace(element.id, ElementRef{kind, at});
            }
        };
        add(definitions.inputs, program_->inputs, ElementKind::input);
        add(definitions.decisions, program_->decisions, ElementKind::decision);
        add(definitions.knowledge, program_->knowledge, ElementKind::knowledge);
        add(definitions.services, program_->services, ElementKind::service);
    }

    static std::string place_of(const InputData& element) { return "input " + element.name; }

    static std::string place_of(const Decision& element) { return "decision " + element.name; }

    static std::string place_of(const KnowledgeModel& element) {
        return "business knowledge model " + element.name;
    }

    static std::string place_of(const DecisionService& element) {
        return "decision service " + element.name;
    }

    void problem(
        std::uint32_t model,
        const char* code,
        std::string message,
        const std::string& place,
        const Element& at
    ) {
        models_[model].problems.push_back(
            {Severity::error, code, std::move(message), at.id, place, at.line, ""}
        );
    }

    [[noreturn]] void
    stop(std::uint32_t model, const char* code, std::string message, const Element& at) {
        problem(model, code, std::move(message), "", at);
        throw Fatal{};
    }

    Type resolve(std::uint32_t model, const Variable& variable, const std::string& place) {
        auto& problems = models_[model].problems;
        const auto before = problems.size();
        auto type = models_[model].types->resolve(variable.type, problems);
        for (auto i = before; i < problems.size(); ++i) {
            problems[i].place = place;
            problems[i].element_id = variable.id;
        }
        return type;
    }

    struct Resolved {
        ElementRef element;
        std::string import; // the name of the import it comes by
        bool is_imported = false;
    };

    std::optional<Resolved> find(
        std::uint32_t model,
        const Reference& reference,
        std::initializer_list<ElementKind> kinds,
        const Element& at,
        const std::string& place
    ) {
        Resolved resolved;
        auto in = model;
        if (!reference.uri.empty()) {
            const auto& imports = models_[model].imports;
            const auto import = std::find_if(imports.begin(), imports.end(), [&](const auto& each) {
                return each.uri == reference.uri;
            });
            if (import == imports.end()) {
                dangling(model, reference, at, place);
                return std::nullopt;
            }
            in = import->model;
            resolved.import = import->name;
            resolved.is_imported = !import->name.empty();
        }
        const auto found = ids_[in].find(reference.id);
        if (found == ids_[in].end() ||
            std::find(kinds.begin(), kinds.end(), found->second.kind) == kinds.end()) {
            dangling(model, reference, at, place);
            return std::nullopt;
        }
        resolved.element = found->second;
        return resolved;
    }

    void dangling(
        std::uint32_t model,
        const Reference& reference,
        const Element& at,
        const std::string& place
    ) {
        Element here;
        here.id = at.id;
        here.line = reference.line;
        problem(
            model,
            "dangling_reference",
            fmt::format("requires {}#{}, which is not there", reference.uri, reference.id),
            place,
            here
        );
    }

    const Variable& variable_of(ElementRef element) const {
        switch (element.kind) {
        case ElementKind::input:
            return program_->inputs[element.index].syntax->variable;
        case ElementKind::decision:
            return program_->decisions[element.index].syntax->variable;
        case ElementKind::knowledge:
            return program_->knowledge[element.index].syntax->variable;
        case ElementKind::service:
            break;
        }
        return program_->services[element.index].syntax->variable;
    }

    const Type& type_of(ElementRef element) const {
        switch (element.kind) {
        case ElementKind::input:
            return program_->inputs[element.index].type;
        case ElementKind::decision:
            return program_->decisions[element.index].type;
        case ElementKind::knowledge:
            return program_->knowledge[element.index].type;
        case ElementKind::service:
            break;
        }
        return program_->services[element.index].type;
    }

    // Compiles it and, before, what it requires. A business knowledge model may require itself.
    void finish(ElementRef element) {
        if (element.kind == ElementKind::input || done_.count(element) > 0) return;
        if (open_.count(element) > 0) {
            if (element.kind == ElementKind::knowledge) return;
            const bool is_decision = element.kind == ElementKind::decision;
            const auto model = is_decision ? program_->decisions[element.index].model
                                           : program_->services[element.index].model;
            const auto& at =
                is_decision
                    ? static_cast<const Element&>(*program_->decisions[element.index].syntax)
                    : *program_->services[element.index].syntax;
            stop(model, "cycle", fmt::format("{} requires itself in a circle", at.name), at);
        }
        if (open_.size() > max_requirement_depth)
            stop(0, "too_deep", "the requirements are nested too deep", {});
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

    void require(
        std::uint32_t model,
        const std::vector<Reference>& references,
        std::initializer_list<ElementKind> kinds,
        const Element& at,
        const std::string& place,
        std::vector<Resolved>& into
    ) {
        for (const auto& reference : references)
            if (auto found = find(model, reference, kinds, at, place)) {
                finish(found->element);
                into.push_back(*std::move(found));
            }
    }

    Surroundings surroundings(std::uint32_t model, const std::vector<Resolved>& required) {
        Surroundings around;
        models_[model].types->add_to(around.scope);
        std::map<std::string, std::vector<ElementRef>> by_import;
        for (const auto& each : required) {
            if (each.is_imported) {
                by_import[each.import].push_back(each.element);
                continue;
            }
            around.body.sources.push_back({around.scope.size(), each.element});
            around.add(variable_of(each.element).name, type_of(each.element));
        }
        for (const auto& [name, elements] : by_import) {
            ImportSource source{around.scope.size(), {}};
            std::vector<feel::TypeEntry> entries;
            for (const auto& element : elements) {
                const auto& member = variable_of(element).name;
                source.members.emplace_back(feel::make_ref<feel::Text>(member), element);
                entries.push_back({member, type_of(element)});
            }
            around.body.imports.push_back(std::move(source));
            around.add(name, Type::context(std::move(entries)));
        }
        return around;
    }

    void finish_decision(std::uint32_t index) {
        const auto& syntax = *program_->decisions[index].syntax;
        const auto model = program_->decisions[index].model;
        const auto place = place_of(syntax);
        std::vector<Resolved> required;
        require(model, syntax.inputs, {ElementKind::input}, syntax, place, required);
        require(model, syntax.decisions, {ElementKind::decision}, syntax, place, required);
        require(
            model,
            syntax.knowledge,
            {ElementKind::knowledge, ElementKind::service},
            syntax,
            place,
            required
        );
        auto around = surroundings(model, required);
        auto& decision = program_->decisions[index];
        decision.where = place;
        decision.type = resolve(model, syntax.variable, place);
        LogicCompiler compiler(*models_[model].types, models_[model].problems);
        around.body.logic =
            compiler.compile(syntax.logic, around.scope, place, syntax.variable.type);
        around.body.frame_size = std::max(compiler.frame_size(), around.scope.size());
        if (decision.type.is_any())
            decision.type = around.body.logic->type();
        else
            around.body.logic = std::make_unique<ConformingLogic>(
                std::move(around.body.logic), decision.type, place
            );
        decision.body = std::move(around.body);
        order(decision, index, required);
    }

    void
    order(ProgramDecision& decision, std::uint32_t index, const std::vector<Resolved>& required) {
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

    // The variable of a function has the function's type, or by many tools its result's.
    Type result_type(std::uint32_t model, const Variable& variable, const std::string& place) {
        auto type = resolve(model, variable, place);
        return type.kind() == TypeKind::function ? type.result() : type;
    }

    void finish_knowledge(std::uint32_t index) {
        const auto& syntax = *program_->knowledge[index].syntax;
        const auto model = program_->knowledge[index].model;
        const auto place = place_of(syntax);
        const auto* function =
            syntax.logic ? std::get_if<FunctionDefinition>(&syntax.logic->content) : nullptr;
        LogicCompiler compiler(*models_[model].types, models_[model].problems);
        const auto declared = resolve(model, syntax.variable, place);
        auto result = declared.kind() == TypeKind::function ? declared.result() : declared;
        auto parameters =
            function != nullptr ? compiler.parameters(*function) : std::vector<feel::TypeEntry>();
        if (declared.kind() == TypeKind::function)
            for (auto& parameter : parameters)
                if (const auto* entry = declared.find(parameter.name);
                    entry != nullptr && parameter.type.is_any())
                    parameter.type = entry->type;
        program_->knowledge[index].where = place;
        program_->knowledge[index].type = Type::function(parameters, result);
        std::vector<Resolved> required;
        require(
            model,
            syntax.knowledge,
            {ElementKind::knowledge, ElementKind::service},
            syntax,
            place,
            required
        );
        add_itself({ElementKind::knowledge, index}, required);
        auto around = surroundings(model, required);
        const auto first_parameter = around.scope.size();
        for (const auto& parameter : parameters) around.add(parameter.name, parameter.type);
        if (function != nullptr && function->kind != FunctionKind::feel)
            around.body.logic = std::make_unique<NullLogic>(
                feel::Reason::wrong_call, "Functions outside of FEEL are not called.", place
            );
        else
            around.body.logic = compiler.compile(
                function != nullptr ? function->body : nullptr,
                around.scope,
                place,
                syntax.variable.type
            );
        around.body.frame_size = std::max(compiler.frame_size(), around.scope.size());
        if (result.is_any() && function != nullptr) {
            Variable logic;
            logic.type = syntax.logic->type;
            result = result_type(model, logic, place);
        }
        if (result.is_any()) result = around.body.logic->type();
        auto& knowledge = program_->knowledge[index];
        knowledge.type = Type::function(std::move(parameters), std::move(result));
        knowledge.first_parameter = first_parameter;
        knowledge.body = std::move(around.body);
    }

    // A function knows its own name, so that it can call itself.
    static void add_itself(ElementRef element, std::vector<Resolved>& required) {
        for (const auto& each : required)
            if (each.element == element) return;
        required.insert(required.begin(), Resolved{element, "", false});
    }

    void finish_service(std::uint32_t index) {
        const auto& syntax = *program_->services[index].syntax;
        const auto model = program_->services[index].model;
        const auto place = place_of(syntax);
        std::vector<Resolved> parameters;
        std::vector<Resolved> outputs;
        std::vector<Resolved> encapsulated;
        require(model, syntax.inputs, {ElementKind::input}, syntax, place, parameters);
        require(model, syntax.input_decisions, {ElementKind::decision}, syntax, place, parameters);
        require(model, syntax.outputs, {ElementKind::decision}, syntax, place, outputs);
        require(model, syntax.encapsulated, {ElementKind::decision}, syntax, place, encapsulated);
        if (outputs.empty())
            problem(model, "missing_output", "the service has no output decision", place, syntax);
        auto& service = program_->services[index];
        service.where = place;
        std::vector<feel::TypeEntry> entries;
        for (const auto& parameter : parameters) {
            service.parameters.push_back(parameter.element);
            entries.push_back({variable_of(parameter.element).name, type_of(parameter.element)});
        }
        std::vector<feel::TypeEntry> results;
        for (const auto& output : outputs) {
            service.outputs.push_back(output.element.index);
            results.push_back({variable_of(output.element).name, type_of(output.element)});
        }
        auto result = result_type(model, syntax.variable, place);
        if (result.is_any())
            result = results.size() == 1 ? results[0].type : Type::context(std::move(results));
        service.type = Type::function(std::move(entries), std::move(result));
        service_order(service);
    }

    // Down to the input decisions, whose values are given.
    void service_order(ProgramService& service) {
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

    std::deque<LoadedModel>& models_;
    std::shared_ptr<Program> program_ = std::make_shared<Program>();
    std::vector<std::map<std::string, ElementRef>> ids_;
    std::set<ElementRef> open_;
    std::set<ElementRef> done_;
};

} // namespace

Compilation compile_model(std::string_view text, const ImportReader& imports) {
    Compilation compilation;
    auto models = load_models(text, imports, compilation.problems);
    if (models.empty()) return compilation;
    try {
        compilation.model = std::make_shared<const Model>(ProgramCompiler(models).compile());
    } catch (const Fatal&) {
        compilation.model = nullptr;
    }
    for (auto& model : models)
        for (auto& problem : model.problems) {
            if (&model != &models.front()) problem.file = model.definitions->name;
            compilation.problems.push_back(std::move(problem));
        }
    return compilation;
}

} // namespace kansli::rules::dmn
