// What stands behind a value: paths, filters and arguments.
#include "rules/feel/parser.hpp"

#include <algorithm>

namespace kansli::rules::feel {

namespace {

const Overload* overload_for(const Builtin& builtin, std::size_t count) {
    for (const auto& overload : builtin.overloads)
        if (count >= overload.required &&
            (overload.variadic || count <= overload.parameters.size()))
            return &overload;
    return nullptr;
}

bool has_all(const Overload& overload, const std::vector<std::string>& names) {
    return std::all_of(names.begin(), names.end(), [&](const std::string& name) {
        return std::count(overload.parameters.begin(), overload.parameters.end(), name) == 1 &&
               std::count(names.begin(), names.end(), name) == 1;
    });
}

const Overload* overload_named(const Builtin& builtin, const std::vector<std::string>& names) {
    for (const auto& overload : builtin.overloads)
        if (has_all(overload, names)) return &overload;
    return nullptr;
}

Type entry_type(const Type& source, std::string_view name) {
    if (source.kind() == TypeKind::list)
        return source.element().is_any() ? Type() : Type::list(entry_type(source.element(), name));
    const auto* entry = source.kind() == TypeKind::context ? source.find(name) : nullptr;
    return entry == nullptr ? Type() : entry->type;
}

// The type whose entries a path into it may name.
const Type& innermost_element(const Type& type) {
    const auto* inner = &type;
    while (inner->kind() == TypeKind::list) inner = &inner->element();
    return *inner;
}

} // namespace

Typed Parser::postfix() {
    auto value = primary();
    while (true) {
        if (next_is(".")) {
            value = path(std::move(value));
        } else if (next_is("(")) {
            value = call(std::move(value));
        } else if (next_is("[") && !in_range_end_) {
            value = filter(value);
        } else if (next_is("[")) {
            // `[` may end a range: 1..3[ is one, 1..a[2]] another.
            auto found = attempt([&] { return filter(value); });
            if (!found) return value;
            value = *std::move(found);
        } else {
            return value;
        }
    }
}

// The longest entry of the type that is written here, else the words as far as they go.
std::string Parser::member_name(const Type& type) {
    std::string name;
    std::size_t length = 0;
    for (const auto& entry : type.entries()) {
        const auto words = name_tokens(entry.name);
        const bool fits =
            type.kind() == TypeKind::context && words.size() > length && begin_with(rest(), words);
        if (!fits) continue;
        name = entry.name;
        length = words.size();
    }
    at_ += length;
    if (length > 0) return name;
    if (peek().kind != TokenKind::word) unexpected();
    const auto begin = at_;
    take();
    while (peek().kind == TokenKind::word && !is_keyword(peek().text)) take();
    return text_between(begin, at_);
}

Typed Parser::path(Typed source) {
    take();
    const auto position = peek().position;
    auto name = member_name(innermost_element(source.type));
    const bool constant = source.is_constant();
    auto result = made({}, entry_type(source.type, name), {&source});
    result.node = make_path(std::move(source.node), std::move(name), position);
    return constant ? folded(std::move(result)) : std::move(result);
}

Typed Parser::filter(Typed& source) {
    const auto position = take().position;
    const bool is_list = source.type.kind() == TypeKind::list;
    const auto& element = is_list ? source.type.element() : source.type;
    const auto slot = names_.new_slot();
    auto condition = [&] {
        const Names::Block block(names_);
        names_.declare_item(element, slot);
        return inner_expression();
    }();
    expect("]");
    auto kind = FilterKind::unknown;
    if (condition.type.kind() == TypeKind::number) kind = FilterKind::index;
    if (condition.type.kind() == TypeKind::boolean) kind = FilterKind::condition;
    Type type;
    if (kind == FilterKind::index) type = element;
    if (kind == FilterKind::condition && !source.type.is_any())
        type = is_list ? source.type : Type::list(source.type);
    auto result = made({}, std::move(type), {&source, &condition});
    result.node =
        make_filter(std::move(source.node), std::move(condition.node), slot, kind, position);
    return result;
}

// Of `name: value`; the name may have spaces.
std::optional<std::string> Parser::argument_name() {
    std::size_t length = 0;
    while (peek(length).kind == TokenKind::word || peek(length).kind == TokenKind::number ||
           (length > 0 && peek(length).kind == TokenKind::symbol &&
            std::string_view("+-*/.'").find(peek(length).text) != std::string_view::npos))
        ++length;
    if (length == 0 || !peek(length).is(":")) return std::nullopt;
    auto name = text_between(at_, at_ + length);
    at_ += length + 1;
    return name;
}

Parser::Arguments Parser::arguments() {
    Arguments found;
    expect("(");
    while (!next_is(")")) {
        const auto position = peek().position;
        auto name = argument_name();
        if (name.has_value() != !found.names.empty() && !found.values.empty())
            throw SyntaxError(position, "arguments are either all named or none is");
        if (name) found.names.push_back(*std::move(name));
        found.values.push_back(inner_expression());
        if (!next_is(")")) expect(",");
    }
    expect(")");
    return found;
}

Typed Parser::call(Typed callee) {
    const auto position = peek().position;
    auto given = arguments();
    auto result = made({}, callee.type.result(), {&callee});
    std::vector<NodePtr> nodes;
    for (auto& value : given.values) {
        result.depth = std::max(result.depth, made({}, {}, {&value}).depth);
        nodes.push_back(std::move(value.node));
    }
    result.node =
        make_call(std::move(callee.node), std::move(nodes), std::move(given.names), position);
    return result;
}

Typed Parser::builtin_call(const Builtin& builtin, Position position) {
    auto given = arguments();
    const auto* overload = given.names.empty() ? overload_for(builtin, given.values.size())
                                               : overload_named(builtin, given.names);
    if (overload == nullptr)
        return wrong(
            Reason::wrong_call,
            std::string(builtin.name) +
                (given.names.empty()
                     ? " does not take " + std::to_string(given.values.size()) + " arguments"
                     : " has no parameters of these names"),
            position
        );
    Typed result{{}, Type::of(builtin.result)};
    bool constant = builtin.purity == Purity::pure;
    std::vector<NodePtr> nodes(given.names.empty() ? given.values.size() : overload->required);
    for (std::size_t i = 0; i < given.values.size(); ++i) {
        auto& value = given.values[i];
        result.depth = std::max(result.depth, made({}, {}, {&value}).depth);
        constant = constant && value.is_constant();
        auto place = i;
        if (!given.names.empty())
            place = static_cast<std::size_t>(
                std::find(
                    overload->parameters.begin(), overload->parameters.end(), given.names[i]
                ) -
                overload->parameters.begin()
            );
        if (place >= nodes.size()) nodes.resize(place + 1);
        nodes[place] = std::move(value.node);
    }
    const bool own_call = !given.names.empty() && overload->named != nullptr;
    result.node =
        make_builtin_call(own_call ? overload->named : builtin.call, std::move(nodes), position);
    return constant ? folded(std::move(result)) : std::move(result);
}

} // namespace kansli::rules::feel
