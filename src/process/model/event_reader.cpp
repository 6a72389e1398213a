#include "base/text.hpp"
#include "process/model/reading.hpp"

#include <fmt/format.h>

namespace kansli::process {

namespace {

bool catches(const Element& element) {
    return element.kind == ElementKind::start_event || element.kind == ElementKind::catch_event ||
           element.kind == ElementKind::boundary_event;
}

void read_timer(
    Reading& reading,
    const XmlElement& xml,
    const XmlElement& event,
    Trigger& trigger
) {
    trigger.kind = TriggerKind::timer;
    const auto read = [&](const char* name, TimerKind kind) {
        const auto child = event.child(name);
        if (!child) return;
        trigger.timer = kind;
        trigger.text = reading.value(xml, base::trimmed(child->text()));
    };
    read("timeDate", TimerKind::date);
    read("timeDuration", TimerKind::duration);
    read("timeCycle", TimerKind::cycle);
    if (!trigger.text)
        reading.refuse(xml, "no_time", "a timer needs a date, a duration or a cycle");
}

void read_condition(
    Reading& reading,
    const XmlElement& xml,
    const XmlElement& event,
    Trigger& trigger
) {
    trigger.kind = TriggerKind::condition;
    trigger.variable_name = extension(event, "variableName");
    const auto condition = event.child("condition");
    if (!condition || base::trimmed(condition->text()).empty())
        return reading.refuse(xml, "no_condition", "a conditional event needs a condition");
    trigger.condition = reading.expression(xml, condition->text(), PlainText::is_feel);
}

// A message or signal has a name; one that is thrown may be left to a worker.
void read_named(
    Reading& reading,
    const XmlElement& xml,
    const XmlElement& event,
    Element& element
) {
    const bool is_message = event.name() == "messageEventDefinition";
    element.trigger.kind = is_message ? TriggerKind::message : TriggerKind::signal;
    const bool is_work = !catches(element) && (!extension(event, "type").empty() ||
                                               !extension(event, "expression").empty());
    if (is_work) {
        Element worker;
        worker.kind = ElementKind::service_task;
        read_work(reading, event, worker);
        element.work = std::move(worker.work);
        if (!event.has_attribute("messageRef")) return;
    }
    const auto* root = is_message ? reading.root(event, "messageRef", "message")
                                  : reading.root(event, "signalRef", "signal");
    if (root != nullptr) element.trigger.text = reading.value(xml, root->name);
}

void read_coded(Reading& reading, const XmlElement& event, Element& element) {
    const bool is_error = event.name() == "errorEventDefinition";
    auto& trigger = element.trigger;
    trigger.kind = is_error ? TriggerKind::error : TriggerKind::escalation;
    const char* attribute = is_error ? "errorRef" : "escalationRef";
    trigger.code_variable =
        extension(event, is_error ? "errorCodeVariable" : "escalationCodeVariable");
    trigger.message_variable = extension(event, "errorMessageVariable");
    if (catches(element) && !event.has_attribute(attribute)) return; // catches every one
    const auto* root = reading.root(event, attribute, is_error ? "error" : "escalation");
    if (root == nullptr) return;
    trigger.code = root->code;
    if (!catches(element) && trigger.code.empty())
        reading.refuse(event, "no_code", "what is thrown needs a code");
}

// Which events may stand where (BPMN 2.0.2 table 10.93).
bool may_stand(const Element& element) {
    const auto kind = element.trigger.kind;
    switch (element.kind) {
    case ElementKind::catch_event:
        return kind == TriggerKind::message || kind == TriggerKind::timer ||
               kind == TriggerKind::signal || kind == TriggerKind::condition ||
               kind == TriggerKind::link;
    case ElementKind::boundary_event:
        return kind == TriggerKind::message || kind == TriggerKind::timer ||
               kind == TriggerKind::signal || kind == TriggerKind::condition ||
               kind == TriggerKind::error || kind == TriggerKind::escalation ||
               kind == TriggerKind::compensation || kind == TriggerKind::cancel;
    case ElementKind::throw_event:
        return kind == TriggerKind::none || kind == TriggerKind::message ||
               kind == TriggerKind::signal || kind == TriggerKind::escalation ||
               kind == TriggerKind::link || kind == TriggerKind::compensation;
    case ElementKind::end_event:
        return kind != TriggerKind::timer && kind != TriggerKind::condition &&
               kind != TriggerKind::link;
    default:
        return kind != TriggerKind::terminate && kind != TriggerKind::link &&
               kind != TriggerKind::compensation && kind != TriggerKind::cancel;
    }
}

void read_definition(
    Reading& reading,
    const XmlElement& xml,
    const XmlElement& event,
    Element& element
) {
    const auto name = event.name();
    auto& trigger = element.trigger;
    if (name == "timerEventDefinition") return read_timer(reading, xml, event, trigger);
    if (name == "conditionalEventDefinition") return read_condition(reading, xml, event, trigger);
    if (name == "messageEventDefinition" || name == "signalEventDefinition")
        return read_named(reading, xml, event, element);
    if (name == "errorEventDefinition" || name == "escalationEventDefinition")
        return read_coded(reading, event, element);
    if (name == "terminateEventDefinition") {
        trigger.kind = TriggerKind::terminate;
    } else if (name == "cancelEventDefinition") {
        trigger.kind = TriggerKind::cancel;
    } else if (name == "linkEventDefinition") {
        trigger.kind = TriggerKind::link;
        trigger.code = event.attribute("name");
        if (trigger.code.empty()) reading.refuse(xml, "no_name", "a link needs a name");
    } else if (name == "compensateEventDefinition") {
        trigger.kind = TriggerKind::compensation;
        if (event.attribute("waitForCompletion") == "false")
            reading.refuse(xml, "not_run", "compensation that is not waited for is not run");
    } else {
        reading.refuse(xml, "not_run", fmt::format("{} is not run", name));
    }
}

} // namespace

void read_trigger(Reading& reading, const XmlElement& xml, Element& element) {
    int count = 0;
    for (const auto& child : xml.children()) {
        if (!child.name().ends_with("EventDefinition")) continue;
        if (++count > 1)
            return reading.refuse(xml, "not_run", "an event with several definitions is not run");
        read_definition(reading, xml, child, element);
        refuse_unknown_extensions(reading, child);
    }
    if (xml.child("eventDefinitionRef"))
        reading.refuse(xml, "not_run", "an event definition apart from its event is not run");
    if (xml.attribute("parallelMultiple") == "true")
        reading.refuse(xml, "not_run", "parallelMultiple is not run");
    if (!may_stand(element))
        reading.refuse(
            xml,
            "not_run",
            count == 0 ? "what it waits for is missing"
                       : fmt::format(
                             "a {} event of this kind is not run here",
                             base::enum_name(element.trigger.kind)
                         )
        );
}

} // namespace kansli::process
