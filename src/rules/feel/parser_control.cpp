// if, for, some, every and function.
#include "rules/feel/parser.hpp"

#include <algorithm>

namespace kansli::rules::feel {

namespace {

const Type& iterated_type(const Type& source) {
    static const Type any;
    const bool known = source.kind() == TypeKind::list || source.kind() == TypeKind::range;
    return known ? source.element() : any;
}

} // namespace

Typed Parser::if_then_else() {
    const auto position = take().position;
    auto condition = expression();
    expect("then");
    auto yes = expression();
    expect("else");
    auto no = expression();
    auto result = made({}, yes.type.equals(no.type) ? yes.type : Type(), {&condition, &yes, &no});
    result.node =
        make_if(std::move(condition.node), std::move(yes.node), std::move(no.node), position);
    return result;
}

// The text until one of the words or signs.
std::string Parser::name_before(std::initializer_list<std::string_view> ends) {
    const auto begin = at_;
    const auto at_end = [&] {
        return std::any_of(ends.begin(), ends.end(), [this](auto end) { return next_is(end); });
    };
    while (!at_end()) {
        const bool part = peek().kind == TokenKind::word || peek().kind == TokenKind::number ||
                          peek().kind == TokenKind::symbol;
        if (!part || next_is("(") || next_is("{") || next_is("[")) unexpected();
        take();
    }
    if (begin == at_) unexpected();
    return text_between(begin, at_);
}

std::pair<IteratorNode, Type> Parser::iterator(int& depth) {
    IteratorNode made;
    made.position = peek().position;
    auto from = expression();
    depth = std::max(depth, from.depth);
    if (!take_if("..")) {
        made.source = std::move(from.node);
        return {std::move(made), iterated_type(from.type)};
    }
    auto to = expression();
    depth = std::max(depth, to.depth);
    auto type = from.type;
    made.source = std::move(from.node);
    made.to = std::move(to.node);
    return {std::move(made), std::move(type)};
}

// Each sees the names of those before it.
std::vector<IteratorNode> Parser::iterators(std::string_view last_word, int& depth) {
    std::vector<IteratorNode> found;
    do {
        auto name = name_before({"in"});
        expect("in");
        auto [made, type] = iterator(depth);
        made.slot = names_.new_slot();
        names_.declare_local(name, type, made.slot);
        found.push_back(std::move(made));
    } while (take_if(","));
    expect(last_word);
    return found;
}

Typed Parser::for_loop() {
    take();
    const Names::Block block(names_);
    int depth = 0;
    auto found = iterators("return", depth);
    const auto partial = names_.new_slot();
    names_.declare_local("partial", Type::list({}), partial);
    const auto begin = at_;
    auto body = expression();
    const bool uses_partial = std::any_of(
        tokens_.begin() + static_cast<std::ptrdiff_t>(begin),
        tokens_.begin() + static_cast<std::ptrdiff_t>(at_),
        [](const Token& token) { return token.text == "partial"; }
    );
    body.depth = std::max(body.depth, depth);
    auto result = made({}, Type::list(body.type), {&body});
    result.node =
        make_for(std::move(found), std::move(body.node), uses_partial ? partial : no_slot);
    return result;
}

Typed Parser::quantified(Quantifier quantifier) {
    const auto position = take().position;
    const Names::Block block(names_);
    int depth = 0;
    auto found = iterators("satisfies", depth);
    auto condition = expression();
    condition.depth = std::max(condition.depth, depth);
    auto result = made({}, Type::of(TypeKind::boolean), {&condition});
    result.node =
        make_quantified(quantifier, std::move(found), std::move(condition.node), position);
    return result;
}

std::vector<TypeEntry> Parser::formal_parameters() {
    std::vector<TypeEntry> found;
    expect("(");
    while (!next_is(")")) {
        TypeEntry parameter{name_before({":", ",", ")"}), {}};
        if (take_if(":")) parameter.type = known_type();
        found.push_back(std::move(parameter));
        if (!next_is(")")) expect(",");
    }
    expect(")");
    return found;
}

Typed Parser::function_definition() {
    const auto self = std::exchange(self_name_, {});
    LambdaParts parts;
    parts.position = take().position;
    auto parameters = formal_parameters();
    if (take_if("external")) {
        inner_expression();
        parts.type = Type::function(std::move(parameters), {});
        parts.locals = parts.type.entries().size();
        return {make_lambda(std::move(parts)), Type::of(TypeKind::function)};
    }
    Names::FunctionBody body_names(names_);
    const Names::Block block(names_);
    if (!self.empty()) names_.declare_self(self);
    for (const auto& parameter : parameters)
        names_.declare_local(parameter.name, parameter.type, names_.new_slot());
    auto body = expression();
    parts.locals = names_.locals();
    parts.captures = body_names.take_captures();
    parts.type = Type::function(std::move(parameters), body.type);
    auto result = made({}, parts.type, {&body});
    parts.body = std::move(body.node);
    result.node = make_lambda(std::move(parts));
    return result;
}

} // namespace kansli::rules::feel
