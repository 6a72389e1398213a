#include "cases/automation/robot_model.hpp"

#include "cases/automation/automation.hpp"
#include "cases/automation/house_work.hpp"

#include <fmt/format.h>

namespace kansli::cases {

namespace {

std::string escaped(const std::string& text) {
    std::string made;
    for (const auto c : text) switch (c) {
        case '&':
            made += "&amp;";
            break;
        case '<':
            made += "&lt;";
            break;
        case '>':
            made += "&gt;";
            break;
        case '"':
            made += "&quot;";
            break;
        default:
            made += c;
        }
    return made;
}

std::string with_status(const std::optional<Code>& status) {
    if (!status) return "";
    return fmt::format(
        R"(<camunda:properties><camunda:property name="{}" value="{}"/></camunda:properties>)",
        status_property,
        status->str()
    );
}

// What comes after the robot: a status, or the end of the case.
std::string ending(const CaseType& type, const RobotRules& robot) {
    const auto* done = robot.done_status ? find_status(type, robot.done_status->str()) : nullptr;
    if (done == nullptr || !is_final(*done))
        return fmt::format(
            R"(<sequenceFlow id="f2" sourceRef="robot" targetRef="end"/>)"
            R"(<endEvent id="end"><extensionElements>{}</extensionElements></endEvent>)",
            with_status(robot.done_status)
        );
    return fmt::format(
        R"(<sequenceFlow id="f2" sourceRef="robot" targetRef="close"/>)"
        R"(<serviceTask id="close" camunda:type="external" camunda:topic="{}"><extensionElements>)"
        R"(<camunda:inputOutput><camunda:inputParameter name="reason">{}</camunda:inputParameter>)"
        R"(</camunda:inputOutput></extensionElements></serviceTask>)"
        R"(<sequenceFlow id="f3" sourceRef="close" targetRef="end"/><endEvent id="end"/>)",
        close_topic,
        escaped(robot.names.sv.str())
    );
}

std::string drawn(const CaseType& type, const RobotRules& robot) {
    return fmt::format(
        R"(<process id="{}" name="{}" isExecutable="true"><startEvent id="start"/>)"
        R"(<sequenceFlow id="f1" sourceRef="start" targetRef="robot"/>)"
        R"(<serviceTask id="robot" name="{}" camunda:type="external" camunda:topic="{}">)"
        R"(<extensionElements>{}</extensionElements></serviceTask>{}</process>)",
        robot_process(type, robot),
        escaped(robot.names.en.str()),
        escaped(robot.names.en.str()),
        robot.topic.str(),
        with_status(robot.status),
        ending(type, robot)
    );
}

} // namespace

std::string robot_model(const CaseType& type) {
    std::string processes;
    for (const auto& robot : *type.robots) processes += drawn(type, robot);
    return fmt::format(
        R"(<?xml version="1.0" encoding="UTF-8"?>)"
        R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL")"
        R"( xmlns:camunda="http://camunda.org/schema/1.0/bpmn")"
        R"( targetNamespace="urn:kansli:robots" id="robots">{}</definitions>)",
        processes
    );
}

} // namespace kansli::cases
