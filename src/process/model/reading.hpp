// What the parts of the model reader share: the definition that is being made, the problems so far,
// and the names that the model gives to messages, signals, errors and escalations. A part of
// reader.hpp.
#pragma once

#include "process/model/definition.hpp"
#include "process/model/reader.hpp"
#include "rules/dmn/xml.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kansli::process {

using rules::dmn::XmlElement;

// A message, signal, error or escalation that events refer to.
struct RootName {
    std::string kind; // "message"
    std::string name;
    std::string code; // of an error or escalation
};

using RootNames = std::map<std::string, RootName, std::less<>>;

class Reading {
public:
    Reading(Definition& definition, const RootNames& roots, ModelProblems& problems)
        : definition(definition), roots(roots), problems_(problems) {}

    void refuse(const XmlElement& at, std::string code, std::string message);

    // The compiled expression; refuses what is none.
    Expression expression(const XmlElement& at, std::string_view text, PlainText plain);

    Expression value(const XmlElement& at, std::string_view text) {
        return text.empty() ? Expression() : expression(at, text, PlainText::is_literal);
    }

    // Element or nothing, with a problem that names `attribute`.
    const RootName* root(const XmlElement& at, std::string_view attribute, std::string_view kind);

    Definition& definition;
    const RootNames& roots;

private:
    ModelProblems& problems_;
};

// An attribute or child of Camunda's or Operaton's namespace.
std::string_view extension(const XmlElement& element, std::string_view attribute);
bool is_extension(const XmlElement& element);
std::vector<XmlElement> extensions(const XmlElement& element, std::string_view name);

// Asynchronous continuation, listeners, mappings and whatever the element's work needs; refuses
// extensions that the engine does not run.
void read_extensions(Reading& reading, const XmlElement& xml, Element& element);
std::vector<Expression>
read_listeners(Reading& reading, const XmlElement& xml, std::string_view event);
// Refuses every attribute and element of an extension that no reader knows.
void refuse_unknown_extensions(Reading& reading, const XmlElement& xml);

// The task's own work: topic, form, decision, script, called process, repetition.
void read_work(Reading& reading, const XmlElement& xml, Element& element);

// The event definition of an event; for a compensation `activity` of the trigger is left to the
// caller, who knows the elements.
void read_trigger(Reading& reading, const XmlElement& xml, Element& element);

} // namespace kansli::process
