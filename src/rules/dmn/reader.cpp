#include "rules/dmn/reader.hpp"

#include "base/error.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"
#include "rules/dmn/expression_reader.hpp"
#include "rules/dmn/xml.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace kansli::rules::dmn {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> versions{
    {{"http://www.omg.org/spec/DMN/20151101/dmn.xsd", "1.1"},
     {"http://www.omg.org/spec/DMN/20180521/MODEL/", "1.2"},
     {"https://www.omg.org/spec/DMN/20191111/MODEL/", "1.3"},
     {"https://www.omg.org/spec/DMN/20211108/MODEL/", "1.4"},
     {"https://www.omg.org/spec/DMN/20230324/MODEL/", "1.5"}}};

// What a decision does not depend on: where knowledge comes from, who decides, how it is drawn.
constexpr std::array<std::string_view, 7> other_names{
    "group",
    "textAnnotation",
    "association",
    "knowledgeSource",
    "organizationUnit",
    "performanceIndicator",
    "elementCollection"};

bool is_other(std::string_view name) {
    return std::find(other_names.begin(), other_names.end(), name) != other_names.end();
}

// The file's text as it is hashed: what an editor or a version control changes unasked is left out.
std::string canonical(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
        out += text[i] == '\r' ? '\n' : text[i];
    }
    return out;
}

class ModelReader {
public:
    ModelReader(const XmlElement& root, ModelProblems& problems)
        : root_(root), problems_(problems), expressions_(problems) {}

    Definitions read() {
        ExpressionReader::read_element(root_, definitions_);
        definitions_.uri = root_.attribute("namespace");
        definitions_.version = root_.attribute(extension_uri, "version");
        definitions_.type_language = root_.attribute("typeLanguage");
        expressions_.set_language(root_.attribute("expressionLanguage"));
        if (definitions_.uri.empty())
            expressions_.problem(root_, "missing_namespace", "the model has no namespace");
        for (const auto& child : root_.children())
            if (child.uri() == root_.uri()) read_child(child);
        return std::move(definitions_);
    }

private:
    void read_child(const XmlElement& child) {
        const auto name = child.name();
        if (name == "import")
            definitions_.imports.push_back(import(child));
        else if (name == "itemDefinition")
            definitions_.types.push_back(item_definition(child));
        else if (name == "inputData")
            definitions_.inputs.push_back(input_data(child));
        else if (name == "decision")
            definitions_.decisions.push_back(decision(child));
        else if (name == "businessKnowledgeModel")
            definitions_.knowledge.push_back(knowledge_model(child));
        else if (name == "decisionService")
            definitions_.services.push_back(service(child));
        else if (is_other(name))
            other(child);
        else if (name != "description" && name != "extensionElements" && name != "DMNDI")
            expressions_.problem(child, "unknown_element", fmt::format("{} is not known", name));
    }

    Import import(const XmlElement& element) {
        Import read;
        ExpressionReader::read_element(element, read);
        read.uri = element.attribute("namespace");
        read.location = element.attribute("locationURI");
        read.type = element.attribute("importType");
        return read;
    }

    ItemDefinition item_definition(const XmlElement& element) {
        ItemDefinition read;
        ExpressionReader::read_element(element, read);
        read.is_collection = element.attribute("isCollection") == "true";
        if (const auto type = element.child("typeRef"))
            read.type = ExpressionReader::type_ref(*type, type->text());
        read.allowed_values = ExpressionReader::text_in(element, "allowedValues");
        read.type_constraint = ExpressionReader::text_in(element, "typeConstraint");
        for (const auto& child : element.children("itemComponent"))
            read.components.push_back(item_definition(child));
        if (const auto function = element.child("functionItem")) {
            read.is_function = true;
            read.result =
                ExpressionReader::type_ref(*function, function->attribute("outputTypeRef"));
            for (const auto& child : function->children("parameters")) {
                const auto parameter = ExpressionReader::variable(child);
                auto& added = read.components.emplace_back();
                static_cast<Element&>(added) = parameter;
                added.type = parameter.type;
            }
        }
        return read;
    }

    // The variable of a DRG element; by default it has the element's name.
    Variable variable_of(const XmlElement& element, const Element& owner) {
        Variable read;
        if (const auto found = element.child("variable")) read = ExpressionReader::variable(*found);
        if (read.name.empty()) read.name = owner.name;
        if (read.line == 0) read.line = owner.line;
        return read;
    }

    InputData input_data(const XmlElement& element) {
        InputData read;
        ExpressionReader::read_element(element, read);
        read.variable = variable_of(element, read);
        return read;
    }

    Decision decision(const XmlElement& element) {
        Decision read;
        ExpressionReader::read_element(element, read);
        if (const auto text = element.child("question"))
            read.question = base::trimmed(text->text());
        if (const auto text = element.child("allowedAnswers"))
            read.allowed_answers = base::trimmed(text->text());
        read.variable = variable_of(element, read);
        for (const auto& child : element.children("informationRequirement")) {
            append_references(child, "requiredInput", read.inputs);
            append_references(child, "requiredDecision", read.decisions);
        }
        for (const auto& child : element.children("knowledgeRequirement"))
            append_references(child, "requiredKnowledge", read.knowledge);
        authorities(element);
        read.logic = expressions_.expression_in(element);
        return read;
    }

    KnowledgeModel knowledge_model(const XmlElement& element) {
        KnowledgeModel read;
        ExpressionReader::read_element(element, read);
        read.variable = variable_of(element, read);
        for (const auto& child : element.children("knowledgeRequirement"))
            append_references(child, "requiredKnowledge", read.knowledge);
        authorities(element);
        if (const auto logic = element.child("encapsulatedLogic"))
            read.logic = expressions_.function(*logic);
        return read;
    }

    DecisionService service(const XmlElement& element) {
        DecisionService read;
        ExpressionReader::read_element(element, read);
        read.variable = variable_of(element, read);
        append_references(element, "outputDecision", read.outputs);
        append_references(element, "encapsulatedDecision", read.encapsulated);
        append_references(element, "inputDecision", read.input_decisions);
        append_references(element, "inputData", read.inputs);
        return read;
    }

    void authorities(const XmlElement& element) {
        for (const auto& child : element.children("authorityRequirement"))
            for (const char* name : {"requiredDecision", "requiredInput", "requiredAuthority"})
                append_references(child, name, definitions_.other_references);
    }

    void other(const XmlElement& element) {
        const auto id = element.attribute("id");
        if (!id.empty()) definitions_.other_ids.emplace_back(id);
        authorities(element);
        for (const char* name : {"sourceRef", "targetRef"})
            append_references(element, name, definitions_.other_references);
    }

    void append_references(
        const XmlElement& element,
        std::string_view name,
        std::vector<Reference>& into
    ) {
        for (const auto& child : element.children(name)) {
            const auto href = base::trimmed(child.attribute("href"));
            const auto hash = href.find('#');
            if (hash == std::string_view::npos || hash + 1 == href.size()) {
                expressions_.problem(
                    child, "wrong_reference", fmt::format("href \"{}\" names no element", href)
                );
                continue;
            }
            Reference read{
                std::string(href.substr(0, hash)),
                std::string(href.substr(hash + 1)),
                child.line()};
            if (read.uri == definitions_.uri) read.uri.clear();
            into.push_back(std::move(read));
        }
    }

    XmlElement root_;
    ModelProblems& problems_;
    ExpressionReader expressions_;
    Definitions definitions_;
};

} // namespace

ReadModel read_model(std::string_view text) {
    ReadModel read;
    try {
        const XmlDocument document(text);
        const auto root = document.root();
        std::string_view version;
        for (const auto& [uri, name] : versions)
            if (root.uri() == uri) version = name;
        if (version.empty() || root.name() != "definitions") {
            read.problems.push_back(
                {Severity::error,
                 "not_dmn",
                 "the file is not a DMN model of version 1.1 to 1.5",
                 "",
                 "",
                 root.line(),
                 ""}
            );
            return read;
        }
        auto definitions = ModelReader(root, read.problems).read();
        definitions.dmn_version = version;
        definitions.hash = base::to_hex(base::sha256(canonical(text)));
        read.definitions = std::make_shared<const Definitions>(std::move(definitions));
    } catch (const base::Error& failed) {
        read.problems.push_back({Severity::error, "not_xml", failed.what(), "", "", 0, ""});
    }
    return read;
}

} // namespace kansli::rules::dmn
