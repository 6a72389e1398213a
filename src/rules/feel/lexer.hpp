// FEEL's text as tokens. Names are not put together here: `a-b` is three tokens, and the parser
// asks the scope whether they are one name.
#pragma once

#include "rules/feel/diagnostic.hpp"

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace kansli::rules::feel {

enum class TokenKind { word, number, string, at, symbol, end };

struct Token {
    TokenKind kind = TokenKind::end;
    std::string_view text; // as written
    std::string content;   // of a string or @"…": with its escapes resolved
    Position position;
    std::size_t offset = 0;

    bool is(std::string_view wanted) const {
        return text == wanted && (kind == TokenKind::word || kind == TokenKind::symbol);
    }
};

class SyntaxError : public std::runtime_error {
public:
    SyntaxError(Position position, const std::string& message)
        : std::runtime_error(message), position_(position) {}

    Position position() const { return position_; }

private:
    Position position_;
};

// The tokens of a text, an `end` last; they point into it. Throws SyntaxError for what is not valid
// UTF-8, a string or comment without an end, a wrong escape, or text over max_source_bytes.
std::vector<Token> tokenize(std::string_view text);

// The tokens of a name; the name itself alone when it cannot be read.
std::vector<std::string> name_tokens(std::string_view name);

} // namespace kansli::rules::feel
