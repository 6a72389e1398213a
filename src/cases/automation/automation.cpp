#include "cases/automation/automation.hpp"

#include "cases/automation/robot_model.hpp"
#include "process/model/reader.hpp"
#include "rules/dmn/compiler.hpp"

namespace kansli::cases {

namespace {

const std::string* text_of(const std::map<std::string, std::string>& files, const char* name) {
    const auto found = files.find(name);
    return found == files.end() ? nullptr : &found->second;
}

std::vector<std::string> split(std::string_view list) {
    std::vector<std::string> names;
    while (!list.empty()) {
        const auto end = std::min(list.find(','), list.size());
        auto name = list.substr(0, end);
        list.remove_prefix(std::min(end + 1, list.size()));
        while (name.starts_with(' ')) name.remove_prefix(1);
        while (name.ends_with(' ')) name.remove_suffix(1);
        if (!name.empty()) names.emplace_back(name);
    }
    return names;
}

} // namespace

std::string robot_process(const CaseType& type, const RobotRules& robot) {
    return type.id.str() + '.' + robot.id.str();
}

std::vector<std::string> form_fields_of(const process::Definition& definition) {
    return split(definition.elements.at(0).property(form_property));
}

Automation automation_of(const CaseType& type, const std::map<std::string, std::string>& files) {
    Automation made;
    if (type.robots) made.model = robot_model(type);
    if (const auto* model = text_of(files, process_file)) {
        made.model = *model;
        for (const auto& definition : process::read_model(*model).definitions)
            if (definition->key == type.id.str()) made.form_fields = form_fields_of(*definition);
    }
    if (const auto* rules = text_of(files, rules_file))
        if (auto compiled = rules::dmn::compile_model(*rules); compiled.model)
            made.rules.add(std::move(compiled.model));
    return made;
}

} // namespace kansli::cases
