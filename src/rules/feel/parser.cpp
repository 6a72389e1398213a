#include "rules/feel/parser.hpp"

#include "rules/feel/limits.hpp"

#include <algorithm>

namespace kansli::rules::feel {

namespace {

// What is worked out beforehand may take this much, so that a short text stays a small model.
constexpr Limits folding_limits{
    .steps = 5'000,
    .memory = 20'000,
    .list_length = 500,
    .text_bytes = 10'000,
    .value_weight = 2'000};

} // namespace

Parser::Nesting::Nesting(int& depth, Position position) : depth_(depth) {
    if (depth_ >= max_source_depth) throw SyntaxError(position, "goes too deep");
    ++depth_;
}

Parser::Parser(std::string_view text, const Scope& scope)
    : text_(text), tokens_(tokenize(text)), names_(scope), budget_(1000 + 20 * tokens_.size()) {}

const Token& Parser::peek(std::size_t ahead) const {
    return tokens_[std::min(at_ + ahead, tokens_.size() - 1)];
}

const Token& Parser::take() {
    const auto& token = peek();
    if (at_ + 1 < tokens_.size()) ++at_;
    return token;
}

bool Parser::take_if(std::string_view text) {
    if (!next_is(text)) return false;
    take();
    return true;
}

void Parser::expect(std::string_view text) {
    if (!take_if(text))
        throw SyntaxError(
            peek().position,
            "there must be " + std::string(text) +
                (peek().kind == TokenKind::end ? " at the end"
                                               : " in place of " + std::string(peek().text))
        );
}

void Parser::unexpected() const {
    if (peek().kind == TokenKind::end)
        throw SyntaxError(peek().position, "ends before it is complete");
    throw SyntaxError(peek().position, std::string(peek().text) + " cannot stand here");
}

std::span<const Token> Parser::rest() const { return std::span<const Token>(tokens_).subspan(at_); }

// As written, with one space wherever there is any.
std::string Parser::text_between(std::size_t begin, std::size_t end) const {
    std::string text;
    for (auto i = begin; i < end; ++i) {
        const bool apart =
            i > begin && tokens_[i].offset > tokens_[i - 1].offset + tokens_[i - 1].text.size();
        if (apart) text += ' ';
        text += tokens_[i].text;
    }
    return text;
}

void Parser::problem(Reason reason, std::string message, Position position) {
    problems_.push_back({reason, std::move(message), position, false});
}

Typed Parser::made(NodePtr node, Type type, std::initializer_list<const Typed*> parts) const {
    int depth = 0;
    for (const auto* part : parts) depth = std::max(depth, part->depth);
    if (depth >= max_node_depth) throw SyntaxError(peek().position, "is too long");
    return {std::move(node), std::move(type), depth + 1};
}

// The value of what does not depend on anything, unless something is wrong with it: that is told
// each time.
Typed Parser::folded(Typed value) const {
    Evaluation evaluation(DateTime(), folding_limits);
    auto result = evaluation.run([&] {
        Frame frame{.evaluation = evaluation};
        return value.node->evaluate(frame);
    });
    if (evaluation.diagnostic_count() > 0) return value;
    value.node = make_constant(std::move(result));
    value.depth = 1;
    return value;
}

Typed Parser::wrong(Reason reason, std::string message, Position position) {
    problem(reason, message, position);
    return {make_null(reason, std::move(message), position), Type::of(TypeKind::null)};
}

Typed Parser::parse_expression() {
    auto result = expression();
    if (peek().kind != TokenKind::end) unexpected();
    return result;
}

Typed Parser::expression() {
    const Nesting deeper(depth_, peek().position);
    return binary(Precedence::disjunction);
}

Typed Parser::inner_expression() {
    const auto outside = std::exchange(in_range_end_, false);
    auto result = expression();
    in_range_end_ = outside;
    return result;
}

} // namespace kansli::rules::feel
