#include "cases/case_type_package.hpp"

#include "base/hash.hpp"
#include "base/yaml.hpp"
#include "cases/automation/automation.hpp"
#include "cases/case_type_check.hpp"
#include "cases/form_check.hpp"
#include "cases/form_ui.hpp"
#include "cases/prefill.hpp"
#include "cases/scenario.hpp"
#include "cases/text_template.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace kansli::cases {

namespace {

constexpr auto case_type_file = "case-type.yaml";
constexpr auto form_schema_file = "form.schema.json";
constexpr auto form_ui_file = "form.ui.json";
constexpr std::array needed_files{case_type_file, form_schema_file, form_ui_file};
constexpr std::array other_files{process_file, rules_file};

// What a case runs on: the scenarios are not part of it.
std::string hash_of(const PackageFiles& files) {
    std::string all;
    for (const auto& [name, text] : files)
        if (!is_scenario_file(name))
            all += fmt::format("{}:{}{}:{}", name.size(), name, text.size(), text);
    return base::to_hex(base::sha256(all));
}

const std::string& text_of(const PackageFiles& files, const char* name) {
    static const std::string empty;
    const auto found = files.find(name);
    return found == files.end() ? empty : found->second;
}

// The files that there must be, and no others.
void check_names(const PackageFiles& files, std::vector<PackageProblem>& problems) {
    for (const auto* name : needed_files)
        if (files.count(name) == 0)
            problems.push_back({name, 1, "", "missing_file", "the package has no such file"});
    for (const auto& [name, text] : files) {
        if (text.size() > max_package_file_size)
            problems.push_back({name, 1, "", "too_long", "the file is too large"});
        if (is_scenario_file(name)) continue;
        if (std::count(needed_files.begin(), needed_files.end(), name) == 0 &&
            std::count(other_files.begin(), other_files.end(), name) == 0)
            problems.push_back({name, 1, "", "unknown_file", "is not a file of a package"});
    }
}

class PackageReader {
public:
    explicit PackageReader(const PackageFiles& files)
        : files_(files),
          yaml_(base::parse_yaml(text_of(files, case_type_file))),
          schema_(base::parse_json_source(text_of(files, form_schema_file))),
          ui_(base::parse_json_source(text_of(files, form_ui_file))) {}

    std::vector<PackageProblem> problems() {
        std::vector<PackageProblem> all;
        check_names(files_, all);
        if (!all.empty()) return all;
        std::vector<base::SourceProblem> found;
        type_ = base::read_source<CaseType>(yaml_, found);
        if (found.empty())
            for (auto& problem : contradictions(type_)) {
                const auto line = yaml_.line_of(problem.pointer);
                found.push_back({line, std::move(problem)});
            }
        const bool type_is_right = found.empty();
        move_to(all, case_type_file, found);
        const auto fields = check_form_schema(schema_, found);
        const bool schema_is_right = found.empty();
        move_to(all, form_schema_file, found);
        if (schema_is_right && type_is_right) {
            for (auto& problem : fields_problems(fields)) {
                const auto line = yaml_.line_of(problem.pointer);
                found.push_back({line, std::move(problem)});
            }
            move_to(all, case_type_file, found);
        }
        if (schema_is_right) check_form_ui(ui_, fields, found);
        move_to(all, form_ui_file, found);
        if (schema_is_right && type_is_right) check_models(fields, all);
        if (type_is_right) check_scenarios(all);
        return all;
    }

    // Without the checks that may have become stricter since it was published.
    std::shared_ptr<const PublishedCaseType> package() {
        std::vector<base::SourceProblem> found;
        auto type = base::read_source<CaseType>(yaml_, found);
        base::throw_if_any(base::told_with_lines(case_type_file, found));
        auto automation = type.automation_level == AutomationLevel::A
                              ? nullptr
                              : std::make_shared<const Automation>(automation_of(type, files_));
        return std::make_shared<const PublishedCaseType>(PublishedCaseType{
            std::move(type),
            FormValidator(schema_.value),
            base::JsonText{boost::json::serialize(schema_.value)},
            base::JsonText{boost::json::serialize(ui_.value)},
            hash_of(files_),
            files_,
            std::move(automation)});
    }

private:
    // What case-type.yaml says of fields that the form has not.
    std::vector<base::Problem> fields_problems(const std::vector<FormField>& fields) const {
        auto problems = text_problems(type_, fields);
        std::ranges::move(
            prefill_problems(type_, fields, schema_.value), std::back_inserter(problems)
        );
        const auto check = [&](const std::string& field, std::string at) {
            if (std::none_of(fields.begin(), fields.end(), [&](const FormField& each) {
                    return each.pointer == field;
                }))
                problems.push_back({std::move(at), "unknown_field", "is no field of the form"});
        };
        if (type_.permit && type_.permit->renewal_form_data)
            for (const auto& [name, answer] : *type_.permit->renewal_form_data)
                check('/' + name, "/permit/renewal_form_data/" + name);
        if (const auto& secret = type_.access.confidential_fields)
            for (std::size_t i = 0; i < secret->size(); ++i)
                check(
                    (*secret)[i].field.str(), fmt::format("/access/confidential_fields/{}/field", i)
                );
        if (type_.checks)
            for (std::size_t i = 0; i < type_.checks->size(); ++i)
                if (const auto& field = (*type_.checks)[i].field)
                    check(field->str(), fmt::format("/checks/{}/field", i));
        return problems;
    }

    void
    check_models(const std::vector<FormField>& fields, std::vector<PackageProblem>& all) const {
        std::map<std::string, rules::dmn::ModelProblems> found;
        check_automation(type_, files_, fields, found);
        for (const auto& [file, problems] : found)
            for (const auto& problem : problems)
                all.push_back(
                    {file,
                     problem.line,
                     problem.element_id.empty() ? "" : '#' + problem.element_id,
                     problem.code,
                     problem.message}
                );
    }

    void check_scenarios(std::vector<PackageProblem>& all) const {
        for (const auto& [name, text] : files_) {
            if (!is_scenario_file(name)) continue;
            std::vector<base::SourceProblem> found;
            read_scenario(type_, text, found);
            move_to(all, name, found);
        }
    }

    static void move_to(
        std::vector<PackageProblem>& all,
        const std::string& file,
        std::vector<base::SourceProblem>& found
    ) {
        std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
            return a.line < b.line;
        });
        for (auto& [line, problem] : found)
            all.push_back({file, line, problem.pointer, problem.code, problem.message});
        found.clear();
    }

    const PackageFiles& files_;
    base::SourceDocument yaml_;
    base::SourceDocument schema_;
    base::SourceDocument ui_;
    CaseType type_;
};

} // namespace

std::string told(const PackageProblem& problem) {
    auto text = fmt::format("{}:{}: ", problem.file, problem.line);
    if (!problem.pointer.empty()) text += problem.pointer + ' ';
    return text + problem.message;
}

PackageFiles read_package_files(const std::filesystem::path& folder) {
    PackageFiles files;
    const auto read_folder = [&](const std::filesystem::path& from, const std::string& prefix) {
        std::error_code failed;
        std::filesystem::directory_iterator entries(from, failed);
        if (failed)
            throw base::Error(base::ErrorCode::not_found, "Cannot read " + from.string() + ".");
        for (const auto& entry : entries) {
            const auto name = entry.path().filename().string();
            if (entry.is_directory() || name.starts_with('.')) continue;
            auto text = base::read_source_file(entry.path());
            if (files.size() == max_package_files || text.size() > max_package_file_size)
                throw base::Error(
                    base::ErrorCode::too_large, "The package is too large at " + name + "."
                );
            files.emplace(prefix + name, std::move(text));
        }
    };
    read_folder(folder, "");
    if (std::filesystem::is_directory(folder / "tests")) read_folder(folder / "tests", "tests/");
    return files;
}

PackageCheck check_package(const PackageFiles& files) {
    PackageReader reader(files);
    PackageCheck check{reader.problems(), nullptr};
    if (check.problems.empty()) check.package = reader.package();
    return check;
}

std::shared_ptr<const PublishedCaseType> stored_package(const PackageFiles& files) {
    return PackageReader(files).package();
}

std::shared_ptr<const PublishedCaseType> load_package(const std::filesystem::path& folder) {
    auto check = check_package(read_package_files(folder));
    std::vector<base::Problem> problems;
    for (const auto& problem : check.problems)
        problems.push_back({problem.pointer, problem.code, folder.string() + '/' + told(problem)});
    base::throw_if_any(std::move(problems));
    return check.package;
}

} // namespace kansli::cases
