// The names that are visible at a place in an expression while it is parsed, and the node that each
// stands for. Longest match over the tokens; the innermost of the longest.
#pragma once

#include "rules/feel/builtin.hpp"
#include "rules/feel/lexer.hpp"
#include "rules/feel/nodes.hpp"
#include "rules/feel/scope.hpp"

#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace kansli::rules::feel {

// A node and what is known of its value before it is evaluated.
struct Typed {
    NodePtr node;
    Type type;
    int depth = 1; // of the tree of nodes

    bool is_constant() const { return node->constant() != nullptr; }
};

class Names {
public:
    explicit Names(const Scope& scope);

    // A slot for a local variable of the function that is being parsed.
    std::size_t new_slot();

    std::size_t locals() const { return functions_.back().locals; }

    // Makes names visible until the Block that was begun before goes out of scope.
    void declare_local(std::string_view name, const Type& type, std::size_t slot);
    void declare_input(const Type& type);
    // The function that is being parsed, under the name of its context entry.
    void declare_self(std::string_view name);
    // `item` and, without it, the entries of a filter's item.
    void declare_item(const Type& type, std::size_t slot);

    class Block {
    public:
        explicit Block(Names& names) : names_(names), size_(names.bindings_.size()) {}

        Block(const Block&) = delete;
        Block& operator=(const Block&) = delete;

        ~Block() { names_.bindings_.resize(size_); }

    private:
        Names& names_;
        std::size_t size_;
    };

    // Within it, what stands outside is captured.
    class FunctionBody {
    public:
        explicit FunctionBody(Names& names) : names_(names) { names_.functions_.emplace_back(); }

        FunctionBody(const FunctionBody&) = delete;
        FunctionBody& operator=(const FunctionBody&) = delete;

        ~FunctionBody() { names_.functions_.pop_back(); }

        std::vector<Capture> take_captures();

    private:
        Names& names_;
    };

    struct Resolved {
        Typed value;                      // null pointer when a built-in is called, or unknown
        const Builtin* builtin = nullptr; // to be called
        std::string name;
        std::size_t tokens = 0; // that the name takes
    };

    // What the tokens at the beginning name. `tokens` is 0 when it is nothing, not even a word.
    Resolved resolve(std::span<const Token> tokens);

    // How often `?` was named until now.
    std::size_t input_uses() const { return input_uses_; }

    // Slots of the scope that were named.
    const std::set<std::size_t>& used_variables() const { return used_; }

    const Scope& scope() const { return scope_; }

private:
    enum class Kind { variable, local, input, self, item };

    struct Member {
        std::string name;
        std::vector<std::string> tokens;
        Type type;
    };

    struct Binding {
        Kind kind = Kind::local;
        std::string name;
        std::vector<std::string> tokens;
        Type type;
        std::size_t slot = 0;
        std::size_t function = 0;
        std::vector<Member> members = {}; // of an item
    };

    struct FunctionState {
        std::size_t locals = 0;
        std::vector<Capture> captures;
        std::map<std::size_t, std::size_t> slots; // of what is captured, by binding
    };

    // bindings_ first, then the scope's variables as if they stood before them.
    struct Found {
        std::size_t length = 0;
        std::size_t binding = 0;
        const Member* member = nullptr;
    };

    void declare(Kind kind, std::string_view name, const Type& type, std::size_t slot);
    Found find(std::span<const Token> tokens) const;
    NodePtr node_of(std::size_t binding, std::size_t function);
    Typed value_of(const Found& found);
    // Names of items whose entries are not known may be any of them.
    void look_into_items(Resolved& resolved, std::size_t first_binding);

    const Scope& scope_;
    std::vector<Binding> bindings_;
    std::vector<FunctionState> functions_;
    std::set<std::size_t> used_;
    std::size_t input_uses_ = 0;
};

bool is_keyword(std::string_view word);

// Whether the name, as tokens, stands at the beginning of these.
bool begin_with(std::span<const Token> tokens, const std::vector<std::string>& name);

// How many tokens the longest built-in's name takes at the beginning of these.
std::pair<const Builtin*, std::size_t> match_builtin(std::span<const Token> tokens);

} // namespace kansli::rules::feel
