// The test files of the official DMN Technology Compatibility Kit (testCases.xsd), as read.
#pragma once

#include "rules/feel/value.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kansli::rules::dmn {

enum class TckKind { decision, knowledge_model, decision_service };

struct TckInput {
    std::string name;
    std::string uri; // the namespace of the model that it belongs to; empty for the tested one
    feel::Value value;
};

struct TckExpectation {
    std::string name;
    std::string uri;
    bool expects_error = false;
    std::optional<feel::Value> value; // nullopt when the file says nothing about it
};

struct TckCase {
    std::string id;
    std::string description;
    TckKind kind = TckKind::decision;
    std::string invocable; // of a decision service or business knowledge model
    std::vector<TckInput> inputs;
    std::vector<TckExpectation> results;
};

struct TckFile {
    std::string model; // file name of the model beside the test file
    std::vector<TckCase> cases;
};

// Error{invalid} when it is no such file.
TckFile read_tck_file(std::string_view text);

} // namespace kansli::rules::dmn
