#include "process/model/reading.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace kansli::process {

namespace {

constexpr std::array<std::string_view, 2> extension_uris{
    "http://camunda.org/schema/1.0/bpmn",
    "http://operaton.org/schema/1.0/bpmn"};

// Read by a reader, or without a meaning for running: for forms, history and start permissions.
constexpr auto known_attributes = std::to_array<std::string_view>(
    {"type",
     "topic",
     "taskPriority",
     "expression",
     "resultVariable",
     "decisionRef",
     "decisionRefBinding",
     "decisionRefVersion",
     "mapDecisionResult",
     "assignee",
     "candidateUsers",
     "candidateGroups",
     "dueDate",
     "followUpDate",
     "priority",
     "formKey",
     "asyncBefore",
     "asyncAfter",
     "async",
     "exclusive",
     "variableName",
     "variableEvents",
     "calledElementBinding",
     "calledElementVersion",
     "calledElementVersionTag",
     "collection",
     "elementVariable",
     "errorCodeVariable",
     "errorMessageVariable",
     "errorMessage",
     "escalationCodeVariable",
     "versionTag",
     "historyTimeToLive",
     "isStartableInTasklist",
     "candidateStarterGroups",
     "candidateStarterUsers",
     "jobPriority",
     "initiator",
     "modelerTemplate",
     "modelerTemplateVersion",
     "modelerTemplateIcon",
     "diagramRelationId"}
);

constexpr auto known_elements = std::to_array<std::string_view>(
    {"inputOutput",
     "executionListener",
     "properties",
     "in",
     "out",
     "failedJobRetryTimeCycle",
     "formData"}
);

bool is_true(std::string_view text) { return text == "true"; }

Mapping read_mapping(Reading& reading, const XmlElement& xml, std::string_view name) {
    Mapping mapping;
    mapping.name = name;
    for (const auto& child : xml.children()) {
        if (child.name() == "list") {
            mapping.shape = Mapping::Shape::list;
            for (const auto& item : child.children())
                mapping.entries.push_back(read_mapping(reading, item, ""));
        } else if (child.name() == "map") {
            mapping.shape = Mapping::Shape::map;
            for (const auto& entry : child.children())
                mapping.entries.push_back(read_mapping(reading, entry, entry.attribute("key")));
        } else {
            reading.refuse(
                child,
                "not_run",
                fmt::format("{} in a mapping is not run, only texts, lists and maps", child.name())
            );
        }
        return mapping;
    }
    mapping.value = reading.value(xml, xml.text());
    return mapping;
}

void read_mappings(Reading& reading, const XmlElement& xml, Element& element) {
    for (const auto& both : extensions(xml, "inputOutput"))
        for (const auto& child : both.children()) {
            const auto name = child.attribute("name");
            if (name.empty())
                reading.refuse(child, "no_name", "a parameter of a mapping has no name");
            auto& mappings = child.name() == "inputParameter" ? element.inputs : element.outputs;
            mappings.push_back(read_mapping(reading, child, name));
        }
}

} // namespace

void Reading::refuse(const XmlElement& at, std::string code, std::string message) {
    ModelProblem problem{
        Severity::error, std::move(code), std::move(message), {}, {}, at.line(), {}};
    problem.element_id = at.attribute("id");
    problem.place = at.name();
    if (!at.attribute("name").empty()) problem.place += " " + std::string(at.attribute("name"));
    problems_.push_back(std::move(problem));
}

Expression Reading::expression(const XmlElement& at, std::string_view text, PlainText plain) {
    auto read = read_expression(text, plain);
    if (!read.problem.empty())
        refuse(at, "expression", fmt::format("\"{}\" {}", text.substr(0, 200), read.problem));
    return read.expression;
}

const RootName*
Reading::root(const XmlElement& at, std::string_view attribute, std::string_view kind) {
    auto id = at.attribute(attribute);
    if (const auto colon = id.find(':'); colon != std::string_view::npos)
        id.remove_prefix(colon + 1);
    const auto found = roots.find(id);
    if (found != roots.end() && found->second.kind == kind) return &found->second;
    refuse(
        at,
        "unknown_reference",
        id.empty() ? fmt::format("{} is missing", attribute)
                   : fmt::format("there is no {} with the id {}", kind, id)
    );
    return nullptr;
}

bool is_extension(const XmlElement& element) {
    return std::find(extension_uris.begin(), extension_uris.end(), element.uri()) !=
           extension_uris.end();
}

std::string_view extension(const XmlElement& element, std::string_view attribute) {
    for (const auto uri : extension_uris)
        if (const auto value = element.attribute(uri, attribute); !value.empty()) return value;
    return {};
}

std::vector<XmlElement> extensions(const XmlElement& element, std::string_view name) {
    std::vector<XmlElement> found;
    for (const auto& holder : element.children("extensionElements"))
        for (const auto& child : holder.children())
            if (child.name() == name && is_extension(child)) found.push_back(child);
    return found;
}

std::vector<Expression>
read_listeners(Reading& reading, const XmlElement& xml, std::string_view event) {
    std::vector<Expression> listeners;
    for (const auto& listener : extensions(xml, "executionListener")) {
        const auto when = listener.attribute("event");
        const auto text = listener.attribute("expression");
        if (when != "start" && when != "end" && when != "take")
            reading.refuse(xml, "listener", fmt::format("a listener's event is \"{}\"", when));
        if (when != event) continue;
        if (text.empty())
            reading.refuse(
                xml, "not_run", "a listener is run when it is an expression, not a class or script"
            );
        else
            listeners.push_back(reading.expression(xml, text, PlainText::is_literal));
    }
    return listeners;
}

void read_extensions(Reading& reading, const XmlElement& xml, Element& element) {
    element.async_before =
        is_true(extension(xml, "asyncBefore")) || is_true(extension(xml, "async"));
    element.async_after = is_true(extension(xml, "asyncAfter"));
    element.start_listeners = read_listeners(reading, xml, "start");
    element.end_listeners = read_listeners(reading, xml, "end");
    read_mappings(reading, xml, element);
    for (const auto& properties : extensions(xml, "properties"))
        for (const auto& property : properties.children())
            element.properties.emplace_back(
                property.attribute("name"), property.attribute("value")
            );
    refuse_unknown_extensions(reading, xml);
}

void refuse_unknown_extensions(Reading& reading, const XmlElement& xml) {
    for (const auto uri : extension_uris)
        for (const auto name : xml.attribute_names(uri))
            if (std::find(known_attributes.begin(), known_attributes.end(), name) ==
                known_attributes.end())
                reading.refuse(
                    xml, "not_run", fmt::format("the attribute camunda:{} is not run", name)
                );
    for (const auto& holder : xml.children("extensionElements"))
        for (const auto& child : holder.children())
            if (is_extension(child) &&
                std::find(known_elements.begin(), known_elements.end(), child.name()) ==
                    known_elements.end())
                reading.refuse(
                    xml, "not_run", fmt::format("the extension camunda:{} is not run", child.name())
                );
}

} // namespace kansli::process
