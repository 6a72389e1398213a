#include "rules/dmn/expression_reader.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace kansli::rules::dmn {

namespace {

template <class Enum, std::size_t Size>
std::optional<Enum>
find(const std::array<std::pair<std::string_view, Enum>, Size>& table, std::string_view name) {
    for (const auto& [known, value] : table)
        if (known == name) return value;
    return std::nullopt;
}

constexpr std::array<std::pair<std::string_view, HitPolicy>, 8> hit_policies{
    {{"", HitPolicy::unique},
     {"UNIQUE", HitPolicy::unique},
     {"ANY", HitPolicy::any},
     {"PRIORITY", HitPolicy::priority},
     {"FIRST", HitPolicy::first},
     {"RULE ORDER", HitPolicy::rule_order},
     {"OUTPUT ORDER", HitPolicy::output_order},
     {"COLLECT", HitPolicy::collect}}};

constexpr std::array<std::pair<std::string_view, Aggregation>, 5> aggregations{
    {{"", Aggregation::none},
     {"SUM", Aggregation::sum},
     {"COUNT", Aggregation::count},
     {"MIN", Aggregation::min},
     {"MAX", Aggregation::max}}};

constexpr std::array<std::pair<std::string_view, FunctionKind>, 4> function_kinds{
    {{"", FunctionKind::feel},
     {"FEEL", FunctionKind::feel},
     {"Java", FunctionKind::java},
     {"PMML", FunctionKind::pmml}}};

// What may stand beside an expression in its parent.
constexpr std::array<std::string_view, 12> expression_names{
    "literalExpression",
    "context",
    "list",
    "relation",
    "invocation",
    "functionDefinition",
    "decisionTable",
    "conditional",
    "filter",
    "for",
    "some",
    "every"};

bool is_expression(std::string_view name) {
    for (const auto known : expression_names)
        if (known == name) return true;
    return false;
}

} // namespace

void ExpressionReader::read_element(const XmlElement& from, Element& into) {
    into.id = from.attribute("id");
    into.name = with_single_spaces(from.attribute("name"));
    into.label = base::trimmed(from.attribute("label"));
    if (const auto description = from.child("description"))
        into.description = base::trimmed(description->text());
    into.line = from.line();
}

TypeRef ExpressionReader::type_ref(const XmlElement& at, std::string_view text) {
    TypeRef type{with_single_spaces(text), "", at.line()};
    const auto colon = type.name.find(':');
    if (colon == std::string::npos) return type;
    if (const auto uri = at.uri_of_prefix(type.name.substr(0, colon))) {
        type.uri = *uri;
        type.name.erase(0, colon + 1);
    }
    return type;
}

Variable ExpressionReader::variable(const XmlElement& element) {
    Variable read;
    read_element(element, read);
    read.type = type_ref(element, element.attribute("typeRef"));
    return read;
}

Text ExpressionReader::text_in(const XmlElement& parent, std::string_view child) {
    const auto holder = parent.child(child);
    if (!holder) return {"", "", parent.line()};
    const auto text = holder->child("text");
    return {text ? text->text() : "", std::string(holder->attribute("id")), holder->line()};
}

void ExpressionReader::problem(const XmlElement& at, std::string code, std::string message) {
    problems_.push_back(
        {Severity::error,
         std::move(code),
         std::move(message),
         std::string(at.attribute("id")),
         std::string(at.name()),
         at.line(),
         ""}
    );
}

void ExpressionReader::check_language(const XmlElement& element, std::string_view language) {
    const auto lower = base::lower_ascii(language);
    if (!lower.empty() && lower.find("feel") == std::string::npos)
        problem(element, "language", fmt::format("the language {} is not FEEL", language));
}

ExpressionPtr ExpressionReader::expression_in(const XmlElement& parent) {
    ExpressionPtr found;
    for (const auto& child : parent.children()) {
        if (child.uri() != parent.uri() || !is_expression(child.name())) continue;
        if (found) {
            problem(child, "second_expression", "there is a second expression");
            continue;
        }
        if (auto read = expression(child))
            found = std::make_shared<const Expression>(*std::move(read));
    }
    return found;
}

ExpressionPtr ExpressionReader::wrapped(const XmlElement& parent, std::string_view name) {
    const auto holder = parent.child(name);
    auto found = holder ? expression_in(*holder) : nullptr;
    if (!found) problem(parent, "missing_expression", fmt::format("has no {}", name));
    return found;
}

ExpressionPtr ExpressionReader::function(const XmlElement& element) {
    Expression read;
    read_element(element, read);
    read.type = type_ref(element, element.attribute("typeRef"));
    read.content = function_definition(element);
    return std::make_shared<const Expression>(std::move(read));
}

std::optional<Expression> ExpressionReader::expression(const XmlElement& element) {
    Expression read;
    read_element(element, read);
    read.type = type_ref(element, element.attribute("typeRef"));
    auto found = content(element);
    if (!found) {
        problem(element, "unknown_element", fmt::format("{} is not known", element.name()));
        return std::nullopt;
    }
    read.content = *std::move(found);
    return read;
}

std::optional<Expression::Content> ExpressionReader::content(const XmlElement& element) {
    const auto name = element.name();
    if (name == "literalExpression") return literal(element);
    if (name == "context") return context(element);
    if (name == "relation") return relation(element);
    if (name == "invocation") return invocation(element);
    if (name == "functionDefinition") return function_definition(element);
    if (name == "decisionTable") return table(element);
    if (name == "for") return iteration(element, IterationKind::each);
    if (name == "some") return iteration(element, IterationKind::some);
    if (name == "every") return iteration(element, IterationKind::every);
    if (name == "filter") return Filter{wrapped(element, "in"), wrapped(element, "match")};
    if (name == "conditional")
        return Conditional{
            wrapped(element, "if"), wrapped(element, "then"), wrapped(element, "else")};
    if (name == "list") {
        BoxedList list;
        for (const auto& child : element.children())
            if (child.uri() == element.uri() && is_expression(child.name()))
                if (auto item = expression(child))
                    list.items.push_back(std::make_shared<const Expression>(*std::move(item)));
        return list;
    }
    return std::nullopt;
}

Literal ExpressionReader::literal(const XmlElement& element) {
    Literal read;
    const auto text = element.child("text");
    read.text = {
        text ? text->text() : "",
        std::string(element.attribute("id")),
        text ? text->line() : element.line()};
    read.language = element.has_attribute("expressionLanguage")
                        ? std::string(element.attribute("expressionLanguage"))
                        : language_;
    check_language(element, read.language);
    read.is_imported = element.child("importedValues").has_value();
    if (read.is_imported) problem(element, "imported_values", "imported values are not supported");
    return read;
}

BoxedContext ExpressionReader::context(const XmlElement& element) {
    BoxedContext read;
    for (const auto& child : element.children("contextEntry")) {
        ContextEntry entry;
        if (const auto named = child.child("variable")) entry.variable = variable(*named);
        entry.value = expression_in(child);
        if (entry.variable.line == 0) entry.variable.line = child.line();
        read.entries.push_back(std::move(entry));
    }
    for (std::size_t i = 0; i + 1 < read.entries.size(); ++i)
        if (read.entries[i].variable.name.empty())
            problem(element, "missing_name", "only the last entry may be without a variable");
    return read;
}

Relation ExpressionReader::relation(const XmlElement& element) {
    Relation read;
    for (const auto& column : element.children("column")) read.columns.push_back(variable(column));
    for (const auto& row : element.children("row")) {
        auto& cells = read.rows.emplace_back();
        for (const auto& cell : row.children())
            if (cell.uri() == element.uri() && is_expression(cell.name())) {
                auto read_cell = expression(cell);
                cells.push_back(
                    read_cell ? std::make_shared<const Expression>(*std::move(read_cell)) : nullptr
                );
            }
        if (cells.size() != read.columns.size()) {
            problem(row, "wrong_row", "the row has not as many cells as there are columns");
            cells.resize(read.columns.size());
        }
    }
    return read;
}

Invocation ExpressionReader::invocation(const XmlElement& element) {
    Invocation read;
    read.function = expression_in(element);
    if (!read.function) problem(element, "missing_expression", "says not what it invokes");
    for (const auto& child : element.children("binding")) {
        Binding binding;
        if (const auto parameter = child.child("parameter"))
            binding.parameter = variable(*parameter);
        if (binding.parameter.name.empty())
            problem(child, "missing_name", "the binding has no parameter");
        binding.value = expression_in(child);
        read.bindings.push_back(std::move(binding));
    }
    return read;
}

FunctionDefinition ExpressionReader::function_definition(const XmlElement& element) {
    FunctionDefinition read;
    const auto kind = find(function_kinds, element.attribute("kind"));
    if (!kind)
        problem(
            element,
            "unknown_kind",
            fmt::format("the kind {} is not known", element.attribute("kind"))
        );
    read.kind = kind.value_or(FunctionKind::feel);
    for (const auto& child : element.children("formalParameter"))
        read.parameters.push_back(variable(child));
    read.body = expression_in(element);
    return read;
}

Iteration ExpressionReader::iteration(const XmlElement& element, IterationKind kind) {
    Iteration read;
    read.kind = kind;
    read.variable = with_single_spaces(element.attribute("iteratorVariable"));
    if (read.variable.empty())
        problem(element, "missing_name", "has no attribute iteratorVariable");
    read.in = wrapped(element, "in");
    read.body = wrapped(element, kind == IterationKind::each ? "return" : "satisfies");
    return read;
}

ExpressionPtr ExpressionReader::as_literal(const XmlElement& element) {
    Expression read;
    read_element(element, read);
    read.type = type_ref(element, element.attribute("typeRef"));
    read.content = literal(element);
    return std::make_shared<const Expression>(std::move(read));
}

DecisionTable ExpressionReader::table(const XmlElement& element) {
    DecisionTable read;
    const auto policy = find(hit_policies, element.attribute("hitPolicy"));
    const auto aggregation = find(aggregations, element.attribute("aggregation"));
    if (!policy || !aggregation)
        problem(element, "hit_policy", "the hit policy or its aggregation is not known");
    read.hit_policy = policy.value_or(HitPolicy::unique);
    read.aggregation = aggregation.value_or(Aggregation::none);
    read.output_label = element.attribute("outputLabel");
    for (const auto& child : element.children("input")) {
        InputClause input;
        read_element(child, input);
        if (const auto expression = child.child("inputExpression"))
            input.expression = as_literal(*expression);
        else
            problem(child, "missing_expression", "the input has no expression");
        input.values = text_in(child, "inputValues");
        read.inputs.push_back(std::move(input));
    }
    for (const auto& child : element.children("output")) {
        OutputClause output;
        read_element(child, output);
        output.type = type_ref(child, child.attribute("typeRef"));
        output.values = text_in(child, "outputValues");
        if (const auto entry = child.child("defaultOutputEntry"))
            output.default_entry = as_literal(*entry);
        read.outputs.push_back(std::move(output));
    }
    for (const auto& child : element.children("annotation"))
        read.annotations.push_back(with_single_spaces(child.attribute("name")));
    for (const auto& child : element.children("rule")) read.rules.push_back(rule(child, read));
    if (read.outputs.empty()) problem(element, "missing_output", "the table has no output");
    return read;
}

Rule ExpressionReader::rule(const XmlElement& element, const DecisionTable& table) {
    Rule read;
    read_element(element, read);
    for (const auto& entry : element.children("inputEntry")) {
        check_language(entry, entry.attribute("expressionLanguage"));
        const auto text = entry.child("text");
        read.inputs.push_back(
            {text ? text->text() : "",
             std::string(entry.attribute("id")),
             text ? text->line() : entry.line()}
        );
    }
    for (const auto& entry : element.children("outputEntry"))
        read.outputs.push_back(as_literal(entry));
    for (const auto& entry : element.children("annotationEntry")) {
        const auto text = entry.child("text");
        read.annotations.emplace_back(base::trimmed(text ? text->text() : entry.text()));
    }
    if (read.inputs.size() != table.inputs.size() || read.outputs.size() != table.outputs.size()) {
        problem(element, "wrong_row", "the rule has not as many entries as the table has columns");
        read.inputs.resize(table.inputs.size());
        read.outputs.resize(table.outputs.size());
    }
    return read;
}

} // namespace kansli::rules::dmn
