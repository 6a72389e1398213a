// Runs the official suite's folders against the engine and counts, by the suite's own tolerance
// and strictly. Reads files, which the rest of the room never does: it is a tool for people.
#pragma once

#include "rules/dmn/tck_suite.hpp"

#include <boost/describe/class.hpp>

#include <filesystem>
#include <ostream>
#include <string>
#include <vector>

namespace kansli::rules::dmn {

struct TckFailure {
    std::string folder;
    std::string id; // of the case
    std::string what;
};
BOOST_DESCRIBE_STRUCT(TckFailure, (), (folder, id, what))

struct TckFolder {
    std::string level; // "compliance-level-2"
    std::string name;
    int cases = 0;
    int passed = 0;          // numbers within 1e-8
    int passed_strictly = 0; // numbers with the very same value
};
BOOST_DESCRIBE_STRUCT(TckFolder, (), (level, name, cases, passed, passed_strictly))

struct TckReport {
    std::vector<TckFolder> folders;
    std::vector<TckFailure> failures;
};
BOOST_DESCRIBE_STRUCT(TckReport, (), (folders, failures))

// Every folder below that holds test files; a case that cannot be run has failed.
TckReport run_tck(const std::filesystem::path& root);

enum class TckDetail { levels, folders, failures };

// As a table for people.
void print(const TckReport& report, TckDetail detail, std::ostream& out);

} // namespace kansli::rules::dmn
