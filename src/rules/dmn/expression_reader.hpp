// Reads boxed expressions and decision tables; a part of reader.hpp.
#pragma once

#include "rules/dmn/problem.hpp"
#include "rules/dmn/syntax.hpp"
#include "rules/dmn/xml.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace kansli::rules::dmn {

class ExpressionReader {
public:
    explicit ExpressionReader(ModelProblems& problems) : problems_(problems) {}

    // The expression language of the model; FEEL when empty.
    void set_language(std::string_view language) { language_ = language; }

    // The boxed expression among the children; null when there is none.
    ExpressionPtr expression_in(const XmlElement& parent);
    // `encapsulatedLogic`, a function definition.
    ExpressionPtr function(const XmlElement& element);

    static void read_element(const XmlElement& from, Element& into);
    static TypeRef type_ref(const XmlElement& at, std::string_view text);
    static Variable variable(const XmlElement& element);
    static Text text_in(const XmlElement& parent, std::string_view child);
    void problem(const XmlElement& at, std::string code, std::string message);

private:
    std::optional<Expression> expression(const XmlElement& element);
    std::optional<Expression::Content> content(const XmlElement& element);
    Literal literal(const XmlElement& element);
    BoxedContext context(const XmlElement& element);
    Relation relation(const XmlElement& element);
    Invocation invocation(const XmlElement& element);
    FunctionDefinition function_definition(const XmlElement& element);
    Iteration iteration(const XmlElement& element, IterationKind kind);
    DecisionTable table(const XmlElement& element);
    Rule rule(const XmlElement& element, const DecisionTable& table);
    ExpressionPtr wrapped(const XmlElement& parent, std::string_view name);
    ExpressionPtr as_literal(const XmlElement& element);
    void check_language(const XmlElement& element, std::string_view language);

    ModelProblems& problems_;
    std::string language_;
};

} // namespace kansli::rules::dmn
