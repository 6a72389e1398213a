// Types as `instance of` and parameters write them (DMN 1.5 grammar rule 52).
#include "rules/feel/parser.hpp"

#include <algorithm>

namespace kansli::rules::feel {

namespace {

struct NamedType {
    std::size_t length = 0;
    Type type;
};

void look_at(
    NamedType& best,
    std::span<const Token> tokens,
    std::string_view name,
    const Type& type
) {
    const auto words = name_tokens(name);
    if (words.size() > best.length && begin_with(tokens, words)) best = {words.size(), type};
}

NamedType named_type(std::span<const Token> tokens, const Scope& scope) {
    NamedType best;
    for (const auto name : simple_type_names()) {
        Type simple;
        find_simple_type(name, simple);
        look_at(best, tokens, name, simple);
    }
    // The longest, and a model's own before FEEL's.
    NamedType own;
    for (const auto& [name, type] : scope.types()) look_at(own, tokens, name, type);
    return own.length >= best.length ? own : best;
}

} // namespace

std::optional<Type> Parser::generic_type() {
    if (next_is("list") || next_is("range")) {
        const bool is_list = take().text == "list";
        expect("<");
        auto element = type();
        expect(">");
        if (!element) return std::nullopt;
        return is_list ? Type::list(*std::move(element)) : Type::range(*std::move(element));
    }
    const bool is_context = take().text == "context";
    expect("<");
    std::vector<TypeEntry> entries;
    bool known = true;
    while (!next_is(">")) {
        TypeEntry entry;
        if (is_context) {
            entry.name = context_key();
            expect(":");
        }
        auto part = type();
        known = known && part.has_value();
        if (part) entry.type = *std::move(part);
        entries.push_back(std::move(entry));
        if (!next_is(">")) expect(",");
    }
    expect(">");
    std::optional<Type> result;
    if (!is_context) {
        expect("->");
        result = type();
        known = known && result.has_value();
    }
    if (!known) return std::nullopt;
    return is_context ? Type::context(std::move(entries))
                      : Type::function(std::move(entries), *std::move(result));
}

// Nothing when the name is that of no type.
std::optional<Type> Parser::type() {
    const Nesting deeper(depth_, peek().position);
    const bool generic =
        next_is("list") || next_is("range") || next_is("context") || next_is("function");
    if (generic && peek(1).is("<")) return generic_type();
    auto found = named_type(rest(), names_.scope());
    if (found.length > 0) {
        at_ += found.length;
        return std::move(found.type);
    }
    if (peek().kind != TokenKind::word) unexpected();
    take();
    while (next_is(".") || (peek().kind == TokenKind::word && !is_keyword(peek().text))) take();
    return std::nullopt;
}

// Any, and a problem, for a type that nobody knows.
Type Parser::known_type() {
    const auto position = peek().position;
    const auto begin = at_;
    if (auto found = type()) return *std::move(found);
    problem(Reason::unknown_name, "there is no type " + text_between(begin, at_), position);
    return {};
}

} // namespace kansli::rules::feel
