// What of a case type's package works by itself: the robots of case-type.yaml (level B), or
// process.bpmn with the rules of rules.dmn (level C). A robot's work is a process too, of one task,
// so that both run on the same engine.
#pragma once

#include "cases/case_type.hpp"
#include "cases/form_check.hpp"
#include "process/decisions.hpp"
#include "process/model/definition.hpp"
#include "rules/dmn/problem.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kansli::cases {

constexpr auto process_file = "process.bpmn";
constexpr auto rules_file = "rules.dmn";

// The property of an element that names the status which a case comes to there.
constexpr std::string_view status_property = "status";
// The property of the process that names the fields of the form which it is handed in the variable
// `form`: "application_kind, capacity". What is not named stays in the case.
constexpr std::string_view form_property = "form";

struct Automation {
    std::string model; // BPMN; empty on level A
    process::DecisionModels rules;
    std::vector<std::string> form_fields; // that the process is handed

    bool is_there() const { return !model.empty(); }
};

// Of a package that passed the check.
Automation automation_of(const CaseType& type, const std::map<std::string, std::string>& files);

// Appends what is wrong, by file: with the models, with what they ask of the case type - statuses,
// texts, decisions - and where the files do not fit the level of automation.
void check_automation(
    const CaseType& type,
    const std::map<std::string, std::string>& files,
    const std::vector<FormField>& fields,
    std::map<std::string, rules::dmn::ModelProblems>& problems
);

// Those that the property names.
std::vector<std::string> form_fields_of(const process::Definition& definition);

// "bus-card.order": the process of a robot.
std::string robot_process(const CaseType& type, const RobotRules& robot);

} // namespace kansli::cases
