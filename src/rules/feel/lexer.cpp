#include "rules/feel/lexer.hpp"

#include "base/text.hpp"
#include "rules/feel/limits.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kansli::rules::feel {

namespace {

using CharacterRange = std::pair<char32_t, char32_t>;

// DMN 1.5 §10.3.1.2, grammar rules 28 and 29; a question mark is a name of its own.
constexpr std::array<CharacterRange, 16> name_start{{
    {'A', 'Z'},
    {'_', '_'},
    {'a', 'z'},
    {0xC0, 0xD6},
    {0xD8, 0xF6},
    {0xF8, 0x2FF},
    {0x370, 0x37D},
    {0x37F, 0x1FFF},
    {0x200C, 0x200D},
    {0x2070, 0x218F},
    {0x2C00, 0x2FEF},
    {0x3001, 0xD7FF},
    {0xF900, 0xFDCF},
    {0xFDF0, 0xFFFD},
    {0x10000, 0xEFFFF},
    {0xAA, 0xAA},
}};
constexpr std::array<CharacterRange, 4> name_part{
    {{'0', '9'}, {0xB7, 0xB7}, {0x300, 0x36F}, {0x203F, 0x2040}}};
// Grammar rules 61 and 62.
constexpr std::array<CharacterRange, 11> white_space{{
    {0x09, 0x0D},
    {' ', ' '},
    {0x85, 0x85},
    {0xA0, 0xA0},
    {0x1680, 0x1680},
    {0x180E, 0x180E},
    {0x2000, 0x200B},
    {0x2028, 0x2029},
    {0x202F, 0x202F},
    {0x205F, 0x205F},
    {0x3000, 0x3000},
}};
constexpr char32_t byte_order_mark = 0xFEFF;

template <std::size_t Size>
bool is_among(char32_t character, const std::array<CharacterRange, Size>& ranges) {
    return std::any_of(ranges.begin(), ranges.end(), [=](const CharacterRange& range) {
        return character >= range.first && character <= range.second;
    });
}

bool is_space(char32_t character) {
    return character == byte_order_mark || is_among(character, white_space);
}

bool is_name_start(char32_t character) {
    return !is_space(character) && is_among(character, name_start);
}

bool is_name_part(char32_t character) {
    return is_name_start(character) || is_among(character, name_part);
}

bool is_digit(char32_t character) { return character >= '0' && character <= '9'; }

void append_utf8(std::string& text, char32_t code) {
    const auto put = [&](char32_t byte) { text += static_cast<char>(byte); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0 | code >> 6);
        put(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        put(0xE0 | code >> 12);
        put(0x80 | (code >> 6 & 0x3F));
        put(0x80 | (code & 0x3F));
    } else {
        put(0xF0 | code >> 18);
        put(0x80 | (code >> 12 & 0x3F));
        put(0x80 | (code >> 6 & 0x3F));
        put(0x80 | (code & 0x3F));
    }
}

class Lexer {
public:
    explicit Lexer(std::string_view text) : text_(text) {}

    std::vector<Token> run() {
        std::vector<Token> tokens;
        do {
            skip_space();
            tokens.push_back(next());
        } while (tokens.back().kind != TokenKind::end);
        return tokens;
    }

private:
    [[noreturn]] void wrong(const std::string& message) const {
        throw SyntaxError(position_, message);
    }

    bool at_end() const { return offset_ >= text_.size(); }

    bool starts_with(std::string_view wanted) const {
        return text_.substr(offset_).starts_with(wanted);
    }

    // The text is valid UTF-8; 0 at its end.
    char32_t peek(std::size_t ahead = 0) const {
        const auto at = offset_ + ahead;
        if (at >= text_.size()) return 0;
        const auto byte = [&](std::size_t index) {
            return static_cast<char32_t>(static_cast<unsigned char>(text_[index]));
        };
        const auto first = byte(at);
        if (first < 0x80) return first;
        if (first < 0xE0) return (first & 0x1F) << 6 | (byte(at + 1) & 0x3F);
        if (first < 0xF0)
            return (first & 0x0F) << 12 | (byte(at + 1) & 0x3F) << 6 | (byte(at + 2) & 0x3F);
        return (first & 0x07) << 18 | (byte(at + 1) & 0x3F) << 12 | (byte(at + 2) & 0x3F) << 6 |
               (byte(at + 3) & 0x3F);
    }

    void advance() {
        const auto first = static_cast<unsigned char>(text_[offset_]);
        offset_ += first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        if (first == '\n') {
            ++position_.line;
            position_.column = 1;
        } else {
            ++position_.column;
        }
    }

    void skip_space() {
        while (!at_end()) {
            if (starts_with("//")) {
                while (!at_end() && peek() != '\n') advance();
            } else if (starts_with("/*")) {
                skip_comment();
            } else if (is_space(peek())) {
                advance();
            } else {
                return;
            }
        }
    }

    void skip_comment() {
        const auto begin = position_;
        advance();
        advance();
        while (!starts_with("*/")) {
            if (at_end()) throw SyntaxError(begin, "the comment has no end");
            advance();
        }
        advance();
        advance();
    }

    Token next() {
        Token token{.position = position_, .offset = offset_};
        const auto first = peek();
        if (at_end()) {
            token.kind = TokenKind::end;
        } else if (is_digit(first) || (first == '.' && is_digit(peek(1)))) {
            token.kind = TokenKind::number;
            read_number();
        } else if (is_name_start(first)) {
            token.kind = TokenKind::word;
            while (!at_end() && is_name_part(peek())) advance();
        } else if (first == '"') {
            token.kind = TokenKind::string;
            token.content = read_string();
        } else if (first == '@' && peek(1) == '"') {
            token.kind = TokenKind::at;
            advance();
            token.content = read_string();
        } else {
            token.kind = TokenKind::symbol;
            read_symbol();
        }
        token.text = text_.substr(token.offset, offset_ - token.offset);
        return token;
    }

    void read_number() {
        while (is_digit(peek())) advance();
        if (peek() == '.' && is_digit(peek(1))) {
            advance();
            while (is_digit(peek())) advance();
        }
        if (peek() != 'e' && peek() != 'E') return;
        const std::size_t sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
        if (!is_digit(peek(1 + sign))) return;
        for (std::size_t i = 0; i <= sign; ++i) advance();
        while (is_digit(peek())) advance();
    }

    void read_symbol() {
        static constexpr std::array<std::string_view, 6> long_symbols{
            "..", "**", "<=", ">=", "!=", "->"};
        const bool is_long =
            std::any_of(long_symbols.begin(), long_symbols.end(), [this](auto symbol) {
                return starts_with(symbol);
            });
        advance();
        if (is_long) advance();
    }

    std::string read_string() {
        const auto begin = position_;
        std::string content;
        advance();
        while (peek() != '"') {
            if (at_end()) throw SyntaxError(begin, "the string has no end");
            if (peek() == '\\') {
                read_escape(content);
            } else {
                const auto from = offset_;
                advance();
                content += text_.substr(from, offset_ - from);
            }
        }
        advance();
        return content;
    }

    void read_escape(std::string& content) {
        static constexpr std::array<std::pair<char32_t, char>, 8> simple{{
            {'n', '\n'},
            {'r', '\r'},
            {'t', '\t'},
            {'b', '\b'},
            {'f', '\f'},
            {'"', '"'},
            {'\'', '\''},
            {'\\', '\\'},
        }};
        const auto letter = peek(1);
        if (letter == 'u' || letter == 'U') return append_utf8(content, read_code(letter));
        const auto* const found = std::find_if(simple.begin(), simple.end(), [=](const auto& pair) {
            return pair.first == letter;
        });
        advance();
        // Regular expressions are often written with a single backslash: it stays.
        if (found == simple.end()) {
            content += '\\';
            return;
        }
        content += found->second;
        advance();
    }

    // \uXXXX, of which two may be a surrogate pair, or \UXXXXXX.
    char32_t read_code(char32_t letter) {
        const auto code = read_digits(letter == 'u' ? 4 : 6);
        if (code < 0xD800 || (code > 0xDFFF && code <= 0x10FFFF)) return code;
        if (code > 0xDBFF || !starts_with("\\u")) wrong("the escape is not a character");
        const auto low = read_digits(4);
        if (low < 0xDC00 || low > 0xDFFF) wrong("the escape is not a character");
        return 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
    }

    char32_t read_digits(int count) {
        advance();
        advance();
        char32_t code = 0;
        for (int i = 0; i < count; ++i) {
            const auto digit = peek();
            const auto lower = digit | 0x20;
            if (is_digit(digit))
                code = code * 16 + (digit - '0');
            else if (lower >= 'a' && lower <= 'f')
                code = code * 16 + (lower - 'a' + 10);
            else
                wrong("an escape has " + std::to_string(count) + " hexadecimal digits");
            advance();
        }
        return code;
    }

    std::string_view text_;
    std::size_t offset_ = 0;
    Position position_{1, 1};
};

} // namespace

std::vector<Token> tokenize(std::string_view text) {
    if (text.size() > max_source_bytes)
        throw SyntaxError({1, 1}, "is over " + std::to_string(max_source_bytes) + " bytes");
    if (!base::utf8_length(text)) throw SyntaxError({1, 1}, "is not valid UTF-8");
    return Lexer(text).run();
}

std::vector<std::string> name_tokens(std::string_view name) {
    std::vector<std::string> tokens;
    try {
        for (const auto& token : tokenize(name))
            if (token.kind != TokenKind::end) tokens.emplace_back(token.text);
    } catch (const SyntaxError&) {
        tokens.assign(1, std::string(name));
    }
    return tokens;
}

} // namespace kansli::rules::feel
