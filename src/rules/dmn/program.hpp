// A compiled model with everything that it imports, flattened: each element has an index, and each
// body knows from which elements its slots are filled. Immutable; shared by evaluations and by the
// functions that they hand out.
#pragma once

#include "rules/dmn/item_types.hpp"
#include "rules/dmn/logic.hpp"
#include "rules/dmn/syntax.hpp"
#include "rules/feel/scope.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace kansli::rules::dmn {

enum class ElementKind : std::uint8_t { input, decision, knowledge, service };

struct ElementRef {
    ElementKind kind = ElementKind::input;
    std::uint32_t index = 0;

    bool operator==(const ElementRef&) const = default;
    auto operator<=>(const ElementRef&) const = default;
};

struct SlotSource {
    std::size_t slot = 0;
    ElementRef element;
};

// The elements required of an imported model, as one context.
struct ImportSource {
    std::size_t slot = 0;
    std::vector<std::pair<feel::Ref<feel::Text>, ElementRef>> members;
};

struct Body {
    LogicPtr logic;
    std::size_t frame_size = 0;
    std::vector<SlotSource> sources;
    std::vector<ImportSource> imports;
    std::vector<std::string> names;        // of the slots that sources, imports and parameters fill
    std::vector<std::size_t> unused;       // those of them that the logic does not read
    std::vector<const TableLogic*> tables; // in the logic
};

struct ProgramInput {
    const InputData* syntax = nullptr;
    std::uint32_t model = 0;
    feel::Type type;
};

struct ProgramDecision {
    const Decision* syntax = nullptr;
    std::uint32_t model = 0;
    feel::Type type;
    Body body;
    std::string where;
    std::vector<std::uint32_t> order;  // decisions to evaluate, itself last
    std::vector<std::uint32_t> inputs; // that those need
};

struct ProgramKnowledge {
    const KnowledgeModel* syntax = nullptr;
    std::uint32_t model = 0;
    feel::Type type;
    Body body;
    std::size_t first_parameter = 0;
    std::string where;
};

struct ProgramService {
    const DecisionService* syntax = nullptr;
    std::uint32_t model = 0;
    feel::Type type;
    std::vector<ElementRef> parameters; // input data, then input decisions (DMN 1.5 §10.4)
    std::vector<std::uint32_t> outputs;
    std::vector<std::uint32_t> order;  // decisions to evaluate
    std::vector<std::uint32_t> inputs; // that those need
    std::string where;
};

class Program {
public:
    std::vector<std::shared_ptr<const Definitions>> models; // the one asked for first
    std::vector<ProgramInput> inputs;
    std::vector<ProgramDecision> decisions;
    std::vector<ProgramKnowledge> knowledge;
    std::vector<ProgramService> services;
};

} // namespace kansli::rules::dmn
