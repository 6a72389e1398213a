// Any text is refused as a DMN model or becomes one; and what it decides ends within its limits.
#include "rules/dmn/check.hpp"
#include "rules/dmn/compiler.hpp"
#include "rules/dmn/explanation.hpp"
#include "rules/dmn/sentences.hpp"

#include <cstdint>
#include <cstdlib>

namespace dmn = kansli::rules::dmn;
namespace feel = kansli::rules::feel;

namespace {

// Small, so that a run of the fuzzer tries many models.
constexpr feel::Limits limits{.steps = 20'000, .memory = 2'000'000, .list_length = 5'000};

void decide(const dmn::Model& model, std::uint32_t decision) {
    feel::Evaluation evaluation{feel::DateTime(), limits};
    dmn::Trace trace;
    const std::vector<feel::Value> inputs(
        model.program().inputs.size(), feel::Value(feel::Number(7))
    );
    const auto result = model.evaluate(decision, inputs, evaluation, &trace);
    const auto explained = dmn::explain(model, decision, result, trace, evaluation);
    if (explained.models.empty()) std::abort();
    if (dmn::sentences({model, decision, result, trace, evaluation}, dmn::Language::sv).empty())
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto compilation = dmn::compile_model(text);
    if (!compilation.model) {
        if (compilation.problems.empty()) std::abort();
        return 0;
    }
    dmn::check_model(compilation);
    const auto count = static_cast<std::uint32_t>(compilation.model->program().decisions.size());
    for (std::uint32_t i = 0; i < count && i < 10; ++i) decide(*compilation.model, i);
    return 0;
}
