// An explanation in sentences that a citizen can read, in Swedish or English, from the model's own
// texts: questions, labels, the texts of rules and the words for values.
#pragma once

#include "rules/dmn/explanation.hpp"
#include "rules/dmn/texts.hpp"

#include <string>
#include <vector>

namespace kansli::rules::dmn {

// What is told about one evaluation.
struct Told {
    const Model& model;
    std::uint32_t decision = 0;
    const feel::Value& result;
    const Trace& trace;
    const feel::Evaluation& evaluation;
};

// The decision and its reasons first, then what it builds on, the nearest first.
std::vector<std::string> sentences(const Told& told, Language language);

} // namespace kansli::rules::dmn
