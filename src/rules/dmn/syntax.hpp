// A DMN model as its file says it: what the reader makes and the compiler takes. Plain and
// immutable once read; nothing here is resolved, except that a prefix of a type is its namespace.
#pragma once

#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace kansli::rules::dmn {

// What every element of a model may have.
struct Element {
    std::string id;
    std::string name; // with single spaces
    std::string label;
    std::string description;
    int line = 0;
};

// A reference to a type: `number`, `tApplicant`, `import.tApplicant`; empty when there is none.
struct TypeRef {
    std::string name;
    std::string uri; // of the prefix, when it was written as a qualified name (DMN 1.1)
    int line = 0;

    bool empty() const { return name.empty(); }
};

// InformationItem (DMN 1.5 §7.3.4): variables, parameters, columns of a relation.
struct Variable : Element {
    TypeRef type;
};

struct Text {
    std::string text;
    std::string id;
    int line = 0;

    bool empty() const { return text.find_first_not_of(" \t\r\n") == std::string::npos; }
};

struct Expression;
using ExpressionPtr = std::shared_ptr<const Expression>;

struct Literal {
    Text text;
    std::string language; // of the element or the model; FEEL when empty
    bool is_imported = false;
};

struct ContextEntry {
    Variable variable; // without a name: the result of the context
    ExpressionPtr value;
};

struct BoxedContext {
    std::vector<ContextEntry> entries;
};

struct BoxedList {
    std::vector<ExpressionPtr> items;
};

struct Relation {
    std::vector<Variable> columns;
    std::vector<std::vector<ExpressionPtr>> rows;
};

struct Binding {
    Variable parameter;
    ExpressionPtr value;
};

struct Invocation {
    ExpressionPtr function;
    std::vector<Binding> bindings;
};

enum class FunctionKind { feel, java, pmml };

struct FunctionDefinition {
    FunctionKind kind = FunctionKind::feel;
    std::vector<Variable> parameters;
    ExpressionPtr body;
};

struct Conditional {
    ExpressionPtr condition;
    ExpressionPtr then;
    ExpressionPtr otherwise;
};

struct Filter {
    ExpressionPtr in;
    ExpressionPtr match;
};

enum class IterationKind { each, some, every };

struct Iteration {
    IterationKind kind = IterationKind::each;
    std::string variable;
    ExpressionPtr in;
    ExpressionPtr body; // `return` or `satisfies`
};

enum class HitPolicy { unique, any, priority, first, rule_order, output_order, collect };
enum class Aggregation { none, sum, count, min, max };

struct InputClause : Element {
    ExpressionPtr expression; // null when there is none
    Text values;
};

struct OutputClause : Element {
    TypeRef type;
    Text values;
    ExpressionPtr default_entry; // null when there is none
};

struct Rule : Element {
    std::vector<Text> inputs;
    std::vector<ExpressionPtr> outputs;
    std::vector<std::string> annotations;
};

struct DecisionTable {
    HitPolicy hit_policy = HitPolicy::unique;
    Aggregation aggregation = Aggregation::none;
    std::string output_label;
    std::vector<InputClause> inputs;
    std::vector<OutputClause> outputs;
    std::vector<std::string> annotations; // names of the columns
    std::vector<Rule> rules;
};

struct Expression : Element {
    using Content = std::variant<
        Literal,
        BoxedContext,
        BoxedList,
        Relation,
        Invocation,
        FunctionDefinition,
        Conditional,
        Filter,
        Iteration,
        DecisionTable>;

    TypeRef type;
    Content content;
};

// To another element: "#id" or "namespace#id".
struct Reference {
    std::string uri; // empty for this model
    std::string id;
    int line = 0;
};

struct InputData : Element {
    Variable variable;
};

struct Decision : Element {
    std::string question;
    std::string allowed_answers;
    Variable variable;
    std::vector<Reference> inputs;
    std::vector<Reference> decisions;
    std::vector<Reference> knowledge;
    ExpressionPtr logic; // null when there is none
};

struct KnowledgeModel : Element {
    Variable variable;
    std::vector<Reference> knowledge;
    ExpressionPtr logic; // a FunctionDefinition; null when there is none
};

struct DecisionService : Element {
    Variable variable;
    std::vector<Reference> outputs;
    std::vector<Reference> encapsulated;
    std::vector<Reference> input_decisions;
    std::vector<Reference> inputs;
};

struct ItemDefinition : Element {
    TypeRef type;
    bool is_collection = false;
    bool is_function = false;
    Text allowed_values;
    Text type_constraint;
    std::vector<ItemDefinition> components; // or the parameters of a function
    TypeRef result;                         // of a function
};

struct Import : Element {
    std::string uri;
    std::string location;
    std::string type;
};

struct Definitions : Element {
    std::string uri; // the model's namespace
    std::string version;
    std::string hash;        // SHA-256 of the file without byte order mark, lines ended by LF
    std::string dmn_version; // "1.3"
    std::string type_language;
    std::vector<Import> imports;
    std::vector<ItemDefinition> types;
    std::vector<InputData> inputs;
    std::vector<Decision> decisions;
    std::vector<KnowledgeModel> knowledge;
    std::vector<DecisionService> services;
    std::vector<Reference> other_references; // to authorities, by artefacts: checked, else unused
    std::vector<std::string> other_ids;      // of knowledge sources and artefacts
};

} // namespace kansli::rules::dmn
