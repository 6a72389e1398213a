#include "rules/dmn/tck_suite.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "rules/dmn/xml.hpp"

#include <fmt/format.h>

namespace kansli::rules::dmn {

namespace {

using feel::Value;

constexpr std::string_view instance_uri = "http://www.w3.org/2001/XMLSchema-instance";

[[noreturn]] void refuse(const XmlElement& element, const std::string& what) {
    throw base::Error(base::ErrorCode::invalid, fmt::format("Line {}: {}.", element.line(), what));
}

// What cannot be read as its type stays the text that it is: one wrong value fails one case.
template <class T>
Value expect(std::string_view text, const std::optional<T>& parsed) {
    return parsed ? Value(*parsed) : Value::string(std::string(text));
}

Value duration(std::string_view text) {
    if (const auto found = feel::YearsMonths::parse(text)) return *found;
    return expect(text, feel::DaysTime::parse(text));
}

Value number(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    return expect(text, feel::Number::parse(text));
}

Value simple_value(const XmlElement& element) {
    if (element.attribute(instance_uri, "nil") == "true") return {};
    const auto content = element.text();
    const auto text = base::trimmed(content);
    auto type = element.attribute(instance_uri, "type");
    if (const auto colon = type.find(':'); colon != std::string_view::npos)
        type.remove_prefix(colon + 1);
    if (type == "boolean") return Value(text == "true" || text == "1");
    if (type == "date") return expect(text, feel::Date::parse(text));
    if (type == "time") return expect(text, feel::Time::parse(text));
    if (type == "dateTime") return expect(text, feel::DateTime::parse(text));
    if (type == "duration" || type == "dayTimeDuration" || type == "yearMonthDuration")
        return duration(text);
    if (type == "decimal" || type == "double" || type == "float" || type == "integer" ||
        type == "int" || type == "long" || type == "short")
        return number(text);
    return Value::string(content);
}

Value value_of(const XmlElement& element) {
    if (element.attribute(instance_uri, "nil") == "true") return {};
    if (const auto simple = element.child("value")) return simple_value(*simple);
    if (const auto list = element.child("list")) {
        if (list->attribute(instance_uri, "nil") == "true") return {};
        std::vector<Value> items;
        for (const auto& item : list->children("item")) items.push_back(value_of(item));
        return Value::list(std::move(items));
    }
    feel::ContextBuilder built;
    const auto components = element.children("component");
    for (const auto& component : components)
        built.put(component.attribute("name"), value_of(component));
    return components.empty() ? Value() : built.take();
}

TckKind kind_of(const XmlElement& element) {
    const auto type = element.attribute("type");
    if (type == "bkm") return TckKind::knowledge_model;
    if (type == "decisionService") return TckKind::decision_service;
    return TckKind::decision;
}

TckCase case_of(const XmlElement& element) {
    TckCase read;
    read.id = element.attribute("id");
    if (const auto description = element.child("description"))
        read.description = with_single_spaces(description->text());
    read.kind = kind_of(element);
    read.invocable = with_single_spaces(element.attribute("invocableName"));
    for (const auto& input : element.children("inputNode"))
        read.inputs.push_back(
            {with_single_spaces(input.attribute("name")),
             std::string(input.attribute("namespace")),
             value_of(input)}
        );
    for (const auto& result : element.children("resultNode")) {
        auto& expected = read.results.emplace_back();
        expected.name = with_single_spaces(result.attribute("name"));
        expected.uri = result.attribute("namespace");
        expected.expects_error = result.attribute("errorResult") == "true";
        if (const auto value = result.child("expected")) expected.value = value_of(*value);
    }
    return read;
}

} // namespace

TckFile read_tck_file(std::string_view text) {
    const XmlDocument document(text);
    const auto root = document.root();
    if (root.name() != "testCases") refuse(root, "no test cases");
    TckFile read;
    if (const auto model = root.child("modelName")) read.model = base::trimmed(model->text());
    for (const auto& child : root.children("testCase")) read.cases.push_back(case_of(child));
    return read;
}

} // namespace kansli::rules::dmn
