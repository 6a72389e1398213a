#include "base/text.hpp"
#include "process/model/reading.hpp"

#include <fmt/format.h>

#include <charconv>

namespace kansli::process {

namespace {

void read_external(Reading& reading, const XmlElement& xml, Element& element) {
    ExternalWork work;
    work.topic = extension(xml, "topic");
    work.priority = reading.value(xml, extension(xml, "taskPriority"));
    if (work.topic.empty())
        reading.refuse(xml, "no_topic", "an external task needs a topic (camunda:topic)");
    if (work.topic.size() > 200)
        reading.refuse(xml, "too_long", "a topic has at most 200 characters");
    element.work.external = std::move(work);
}

// `send`: a send task, or an event that sends a message, which may also be left to the engine.
void read_service(Reading& reading, const XmlElement& xml, Element& element) {
    if (extension(xml, "type") == "external" || !extension(xml, "topic").empty())
        return read_external(reading, xml, element);
    const auto text = extension(xml, "expression");
    if (!text.empty()) {
        element.work.expression = ExpressionWork{
            reading.expression(xml, text, PlainText::is_literal),
            std::string(extension(xml, "resultVariable"))};
        return;
    }
    if (element.kind == ElementKind::send_task && xml.has_attribute("messageRef")) {
        const auto* message = reading.root(xml, "messageRef", "message");
        if (message == nullptr) return;
        element.trigger.kind = TriggerKind::message;
        element.trigger.text = reading.value(xml, message->name);
        return;
    }
    reading.refuse(
        xml,
        "not_run",
        "what it does is not said in a way that is run: an external task "
        "(camunda:type=\"external\" with a camunda:topic) or a camunda:expression"
    );
}

void read_user(Reading& reading, const XmlElement& xml, Element& element) {
    UserWork work;
    work.assignee = reading.value(xml, extension(xml, "assignee"));
    work.candidate_users = reading.value(xml, extension(xml, "candidateUsers"));
    work.candidate_groups = reading.value(xml, extension(xml, "candidateGroups"));
    work.due_date = reading.value(xml, extension(xml, "dueDate"));
    work.follow_up_date = reading.value(xml, extension(xml, "followUpDate"));
    work.priority = reading.value(xml, extension(xml, "priority"));
    work.form_key = extension(xml, "formKey");
    element.work.user = std::move(work);
}

void read_decision(Reading& reading, const XmlElement& xml, Element& element) {
    const auto ref = extension(xml, "decisionRef");
    if (ref.empty()) {
        if (extension(xml, "type") == "external" || !extension(xml, "expression").empty())
            return read_service(reading, xml, element);
        return reading.refuse(
            xml, "no_decision", "a business rule task needs a decision (camunda:decisionRef)"
        );
    }
    DecisionWork work;
    work.decision_ref = ref;
    work.binding = extension(xml, "decisionRefBinding");
    work.version = extension(xml, "decisionRefVersion");
    work.result_variable = extension(xml, "resultVariable");
    const auto map = extension(xml, "mapDecisionResult");
    if (map == "singleEntry")
        work.result = DecisionResult::single_entry;
    else if (map == "singleResult")
        work.result = DecisionResult::single_result;
    else if (map == "collectEntries")
        work.result = DecisionResult::collect_entries;
    else if (!map.empty() && map != "resultList")
        reading.refuse(xml, "not_run", fmt::format("mapDecisionResult \"{}\" is unknown", map));
    if (work.result_variable.empty())
        reading.refuse(
            xml,
            "no_result",
            "a business rule task needs a variable for what was decided "
            "(camunda:resultVariable)"
        );
    element.work.decision = std::move(work);
}

void read_script(Reading& reading, const XmlElement& xml, Element& element) {
    const auto format = base::lower_ascii(xml.attribute("scriptFormat"));
    const auto script = xml.child("script");
    if (format != "feel" || !script)
        return reading.refuse(
            xml, "not_run", fmt::format("a script is run when it is FEEL, not \"{}\"", format)
        );
    auto read = read_feel(script->text());
    if (!read.problem.empty()) reading.refuse(xml, "expression", "the script " + read.problem);
    element.work.expression =
        ExpressionWork{read.expression, std::string(extension(xml, "resultVariable"))};
}

CallMapping read_call_mapping(Reading& reading, const XmlElement& xml) {
    CallMapping mapping;
    mapping.all = xml.attribute("variables") == "all";
    mapping.local = xml.attribute("local") == "true";
    mapping.source = xml.attribute("source");
    mapping.value = reading.value(xml, xml.attribute("sourceExpression"));
    mapping.target = xml.attribute("target");
    const bool has_value = !mapping.source.empty() || mapping.value;
    if (!mapping.all && (!has_value || mapping.target.empty()))
        reading.refuse(xml, "mapping", "a call's mapping needs source and target");
    return mapping;
}

void read_call(Reading& reading, const XmlElement& xml, Element& element) {
    CallWork work;
    work.called = reading.value(xml, xml.attribute("calledElement"));
    if (!work.called)
        reading.refuse(
            xml, "no_process", "a call activity needs the process that it calls (calledElement)"
        );
    work.binding = extension(xml, "calledElementBinding");
    work.version = reading.value(xml, extension(xml, "calledElementVersion"));
    work.version_tag = reading.value(xml, extension(xml, "calledElementVersionTag"));
    for (const auto& in : extensions(xml, "in")) {
        if (in.has_attribute("businessKey"))
            work.business_key = reading.value(in, in.attribute("businessKey"));
        else
            work.in.push_back(read_call_mapping(reading, in));
    }
    for (const auto& out : extensions(xml, "out"))
        work.out.push_back(read_call_mapping(reading, out));
    element.work.call = std::move(work);
}

void read_loop(Reading& reading, const XmlElement& xml, Element& element) {
    const auto read = *xml.child("standardLoopCharacteristics");
    StandardLoop loop;
    loop.tests_before = read.attribute("testBefore") == "true";
    if (const auto condition = read.child("loopCondition"))
        loop.condition = reading.expression(read, condition->text(), PlainText::is_feel);
    const auto maximum = read.attribute("loopMaximum");
    const auto* end = maximum.data() + maximum.size();
    if (!maximum.empty()) {
        const auto [at, error] = std::from_chars(maximum.data(), end, loop.maximum);
        if (error != std::errc() || at != end || loop.maximum == 0)
            reading.refuse(xml, "no_count", "loopMaximum is a whole number from 1 up");
    }
    if (!loop.condition && maximum.empty())
        reading.refuse(xml, "no_count", "a loop needs loopCondition or loopMaximum, or never ends");
    refuse_unknown_extensions(reading, read);
    element.work.repeat = MultiInstance{.is_sequential = true, .loop = std::move(loop)};
}

void read_repeat(Reading& reading, const XmlElement& xml, Element& element) {
    const auto loop = xml.child("multiInstanceLoopCharacteristics");
    if (xml.child("standardLoopCharacteristics")) {
        if (loop)
            reading.refuse(xml, "not_run", "an activity is a loop or a multi-instance, not both");
        return read_loop(reading, xml, element);
    }
    if (!loop) return;
    MultiInstance repeat;
    repeat.is_sequential = loop->attribute("isSequential") == "true";
    if (const auto count = loop->child("loopCardinality"))
        repeat.cardinality = reading.value(*loop, base::trimmed(count->text()));
    const auto collection = extension(*loop, "collection");
    if (!collection.empty()) {
        const bool is_name = collection.find_first_of("${=") == std::string_view::npos;
        repeat.collection = reading.value(
            *loop, is_name ? "${" + std::string(collection) + "}" : std::string(collection)
        );
    }
    repeat.element_variable = extension(*loop, "elementVariable");
    if (const auto done = loop->child("completionCondition"))
        repeat.completion = reading.expression(*loop, done->text(), PlainText::is_feel);
    if (!repeat.cardinality && !repeat.collection)
        reading.refuse(
            xml, "no_count", "a multi-instance needs loopCardinality or camunda:collection"
        );
    for (const auto* other : {"loopDataInputRef", "loopDataOutputRef", "inputDataItem"})
        if (loop->child(other))
            reading.refuse(
                xml, "not_run", fmt::format("{} is not run, use camunda:collection", other)
            );
    refuse_unknown_extensions(reading, *loop);
    element.work.repeat = std::move(repeat);
}

} // namespace

void read_work(Reading& reading, const XmlElement& xml, Element& element) {
    switch (element.kind) {
    case ElementKind::service_task:
    case ElementKind::send_task:
        read_service(reading, xml, element);
        break;
    case ElementKind::user_task:
        read_user(reading, xml, element);
        break;
    case ElementKind::business_rule_task:
        read_decision(reading, xml, element);
        break;
    case ElementKind::script_task:
        read_script(reading, xml, element);
        break;
    case ElementKind::call_activity:
        read_call(reading, xml, element);
        break;
    case ElementKind::receive_task:
        element.trigger.kind = TriggerKind::message;
        if (const auto* message = reading.root(xml, "messageRef", "message"))
            element.trigger.text = reading.value(xml, message->name);
        if (xml.attribute("instantiate") == "true")
            reading.refuse(
                xml, "not_run", "a receive task does not start a process: use a message start event"
            );
        break;
    default:
        break;
    }
    read_repeat(reading, xml, element);
    for (const auto* quantity : {"startQuantity", "completionQuantity"})
        if (xml.has_attribute(quantity) && xml.attribute(quantity) != "1")
            reading.refuse(xml, "not_run", fmt::format("{} other than 1 is not run", quantity));
}

} // namespace kansli::process
