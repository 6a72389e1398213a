// The commands for rule models in files. They need no installation: a process owner runs them on
// what a modeller drew. Each returns the exit status; failures are Error.
#pragma once

#include <filesystem>
#include <ostream>
#include <string>

namespace kansli::apps {

// Prints "file:line: error: place: message (id)" for each problem and a closing line; 1 when one is
// an error, 0 otherwise.
int check_rules(const std::filesystem::path& file, std::ostream& out);

struct RulesQuestion {
    std::filesystem::path file;
    std::string input;    // JSON, or @FILE
    std::string decision; // empty when the model has one that no other requires
    std::string language = "sv";
    std::string clock;    // RFC 3339; now when empty
    bool explain = false; // the sentences too
    bool as_json = false; // all of the explanation as JSON
};

// Prints the result as JSON and, if asked, why. 1 when the result is null.
int evaluate_rules(const RulesQuestion& question, std::ostream& out);

enum class SuiteMode {
    tolerant, // numbers within 1e-8, as the suite itself compares
    strict    // the very same decimal; what fails is listed
};

// Prints the pass table of the official suite's folder. 1 when a case fails.
int run_rules_suite(const std::filesystem::path& folder, SuiteMode mode, std::ostream& out);

struct RulesComparison {
    std::filesystem::path old_file;
    std::filesystem::path new_file;
    std::filesystem::path inputs; // a JSON list or JSON lines
    std::string decision;
    std::string language = "sv";
    bool as_json = false;
};

// Prints which outcomes a new version would change, and why. 0 also when some do.
int compare_rules(const RulesComparison& comparison, std::ostream& out);

} // namespace kansli::apps
