// From the text of a DMN file to a model that can be evaluated.
#pragma once

#include "rules/dmn/model.hpp"
#include "rules/dmn/problem.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace kansli::rules::dmn {

// The text of the model that an import means; nullopt when there is none.
using ImportReader = std::function<std::optional<std::string>(const Import&)>;

constexpr std::size_t max_models = 50;

struct Compilation {
    std::shared_ptr<const Model> model; // null when the file is no model, or requires in a circle
    ModelProblems problems;             // with a model too: what does not compile gives null
};

// Never throws for what the text holds. A model with errors is compiled as far as it goes, as the
// official suite asks; who publishes one refuses it by has_errors().
Compilation compile_model(std::string_view text, const ImportReader& imports = {});

} // namespace kansli::rules::dmn
