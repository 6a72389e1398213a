// `in`, and the cells of decision tables.
#include "rules/feel/parser.hpp"

#include <algorithm>

namespace kansli::rules::feel {

TestPtr Parser::test(Precedence precedence, int& depth) {
    const auto position = peek().position;
    if (const auto comparison = comparison_ahead()) {
        take();
        auto operand = binary(Precedence::sum);
        depth = std::max(depth, operand.depth);
        return make_comparison_test(*comparison, std::move(operand.node), position);
    }
    const auto uses = names_.input_uses();
    auto value = precedence == Precedence::disjunction ? inner_expression() : binary(precedence);
    depth = std::max(depth, value.depth);
    auto accepts = Accepts::value;
    if (value.type.kind() == TypeKind::range) accepts = Accepts::range;
    // A truth is asked for, not given: nothing is known of a null, and so it is neither.
    if (value.node->constant() != nullptr || cell_input_ == TypeKind::boolean)
        accepts = Accepts::equal;
    if (names_.input_uses() > uses) accepts = Accepts::what_is_true;
    return make_expression_test(std::move(value.node), accepts, position);
}

std::vector<TestPtr> Parser::tests(int& depth) {
    std::vector<TestPtr> found;
    do found.push_back(test(Precedence::disjunction, depth));
    while (take_if(","));
    return found;
}

// `(1, >5)`; not the beginning of an expression, as in `x in (a + b) * 2`.
TestPtr Parser::tests_in_parentheses(int& depth) {
    expect("(");
    auto found = tests(depth);
    expect(")");
    for (const auto* operation : {"+", "-", "*", "/", "**", ".", "[", "("})
        if (next_is(operation) && !(in_range_end_ && next_is("["))) unexpected();
    return make_disjunction_test(std::move(found));
}

Typed Parser::in(Typed subject) {
    const auto position = take().position;
    const Names::Block block(names_);
    names_.declare_input(subject.type);
    int depth = 0;
    TestPtr found;
    if (next_is("(")) {
        auto several = attempt([&] { return tests_in_parentheses(depth); });
        if (several) found = *std::move(several);
    }
    if (found == nullptr) found = test(Precedence::sum, depth);
    auto result = made({}, Type::of(TypeKind::boolean), {&subject});
    result.depth = std::max(result.depth, depth + 1);
    result.node = make_in(std::move(subject.node), std::move(found), position);
    return result;
}

TestPtr Parser::parse_cell(const Type& input) {
    const Names::Block block(names_);
    names_.declare_input(input);
    cell_input_ = input.kind();
    if (next_is("-") && peek(1).kind == TokenKind::end) return make_any_test();
    int depth = 0;
    if (next_is("not") && peek(1).is("(")) {
        auto negated = attempt([&] {
            take();
            expect("(");
            auto found = tests(depth);
            expect(")");
            if (peek().kind != TokenKind::end) unexpected();
            return make_negated_test(make_disjunction_test(std::move(found)));
        });
        if (negated) return *std::move(negated);
    }
    auto found = tests(depth);
    if (peek().kind != TokenKind::end) unexpected();
    return make_disjunction_test(std::move(found));
}

} // namespace kansli::rules::feel
