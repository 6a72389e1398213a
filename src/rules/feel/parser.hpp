// FEEL's grammar (DMN 1.5 §10.3.1.2) by recursive descent, straight into nodes: which name is meant
// and how far it goes depends on what is known of the values, so there is no tree between.
#pragma once

#include "rules/feel/diagnostic.hpp"
#include "rules/feel/lexer.hpp"
#include "rules/feel/names.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kansli::rules::feel {

class Parser {
public:
    // Throws SyntaxError, as the others do. The text and the scope must live as long.
    Parser(std::string_view text, const Scope& scope);

    Typed parse_expression();
    TestPtr parse_cell(const Type& input);

    // What is wrong but has a node that says so.
    std::vector<CompileProblem> take_problems() { return std::move(problems_); }

    const Names& names() const { return names_; }

private:
    enum class Precedence { disjunction = 1, conjunction, comparison, sum, product, power };

    // parser.cpp
    const Token& peek(std::size_t ahead = 0) const;
    const Token& take();

    bool next_is(std::string_view text) const { return peek().is(text); }

    bool take_if(std::string_view text);
    void expect(std::string_view text);
    [[noreturn]] void unexpected() const;
    std::span<const Token> rest() const;
    std::string text_between(std::size_t begin, std::size_t end) const;
    void problem(Reason reason, std::string message, Position position);
    Typed made(NodePtr node, Type type, std::initializer_list<const Typed*> parts) const;
    Typed folded(Typed value) const;
    Typed wrong(Reason reason, std::string message, Position position);
    Typed expression();
    // In brackets of its own, where a range's end is not looked for.
    Typed inner_expression();

    // parser_operators.cpp
    Typed binary(Precedence lowest);
    Typed arithmetic(Arithmetic operation, Typed left, Typed right, Position position);
    std::optional<Comparison> comparison_ahead() const;
    Typed comparison(Comparison found, Typed left);
    Typed connective(Connective connective, Typed left);
    Typed between(Typed value);
    Typed instance_of();
    Typed unary();

    // parser_primary.cpp
    Typed primary();
    Typed number();
    Typed at_literal();
    Typed in_parentheses();
    Typed in_brackets();
    Typed open_range();
    Typed range_from(Range::End start, Typed low);
    Typed operator_range();
    Typed context();
    std::string context_key();
    Typed named_value();

    // parser_postfix.cpp
    Typed postfix();
    Typed path(Typed source);
    std::string member_name(const Type& type);
    // Takes the source only when all of the filter is there.
    Typed filter(Typed& source);

    struct Arguments {
        std::vector<Typed> values;
        std::vector<std::string> names;
    };

    Arguments arguments();
    std::optional<std::string> argument_name();
    Typed call(Typed callee);
    Typed builtin_call(const Builtin& builtin, Position position);

    // parser_control.cpp
    Typed if_then_else();
    Typed for_loop();
    Typed quantified(Quantifier quantifier);
    Typed function_definition();
    std::pair<IteratorNode, Type> iterator(int& depth);
    std::vector<IteratorNode> iterators(std::string_view last_word, int& depth);
    std::string name_before(std::initializer_list<std::string_view> ends);
    std::vector<TypeEntry> formal_parameters();

    // parser_tests.cpp
    Typed in(Typed subject);
    // `depth` becomes that of the deepest.
    TestPtr tests_in_parentheses(int& depth);
    std::vector<TestPtr> tests(int& depth);
    TestPtr test(Precedence precedence, int& depth);

    // parser_types.cpp
    std::optional<Type> type();
    Type known_type();
    std::optional<Type> generic_type();

    // Throws past max_source_depth.
    class Nesting {
    public:
        Nesting(int& depth, Position position);
        Nesting(const Nesting&) = delete;
        Nesting& operator=(const Nesting&) = delete;

        ~Nesting() { --depth_; }

    private:
        int& depth_;
    };

    // Tries to parse; undone when it is not the grammar there.
    template <class Parse>
    auto attempt(const Parse& parse) -> std::optional<decltype(parse())>;

    std::string_view text_;
    std::vector<Token> tokens_;
    std::size_t at_ = 0;
    Names names_;
    std::vector<CompileProblem> problems_;
    int depth_ = 0;
    std::size_t budget_;
    bool in_range_end_ = false;
    TypeKind cell_input_ = TypeKind::any; // of a cell: what it is a test of
    std::string self_name_;               // of the context entry whose value is next
};

template <class Parse>
auto Parser::attempt(const Parse& parse) -> std::optional<decltype(parse())> {
    const auto at = at_;
    const auto depth = depth_;
    const auto problems = problems_.size();
    const auto in_range_end = in_range_end_;
    try {
        return parse();
    } catch (const SyntaxError&) {
        at_ = at;
        depth_ = depth;
        problems_.resize(problems);
        in_range_end_ = in_range_end;
        return std::nullopt;
    }
}

} // namespace kansli::rules::feel
