// A case type's package: case-type.yaml, form.schema.json and form.ui.json, on level C process.bpmn
// and rules.dmn, with scenarios in tests/, read from a folder or handed in as texts, checked as a
// whole. Nothing of a package is used before it passed the check.
#pragma once

#include "base/json.hpp"
#include "cases/case_type.hpp"
#include "cases/form.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace kansli::cases {

// File name -> text. A package is small: at most max_package_files of max_package_file_size bytes.
using PackageFiles = std::map<std::string, std::string>;
constexpr std::size_t max_package_files = 64;
constexpr std::size_t max_package_file_size = 512 * 1024;

// One thing wrong with a package; `pointer` is into the file, `line` from 1.
struct PackageProblem {
    std::string file;
    std::int64_t line = 1;
    std::string pointer;
    std::string code;
    std::string message;
};
BOOST_DESCRIBE_STRUCT(PackageProblem, (), (file, line, pointer, code, message))

struct Automation; // automation/automation.hpp

// A package that passed the check, ready for use; immutable and shared by many threads.
struct PublishedCaseType {
    CaseType type;
    FormValidator form;
    base::JsonText form_schema;
    base::JsonText form_ui;
    // SHA-256, hexadecimal, over the names and texts of what a case runs on: all but the scenarios.
    std::string hash;
    PackageFiles files;
    std::shared_ptr<const Automation> automation; // null on level A
};

// "file:line: /pointer message"
std::string told(const PackageProblem& problem);

// Exactly one of the two is there.
struct PackageCheck {
    std::vector<PackageProblem> problems;
    std::shared_ptr<const PublishedCaseType> package;
};

// The files of a package's folder and of tests/ below it, as "tests/driver.yaml"; Error{not_found}
// without a folder, Error{too_large} over the limits.
PackageFiles read_package_files(const std::filesystem::path& folder);
// Every problem of a package, or the package.
PackageCheck check_package(const PackageFiles& files);
// A package that passed the check when it was published; Error{invalid} where it cannot be read.
std::shared_ptr<const PublishedCaseType> stored_package(const PackageFiles& files);
// The package of a folder; Error{invalid} whose problems begin with file:line.
std::shared_ptr<const PublishedCaseType> load_package(const std::filesystem::path& folder);

} // namespace kansli::cases
