// What a package's process and rules ask of each other, of the case type and of its form; a part of
// automation.hpp.
#include "cases/automation/automation.hpp"
#include "cases/automation/house_work.hpp"
#include "process/model/check.hpp"
#include "process/model/reader.hpp"
#include "process/store/process_store.hpp"
#include "rules/dmn/check.hpp"
#include "rules/dmn/compiler.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

namespace kansli::cases {

namespace {

using process::Definition;
using process::Element;
using rules::dmn::ModelProblems;
using rules::dmn::Severity;

class Check {
public:
    Check(
        const CaseType& type,
        const std::map<std::string, std::string>& files,
        const std::vector<FormField>& fields,
        std::map<std::string, ModelProblems>& problems
    )
        : type_(type), files_(files), fields_(fields), problems_(problems) {}

    void run() {
        files_fit_level();
        if (files_.contains(rules_file)) read_rules();
        if (files_.contains(process_file)) read_process();
    }

private:
    void whole(const char* file, std::string code, std::string message) {
        problems_[file].push_back(
            {Severity::error, std::move(code), std::move(message), {}, {}, 1, {}}
        );
    }

    void at(const Element& element, std::string code, std::string message) {
        problems_[process_file].push_back(
            {Severity::error,
             std::move(code),
             std::move(message),
             element.id,
             process::place_of(element),
             element.line,
             {}}
        );
    }

    void files_fit_level() {
        const bool is_c = type_.automation_level == AutomationLevel::C;
        if (is_c && !files_.contains(process_file))
            whole(process_file, "missing_file", "level C needs a process: there is no such file");
        if (is_c) return;
        for (const auto* file : {process_file, rules_file})
            if (files_.contains(file))
                whole(
                    file,
                    "not_allowed",
                    fmt::format(
                        "is of level C, and the case type is of level {}",
                        base::enum_name(type_.automation_level)
                    )
                );
    }

    void read_rules() {
        const auto compiled = rules::dmn::compile_model(files_.at(rules_file));
        auto& found = problems_[rules_file];
        for (const auto& problem : rules::dmn::check_model(compiled))
            if (problem.severity == Severity::error) found.push_back(problem);
        if (compiled.model) rules_.add(compiled.model);
    }

    void read_process() {
        const auto read = process::read_model(files_.at(process_file));
        auto& found = problems_[process_file];
        for (const auto& problem : read.problems)
            if (problem.severity == Severity::error) found.push_back(problem);
        if (read.definitions.empty()) return;
        const auto has = [&](std::string_view key) {
            return std::any_of(
                read.definitions.begin(),
                read.definitions.end(),
                [&](const auto& each) { return each->key == key; }
            );
        };
        if (!has(type_.id.str()))
            whole(
                process_file,
                "no_process",
                fmt::format("one process has the id of the case type, {}", type_.id.str())
            );
        const process::Surroundings surroundings{
            [&](std::string_view decision) { return rules_.has(decision); }, has};
        for (const auto& definition : read.definitions) {
            process::check_references(*definition, surroundings, found);
            if (!process::event_starts(*definition).empty())
                at(definition->elements.at(0),
                   "not_run",
                   "the process of a case starts with the case: a start event without a trigger");
            read_fields(*definition);
            for (const auto& element : definition->elements) read_element(element);
        }
    }

    void read_fields(const Definition& definition) {
        for (const auto& name : form_fields_of(definition)) {
            const auto pointer = '/' + name;
            if (std::none_of(fields_.begin(), fields_.end(), [&](const FormField& field) {
                    return field.pointer == pointer;
                }))
                at(definition.elements.at(0),
                   "unknown_field",
                   fmt::format("the form has no field {}", name));
            else if (secret_fields(type_).contains(pointer))
                at(definition.elements.at(0),
                   "not_allowed",
                   fmt::format("{} is kept secret, and a process is read by operators", name));
        }
    }

    void read_element(const Element& element) {
        if (const auto status = element.property(status_property); !status.empty())
            read_status(element, status);
        const auto& external = element.work.external;
        if (!external || !external->topic.starts_with(process::house_topics)) return;
        const auto* work = find_house_work(external->topic);
        if (work == nullptr) {
            std::vector<std::string_view> known;
            for (const auto& each : house_works()) known.push_back(each.topic);
            return at(
                element,
                "unknown_topic",
                fmt::format("the house does {}, not {}", base::one_of(known), external->topic)
            );
        }
        read_inputs(element, *work);
    }

    void read_status(const Element& element, std::string_view id) {
        const auto* status = find_status(type_, id);
        if (status == nullptr)
            at(element, "unknown_status", fmt::format("\"{}\" is none of the statuses", id));
        else if (is_final(*status))
            at(element,
               "not_allowed",
               fmt::format("a final status is entered by closing the case ({})", close_topic));
    }

    void read_inputs(const Element& element, const HouseWork& work) {
        std::set<std::string_view> given;
        for (const auto& input : element.inputs) {
            given.insert(input.name);
            if (std::count(work.inputs.begin(), work.inputs.end(), input.name) == 0)
                at(element,
                   "unknown_input",
                   fmt::format(
                       "{} has the inputs {}, not {}",
                       work.topic,
                       fmt::join(work.inputs, ", "),
                       input.name
                   ));
            if (input.name == "text") read_text(element, work, input.value.source());
        }
        for (const auto& one_of_these : work.needed)
            if (std::none_of(one_of_these.begin(), one_of_these.end(), [&](auto name) {
                    return given.contains(name);
                }))
                at(element,
                   "missing_input",
                   fmt::format("{} needs the input {}", work.topic, base::one_of(one_of_these)));
        if (work.topic == "kansli:decide") decide_fits();
    }

    // An expression is found out when it is evaluated.
    void read_text(const Element& element, const HouseWork& work, const std::string& id) {
        if (id.starts_with('=') || id.find("${") != std::string::npos) return;
        const auto* text = find_text(type_, id);
        if (text == nullptr)
            at(element, "unknown_text", fmt::format("\"{}\" is none of the texts", id));
        else if (work.text && text->use != *work.text)
            at(element,
               "not_allowed",
               fmt::format(
                   "the text \"{}\" is for a {}, not for a {}",
                   id,
                   base::enum_name(text->use),
                   base::enum_name(*work.text)
               ));
    }

    void decide_fits() {
        if (type_.four_eyes.value_or(false))
            whole(
                process_file,
                "not_allowed",
                "where four eyes are demanded people decide: no process does"
            );
        if (!type_.decision)
            whole(process_file, "not_allowed", "cases of this type have no decision");
        if (!type_.checklist) return;
        for (const auto& item : *type_.checklist)
            if (item.required_for == ChecklistStage::decision)
                whole(
                    process_file,
                    "not_allowed",
                    fmt::format(
                        "the decision waits for \"{}\" to be ticked off, which no process does",
                        item.id.str()
                    )
                );
    }

    const CaseType& type_;
    const std::map<std::string, std::string>& files_;
    const std::vector<FormField>& fields_;
    std::map<std::string, ModelProblems>& problems_;
    process::DecisionModels rules_;
};

} // namespace

void check_automation(
    const CaseType& type,
    const std::map<std::string, std::string>& files,
    const std::vector<FormField>& fields,
    std::map<std::string, ModelProblems>& problems
) {
    Check(type, files, fields, problems).run();
}

} // namespace kansli::cases
