// Literals, lists, ranges, contexts and names.
#include "rules/feel/limits.hpp"
#include "rules/feel/parser.hpp"

#include <algorithm>

namespace kansli::rules::feel {

namespace {

constexpr std::size_t most_folded = 500; // entries of a context

// What all of them are; Any when they differ.
Type common_type(const std::vector<Typed>& values) {
    if (values.empty()) return Type::of(TypeKind::null);
    const auto& first = values.front().type;
    const bool alike = std::all_of(values.begin(), values.end(), [&](const Typed& value) {
        return value.type.equals(first);
    });
    return alike ? first : Type();
}

template <class T>
bool parse_into(Typed& made, std::string_view text, TypeKind kind) {
    const auto value = T::parse(text);
    if (!value) return false;
    made = {make_constant(*value), Type::of(kind)};
    return true;
}

} // namespace

Typed Parser::primary() {
    if (budget_ == 0) throw SyntaxError(peek().position, "can be read in too many ways");
    --budget_;
    switch (peek().kind) {
    case TokenKind::number:
        return number();
    case TokenKind::string:
        return {make_constant(Value::string(take().content)), Type::of(TypeKind::string)};
    case TokenKind::at:
        return at_literal();
    case TokenKind::end:
        unexpected();
    default:
        break;
    }
    if (next_is("(")) return in_parentheses();
    if (next_is("[")) return in_brackets();
    if (next_is("]")) return open_range();
    if (next_is("{")) return context();
    if (comparison_ahead()) return operator_range();
    if (next_is("if")) return if_then_else();
    if (next_is("for")) return for_loop();
    if (next_is("some")) return quantified(Quantifier::some);
    if (next_is("every")) return quantified(Quantifier::every);
    if (next_is("function") && peek(1).is("(")) return function_definition();
    return named_value();
}

Typed Parser::number() {
    const auto& token = take();
    const auto value = Number::parse(token.text);
    if (!value)
        return wrong(
            Reason::wrong_value, std::string(token.text) + " is too large", token.position
        );
    return {make_constant(*value), Type::of(TypeKind::number)};
}

Typed Parser::at_literal() {
    const auto& token = take();
    Typed made;
    const bool found = parse_into<Date>(made, token.content, TypeKind::date) ||
                       parse_into<DateTime>(made, token.content, TypeKind::date_time) ||
                       parse_into<Time>(made, token.content, TypeKind::time) ||
                       parse_into<YearsMonths>(made, token.content, TypeKind::years_months) ||
                       parse_into<DaysTime>(made, token.content, TypeKind::days_time);
    if (found) return made;
    return wrong(
        Reason::wrong_value,
        "\"" + token.content + "\" is no date, time or duration",
        token.position
    );
}

Typed Parser::in_parentheses() {
    take();
    auto value = inner_expression();
    if (next_is("..")) return range_from(Range::End::open, std::move(value));
    expect(")");
    return value;
}

Typed Parser::in_brackets() {
    take();
    std::vector<Typed> items;
    while (!next_is("]")) {
        items.push_back(inner_expression());
        if (items.size() == 1 && next_is(".."))
            return range_from(Range::End::closed, std::move(items.front()));
        if (!next_is("]")) expect(",");
    }
    expect("]");
    Typed result{{}, Type::list(common_type(items))};
    const bool constant = std::all_of(items.begin(), items.end(), std::mem_fn(&Typed::is_constant));
    std::vector<NodePtr> nodes;
    for (auto& item : items) {
        result.depth = std::max(result.depth, made({}, {}, {&item}).depth);
        nodes.push_back(std::move(item.node));
    }
    result.node = make_list(std::move(nodes));
    return constant ? folded(std::move(result)) : std::move(result);
}

Typed Parser::open_range() {
    take();
    auto low = inner_expression();
    if (!next_is("..")) unexpected();
    return range_from(Range::End::open, std::move(low));
}

// At the two points.
Typed Parser::range_from(Range::End start, Typed low) {
    const auto position = take().position;
    const auto outside = std::exchange(in_range_end_, true);
    auto high = expression();
    in_range_end_ = outside;
    auto end = Range::End::open;
    if (take_if("]"))
        end = Range::End::closed;
    else if (!take_if("["))
        expect(")");
    const bool constant = low.is_constant() && high.is_constant();
    auto result = made({}, Type::range(low.type), {&low, &high});
    result.node = make_range(start, std::move(low.node), std::move(high.node), end, position);
    return constant ? folded(std::move(result)) : std::move(result);
}

Typed Parser::operator_range() {
    const auto comparison = *comparison_ahead();
    const auto position = take().position;
    auto operand = binary(Precedence::sum);
    const bool constant = operand.is_constant();
    auto result = made({}, Type::range(operand.type), {&operand});
    result.node = make_range(range_form(comparison), std::move(operand.node), position);
    return constant ? folded(std::move(result)) : std::move(result);
}

std::string Parser::context_key() {
    if (peek().kind == TokenKind::string) return take().content;
    const auto begin = at_;
    while (!next_is(":")) {
        const bool part = peek().kind == TokenKind::word || peek().kind == TokenKind::number ||
                          (peek().kind == TokenKind::symbol && begin < at_ && !next_is(",") &&
                           !next_is("}") && !next_is("{"));
        if (!part) unexpected();
        take();
    }
    if (begin == at_) unexpected();
    return text_between(begin, at_);
}

Typed Parser::context() {
    const auto position = take().position;
    const Names::Block block(names_);
    std::vector<EntryNode> nodes;
    std::vector<TypeEntry> types;
    Typed result;
    std::string twice;
    while (!next_is("}")) {
        auto key = context_key();
        expect(":");
        if (next_is("function") && peek(1).is("(")) self_name_ = key;
        auto value = inner_expression();
        self_name_.clear();
        const auto seen = std::any_of(types.begin(), types.end(), [&](const TypeEntry& entry) {
            return entry.name == key;
        });
        if (seen) twice = key;
        const auto slot = names_.new_slot();
        names_.declare_local(key, value.type, slot);
        result.depth = std::max(result.depth, made({}, {}, {&value}).depth);
        nodes.push_back({make_ref<Text>(key), std::move(value.node), slot});
        types.push_back({std::move(key), std::move(value.type)});
        if (!next_is("}")) expect(",");
    }
    expect("}");
    if (!twice.empty())
        return wrong(Reason::wrong_value, "the entry " + twice + " is there twice", position);
    const bool constant = std::all_of(nodes.begin(), nodes.end(), [](const EntryNode& entry) {
        return entry.value->constant() != nullptr;
    });
    result.type = Type::context(std::move(types));
    if (constant && nodes.size() <= most_folded) {
        ContextBuilder builder;
        for (const auto& node : nodes) builder.put(node.key, *node.value->constant());
        result.node = make_constant(builder.take());
    } else {
        result.node = make_context(std::move(nodes));
    }
    return result;
}

Typed Parser::named_value() {
    const auto position = peek().position;
    if (take_if("null")) return {make_constant({}), Type::of(TypeKind::null)};
    if (take_if("true")) return {make_constant(Value(true)), Type::of(TypeKind::boolean)};
    if (take_if("false")) return {make_constant(Value(false)), Type::of(TypeKind::boolean)};
    auto found = names_.resolve(rest());
    if (found.tokens == 0) unexpected();
    at_ += found.tokens;
    if (found.builtin != nullptr) return builtin_call(*found.builtin, position);
    if (found.value.node != nullptr) return std::move(found.value);
    return wrong(Reason::unknown_name, "nothing is called " + found.name, position);
}

} // namespace kansli::rules::feel
