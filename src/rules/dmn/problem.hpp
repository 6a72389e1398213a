// What is wrong with a DMN model, with the place of it: the line in the file, the id of the element
// and its place in words. Read by people who draw models, so a message never names C++.
#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <string>
#include <vector>

namespace kansli::rules::dmn {

enum class Severity {
    error,  // the model does not do what it says; it must not be published
    warning // it does, but probably not what was meant
};
BOOST_DESCRIBE_ENUM(Severity, error, warning)

struct ModelProblem {
    Severity severity = Severity::error;
    std::string code; // stable, such as "unknown_name"
    std::string message;
    std::string element_id; // empty when the element has none
    std::string place;      // "decision Eligibility, rule 3, input Walking distance"
    int line = 0;           // in the file; 0 when it is about the whole
    std::string file;       // the model's name; empty for the model asked about
};
BOOST_DESCRIBE_STRUCT(ModelProblem, (), (severity, code, message, element_id, place, line, file))

using ModelProblems = std::vector<ModelProblem>;

// "file:12: error: decision Eligibility, rule 3: …", as compilers write.
std::string told(const ModelProblem& problem, const std::string& file);

bool has_errors(const ModelProblems& problems);

} // namespace kansli::rules::dmn
