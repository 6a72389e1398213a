// Reads the XML of a DMN model, versions 1.1 to 1.5, into its syntax.
#pragma once

#include "rules/dmn/problem.hpp"
#include "rules/dmn/syntax.hpp"

#include <memory>
#include <string_view>

namespace kansli::rules::dmn {

// The namespace of Kansli's own attributes in a model: `version` of definitions.
constexpr std::string_view extension_uri = "urn:kansli:rules";

struct ReadModel {
    std::shared_ptr<const Definitions> definitions; // null when there is an error in the writing
    ModelProblems problems;
};

// Never throws for what the text holds. What belongs to no DMN namespace is passed over, as the
// standard asks of extensions (DMN 1.5 §6.3.17).
ReadModel read_model(std::string_view text);

} // namespace kansli::rules::dmn
