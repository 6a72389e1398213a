#include "rules/dmn/element_index.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kansli::rules::dmn {

ElementIndex::ElementIndex(std::deque<LoadedModel>& models, Program& program)
    : models_(models), program_(program) {
    for (std::uint32_t i = 0; i < models_.size(); ++i) add_model(i);
}

void ElementIndex::add_model(std::uint32_t index) {
    const auto& definitions = *models_[index].definitions;
    program_.models.push_back(models_[index].definitions);
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
    add(definitions.inputs, program_.inputs, ElementKind::input);
    add(definitions.decisions, program_.decisions, ElementKind::decision);
    add(definitions.knowledge, program_.knowledge, ElementKind::knowledge);
    add(definitions.services, program_.services, ElementKind::service);
}

std::optional<Required> ElementIndex::find(
    const Reference& reference,
    std::initializer_list<ElementKind> kinds,
    const Origin& origin
) {
    const auto dangling = [&] {
        problem(
            origin,
            "dangling_reference",
            fmt::format("requires {}#{}, which is not there", reference.uri, reference.id),
            reference.line
        );
        return std::nullopt;
    };
    Required required;
    auto model = origin.model;
    if (!reference.uri.empty()) {
        const auto& imports = models_[model].imports;
        const auto import = std::find_if(imports.begin(), imports.end(), [&](const auto& each) {
            return each.uri == reference.uri;
        });
        if (import == imports.end()) return dangling();
        model = import->model;
        required.import = import->name;
        required.is_imported = !import->name.empty();
    }
    const auto found = ids_[model].find(reference.id);
    if (found == ids_[model].end() ||
        std::find(kinds.begin(), kinds.end(), found->second.kind) == kinds.end())
        return dangling();
    required.element = found->second;
    return required;
}

const Variable& ElementIndex::variable_of(ElementRef element) const {
    switch (element.kind) {
    case ElementKind::input:
        return program_.inputs[element.index].syntax->variable;
    case ElementKind::decision:
        return program_.decisions[element.index].syntax->variable;
    case ElementKind::knowledge:
        return program_.knowledge[element.index].syntax->variable;
    case ElementKind::service:
        break;
    }
    return program_.services[element.index].syntax->variable;
}

const feel::Type& ElementIndex::type_of(ElementRef element) const {
    switch (element.kind) {
    case ElementKind::input:
        return program_.inputs[element.index].type;
    case ElementKind::decision:
        return program_.decisions[element.index].type;
    case ElementKind::knowledge:
        return program_.knowledge[element.index].type;
    case ElementKind::service:
        break;
    }
    return program_.services[element.index].type;
}

Origin ElementIndex::origin_of(ElementRef element) const {
    const auto of = [](const auto& compiled, const char* kind) {
        return Origin{
            compiled.model, *compiled.syntax, fmt::format("{} {}", kind, compiled.syntax->name)};
    };
    switch (element.kind) {
    case ElementKind::input:
        return of(program_.inputs[element.index], "input");
    case ElementKind::decision:
        return of(program_.decisions[element.index], "decision");
    case ElementKind::knowledge:
        return of(program_.knowledge[element.index], "business knowledge model");
    case ElementKind::service:
        break;
    }
    return of(program_.services[element.index], "decision service");
}

feel::Type ElementIndex::resolve(const TypeRef& type, const Origin& origin) {
    auto& problems = models_[origin.model].problems;
    const auto before = problems.size();
    auto resolved = models_[origin.model].types->resolve(type, problems);
    for (auto i = before; i < problems.size(); ++i) {
        problems[i].place = origin.place;
        problems[i].element_id = origin.element.id;
    }
    return resolved;
}

void ElementIndex::problem(const Origin& origin, const char* code, std::string message, int line) {
    models_[origin.model].problems.push_back(
        {Severity::error,
         code,
         std::move(message),
         origin.element.id,
         origin.place,
         line > 0 ? line : origin.element.line,
         ""}
    );
}

} // namespace kansli::rules::dmn
