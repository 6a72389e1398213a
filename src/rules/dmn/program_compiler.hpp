// Compiles the elements of all loaded models, each after what it requires; a part of compiler.hpp.
#pragma once

#include "rules/dmn/element_index.hpp"
#include "rules/dmn/logic_compiler.hpp"
#include "rules/dmn/model_loader.hpp"
#include "rules/dmn/program.hpp"

#include <memory>
#include <set>
#include <vector>

namespace kansli::rules::dmn {

class ProgramCompiler {
public:
    explicit ProgramCompiler(std::deque<LoadedModel>& models);

    // Null, with a problem, when decisions require each other in a circle or are over a limit.
    std::shared_ptr<const Program> compile();

private:
    struct Surroundings;

    void finish(ElementRef element);
    void finish_decision(std::uint32_t index);
    void finish_knowledge(std::uint32_t index);
    void finish_service(std::uint32_t index);
    void require(
        const std::vector<Reference>& references,
        std::initializer_list<ElementKind> kinds,
        const Origin& origin,
        std::vector<Required>& into
    );
    Surroundings surroundings(ElementRef element, const std::vector<Required>& required);
    void order(std::uint32_t decision, const std::vector<Required>& required);
    void order_service(ProgramService& service);
    feel::Type knowledge_result(std::uint32_t index, const Origin& origin);
    feel::Type function_result(const TypeRef& type, const Origin& origin);
    std::vector<feel::TypeEntry>
    knowledge_parameters(std::uint32_t index, LogicCompiler& compiler, const Origin& origin);
    LogicCompiler compiler_of(std::uint32_t model);

    std::deque<LoadedModel>& models_;
    std::shared_ptr<Program> program_;
    ElementIndex index_;
    std::set<ElementRef> open_;
    std::set<ElementRef> done_;
};

} // namespace kansli::rules::dmn
