#include "rules/feel/expression.hpp"

#include "rules/feel/nodes.hpp"
#include "rules/feel/parser.hpp"

namespace kansli::rules::feel {

namespace {

template <class Parse>
Compiled compiled(std::string_view text, const Scope& scope, const Parse& parse) {
    Compiled result;
    try {
        Parser parser(text, scope);
        auto made = parse(parser);
        const auto& used = parser.names().used_variables();
        result.problems = parser.take_problems();
        result.expression = std::make_shared<Expression>(
            std::string(text),
            std::move(made.node),
            std::move(made.type),
            parser.names().locals(),
            std::vector<std::size_t>(used.begin(), used.end())
        );
    } catch (const SyntaxError& wrong) {
        result.problems.push_back({Reason::syntax, wrong.what(), wrong.position(), true});
    }
    return result;
}

} // namespace

Expression::Expression(
    std::string source,
    std::unique_ptr<const Node> root,
    Type type,
    std::size_t locals,
    std::vector<std::size_t> used
)
    : source_(std::move(source)),
      root_(std::move(root)),
      type_(std::move(type)),
      locals_(locals),
      used_(std::move(used)) {}

Expression::~Expression() = default;

Value Expression::evaluate(std::span<const Value> variables, Evaluation& evaluation) const {
    const Locals locals(evaluation, locals_);
    Frame frame{.variables = variables.data(), .locals = locals.data(), .evaluation = evaluation};
    return root_->evaluate(frame);
}

Value Expression::test(const Value& input, std::span<const Value> variables, Evaluation& evaluation)
    const {
    const Locals locals(evaluation, locals_);
    Frame frame{
        .variables = variables.data(),
        .locals = locals.data(),
        .input = &input,
        .evaluation = evaluation};
    return root_->evaluate(frame);
}

const Value* Expression::constant() const { return root_->constant(); }

std::optional<TestShape> Expression::shape() const {
    TestShape shape;
    const auto* test = cell_test(*root_);
    if (test == nullptr || !test->describe(shape)) return std::nullopt;
    return shape;
}

Compiled compile(std::string_view text, const Scope& scope) {
    return compiled(text, scope, [](Parser& parser) { return parser.parse_expression(); });
}

Compiled compile_unary_tests(std::string_view text, const Scope& scope, const Type& input) {
    return compiled(text, scope, [&](Parser& parser) {
        return Typed{make_cell(parser.parse_cell(input)), Type::of(TypeKind::boolean)};
    });
}

} // namespace kansli::rules::feel
