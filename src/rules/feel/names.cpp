#include "rules/feel/names.hpp"

#include <algorithm>
#include <array>

namespace kansli::rules::feel {

namespace {

// "first name" of adjacent words, for a name that nothing declares.
std::size_t words_at(std::span<const Token> tokens, std::string& name) {
    std::size_t count = 0;
    while (count < tokens.size() && tokens[count].kind == TokenKind::word &&
           !is_keyword(tokens[count].text)) {
        if (count > 0) name += ' ';
        name += tokens[count].text;
        ++count;
    }
    return count;
}

bool may_be_function(const Type& type) {
    return type.is_any() || type.kind() == TypeKind::function;
}

} // namespace

bool is_keyword(std::string_view word) {
    static constexpr std::array<std::string_view, 19> keywords{
        "and",
        "between",
        "else",
        "every",
        "external",
        "false",
        "for",
        "function",
        "if",
        "in",
        "instance",
        "null",
        "or",
        "return",
        "satisfies",
        "some",
        "then",
        "true",
        "of"};
    return std::find(keywords.begin(), keywords.end(), word) != keywords.end();
}

bool begin_with(std::span<const Token> tokens, const std::vector<std::string>& name) {
    if (name.empty() || tokens.size() < name.size()) return false;
    for (std::size_t i = 0; i < name.size(); ++i)
        if (tokens[i].text != name[i] || tokens[i].kind == TokenKind::string) return false;
    return true;
}

std::pair<const Builtin*, std::size_t> match_builtin(std::span<const Token> tokens) {
    static const auto by_first_token = [] {
        std::multimap<std::string, std::pair<std::vector<std::string>, const Builtin*>> made;
        for (const auto& builtin : builtins()) {
            auto words = name_tokens(builtin.name);
            auto first = words.front();
            made.emplace(std::move(first), std::pair(std::move(words), &builtin));
        }
        return made;
    }();
    std::pair<const Builtin*, std::size_t> longest{nullptr, 0};
    if (tokens.empty() || tokens.front().kind != TokenKind::word) return longest;
    const auto [begin, end] = by_first_token.equal_range(std::string(tokens.front().text));
    for (auto candidate = begin; candidate != end; ++candidate) {
        const auto& [words, builtin] = candidate->second;
        if (words.size() > longest.second && begin_with(tokens, words))
            longest = {builtin, words.size()};
    }
    return longest;
}

Names::Names(const Scope& scope) : scope_(scope) {
    functions_.emplace_back();
    bindings_.reserve(scope.size() + 8);
    for (std::size_t slot = 0; slot < scope.size(); ++slot) {
        const auto& variable = scope.variables()[slot];
        bindings_.push_back({Kind::variable, variable.name, variable.tokens, variable.type, slot, 0}
        );
    }
}

std::size_t Names::new_slot() { return functions_.back().locals++; }

void Names::declare(Kind kind, std::string_view name, const Type& type, std::size_t slot) {
    bindings_.push_back(
        {kind, std::string(name), name_tokens(name), type, slot, functions_.size() - 1}
    );
}

void Names::declare_local(std::string_view name, const Type& type, std::size_t slot) {
    declare(Kind::local, name, type, slot);
}

void Names::declare_input(const Type& type) { declare(Kind::input, "?", type, 0); }

void Names::declare_self(std::string_view name) {
    declare(Kind::self, name, Type::of(TypeKind::function), 0);
}

void Names::declare_item(const Type& type, std::size_t slot) {
    declare(Kind::item, "item", type, slot);
    for (const auto& entry : type.entries())
        if (type.kind() == TypeKind::context)
            bindings_.back().members.push_back({entry.name, name_tokens(entry.name), entry.type});
}

std::vector<Capture> Names::FunctionBody::take_captures() {
    return std::move(names_.functions_.back().captures);
}

Names::Found Names::find(std::span<const Token> tokens) const {
    Found best;
    for (auto i = bindings_.size(); i-- > 0;) {
        const auto& binding = bindings_[i];
        for (const auto& member : binding.members)
            if (member.tokens.size() > best.length && begin_with(tokens, member.tokens))
                best = {member.tokens.size(), i, &member};
        if (binding.tokens.size() > best.length && begin_with(tokens, binding.tokens))
            best = {binding.tokens.size(), i, nullptr};
    }
    return best;
}

NodePtr Names::node_of(std::size_t index, std::size_t function) {
    const auto& binding = bindings_[index];
    if (binding.kind == Kind::variable) used_.insert(binding.slot);
    if (binding.function == function) {
        switch (binding.kind) {
        case Kind::variable:
            return make_variable(binding.slot);
        case Kind::input:
            return make_input();
        case Kind::self:
            return make_self();
        default:
            return make_local(binding.slot);
        }
    }
    const auto known = functions_[function].slots.find(index);
    if (known != functions_[function].slots.end()) return make_local(known->second);
    const auto slot = functions_[function].locals++;
    functions_[function].slots.emplace(index, slot);
    auto outside = node_of(index, function - 1);
    functions_[function].captures.push_back({std::move(outside), slot});
    return make_local(slot);
}

Typed Names::value_of(const Found& found) {
    const auto& binding = bindings_[found.binding];
    if (binding.kind == Kind::input) ++input_uses_;
    auto node = node_of(found.binding, functions_.size() - 1);
    if (found.member == nullptr) return {std::move(node), binding.type};
    return {make_path(std::move(node), found.member->name, {}), found.member->type, 2};
}

void Names::look_into_items(Resolved& resolved, std::size_t first_binding) {
    for (auto i = first_binding; i < bindings_.size(); ++i) {
        if (bindings_[i].kind != Kind::item || !bindings_[i].type.is_any()) continue;
        auto fallback =
            resolved.value.node != nullptr
                ? std::move(resolved.value.node)
                : make_null(Reason::unknown_name, "nothing is called " + resolved.name, {});
        auto item = node_of(i, functions_.size() - 1);
        resolved.value = {
            make_implicit_path(std::move(item), resolved.name, std::move(fallback)),
            Type(),
            resolved.value.depth + 1};
    }
}

Names::Resolved Names::resolve(std::span<const Token> tokens) {
    Resolved resolved;
    const auto found = find(tokens);
    const auto [builtin, builtin_length] = match_builtin(tokens);
    const bool is_call = builtin != nullptr && tokens[builtin_length].is("(");
    const bool calls_builtin =
        is_call && (builtin_length > found.length ||
                    (builtin_length == found.length && found.member == nullptr &&
                     !may_be_function(bindings_[found.binding].type)));
    if (calls_builtin || (builtin != nullptr && found.length == 0)) {
        resolved.name = std::string(builtin->name);
        resolved.tokens = builtin_length;
        if (is_call)
            resolved.builtin = builtin;
        else
            resolved.value = {make_constant(builtin_value(*builtin)), Type::of(TypeKind::function)};
        return resolved;
    }
    if (found.length > 0) {
        resolved.tokens = found.length;
        resolved.name =
            found.member != nullptr ? found.member->name : bindings_[found.binding].name;
        resolved.value = value_of(found);
        // An item that is a context may have an entry called `item`.
        const bool is_item = found.member == nullptr && bindings_[found.binding].kind == Kind::item;
        look_into_items(resolved, found.binding + (is_item ? 0 : 1));
        return resolved;
    }
    resolved.tokens = words_at(tokens, resolved.name);
    if (resolved.tokens > 0) look_into_items(resolved, 0);
    return resolved;
}

} // namespace kansli::rules::feel
