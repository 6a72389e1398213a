// Reads a model and, once each, the models that it imports; a part of compiler.hpp.
#pragma once

#include "rules/dmn/compiler.hpp"
#include "rules/dmn/item_types.hpp"

#include <deque>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace kansli::rules::dmn {

struct LoadedImport {
    std::string name; // under which its elements are known; empty: under their own names
    std::string uri;
    std::uint32_t model = 0;
};

struct LoadedModel {
    std::shared_ptr<const Definitions> definitions;
    std::vector<LoadedImport> imports;
    std::unique_ptr<const ItemTypes> types;
    ModelProblems problems;
};

// The model asked for first; a deque, because the types of one refer to those of another. Empty
// when it cannot be read, with `problems` saying why; what is wrong with a model that can be read
// stands beside it.
std::deque<LoadedModel>
load_models(std::string_view text, const ImportReader& reader, ModelProblems& problems);

} // namespace kansli::rules::dmn
