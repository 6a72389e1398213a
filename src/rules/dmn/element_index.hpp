// The elements of all loaded models under their indices, and what a reference from one to another
// means; a part of compiler.hpp.
#pragma once

#include "rules/dmn/model_loader.hpp"
#include "rules/dmn/program.hpp"

#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kansli::rules::dmn {

// Who refers, for problems.
struct Origin {
    std::uint32_t model = 0;
    const Element& element;
    std::string place; // "decision Eligibility"
};

struct Required {
    ElementRef element;
    std::string import; // the name of the import by which it is known
    bool is_imported = false;
};

class ElementIndex {
public:
    // Adds all elements to the program, not yet compiled.
    ElementIndex(std::deque<LoadedModel>& models, Program& program);

    // Nothing, with a problem, when there is no such element of one of the kinds.
    std::optional<Required> find(
        const Reference& reference,
        std::initializer_list<ElementKind> kinds,
        const Origin& origin
    );

    const Variable& variable_of(ElementRef element) const;
    const feel::Type& type_of(ElementRef element) const;
    Origin origin_of(ElementRef element) const;

    // The variable's type; Any, with a problem, when there is no such type.
    feel::Type resolve(const TypeRef& type, const Origin& origin);
    void problem(const Origin& origin, const char* code, std::string message, int line = 0);

private:
    void add_model(std::uint32_t index);

    std::deque<LoadedModel>& models_;
    Program& program_;
    std::vector<std::map<std::string, ElementRef>> ids_;
};

} // namespace kansli::rules::dmn
